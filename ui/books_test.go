package ui

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"brim/model"
	"brim/planner"
	"brim/ui/layout"
	"brim/ui/pane"
	"brim/ui/state"
	"brim/ui/theme"
)

// onPage is a screen with another page than the first shown.
func onPage(t testing.TB, name string, page state.Page, w, h int) *App {
	t.Helper()
	a, _ := screen(t, name, w, h)
	a.become(a.state.Turn(page).Say(""))
	return a
}

// TestPodsAndBooksView is both pages as they look on the usual screens; on the narrowest
// every pane has its turn.
func TestPodsAndBooksView(t *testing.T) {
	for _, page := range []state.Page{state.PagePods, state.PageBooks} {
		for _, name := range []string{"pod-breach", "one-team"} {
			for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}, {200, 60}} {
				t.Run(fmt.Sprintf("%s/%s/%dx%d", page, name, size[0], size[1]), func(t *testing.T) {
					a := onPage(t, name, page, size[0], size[1])
					press(a, "shift+right", "shift+right", "right")
					view := a.View()
					for range len(a.state.Panes()) - 1 {
						if press(a, "tab"); size[0] < layout.TwoColumns {
							view += "\n" + a.View()
						}
					}
					golden.RequireEqual(t, []byte(view))
				})
			}
		}
	}
}

// TestForecastIsNoVerdictOnTheRatio says so where a rule has pods break by a month in which
// their ratio is still sound, and only there.
func TestForecastIsNoVerdictOnTheRatio(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	a.become(a.state.Turn(state.PagePods))
	press(a, "b")
	for heads, sound := range map[float64]bool{20: false, 26: true} {
		move(t, a, "csm.heads", heads)
		f := a.state.Pod()
		end := a.state.Plan.When(f.Warned.T + f.Warned.Cause.Delay())
		if got := a.state.Plan.Months[end.T].Tiers[f.Index].PodState == planner.Dedicated; got != sound {
			t.Fatalf("%v heads: the ratio is sound by %s: %t", heads, end.Month.Long(), got)
		}
		for _, said := range []string{"The hiring gap rule (POD) expects a break within 12 months, by " + end.Month.Long(), "still sound then."} {
			if strings.Contains(a.View(), said) != sound {
				t.Errorf("%v heads: it must be %t that the screen says %q:\n%s", heads, sound, said, a.View())
			}
		}
	}
}

// TestPodsAndBooksWithBaseline is both pages with a baseline pinned and levers moved.
func TestPodsAndBooksWithBaseline(t *testing.T) {
	for _, page := range []state.Page{state.PagePods, state.PageBooks} {
		for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}, {200, 60}} {
			t.Run(fmt.Sprintf("%s/%dx%d", page, size[0], size[1]), func(t *testing.T) {
				a := pinnedAndMoved(t, page, size[0], size[1])
				golden.RequireEqual(t, []byte(a.View()))
			})
		}
	}
}

// pinnedAndMoved is a page a year on, in a plan with more hires than its baseline.
func pinnedAndMoved(t testing.TB, page state.Page, w, h int) *App {
	t.Helper()
	a, _ := screen(t, "pod-breach", w, h)
	press(a, "b")
	choose(t, a, "csm.hires_per_quarter")
	press(a, "right", "right", "right")
	a.become(a.state.Turn(page))
	press(a, "pgdown", "down")
	return a
}

// TestDifferencesStandBesideTheFigures on both pages, and move nothing while they change.
func TestDifferencesStandBesideTheFigures(t *testing.T) {
	a := pinnedAndMoved(t, state.PageBooks, 120, 40)
	sees(t, a, "  11.3      -2.5 ", "  36.2      -6.5 ", "  $1.2M   -$0.3M ", "91% -16 pp")
	if strings.Contains(a.View(), "pt ") {
		t.Error("points are written in two ways")
	}
	press(a, "t")
	sees(t, a, "   56%    -13 pp ", "   91%    -16 pp ")
	a.become(a.state.Turn(state.PagePods))
	sees(t, a, "-4% -", " pp ", "13.7 +2.9")
	two := a.state.Scenario.Clone()
	two.CSM.Heads += 4
	a.become(a.state.Become(two))
	sees(t, a, "max 1.2 -0.", "under 35 -")
	other := a.state.Scenario.Clone()
	other.Tiers[0].Name = "Renamed"
	a.become(a.state.Become(other))
	sees(t, a, "Renamed", "max 1.2 -0.")
	other = other.Clone()
	tier := &other.Tiers[0]
	tier.Name, tier.LogoChurn, tier.Expansion, tier.Graduation = "Another", 0.01, 0.02, 0.03
	tier.Presales, tier.BookMax, tier.OnboardingDays = 0.04, model.Some(19), model.Some(99)
	a.become(a.state.Become(other))
	if strings.Contains(a.View(), "max 1.2 -") {
		t.Error("a tier that the baseline has not differs from it")
	}
}

// TestMonthFigures follow the cursor, and the values are the plan's.
func TestMonthFigures(t *testing.T) {
	a := onPage(t, "pod-breach", state.PageBooks, 120, 40)
	plan := a.state.Plan
	sees(t, a, "Figures of "+plan.Start.Add(-1).Long(), "10.4 of 20", "36.4 of 40", "✓ within", "$24.0M")
	press(a, "end")
	sees(t, a, "Figures of "+plan.Start.Add(plan.Horizon-1).Long(), "21.1 of 20", "52.1 of 40", "▲ over", "$74.5M")
	press(a, "t")
	sees(t, a, "Utilization of books", "  ▲ 105% ", "  ▲ 130% ")
	press(a, "t")
	sees(t, a, "Book load, accounts per CSM", "  ▲ 52.1 ")
}

// TestCardsAndTableAgree shows every figure of the tier at 80 columns too, and in a zoom
// those that only the company has.
func TestCardsAndTableAgree(t *testing.T) {
	a := onPage(t, "pod-breach", state.PageBooks, 80, 24)
	press(a, "pgdown", "down")
	view, _ := pane.ViewOf(state.PaneMonth)
	rows := view.Table(a.state).Grid.Rows
	for _, row := range rows {
		sees(t, a, row[2])
	}
	press(a, "tab", "z")
	for _, row := range rows {
		core, company := row[2], row[4]
		if sees(t, a, core); core == "" {
			sees(t, a, company)
		}
	}
}

// TestPodsPageSaysWhy reads the causes, the cost and the pilot.
func TestPodsPageSaysWhy(t *testing.T) {
	a := onPage(t, "pod-breach", state.PagePods, 120, 40)
	plan := a.state.Plan
	breaks := plan.Pods[0].Breaks.Month
	sees(t, a, "Strategic pods break "+breaks.Long()+", warned now", "1.54 above 1.5", "+260% above 20%",
		"12-month ratio 1.21 above 1.2", "Uplift lost: $928.6K of expansion in 15 months, "+breaks.Add(1).Long()+" to "+breaks.Add(15).Long(),
		"by hires", "by growth", "Pilot today: 4 of 4 passed")
	if command := a.keys[state.PagePods]["down"]; command.off(a) == "" {
		t.Error("another pod tier is offered where there is none")
	}
	healthy := a.state.Scenario.Clone()
	healthy.CSM.Hires = healthy.AE.Hires
	healthy.Tiers[0].CSMHireShare = healthy.Tiers[0].AEHireShare
	a.become(a.state.Pin().Become(healthy))
	sees(t, a, "Strategic pods never break", "never", "nearest: ",
		"Baseline: pods break "+breaks.Long()+", warned from "+plan.MonthAt(0).Long()+", $928.6K uplift lost")
}

// TestPodTiersAreChosen among several with the keys.
func TestPodTiersAreChosen(t *testing.T) {
	a := onPage(t, "pod-breach", state.PagePods, 120, 40)
	two := a.state.Scenario.Clone()
	two.Tiers[2].Coverage = model.Pod
	a.become(a.state.Become(two))
	sees(t, a, "AE:CSM in Strategic pods, of 2 pod tiers")
	press(a, "down")
	sees(t, a, "AE:CSM in Growth pods")
	press(a, "down", "up")
	sees(t, a, "AE:CSM in Strategic pods")
}

// TestWithoutPods says so on every pane and shows the company's ratio.
func TestWithoutPods(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}} {
		a := onPage(t, "pod-breach", state.PagePods, size[0], size[1])
		none := a.state.Scenario.Clone()
		none.Tiers[0].Coverage = model.Swarm
		a.become(a.state.Become(none).Say(""))
		sees(t, a, "No tier is served by pods: AE:CSM in the company", "none to break", "ratio 1.00")
		if strings.Contains(a.View(), "strained") {
			t.Error("there are pod states without pods")
		}
	}
}

// TestSixTiers fit, or say what does not, at every size.
func TestSixTiers(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}, {300, 100}} {
		for _, page := range []state.Page{state.PagePods, state.PageBooks} {
			a := onPage(t, "pod-breach", page, size[0], size[1])
			six := a.state.Scenario.Clone()
			six.Horizon = 60
			for k := range 3 {
				tier := six.Tiers[k]
				tier.Name = strings.Repeat("Wide name ", 9) + fmt.Sprint(k)
				tier.AccountShare = model.Some(tier.AccountShare.V / 2)
				six.Tiers[k].AccountShare = tier.AccountShare
				for _, share := range []*model.Opt{&tier.AEShare, &tier.CSMShare, &tier.AEHireShare, &tier.CSMHireShare} {
					share.V /= 2
				}
				own := &six.Tiers[k]
				own.AEShare, own.CSMShare, own.AEHireShare, own.CSMHireShare = tier.AEShare, tier.CSMShare, tier.AEHireShare, tier.CSMHireShare
				six.Tiers = append(six.Tiers, tier)
			}
			a.become(a.state.Pin().Become(six))
			press(a, "end", "down", "down", "down", "down")
			for _, line := range strings.Split(a.View(), "\n") {
				if got := len([]rune(line)); got != size[0] {
					t.Errorf("a line of %d letters on %v: %q", got, size, line)
				}
			}
		}
	}
}

// TestPodsAndBooksInASCII draws both pages with nothing outside ASCII.
func TestPodsAndBooksInASCII(t *testing.T) {
	for _, page := range []state.Page{state.PagePods, state.PageBooks} {
		a := onPage(t, "pod-breach", page, 120, 40)
		a.canvas.SetGlyphs(theme.NewGlyphs(theme.ASCII))
		press(a, "right")
		for _, r := range a.View() {
			if r > 126 {
				t.Errorf("%s: %q is not ASCII", page, r)
			}
		}
	}
}
