package ui

import (
	"context"
	"sync/atomic"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
)

// moment is how long a calculation may take before the screen says that it is under way,
// and how often it says how far it has come.
const moment = 100 * time.Millisecond

// work is a calculation beside the update loop. Only the newest counts: to start another
// cancels it, and what an older one comes to is dropped.
type work struct {
	round int
	stop  context.CancelFunc // of the one under way; nil without one
	slow  bool               // it has taken longer than a moment
	share *atomic.Int64      // how far it has come, in thousandths
}

// calculation runs outside the update loop until it is done or ctx ends. It may say how
// far it has come, 0..1, and returns what the loop is to do with its result.
type calculation func(ctx context.Context, come func(share float64)) (take func() tea.Cmd)

// posed is the plan that a calculation was begun for: a scenario under a market case.
type posed struct {
	scenario *model.Scenario
	market   int
}

// workedMsg is what a calculation came to.
type workedMsg struct {
	work  *work
	round int
	take  func() tea.Cmd
}

// lingeredMsg says that a moment has passed since a calculation was looked at.
type lingeredMsg struct {
	work  *work
	round int
}

// start begins a calculation in place of the one under way.
func (w *work) start(d *desk, run calculation) tea.Cmd {
	w.cancel()
	ctx, stop := context.WithCancel(context.Background())
	w.stop, w.share = stop, new(atomic.Int64)
	round, share := w.round, w.share
	return tea.Batch(func() tea.Msg {
		take := run(ctx, func(done float64) { share.Store(int64(done * 1000)) })
		return workedMsg{work: w, round: round, take: take}
	}, w.linger(d))
}

// linger comes back to a calculation after a moment.
func (w *work) linger(d *desk) tea.Cmd {
	msg := lingeredMsg{work: w, round: w.round}
	return d.later(moment, func(time.Time) tea.Msg { return msg })
}

// arrive takes a result, unless something newer was begun meanwhile.
func (msg workedMsg) arrive(*App) tea.Cmd {
	if msg.round != msg.work.round {
		return nil
	}
	msg.work.cancel()
	if msg.take == nil {
		return nil
	}
	return msg.take()
}

// arrive notes that a calculation is slow, and looks at it again in a moment.
func (msg lingeredMsg) arrive(a *App) tea.Cmd {
	if msg.round != msg.work.round || !msg.work.busy() {
		return nil
	}
	msg.work.slow = true
	return msg.work.linger(a.desk)
}

// cancel ends what is under way; nothing more is heard of it.
func (w *work) cancel() {
	if w.stop != nil {
		w.stop()
	}
	w.stop, w.slow = nil, false
	w.round++
}

// busy reports whether a calculation is under way.
func (w *work) busy() bool { return w.stop != nil }

// lingers reports whether a calculation under way takes long enough to speak of it.
func (w *work) lingers() bool { return w.busy() && w.slow }

// progress is how far a calculation that the screen should speak of has come, 0..1, and
// whether there is one.
func (w *work) progress() (share float64, slow bool) {
	if !w.lingers() {
		return 0, false
	}
	return float64(w.share.Load()) / 1000, true
}

// limited is a context that ends after a limit at the latest; 0: none.
func limited(ctx context.Context, limit time.Duration) (context.Context, context.CancelFunc) {
	if limit > 0 {
		return context.WithTimeout(ctx, limit)
	}
	return context.WithCancel(ctx)
}
