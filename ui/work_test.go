package ui

import (
	"context"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// begun starts a calculation and returns what its two commands will say: its result, and
// that a moment has passed.
func begun(t *testing.T, a *App, w *work, run calculation) (result, later func() tea.Msg) {
	t.Helper()
	cmds, ok := w.start(a.desk, run)().(tea.BatchMsg)
	if !ok || len(cmds) != 2 {
		t.Fatalf("start: %T, want the calculation and the moment after", cmds)
	}
	return cmds[0], cmds[1]
}

// atOnce stands for the clock: what is due later is due now.
func atOnce(_ time.Duration, msg func(time.Time) tea.Msg) tea.Cmd {
	return func() tea.Msg { return msg(time.Time{}) }
}

func TestWorkDropsWhatIsStale(t *testing.T) {
	a, _ := screen(t, "pod-breach", 80, 24)
	a.later = atOnce
	var w work
	var taken []string
	calculate := func(name string) calculation {
		return func(ctx context.Context, _ func(float64)) func() tea.Cmd {
			if ctx.Err() != nil {
				name += " cancelled"
			}
			return func() tea.Cmd { taken = append(taken, name); return nil }
		}
	}
	first, _ := begun(t, a, &w, calculate("first"))
	second, _ := begun(t, a, &w, calculate("second"))
	a.Update(second())
	a.Update(first())
	if len(taken) != 1 || taken[0] != "second" {
		t.Errorf("taken: %q, want the second alone", taken)
	}
	if w.busy() {
		t.Error("still busy after the result")
	}
}

func TestWorkSaysHowFarItHasCome(t *testing.T) {
	a, _ := screen(t, "pod-breach", 80, 24)
	a.later = atOnce
	var w work
	result, later := begun(t, a, &w, func(_ context.Context, come func(float64)) func() tea.Cmd {
		come(0.25)
		return nil
	})
	if _, slow := w.progress(); slow {
		t.Error("slow from the start")
	}
	msg := result() // it has run, but the loop has not heard of it
	if _, again := a.Update(later()); again == nil {
		t.Error("nobody looks at it again")
	}
	if share, slow := w.progress(); !slow || share != 0.25 {
		t.Errorf("progress %v, %v; want 0.25 of a slow one", share, slow)
	}
	a.Update(msg)
	if _, again := a.Update(later()); again != nil || w.busy() {
		t.Error("it is looked at after its end")
	}
}
