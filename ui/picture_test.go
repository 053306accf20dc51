package ui

import (
	"strings"
	"testing"

	"brim/ui/state"
	"brim/ui/theme"
)

// TestPictureOfThePage writes the page and the chosen pane, asks before it replaces a file, and
// says where the picture is.
func TestPictureOfThePage(t *testing.T) {
	a, store := screen(t, "pod-breach", 120, 40)
	press(a, "alt+p")
	sees(t, a, "Write a picture of the page Plan", "pod-breach-plan.svg")
	store.err = &Conflict{Why: "pod-breach-plan.svg: there is a file of that name.", Path: "pod-breach-plan.svg", Needed: Consent{Overwrite: true}}
	press(a, "enter")
	sees(t, a, "Not written yet", "there is a file of that name")
	press(a, "o")
	sees(t, a, "The picture is in /home/me/pod-breach-plan.svg.")
	if !store.consent.Overwrite {
		t.Error("it was not to be replaced")
	}
	page := string(store.put)
	if !strings.Contains(page, ">Levers</text>") || !strings.Contains(page, "AE:CSM in") || strings.Contains(page, "undo") {
		t.Errorf("it is not the page without the keys:\n%s", page)
	}
	press(a, "alt+w")
	sees(t, a, "Write a picture of the pane levers", "pod-breach-plan-levers.svg")
	press(a, "enter")
	if pane := string(store.put); !strings.Contains(pane, ">Levers</text>") || strings.Contains(pane, "AE:CSM in") {
		t.Errorf("it is not the pane:\n%s", pane)
	}
}

// TestPictureRefusesOtherEndings keeps what was typed, and gives a name without an ending one.
func TestPictureRefusesOtherEndings(t *testing.T) {
	a, store := screen(t, "pod-breach", 120, 40)
	press(a, "alt+p")
	typed(a, "plan.png")
	press(a, "enter")
	sees(t, a, "the name of a picture ends in .svg", "plan.png")
	press(a, "backspace", "backspace", "backspace", "backspace", "enter")
	sees(t, a, "The picture is in /home/me/plan.svg.")
	if len(store.put) == 0 {
		t.Error("nothing was written")
	}
}

// TestPictureOfAChange shows what the last change did.
func TestPictureOfAChange(t *testing.T) {
	a, store := screen(t, "pod-breach", 120, 40)
	press(a, "right", "alt+p", "enter")
	if page := string(store.put); !strings.Contains(page, "→") || !strings.Contains(page, "ARR") {
		t.Errorf("the change is not told:\n%s", page)
	}
}

// TestDrawPage draws every page, what is worked out beside the loop too, the same every time.
func TestDrawPage(t *testing.T) {
	doc := document(t, "pod-breach")
	for _, page := range state.Pages() {
		draw := func() string {
			return DrawPage(doc, &memory{}, Options{Glyphs: theme.NewGlyphs(theme.Blocks)}, page, 80, 24)
		}
		picture := draw()
		if !strings.Contains(picture, page.String()) || strings.Contains(picture, "working") || picture != draw() {
			t.Errorf("%s is not whole, or not the same:\n%s", page, picture)
		}
	}
}

// TestDrawPane draws every pane of every page with its frame, and less than the page.
func TestDrawPane(t *testing.T) {
	doc := document(t, "pod-breach")
	for _, page := range state.Pages() {
		if page == state.PageRisk && testing.Short() {
			continue // its trials are drawn for every picture
		}
		whole := DrawPage(doc, &memory{}, Options{Glyphs: theme.NewGlyphs(theme.Blocks)}, page, 80, 24)
		names := map[string]bool{}
		for _, pane := range page.Panes() {
			picture := DrawPane(doc, &memory{}, Options{Glyphs: theme.NewGlyphs(theme.Blocks)}, page, pane, 80, 24)
			first, _, _ := strings.Cut(picture, "\n")
			if !strings.Contains(picture, "<text") || strings.HasPrefix(whole, first) || pane.String() == "" || names[pane.String()] {
				t.Errorf("%s, %s is not a pane alone:\n%s", page, pane, picture)
			}
			names[pane.String()] = true
		}
	}
}
