package pane

import (
	"fmt"
	"strings"
	"testing"

	"brim/model"
	"brim/ui/canvas"
	"brim/ui/state"
	"brim/ui/theme"
)

// eachWidth calls do with every scene in rows of every usual width.
func eachWidth(t *testing.T, do func(t *testing.T, s state.State, w int)) {
	for _, scene := range scenes {
		s := scene.made(t)
		step := 10
		if testing.Short() {
			step = 20
		}
		for w := 60; w <= 200; w += step {
			t.Run(fmt.Sprintf("%s/%d", scene.name, w), func(t *testing.T) { do(t, s, w) })
		}
	}
}

// TestHeadlineKeepsItsARR names the money at the end at every width, and counts the
// verdicts that it has no room for.
func TestHeadlineKeepsItsARR(t *testing.T) {
	eachWidth(t, func(t *testing.T, s state.State, w int) {
		line := headlineOf(s, w)
		if arr := "ARR " + model.Format(s.Head.ARR, model.Money, s.Plan.Currency); !strings.Contains(line, arr) {
			t.Errorf("%q is not in %q", arr, line)
		}
		for _, pods := range s.Head.PodTiers {
			said := strings.Contains(strings.ToLower(line), "pods break") || strings.Contains(strings.ToLower(line), "pods are broken")
			if pods.Breaks && !said && !strings.Contains(line, " more") {
				t.Errorf("neither that pods break nor a count is in %q", line)
			}
		}
		over := overBooks(s.Head)
		for _, book := range over {
			said := strings.Contains(line, book.Tier) || unstaffed(s.Head, over) && strings.Contains(line, "all books without CSMs")
			if !said && !strings.Contains(line, " more") {
				t.Errorf("neither %s nor a count is in %q", book.Tier, line)
			}
		}
	})
}

// TestHeaderSaysWhatIsUnsaved beside the plan's title.
func TestHeaderSaysWhatIsUnsaved(t *testing.T) {
	eachWidth(t, func(t *testing.T, s state.State, w int) {
		line := drawn(w, 1, func(c *canvas.Canvas) { Header(c, s) })[0]
		if strings.Contains(line, "unsaved") != s.Unsaved() {
			t.Errorf("unsaved is %v: %q", s.Unsaved(), line)
		}
		if title, _, _ := strings.Cut(s.Scenario.Title, " "); !strings.Contains(line, "brim  "+title) {
			t.Errorf("the title is not in %q", line)
		}
	})
}

// TestPreviewAnswersInThreeRows: what it is, its pods, its books.
func TestPreviewAnswersInThreeRows(t *testing.T) {
	eachWidth(t, func(t *testing.T, s state.State, w int) {
		lines := drawn(w, 3, func(c *canvas.Canvas) { Preview(c, s) })
		for y, line := range lines {
			if strings.TrimSpace(line) == "" {
				t.Errorf("row %d is empty:\n%s", y, strings.Join(lines, "\n"))
			}
		}
	})
}

// TestTroubleIsReadWhole breaks what went wrong between words.
func TestTroubleIsReadWhole(t *testing.T) {
	const text = "plan.toml: line 3: found 12x; allowed: an amount such as 12.5m"
	lines := drawn(30, 4, func(c *canvas.Canvas) { Trouble(c, theme.Error, text) })
	if got := strings.TrimSpace(strings.Join(lines, " ")); got != text {
		t.Errorf("it says %q", got)
	}
}

// TestTypedValueIsSeen shows what is typed with its cursor in the panes that take values.
func TestTypedValueIsSeen(t *testing.T) {
	s := open(t, "pod-breach")
	for _, page := range []state.Page{state.PagePlan, state.PageHiring} {
		s := s.Turn(page)
		view, _ := ViewOf(s.Panes()[0])
		typed := view.(Typed).Typing(&Entry{Text: "2.5", Cursor: 1})
		for _, size := range paneSizes[:4] {
			c := canvas.New(size[0], size[1], theme.NewGlyphs(theme.Blocks))
			typed.Draw(c, s, true)
			x, y, ok := c.Cursor()
			if before, _ := c.Cell(x-1, y); !ok || before != "2" || !strings.Contains(c.Plain(), "2.5") {
				t.Errorf("%T at %v does not show it, with the cursor at %d, %d:\n%s", view, size, x, y, c.Plain())
			}
		}
	}
}

// TestFanShowsEveryFigure draws each with the plan, the trials and the baseline.
func TestFanShowsEveryFigure(t *testing.T) {
	s := uncertainScene(t).Pin()
	for _, title := range []string{"AEs per CSM", "accounts per CSM", "ARR"} {
		text := strings.Join(drawn(120, 20, func(c *canvas.Canvas) { Fan{}.Draw(c, s, true) }), "\n")
		for _, want := range []string{title, "median", "plan", "baseline", "9 of 10"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is not in\n%s", title, want, text)
			}
		}
		if rows := (Fan{}).Table(s).Grid.Rows; len(rows) != len(s.Plan.Months) {
			t.Errorf("%s: %d rows are copied", title, len(rows))
		}
		s = s.TurnFan()
	}
}

// TestPresentShouts draws the three answers large, with the lever in hand below.
func TestPresentShouts(t *testing.T) {
	stage := Stage{Title: canvas.Rect{W: 100, H: 1}, Lever: canvas.Rect{Y: 25, W: 100, H: 1}, Story: canvas.Rect{Y: 27, W: 100, H: 2}}
	for i := range stage.Figures {
		stage.Figures[i] = canvas.Rect{Y: 1 + 8*i, W: 100, H: 7}
	}
	for _, scene := range scenes {
		s := scene.made(t)
		text := strings.Join(drawn(100, 30, func(c *canvas.Canvas) { Present(c, stage, s, nil) }), "\n")
		for _, want := range []string{"ARR in " + s.Head.End.Long(), "Books run over|books run over from|without CSMs from", "Pods break|pods break|AE:CSM in "} {
			if !containsAny(text, strings.Split(want, "|")) {
				t.Errorf("%s: %q is not in\n%s", scene.name, want, text)
			}
		}
	}
}

func containsAny(text string, wants []string) bool {
	for _, want := range wants {
		if strings.Contains(text, want) {
			return true
		}
	}
	return false
}

// TestNoChanceIsSaid: without anything left to chance the panes say why there is nothing to
// see, what can be done, and what the plan itself says.
func TestNoChanceIsSaid(t *testing.T) {
	s := open(t, "pod-breach").Turn(state.PageRisk)
	for view, want := range map[View][]string{
		Fan{}:     {"Nothing in this plan is left to chance", "Use A to give the main levers"},
		Chances{}: {"pods break", "warned", "over from"},
	} {
		text := strings.Join(drawn(80, 16, func(c *canvas.Canvas) { view.Draw(c, s, true) }), "\n")
		for _, word := range want {
			if !strings.Contains(text, word) {
				t.Errorf("%T: %q is not in\n%s", view, word, text)
			}
		}
	}
}
