package ui

import (
	"errors"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"brim/planner"
	"brim/ui/canvas"
	"brim/ui/overlay"
	"brim/ui/state"
	"brim/ui/words"
)

// TestOpenShowsWhatItComesTo walks over the entries of the dialog.
func TestOpenShowsWhatItComesTo(t *testing.T) {
	a, store := screen(t, "pod-breach", 80, 24)
	store.docs["one-team"] = document(t, "one-team")
	press(a, "o")
	sees(t, a, "Built in", "▸ broken.toml") // the first of the user's own
	press(a, "up", "up", "up")
	store.peeks = nil
	sees(t, a, "Built in", "▸ one-team", "One team, specialist roles", "$7.5M ARR", "✓ Pods break: never", "AE:CSM at most 1.41", "! warned now, hiring gap +22%",
		"✓ Books run over: never", "about one-team")
	press(a, "down")
	plan := a.state.Plan
	core := slices.IndexFunc(plan.Months, func(m planner.Month) bool { return m.Tiers[1].State == planner.Over })
	sees(t, a, "▸ pod-breach", "$24.0M ARR", "▲ Strategic pods break: "+plan.Pods[0].Breaks.Month.Long(), "! warned now, hiring gap +260%",
		"▲ Core books run over from: "+plan.MonthAt(core).Long())
	press(a, "down", "down")
	sees(t, a, "▸ broken.toml", "broken.toml: no such scenario")
	if want := []string{"pod-breach", "broken.toml"}; !slices.Equal(store.peeks, want) {
		t.Errorf("read %q", store.peeks)
	}
	press(a, "up", "up", "up", "up", "enter")
	sees(t, a, "Opened one-team.")
}

// TestWalking goes into a folder by an entry and by a typed path; esc goes back.
func TestWalking(t *testing.T) {
	a, _ := screen(t, "pod-breach", 80, 24)
	press(a, "o")
	typed(a, "../")
	press(a, "enter")
	if view := a.View(); !strings.Contains(view, "Folder up/") || strings.Index(view, "Folder up/") > strings.Index(view, "Built in") {
		t.Errorf("the folder does not come first:\n%s", view)
	}
	typed(a, "plans/old/")
	sees(t, a, "enter opens the file or folder of that name")
	press(a, "enter")
	sees(t, a, "Folder plans/old/", "▸ ../")
	press(a, "esc")
	if !a.dialogs.Empty() {
		t.Error("esc does not close the dialog")
	}
}

// TestStalePeeksAreDropped chooses on while one entry is being read: its answer is
// dropped, those passed over are never read, and the last one is.
func TestStalePeeksAreDropped(t *testing.T) {
	a, store := screen(t, "pod-breach", 80, 24)
	store.docs["one-team"] = document(t, "one-team")
	_, list := a.Update(keyNamed("o"))
	_, first := a.Update(list())
	for range 3 {
		if _, cmd := a.Update(keyNamed("up")); cmd != nil { // over the folder
			t.Error("a second one is read beside the first")
		}
	}
	a.Update(keyNamed("down")) // back to pod-breach
	_, last := a.Update(first())
	sees(t, a, "reading…")
	a.Update(last())
	sees(t, a, "▸ pod-breach", "$24.0M ARR")
	if want := []string{"broken.toml", "pod-breach"}; !slices.Equal(store.peeks, want) {
		t.Errorf("read %q", store.peeks)
	}
}

// TestALateListIsDropped asks for the list and opens the help before it comes.
func TestALateListIsDropped(t *testing.T) {
	a, _ := screen(t, "pod-breach", 80, 24)
	_, list := a.Update(keyNamed("o"))
	press(a, "?")
	a.Update(list())
	if _, isFiles := a.dialogs.Top().(*overlay.Files); isFiles {
		t.Error("it takes the place of the help")
	}
}

// TestAListThatIsCalledOffDoesNotCome presses esc before it is there; asked for again it
// comes.
func TestAListThatIsCalledOffDoesNotCome(t *testing.T) {
	for key, page := range map[string]state.Page{"o": state.PagePlan, "a": state.PageCompare} {
		a := onPage(t, "pod-breach", page, 80, 24)
		_, list := a.Update(keyNamed(key))
		if list == nil {
			t.Fatalf("%s asks for nothing", key)
		}
		press(a, "esc")
		if settle(a, list); !a.dialogs.Empty() {
			t.Errorf("%s: a dialog comes that was called off", key)
		}
		if press(a, key); a.dialogs.Empty() {
			t.Errorf("%s: no dialog when it is asked for again", key)
		}
	}
}

// TestALateListKeepsOffAnotherDialog of the comparison, too.
func TestALateListKeepsOffAnotherDialog(t *testing.T) {
	a := onPage(t, "pod-breach", state.PageCompare, 80, 24)
	_, list := a.Update(keyNamed("a"))
	press(a, "?")
	help := a.dialogs.Top()
	if settle(a, list); a.dialogs.Top() != help {
		t.Error("it takes the place of the help")
	}
}

// TestOpenByMouse scrolls, and clicks an entry.
func TestOpenByMouse(t *testing.T) {
	a, store := screen(t, "pod-breach", 80, 24)
	store.docs["one-team"] = document(t, "one-team")
	press(a, "o")
	_, cmd := a.Update(tea.MouseMsg{X: 20, Y: 10, Button: tea.MouseButtonWheelUp, Action: tea.MouseActionPress})
	settle(a, cmd)
	_, cmd = a.Update(tea.MouseMsg{X: 20, Y: 10, Button: tea.MouseButtonWheelUp, Action: tea.MouseActionPress})
	settle(a, cmd)
	sees(t, a, "▸ pod-breach", "$24.0M ARR")
	place := overlay.Place(a.dialogs.Top(), a.layout.Screen)
	first := canvas.Rect{X: place.X + 5, Y: place.Y + 4, W: 1, H: 1}
	click(a, canvas.Rect{X: first.X, Y: first.Y - 1, W: 1, H: 1}) // a title
	click(a, first)
	if sees(t, a, "▸ one-team", "$7.5M ARR"); a.dialogs.Empty() {
		t.Fatal("a file is opened before it is looked at")
	}
	click(a, first)
	sees(t, a, "Opened one-team.")
}

// TestALongErrorIsReadWhole over the rows above its own, broken between words.
func TestALongErrorIsReadWhole(t *testing.T) {
	a, store := screen(t, "pod-breach", 60, 20)
	store.err = errors.New("plan.toml:8: ae.heds: found an unknown key (did you mean heads?); allowed: attainment, attrition, " +
		"backfill, cost, heads, hires_per_quarter, quota, ramp_months, time_to_fill")
	press(a, "right", "s")
	sees(t, a, "plan.toml:8: ae.heds: found an unknown key (did you mean    ", "heads?); allowed: attainment, attrition, backfill, cost,",
		"heads, hires_per_quarter, quota, ramp_months, time_to_fill")
	press(a, "left")
	first := a.state.Head.Short[0]
	if sees(t, a, first.Role+" short "+words.Date(first.Since)); strings.Contains(a.View(), "plan.toml") {
		t.Error("the error stays")
	}
}

// TestALongNoticeIsReadWhole on every screen, also where the panes above it have few rows to give.
func TestALongNoticeIsReadWhole(t *testing.T) {
	const notice = "Older file, read anew (brim help changes): the plan opens the month before start; nobody is hired unless planned; " +
		"accounts beyond full books leave twice as fast; pods lift expansion only where they pay; the checklist is not answered."
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}} {
		a, _ := screen(t, "one-team", size[0], size[1])
		a.become(a.state.Say(notice))
		said := strings.Join(strings.Fields(a.View()), " ")
		if !strings.Contains(said, "is not answered.") {
			t.Errorf("at %v it is cut:\n%s", size, a.View())
		}
	}
}
