package ui

import (
	"strings"
	"testing"

	"brim/ui/state"
)

func TestCommands(t *testing.T) {
	keys, names := map[state.Page]map[string]string{}, map[string]bool{}
	inDialogs := map[[2]string]string{}
	for _, c := range Commands() {
		if names[c.Name] {
			t.Errorf("two commands are called %s", c.Name)
		}
		names[c.Name] = true
		if c.Title == "" || !strings.HasSuffix(c.Help, ".") || len(c.Keys) == 0 || (c.run == nil) != (c.Dialogs != nil) {
			t.Errorf("%s is not whole", c.Name)
		}
		for _, page := range state.Pages() {
			if c.on(page) {
				checkKeys(t, &c, page, keys)
			}
		}
		for _, kind := range c.Dialogs {
			for _, key := range c.Keys {
				if other, taken := inDialogs[[2]string{string(kind), key}]; taken {
					t.Errorf("%s in the dialog %s belongs to %s and %s", key, kind, other, c.Name)
				}
				inDialogs[[2]string{string(kind), key}] = c.Name
				if kind.Types() && len(key) == 1 || key == "esc" || key == "enter" || key == "ctrl+c" {
					t.Errorf("%s of %s is not to be a key in the dialog %s", key, c.Name, kind)
				}
			}
		}
	}
}

// TestHelpRunsWhatItLists finds a command in the help and runs it.
func TestHelpRunsWhatItLists(t *testing.T) {
	a, _ := screen(t, "pod-breach", 80, 24)
	press(a, "?")
	typed(a, "market case")
	press(a, "enter")
	if a.state.Case != 0 {
		t.Error("the help did not turn the case")
	}
}

// TestDisabledCommandsSayWhy runs commands that can do nothing.
func TestDisabledCommandsSayWhy(t *testing.T) {
	a, _ := screen(t, "segmented-book", 120, 40)
	for key, why := range map[string]string{"u": "nothing to undo", "c": "no market cases", "R": "nothing has changed"} {
		press(a, key)
		sees(t, a, why)
	}
}

// checkKeys fails when a key of the command is taken on the page.
func checkKeys(t *testing.T, c *Command, page state.Page, keys map[state.Page]map[string]string) {
	t.Helper()
	if keys[page] == nil {
		keys[page] = map[string]string{}
	}
	for _, key := range c.Keys {
		if other, taken := keys[page][key]; taken {
			t.Errorf("%s on %s belongs to %s and %s", key, page, other, c.Name)
		}
		if key == "-" && page != state.PagePlan {
			continue // no value that is typed there is below 0
		}
		if strings.ContainsAny(key, "0123456789.-[") && len(key) == 1 {
			t.Errorf("%s of %s begins a typed value or is a page", key, c.Name)
		}
		keys[page][key] = c.Name
	}
}

// TestHelpFindsCommandsByName types a command's name: it is the first to be offered, not
// one that merely mentions it.
func TestHelpFindsCommandsByName(t *testing.T) {
	a, _ := screen(t, "pod-breach", 80, 24)
	l := choose(t, a, "csm.heads")
	a.become(a.state.Step(l, 1, "").Step(l, 1, ""))
	press(a, "?")
	typed(a, "undo")
	press(a, "enter")
	if got := number(t, a, "csm.heads"); got != 21 {
		t.Errorf("%v heads after one undo, want 21", got)
	}
}
