package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/exp/golden"

	"brim/model"
	"brim/planner/explain"
	"brim/ui/layout"
	"brim/ui/pane"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/words"
)

// TestViewFit is the page as it looks on the usual screens; on the narrowest every pane
// has its turn.
func TestViewFit(t *testing.T) {
	for _, name := range []string{"pod-breach", "one-team"} {
		for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}, {200, 60}} {
			t.Run(fmt.Sprintf("%s/%dx%d", name, size[0], size[1]), func(t *testing.T) {
				a := onPage(t, name, state.PageFit, size[0], size[1])
				press(a, "down")
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

// TestViewFitWithBaseline is the page of a plan from which much has moved.
func TestViewFitWithBaseline(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}, {200, 60}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			a := fitMoved(t, size[0], size[1])
			golden.RequireEqual(t, []byte(a.View()))
		})
	}
}

// TestDefaultDaysAreNoVote marks a vote by days that follows the coverage, says so when it
// is explained and when a tier is switched, and not where the days are given.
func TestDefaultDaysAreNoVote(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	moved := a.state.Scenario.Clone()
	for k := range moved.Tiers {
		moved.Tiers[k].OnboardingDays = model.Some(100)
	}
	moved.Tiers[1].OnboardingDays = model.Opt{}
	a.become(a.state.Become(moved).Turn(state.PageFit))
	view := a.View()
	if !strings.Contains(view, "* "+report.FollowsWords) || strings.Count(view, "swarm*") != 1 || strings.Contains(view, "pod*") {
		t.Errorf("votes by days:\n%s", view)
	}
	f, _ := explain.FigureByID("split.votes.onboarding")
	for k, follows := range []bool{false, true, false} {
		if e := explain.Explain(a.state.Plan, f, explain.Place{Tier: k}); strings.Contains(e.Words, "no independent vote") != follows {
			t.Errorf("tier %d: %s", k, e.Words)
		}
	}
	made, err := model.CoverTier(moved, 1, model.Pod)
	if err != nil || !strings.Contains(strings.Join(made.Words, ";"), "the matrix's vote by days follows") {
		t.Errorf("%q, %v", made.Words, err)
	}
	moved = moved.Clone()
	moved.Tiers[1].OnboardingDays = model.Some(60)
	a.become(a.state.Become(moved))
	if strings.Contains(a.View(), report.FollowsWords) {
		t.Error("given days are marked")
	}
}

// fitMoved is the page with more CSMs, and another coverage, than its baseline.
func fitMoved(t testing.TB, w, h int) *App {
	t.Helper()
	a, _ := screen(t, "pod-breach", w, h)
	press(a, "b")
	moved := a.state.Scenario.Clone()
	moved.CSM.Hires = model.HirePlan{PerQuarter: 2.5}
	moved.Tiers[1].Coverage = model.Sequential
	moved.Tiers[0].Presales = 0.2
	a.become(a.state.Become(moved).Turn(state.PageFit).Say(""))
	return a
}

// TestFindingLeadsToWhatMendsIt follows a finding to a figure, back, and to a lever.
func TestFindingLeadsToWhatMendsIt(t *testing.T) {
	for _, test := range []struct {
		key    string
		byTier bool // the finding is about one tier
	}{{"enter", true}, {"e", true}, {"enter", false}, {"e", false}} {
		key, a := test.key, onPage(t, "pod-breach", state.PageFit, 120, 40)
		press(a, "end", "home")
		f, _, _ := a.state.Finding()
		for range a.state.Fit.Findings {
			if (f.Tier != "") == test.byTier {
				break
			}
			press(a, "down")
			f, _, _ = a.state.Finding()
		}
		title := f.ID
		if test.byTier {
			title += " of " + string(f.Tier)
		}
		press(a, key)
		sees(t, a, "Explain", title+", "+f.Month.Long(), "Set off by: ", "Levers that would fix it", "the rule "+f.ID)
		press(a, "enter")
		if a.dialogs.Empty() || strings.Contains(a.View(), "Set off by: ") {
			t.Fatalf("%s: no figure is explained:\n%s", key, a.View())
		}
		press(a, "backspace")
		sees(t, a, "Set off by: ")
		for range 20 {
			press(a, "down")
			if a.state.Page != state.PageFit {
				break
			}
		}
		press(a, "enter")
		l, ok := a.state.Lever()
		if !a.dialogs.Empty() || a.state.Page != state.PagePlan || !ok || !slices.ContainsFunc(f.Rule.Levers(), func(pattern string) bool {
			return l.Spec.Key == pattern
		}) {
			t.Errorf("%s leads to %q on %s", key, l.Key, a.state.Page)
		}
	}
}

// TestEveryFindingIsExplained on the page, with terms that are figures of this plan.
func TestEveryFindingIsExplained(t *testing.T) {
	for _, name := range []string{"pod-breach", "one-team", "segmented-book"} {
		a := onPage(t, name, state.PageFit, 80, 24)
		for i := range a.state.Fit.Findings {
			f := &a.state.Fit.Findings[i]
			press(a, "enter")
			sees(t, a, f.ID)
			press(a, "esc", "down")
		}
	}
}

// TestFindingsFollowTheBaseline tells what is new and what is gone, and explains that too.
func TestFindingsFollowTheBaseline(t *testing.T) {
	a := onPage(t, "pod-breach", state.PageFit, 120, 40)
	if strings.Contains(a.View(), " gone") {
		t.Error("something is gone without a baseline")
	}
	a = fitMoved(t, 120, 40)
	sees(t, a, " new, ", " gone", "before: swarm")
	var gone, fresh bool
	for i := range a.state.Fit.Findings {
		_, before := a.state.FindingBefore(&a.state.Fit.Findings[i])
		fresh = fresh || !before
	}
	gone = len(a.state.Fit.Gone) > 0
	if !gone || !fresh {
		t.Fatalf("gone %v, new %v", gone, fresh)
	}
	press(a, "end", "enter")
	sees(t, a, "Baseline: ", "that plan's numbers")
	press(a, "esc")
	press(a, "b")
	if len(a.state.Fit.Gone) > 0 || strings.Contains(a.View(), " gone") {
		t.Error("something is gone from no baseline")
	}
}

// TestTheChosenFindingStays chosen while the plan moves, as long as it is found.
func TestTheChosenFindingStays(t *testing.T) {
	a := onPage(t, "pod-breach", state.PageFit, 120, 40)
	press(a, "down", "down", "down")
	before, _, _ := a.state.Finding()
	key := before.Key()
	moved := a.state.Scenario.Clone()
	moved.Tiers[0].Presales = 0.5
	a.become(a.state.Become(moved))
	if after, _, _ := a.state.Finding(); after.Key() != key {
		t.Errorf("%q was chosen, now %q", key, after.Key())
	}
}

// TestMouseOnFindings chooses findings by clicks and by the wheel, at every height of the
// rows.
func TestMouseOnFindings(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {200, 60}} {
		a := onPage(t, "pod-breach", state.PageFit, size[0], size[1])
		place := a.layout.Place(state.PaneFindings)
		lines := strings.Split(a.View(), "\n")
		y := place.Y + 2
		a.Update(tea.MouseMsg{X: place.X + 5, Y: y, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress})
		f, _, _ := a.state.Finding()
		if !strings.Contains(lines[y], f.Text[:20]) && !strings.Contains(lines[y-1], f.Text[:20]) {
			t.Errorf("%v: the click on %q chose %q", size, lines[y], f.Text)
		}
		before := a.state.Fit.Chosen
		a.Update(tea.MouseMsg{X: place.X + 5, Y: y, Button: tea.MouseButtonWheelDown, Action: tea.MouseActionPress})
		if a.state.Fit.Chosen != before+1 {
			t.Errorf("%v: the wheel led from %d to %d", size, before, a.state.Fit.Chosen)
		}
		a.Update(tea.MouseMsg{X: place.X + 5, Y: place.Y, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress})
		if a.state.Fit.Chosen != before+1 {
			t.Errorf("%v: the frame chose a finding", size)
		}
	}
}

// TestFitOfABareCompany has nothing to say of roles, pods or rules, and says so.
func TestFitOfABareCompany(t *testing.T) {
	a := onPage(t, "segmented-book", state.PageFit, 120, 40)
	bare := a.state.Scenario.Clone()
	bare.Resources = nil
	for k := range bare.Tiers {
		bare.Tiers[k].Coverage, bare.Tiers[k].Uses = model.Pooled, nil
	}
	a.become(a.state.Become(bare))
	sees(t, a, "none in this scenario", "nothing to check before one is launched")
	a.state.Fit = state.Fit{}
	sees(t, a, "the plan breaks none of the rules")
	press(a, "enter")
	sees(t, a, "Can't: there are no findings.")
	for _, id := range a.state.Panes() {
		view, _ := pane.ViewOf(id)
		if len(view.Figures(a.state)) == 0 {
			t.Errorf("pane %d explains nothing", id)
		}
	}
}

// TestResourcesSayWhenTheyAreShort in the month of the headline.
func TestResourcesSayWhenTheyAreShort(t *testing.T) {
	a := onPage(t, "pod-breach", state.PageFit, 120, 40)
	if len(a.state.Head.Short) == 0 {
		t.Fatal("nothing is short")
	}
	for _, short := range a.state.Head.Short {
		sees(t, a, "short "+words.Month(short.Since.Month))
	}
}

// TestResourcesInLittleRoom shows what is needed in the month of the shortage that the
// line names, not at the end.
func TestResourcesInLittleRoom(t *testing.T) {
	a := onPage(t, "pod-breach", state.PageFit, 80, 24)
	for _, short := range a.state.Head.Short {
		for i, role := range a.state.Plan.Months[short.Since.T].Resources {
			if a.state.Scenario.Resources[i].Role == short.Role {
				sees(t, a, words.Month(short.Since.Month)+" "+words.Heads(role.Needed)+"/"+words.Limit(role.Heads))
			}
		}
	}
}
