package pane

import (
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"brim/planner/explain"
	"brim/planner/plantest"
	"brim/ui/canvas"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
)

// paneSizes are the sizes that every pane is drawn at: whole screens, as when it is
// zoomed, the room that it has beside others, and hardly any.
var paneSizes = [][2]int{{60, 20}, {80, 24}, {120, 40}, {200, 60}, {31, 6}, {60, 6}, {40, 12}, {3, 2}, {1, 1}}

// eachPane calls do with every pane of every page, chosen, in every scene.
func eachPane(t *testing.T, do func(t *testing.T, s state.State, id state.Pane, view View)) {
	for _, scene := range scenes {
		s := scene.made(t)
		for _, page := range state.Pages() {
			s := s.Turn(page)
			for _, id := range s.Panes() {
				view, ok := ViewOf(id)
				if !ok {
					t.Fatalf("nothing draws pane %d", id)
				}
				t.Run(fmt.Sprintf("%s/%s/%T", scene.name, page, view), func(t *testing.T) { do(t, s.FocusOn(id), id, view) })
			}
		}
	}
}

// followed is the state after a pane of that size has scrolled to what is chosen.
func followed(s state.State, view View, w, h int) state.State {
	if follows, does := view.(Follows); does {
		return follows.Follow(s, w, h)
	}
	return s
}

// TestPanesKeepTheirFrame draws every pane in every scene at every size: the frame stays
// whole whatever stands in it, no figure is written that is none, a pane draws the same
// twice, and being chosen changes no letter.
func TestPanesKeepTheirFrame(t *testing.T) {
	eachPane(t, func(t *testing.T, s state.State, _ state.Pane, view View) {
		for _, size := range plantest.Few(paneSizes, 4) {
			w, h := size[0], size[1]
			s := followed(s, view, w, h)
			draw := func(focused bool) string {
				c := canvas.New(w, h, theme.NewGlyphs(theme.Blocks))
				view.Draw(c, s, focused)
				return c.Plain()
			}
			text := draw(true)
			if text != draw(true) || text != draw(false) {
				t.Errorf("%d×%d: two drawings differ", w, h)
			}
			for _, none := range []string{"%!", "NaN", "Inf", "\t"} {
				if strings.Contains(text, none) {
					t.Errorf("%d×%d: %q is in\n%s", w, h, none, text)
				}
			}
			if w >= 20 && h >= 5 {
				checkFrame(t, w, text)
			}
		}
	})
}

// checkFrame fails where a line of a pane does not begin and end with its frame.
func checkFrame(t *testing.T, w int, text string) {
	t.Helper()
	lines := strings.Split(text, "\n")
	for y, line := range lines {
		begin, end := "│", "│"
		switch y {
		case 0:
			begin, end = "┌", "┐"
		case len(lines) - 1:
			begin, end = "└", "┘"
		}
		if canvas.Width(line) != w || !strings.HasPrefix(line, begin) || !strings.HasSuffix(line, end) {
			t.Errorf("line %d of %d columns leaves the frame of %d:\n%s", y, canvas.Width(line), w, text)
			return
		}
	}
}

// TestPanesInASCII draws nothing outside ASCII when that is the set of glyphs.
func TestPanesInASCII(t *testing.T) {
	eachPane(t, func(t *testing.T, s state.State, _ state.Pane, view View) {
		if strings.Contains(t.Name(), "wide-letters") {
			return
		}
		for _, size := range [][2]int{{60, 20}, {120, 40}} {
			c := canvas.New(size[0], size[1], theme.NewGlyphs(theme.ASCII))
			view.Draw(c, followed(s, view, size[0], size[1]), true)
			for _, r := range c.Plain() {
				if r > 126 {
					t.Fatalf("%q is not ASCII in\n%s", r, c.Plain())
				}
			}
		}
	})
}

// TestPanesGiveTables gives what is copied a title, a head and rows as wide as it.
func TestPanesGiveTables(t *testing.T) {
	eachPane(t, func(t *testing.T, s state.State, _ state.Pane, view View) {
		table := TableOf(view, s)
		if table.Title == "" || len(table.Grid.Head) == 0 {
			t.Errorf("the table %q has the head %q", table.Title, table.Grid.Head)
		}
		for _, row := range table.Grid.Rows {
			if len(row) > len(table.Grid.Head) {
				t.Errorf("%q: the row %q is wider than the head %q", table.Title, row, table.Grid.Head)
			}
		}
		plainColumns(t, table)
	})
}

// plainColumns fails where a column that a spreadsheet gets holds numbers and words.
func plainColumns(t *testing.T, table report.Section) {
	t.Helper()
	text, err := table.Grid.TSV()
	if err != nil {
		t.Fatal(err)
	}
	r := csv.NewReader(strings.NewReader(text))
	r.Comma = '\t'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", table.Title, err)
	}
	for x, head := range rows[0] {
		numbers, words := "", ""
		for _, row := range rows[1:] {
			if _, err := strconv.ParseFloat(row[x], 64); err == nil {
				numbers = row[x]
			} else if row[x] != "" {
				words = row[x]
			}
		}
		if numbers != "" && words != "" && !strings.HasSuffix(head, ", in words") { // where a list of one looks like a number
			t.Errorf("%s: the column %q has %s and %q", table.Title, head, numbers, words)
		}
	}
}

// TestPanesNameFigures lists in every pane only figures that the plan has, and finds each
// of them in the baseline where it says so.
func TestPanesNameFigures(t *testing.T) {
	eachPane(t, func(t *testing.T, s state.State, _ state.Pane, view View) {
		for _, spot := range append(view.Figures(s), HeadlineSpots(s)...) {
			figure, ok := explain.FigureByID(spot.Figure)
			if !ok {
				t.Errorf("%+v is no figure", spot)
				continue
			}
			if pinned, ok := spot.Pinned(s); ok && !explain.Has(s.Baseline.Plan, figure, pinned.Place) {
				t.Errorf("%+v: the baseline has no %+v", spot, pinned)
			}
		}
		if explained, ok := view.(Explained); ok {
			for _, result := range explained.Explanations(s) {
				if e := result.Explain(); result.Title == "" || e.Title == "" || e.Words == "" {
					t.Errorf("%q is explained as %+v", result.Title, e)
				}
			}
		}
	})
}

// TestPaneLooks is every pane as it looks on a narrow and on a usual screen, beside a
// baseline and without, of one tier and of many.
func TestPaneLooks(t *testing.T) {
	seen := map[string]bool{}
	eachPane(t, func(t *testing.T, s state.State, _ state.Pane, view View) {
		scene, _, _ := strings.Cut(strings.TrimPrefix(t.Name(), "TestPaneLooks/"), "/")
		uncertain := strings.Contains(t.Name(), "/Risk/") && !strings.Contains(t.Name(), "Levers")
		name := fmt.Sprintf("%s/%T", scene, view)
		real := strings.Contains(t.Name(), "/Accounts/")
		if seen[name] || uncertain != (scene == "uncertain") || scene == "empty" || real != strings.HasSuffix(scene, "accounts") && !(real && scene == "usual") {
			return
		}
		if scene == "happened" && !showsActuals(view) {
			return
		}
		seen[name] = true
		var looks strings.Builder
		for _, size := range [][2]int{{58, 12}, {100, 22}} {
			s := followed(s, view, size[0], size[1])
			looks.WriteString(condensed(drawn(size[0], size[1], func(c *canvas.Canvas) { view.Draw(c, s, true) })))
		}
		golden.RequireEqual(t, []byte(looks.String()))
	})
}

// showsActuals reports whether a pane looks another where something has happened.
func showsActuals(view View) bool {
	switch view.(type) {
	case Compare, Heat, Month, Pods, Loads, PodRatio, ActualMonths, ActualFigures, Implied, Why:
		return true
	}
	return false
}

// condensed is a drawing with what fills it, lines that are alike, said once.
func condensed(lines []string) string {
	var b strings.Builder
	for i := 0; i < len(lines); {
		n := 1
		for i+n < len(lines) && lines[i+n] == lines[i] {
			n++
		}
		b.WriteString(lines[i] + "\n")
		if n > 1 {
			fmt.Fprintf(&b, "(%d such lines)\n", n)
		}
		i += n
	}
	return b.String()
}

// TestTiersStayApart shows in every table of tiers what tells them apart, though their
// names begin alike and are cut.
func TestTiersStayApart(t *testing.T) {
	s := opened(plantest.Golden(t, "pod-breach"), wide)
	for _, view := range []View{Loads{}, Tiers{}, Heat{}, TierFit{}, Hires{}, Compare{}} {
		for _, size := range [][2]int{{58, 20}, {60, 24}, {100, 30}, {198, 50}} {
			s := followed(s.Turn(state.PageCompare), view, size[0], size[1])
			text := strings.Join(drawn(size[0], size[1], func(c *canvas.Canvas) { view.Draw(c, s, true) }), "\n")
			for _, last := range []string{"一", "二", "三"} {
				if !strings.Contains(text, last) {
					t.Errorf("%T at %v: no tier ends in %s:\n%s", view, size, last, text)
				}
			}
		}
	}
}
