package pane

import (
	"fmt"
	"strings"
	"testing"

	"brim/model"
	"brim/scenarios"
	"brim/ui/canvas"
	"brim/ui/state"
)

// headlineOf are the headline's two rows.
func headlineOf(s state.State, width int) string {
	return strings.Join(drawn(width, 2, func(c *canvas.Canvas) { Headline(c, s) }), "\n")
}

// TestHeadlineShowsPodsAndBooks names at every usual width when pods break and whose books
// run over first, wherever they do, however many other roles run short before.
func TestHeadlineShowsPodsAndBooks(t *testing.T) {
	plans := map[string]state.State{"pod-breach": open(t, "pod-breach")}
	for _, builtin := range scenarios.Builtins() {
		file, err := scenarios.LoadBuiltin(builtin.Name)
		if err != nil {
			t.Fatal(err)
		}
		plans[builtin.Name] = opened(file.Scenario)
		plans[builtin.Name+" without CSMs"] = opened(file.Scenario, func(s *model.Scenario) { s.CSM.Heads, s.CSM.Ramping = 0, nil })
	}
	for name, s := range plans {
		for _, w := range []int{80, 120, 200} {
			t.Run(fmt.Sprintf("%s/%d", name, w), func(t *testing.T) {
				text := strings.ToLower(headlineOf(s, w))
				if s.Head.Pods.Breaks && !containsAny(text, []string{"pods break", "pods are broken"}) {
					t.Errorf("when pods break is not in\n%s", text)
				}
				for _, book := range overBooks(s.Head)[:min(1, len(overBooks(s.Head)))] {
					first := strings.ToLower(book.Tier)
					if !containsAny(text, []string{first + " over", first + " without", "all books without"}) {
						t.Errorf("when %s is over is not in\n%s", book.Tier, text)
					}
				}
				if s.Head.Beyond.Months > 0 && !strings.Contains(text, "beyond full books") {
					t.Errorf("what lies beyond full books is not in\n%s", text)
				}
			})
		}
	}
}

// TestHeadlineKeepsWarningsBesideTheirPods in two rows as in one.
func TestHeadlineKeepsWarningsBesideTheirPods(t *testing.T) {
	s := open(t, "pod-breach")
	for w := 80; w <= 200; w++ {
		for _, row := range strings.Split(headlineOf(s, w), "\n") {
			if strings.HasPrefix(row, warnMark) {
				t.Errorf("%d columns: a warning begins a row\n%s", w, headlineOf(s, w))
			}
		}
	}
}

// TestLoadsSayWhatOverloadCosts in the title at the widths that the pane has beside others.
func TestLoadsSayWhatOverloadCosts(t *testing.T) {
	s := opened(open(t, "pod-breach").Scenario, nobody)
	for _, w := range []int{40, 70, 140} {
		if title := loadsTitle(s, w); !strings.Contains(title, "lost to overload") {
			t.Errorf("%d columns: %q", w, title)
		}
	}
}

// TestNarrowHeadlineNamesBreachesBeforeAmounts leaves out what lies beyond full books rather
// than a breach.
func TestNarrowHeadlineNamesBreachesBeforeAmounts(t *testing.T) {
	text := headlineOf(open(t, "pod-breach"), 60)
	if strings.Contains(text, "more") && strings.Contains(text, "beyond full books") {
		t.Errorf("an amount stands in the place of breaches:\n%s", text)
	}
}

// TestHeadlineKeepsDifferences: on a row of 80 columns the months by which verdicts differ
// from a baseline stand before what lies beyond full books.
func TestHeadlineKeepsDifferences(t *testing.T) {
	s := changed(open(t, "pod-breach").Pin(), func(to *model.Scenario) { to.AE.Heads += 3 })
	rows := drawn(80, 2, func(c *canvas.Canvas) { Headline(c, s) })
	if !strings.Contains(strings.Join(rows, " "), " mo ") {
		t.Errorf("no difference in\n%s", strings.Join(rows, "\n"))
	}
}
