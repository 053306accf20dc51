package ui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"brim/model"
	"brim/planner/risk"
	"brim/scenarios"
	"brim/ui/pane"
	"brim/ui/state"
)

// uncertain is the default scenario, which has ranges, on its Risk page.
func uncertain(t testing.TB, w, h int) *App {
	t.Helper()
	return turnedToRisk(builtinScreen(t, "pods-outgrown"), w, h)
}

// uncertainOfFew is the same of few trials in short runs.
func uncertainOfFew(t testing.TB, w, h int) *App {
	t.Helper()
	a := builtinScreen(t, "pods-outgrown")
	fewTrials(a)
	return turnedToRisk(a, w, h)
}

func turnedToRisk(a *App, w, h int) *App {
	a.Update(tea.WindowSizeMsg{Width: w, Height: h})
	for a.state.Page != state.PageRisk {
		press(a, ">")
	}
	return a
}

// fewTrials ends simulations early in short runs, where what counts is of which plan they are.
func fewTrials(a *App) {
	if testing.Short() {
		a.risk.full = 2 * firstTrials
	}
}

// TestViewRisk holds how the page looks.
func TestViewRisk(t *testing.T) {
	a := uncertain(t, 60, 20)
	press(a, "f")
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}, {200, 60}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			_, measuring := a.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			settle(a, measuring)
			golden.RequireEqual(t, []byte(ansi.Strip(a.View())))
		})
	}
	t.Run("certain", func(t *testing.T) {
		a, _ := screen(t, "pod-breach", 80, 24)
		a.become(a.state.Turn(state.PageRisk))
		golden.RequireEqual(t, []byte(ansi.Strip(a.View())))
	})
}

// TestRiskFollowsTheSliders moves a lever on the page: the screen shows the risk of the
// scenario as it then is, with every trial.
func TestRiskFollowsTheSliders(t *testing.T) {
	a := uncertainOfFew(t, 120, 40)
	holdRisk(t, a)
	press(a, "tab", "tab") // the levers
	choose(t, a, "csm.hires_per_quarter")
	a.become(a.state.Turn(state.PageRisk).FocusOn(state.PaneLevers))
	a.Update(keyNamed("right")) // what it begins to simulate is overtaken
	press(a, "right", "L")
	if !a.state.Unsaved() {
		t.Fatal("no lever moved")
	}
	holdRisk(t, a)
	press(a, "c")
	holdRisk(t, a)
	a.Update(keyNamed("u"))
	press(a, "i")
	holdRisk(t, a)
}

// holdRisk holds that the simulation on the screen is that of the present plan.
func holdRisk(t *testing.T, a *App) {
	t.Helper()
	r, current := a.state.RiskOf()
	if r == nil || !current || r.Trials != cmp.Or(a.risk.full, risk.DefaultTrials) {
		t.Fatalf("no simulation of the present plan: current %v", current)
	}
	want, err := risk.Simulate(t.Context(), a.state.Scenario, a.state.Case, risk.Simulation{Trials: r.Trials, Seed: risk.DefaultSeed})
	if err != nil {
		t.Fatal(err)
	}
	last := len(want.Months) - 1
	if want.Months[last].ARR != r.Months[last].ARR || want.Months[last].Tiers[0].Over != r.Months[last].Tiers[0].Over {
		t.Error("the screen shows another plan's risk")
	}
}

// TestRiskDropsWhatIsStale holds that a simulation which a move has overtaken is dropped,
// and that a small one shows before the full one is there.
func TestRiskDropsWhatIsStale(t *testing.T) {
	a := uncertainOfFew(t, 120, 40)
	_, first := a.Update(keyNamed("i"))
	stale := messages(first)
	_, second := a.Update(keyNamed("i"))
	var next []tea.Cmd
	for _, msg := range stale {
		_, more := a.Update(msg)
		next = append(next, more)
	}
	if r, current := a.state.RiskOf(); current || r.Trials != cmp.Or(a.risk.full, risk.DefaultTrials) {
		t.Error("a stale simulation is shown")
	}
	for _, msg := range messages(second) {
		_, more := a.Update(msg)
		next = append(next, more)
	}
	if r, current := a.state.RiskOf(); !current || r.Trials != firstTrials {
		t.Fatalf("current %v after the first step", current)
	}
	sees(t, a, "500 trials so far")
	for _, cmd := range next {
		settle(a, cmd)
	}
	holdRisk(t, a)
}

// messages carries out commands, and returns what they say without saying it.
func messages(cmd tea.Cmd) []tea.Msg {
	if cmd == nil {
		return nil
	}
	msg := cmd()
	batch, ok := msg.(tea.BatchMsg)
	if !ok {
		return []tea.Msg{msg}
	}
	var all []tea.Msg
	for _, inner := range batch {
		all = append(all, messages(inner)...)
	}
	return all
}

// TestRangesFromTheScreen adds ranges to a plan without, gives a lever its own, mends a
// wrong one, takes it away, and undoes it all.
func TestRangesFromTheScreen(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	fewTrials(a)
	a.become(a.state.Turn(state.PageRisk))
	sees(t, a, "Nothing in this plan is left to chance")
	press(a, "A")
	sees(t, a, "75% likely to hold until", "AE attrition range none")
	if got := len(a.state.Scenario.Uncertainty.Ranges); got < 4 {
		t.Errorf("%d ranges", got)
	}
	press(a, "A")
	sees(t, a, "The main levers have ranges already")

	choose(t, a, "csm.heads")
	press(a, "N")
	sees(t, a, "Range of CSM heads", "each takes 0 to 100,000")
	typed(a, "14 12 16")
	press(a, "enter")
	sees(t, a, "low <= mode <= high")
	for range len("14 12 16") {
		press(a, "backspace")
	}
	typed(a, "12 16")
	press(a, "enter")
	if r, ok := a.state.Scenario.RangeOf("csm.heads"); !ok || r.Low != 12 || r.High != 16 {
		t.Errorf("%+v", r)
	}
	press(a, "N")
	typed(a, "none")
	press(a, "enter")
	if _, ok := a.state.Scenario.RangeOf("csm.heads"); ok {
		t.Error("none leaves the range")
	}
	a.Update(keyNamed("u"))
	a.Update(keyNamed("u"))
	press(a, "u")
	if a.state.Scenario.Uncertain() || a.state.Unsaved() {
		t.Error("three steps back leave ranges")
	}
}

// TestRangesAreExplainedAndCopied looks at what e and y have to say on the page.
func TestRangesAreExplainedAndCopied(t *testing.T) {
	a := uncertain(t, 120, 40)
	var clip string
	a.copier.clip = func(text string) error { clip = text; return nil }
	press(a, "y")
	if !strings.Contains(clip, "| Month | 5% | 25% | 50% | 75% | 95% |") || strings.Count(clip, "\n") != 4+25 {
		t.Errorf("copied\n%s", clip)
	}
	a.become(a.state.LookAt(3, 0))
	month := a.state.Scenario.MonthAt(3).Long()
	press(a, "e", "enter")
	sees(t, a, "Fan of Strategic AEs per CSM, "+month, "10,000 trials, seed 1", "AE attainment 50% to 75%, likely 65%", "this scenario", "nine tenths")
	press(a, "esc", "tab", "e")
	sees(t, a, "Chance by "+month+": Strategic pods break")
	press(a, "enter")
	sees(t, a, "/ 10000 =", "75% likely to hold until", "the share of trials")
}

// TestRangesAreSaved holds that what the screen adds can be written to a file.
func TestRangesAreSaved(t *testing.T) {
	file, err := scenarios.LoadBuiltin("first-pods")
	if err != nil {
		t.Fatal(err)
	}
	s := state.Open(state.Document{Scenario: file.Scenario}).AddRanges()
	edited, err := file.Edit(s.Scenario)
	if err != nil {
		t.Fatal(err)
	}
	if left, same := model.Changes(s.Scenario, edited.Scenario); !same || len(left) > 0 {
		t.Errorf("%v", left)
	}
	if !strings.Contains(string(edited.Source), "\n[uncertainty]\n") || !strings.Contains(string(edited.Source), "\n\"ae.attainment\" = { low = 0.63, mode = 0.7, high = 0.77 }\n") {
		t.Errorf("%s", edited.Source)
	}
}

// BenchmarkRiskPage is a move of a lever on the Risk page with the redraw that follows;
// the simulation itself runs beside the loop.
func BenchmarkRiskPage(b *testing.B) {
	a := uncertain(b, 120, 40)
	settle(a, a.become(a.state.FocusOn(state.PaneLevers)))
	for b.Loop() {
		a.Update(keyNamed("right"))
		a.risk.work.cancel()
		_ = a.View()
	}
}

// TestFansAreExplained holds that every quantile that the fan shows, of every figure, tier
// and month, and every chance stands in its explanation.
func TestFansAreExplained(t *testing.T) {
	a := uncertainOfFew(t, 120, 40)
	for range 3 {
		for month := range a.state.Plan.Months {
			for k := range a.state.Plan.Splits {
				s := a.state.LookAt(month, k)
				heard := pane.Fan{}.Explanations(s)
				for _, cell := range rowOf(pane.Fan{}.Table(s).Grid, s.Plan.Months[month].Month.Long()) {
					if len(heard) != 1 || !strings.Contains(heard[0].Explain().Numbers, ": "+cell) {
						t.Fatalf("%s of %+v is not explained: %+v", cell, s.Cursor, heard)
					}
				}
				chances := rowOf(pane.Chances{}.Table(s).Grid, s.Plan.Months[month].Month.Long())
				for _, result := range (pane.Chances{}).Explanations(s) {
					e := result.Explain()
					if !slices.Contains(chances, e.Value) || len(e.Levers) < 5 || len(e.Sources) < 5 {
						t.Fatalf("%+v", e)
					}
				}
			}
		}
		press(a, "f")
	}
}
