package ui

import (
	"testing"

	"brim/ui/overlay"
)

// TestAQuestionComesBeforeWhatIsOpen answers one that comes while help is looked at: help
// is there again afterwards.
func TestAQuestionComesBeforeWhatIsOpen(t *testing.T) {
	a, store := screen(t, "pod-breach", 80, 24)
	press(a, "right")
	store.err = &Conflict{Why: "Changed.", Path: "pod-breach.toml", Needed: Consent{Overwrite: true}}
	_, save := a.Update(keyNamed("s"))
	press(a, "?")
	help := a.dialogs.Top()
	settle(a, save)
	sees(t, a, "Not saved yet", "[o] overwrite")
	press(a, "c")
	if a.dialogs.Top() != help || !a.state.Unsaved() {
		t.Errorf("%T is in front", a.dialogs.Top())
	}
}

// TestExplanationsGoBackAsTheyCame follows terms from the list of figures, goes back one by
// one, and leaves them all at once.
func TestExplanationsGoBackAsTheyCame(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	press(a, "tab", "e")
	list := a.dialogs.Top()
	press(a, "enter")
	first := a.dialogs.Top()
	press(a, "enter")
	if _, deeper := a.dialogs.Top().(*overlay.Explanation); !deeper || a.dialogs.Top() == first {
		t.Fatalf("%T is in front", a.dialogs.Top())
	}
	for _, before := range []overlay.Dialog{first, list} {
		if press(a, "backspace"); a.dialogs.Top() != before {
			t.Fatalf("%T is in front, not %T", a.dialogs.Top(), before)
		}
	}
	if press(a, "enter", "enter", "esc"); !a.dialogs.Empty() {
		t.Errorf("%T stays", a.dialogs.Top())
	}
}

// TestReviewsGoBackToTheTiers leaves a review, and agrees to one: the dialog of the tiers is
// in front again, with the tiers as they are then.
func TestReviewsGoBackToTheTiers(t *testing.T) {
	a, _ := screen(t, "segmented-book", 120, 40)
	tiers := len(a.state.Scenario.Tiers)
	press(a, "T", "x")
	for _, step := range []struct {
		key  string
		left int
	}{{"esc", tiers}, {"enter", tiers - 1}} {
		if _, reviews := a.dialogs.Top().(*overlay.Review); !reviews || a.dialogs.Depth() != 2 {
			t.Fatalf("%T is in front of %d", a.dialogs.Top(), a.dialogs.Depth())
		}
		press(a, step.key)
		if _, back := a.dialogs.Top().(*overlay.Tiers); !back || a.dialogs.Depth() != 1 || len(a.state.Scenario.Tiers) != step.left {
			t.Fatalf("%s: %T is in front of %d, %d tiers", step.key, a.dialogs.Top(), a.dialogs.Depth(), len(a.state.Scenario.Tiers))
		}
		press(a, "x")
	}
}
