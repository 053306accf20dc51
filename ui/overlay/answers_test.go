package overlay

import (
	"reflect"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// pressed hands a dialog keys by bubbletea's names and returns what the last one came to.
func pressed(t testing.TB, d Dialog, names ...string) Action {
	t.Helper()
	var action Action
	for _, name := range names {
		action = d.Handle(keyOf(t, name))
	}
	return action
}

// shows fails unless a dialog says something on a screen of 80 by 24.
func shows(t testing.TB, d Dialog, texts ...string) {
	t.Helper()
	_, lines := placed(t, d, 80, 24, theme.Blocks)
	view := strings.Join(lines, "\n")
	for _, text := range texts {
		if !strings.Contains(view, text) {
			t.Errorf("%q is not in\n%s", text, view)
		}
	}
}

// TestQuestionAnswers gives each answer by its key, by enter and by a click on it.
func TestQuestionAnswers(t *testing.T) {
	given := ""
	asking := func() *Question {
		q := unsaved()
		for i := range q.Choices {
			q.Choices[i].Do = func() tea.Cmd {
				given = q.Choices[i].Title
				return nil
			}
		}
		return q
	}
	for want, keys := range map[string][]string{
		"save": {"enter"}, "discard": {"right", "enter"}, "cancel": {"esc"},
	} {
		pressed(t, asking(), keys...).(Do).Work()
		if given != want {
			t.Errorf("%v gives %s, want %s", keys, given, want)
		}
	}
	for key, want := range map[string]string{"s": "save", "D": "discard", "c": "cancel", "ctrl+c": "cancel"} {
		pressed(t, asking(), key).(Do).Work()
		if given != want {
			t.Errorf("%s gives %s, want %s", key, given, want)
		}
	}
	if pressed(t, asking(), "right", "right", "right", "left", "enter").(Do).Work(); given != "discard" {
		t.Errorf("right and left give %s", given)
	}
	if action := pressed(t, asking(), "x"); action != nil {
		t.Errorf("x comes to %v", action)
	}
	q := asking()
	_, lines := placed(t, q, 80, 24, theme.Blocks)
	for y, line := range lines {
		x := strings.Index(line, "[d]")
		if x < 0 {
			continue
		}
		x = canvas.Width(line[:x])
		if q.Click(x+1, y).(Do).Work(); given != "discard" || q.Click(0, y) != nil || q.Click(x, y-1) != nil {
			t.Errorf("a click gives %s", given)
		}
	}
}

// TestReviewAgrees makes the change when that is agreed to, and scrolls to its end.
func TestReviewAgrees(t *testing.T) {
	applied := 0
	agreeing := func() *Review {
		r := reviewed()
		r.apply = func() tea.Cmd {
			applied++
			return nil
		}
		return r
	}
	for _, key := range []string{"enter", "y"} {
		pressed(t, agreeing(), key).(Do).Work()
	}
	for _, key := range []string{"esc", "n", "q"} {
		if action := pressed(t, agreeing(), key); action != (Close{}) {
			t.Errorf("%s comes to %v", key, action)
		}
	}
	if applied != 2 {
		t.Errorf("applied %d times", applied)
	}
	r := agreeing()
	_, lines := placed(t, r, 60, 20, theme.Blocks)
	if strings.Contains(strings.Join(lines, ""), "$13.0M") || !strings.Contains(strings.Join(lines, ""), "↑ ↓ show") {
		t.Errorf("all is shown at once: %q", lines)
	}
	pressed(t, r, "pgdown", "down", "down", "pgdown")
	if _, lines = placed(t, r, 60, 20, theme.Blocks); !strings.Contains(strings.Join(lines, ""), "$12.0M") {
		t.Errorf("the end is not shown: %q", lines)
	}
}

// TestFieldsGiveWhatWasTyped takes a path, a note and a range, and keeps what did not do.
func TestFieldsGiveWhatWasTyped(t *testing.T) {
	field := NewField("Save as", "Path:", "plan.toml", nil)
	if got := pressed(t, field, "a", "b", "enter").(SaveTo); got.Path != "ab" {
		t.Errorf("%+v", got)
	}
	field.Refused("there is a \x1b[31mfolder of that name, and a folder cannot be written; type another name, please")
	shows(t, field, "ab", "there is a", "type another name, please")
	if got := pressed(t, field, "c", "enter").(SaveTo); got.Path != "abc" {
		t.Errorf("mended: %+v", got)
	}
	if action := pressed(t, NewField("Save as", "Path:", "", nil), "enter"); action != nil {
		t.Errorf("nothing comes to %v", action)
	}
	if got := pressed(t, NewNote(), "w", "h", "y", "enter"); got != (SaveNoted{Note: "why"}) {
		t.Errorf("%v", got)
	}
	if got := pressed(t, NewRange("ae.heads", "Range", "", "1 2 3", ""), "end", "0", "enter"); got != (SetRange{"ae.heads", "1 2 30"}) {
		t.Errorf("%v", got)
	}
}

// TestExplanationLeads follows a term and a lever, goes back, and scrolls.
func TestExplanationLeads(t *testing.T) {
	e := ratioExplained(t)
	placed(t, e, 80, 24, theme.Blocks)
	followed := map[string]bool{}
	for range 40 {
		if action := pressed(t, e, "enter"); action != nil {
			followed[reflect.TypeOf(action).Name()] = true
			if again := pressed(t, e, "right"); !reflect.DeepEqual(again, action) {
				t.Errorf("right leads to %v, enter to %v", again, action)
			}
		}
		pressed(t, e, "down")
	}
	if !followed["Explain"] || !followed["Reveal"] {
		t.Errorf("leads to %v", followed)
	}
	for key, want := range map[string]Action{"backspace": Back{}, "left": Back{}, "h": Back{}, "e": CloseAll{}, "esc": CloseAll{}} {
		if got := pressed(t, e, key); got != want {
			t.Errorf("%s comes to %v", key, got)
		}
	}
	fixed := NewExplanation(e.content, Whose{Plan: "baseline", Fixed: true}, func(key string) string { return key })
	shows(t, fixed, "With that plan's numbers")
	for y := range 24 {
		if _, leads := fixed.Click(5, y).(Reveal); leads {
			t.Error("a lever of another plan leads somewhere")
		}
	}
	solved := NewSolveExplanation(e.content, func(key string) string { return key })
	if got := pressed(t, solved, "esc"); got != (Close{}) {
		t.Errorf("how hires come about is left with %v", got)
	}
}
