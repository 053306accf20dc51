package ui

import (
	"context"
	"errors"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/state"
	"brim/ui/theme"
)

// slowly is a store whose reading has come a quarter of its way when the test looks.
type slowly struct {
	*memory
	ended bool // what was read was called off
}

func (s *slowly) Open(ctx context.Context, name string, come func(float64)) (state.Document, error) {
	come(0.25)
	s.ended = ctx.Err() != nil
	return s.memory.Open(ctx, name, come)
}

// opening is a screen on which a file is being opened slowly, and what it will come to.
func opening(t *testing.T) (a *App, store *slowly, result tea.Cmd) {
	t.Helper()
	a, files := screen(t, "pod-breach", 80, 24)
	store = &slowly{memory: files}
	files.docs["one-team"] = document(t, "one-team")
	a.files.store, a.later = store, atOnce
	cmds := a.files.read("one-team", nil)().(tea.BatchMsg)
	a.Update(cmds[1]())
	return a, store, cmds[0]
}

// TestASlowReadingSaysHowFarItIs while other keys still work, and then opens.
func TestASlowReadingSaysHowFarItIs(t *testing.T) {
	a, _, result := opening(t)
	sees(t, a, "opening one-team… 0%, esc stops it")
	msg := result()
	sees(t, a, "opening one-team… 25%, esc stops it")
	if press(a, "down", "o"); !a.dialogs.Empty() {
		t.Error("another can be opened meanwhile")
	}
	settle(a, func() tea.Msg { return msg })
	sees(t, a, "Opened one-team.")
	if a.working != "" || a.reading.busy() {
		t.Error("it is still said to go on")
	}
}

// TestEscStopsAReading and leaves the plan as it was, whatever comes of it later.
func TestEscStopsAReading(t *testing.T) {
	a, store, result := opening(t)
	before := a.state.Scenario
	press(a, "esc")
	sees(t, a, "Stopped opening one-team; the plan is as it was.")
	settle(a, result)
	if a.state.Scenario != before || !store.ended || a.working != "" {
		t.Error("it goes on")
	}
	if press(a, "o"); a.dialogs.Empty() {
		t.Error("nothing can be opened afterwards")
	}
}

// start is a screen at a start that waits for a large file, and what it waits for.
func start(t *testing.T, err error) (o *Opening, result tea.Cmd) {
	t.Helper()
	looks := Options{Glyphs: theme.NewGlyphs(theme.Blocks)}
	o = NewOpening("big.toml", looks, func() float64 { return 0.42 }, func(ctx context.Context) (*App, error) {
		if err = errors.Join(err, ctx.Err()); err != nil {
			return nil, err
		}
		a := NewApp(document(t, "pod-breach"), &memory{}, looks)
		a.later = never
		return a, nil
	})
	o.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	return o, o.Init()().(tea.BatchMsg)[0]
}

// TestTheFirstScreenDoesNotWait shows how far the reading is, and then the plan.
func TestTheFirstScreenDoesNotWait(t *testing.T) {
	o, result := start(t, nil)
	if got := o.View(); !strings.Contains(got, "reading big.toml… 42%") || !strings.Contains(got, "esc stops it") {
		t.Errorf("%s", got)
	}
	if _, _, unsaved := o.Unsaved(); unsaved {
		t.Error("there is unsaved work before there is a plan")
	}
	o.Update(result())
	sees(t, o.app.Load(), "Pods outgrown", "? help")
	if o.View() != o.app.Load().View() || o.Err() != nil {
		t.Error("the plan is not what is shown")
	}
}

// TestTheFirstScreenCanBeLeft before the reading is done, which then ends.
func TestTheFirstScreenCanBeLeft(t *testing.T) {
	for _, key := range []string{"esc", "q", "ctrl+c"} {
		o, result := start(t, nil)
		_, cmd := o.Update(keyNamed(key))
		if cmd == nil || cmd() != tea.Quit() || o.Err() != nil {
			t.Errorf("%s does not leave", key)
		}
		if msg := result().(awaitedMsg); !errors.Is(msg.err, context.Canceled) {
			t.Errorf("%s: the reading goes on: %v", key, msg.err)
		}
	}
}

// TestTheFirstScreenGivesUp where the file cannot be read, and says why afterwards.
func TestTheFirstScreenGivesUp(t *testing.T) {
	o, result := start(t, errFull)
	_, cmd := o.Update(result())
	if cmd == nil || cmd() != tea.Quit() || !errors.Is(o.Err(), errFull) {
		t.Errorf("%v", o.Err())
	}
}
