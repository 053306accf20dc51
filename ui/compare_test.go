package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/exp/golden"

	"brim/model"
	"brim/ui/pane"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// comparing is the Compare page with a baseline, a case and another scenario.
func comparing(t testing.TB, w, h int) (*App, *memory) {
	t.Helper()
	a, store := screen(t, "pod-breach", w, h)
	store.docs["one-team"] = document(t, "one-team")
	press(a, "b")
	choose(t, a, "csm.hires_per_quarter")
	press(a, "shift+right")
	a.become(a.state.Turn(state.PageCompare))
	press(a, "a")
	typed(a, "one-team")
	press(a, "enter")
	return a, store
}

// TestViewCompare is the page as it looks on the usual screens, with each of its panes
// chosen.
func TestViewCompare(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}, {200, 60}} {
		for _, pane := range []string{"figures", "chart"} {
			t.Run(fmt.Sprintf("%s/%dx%d", pane, size[0], size[1]), func(t *testing.T) {
				a, _ := comparing(t, size[0], size[1])
				if pane == "chart" {
					press(a, "tab", "down", "down")
				}
				golden.RequireEqual(t, []byte(a.View()))
			})
		}
	}
}

// TestViewCompareAlone is the page with nothing beside the plan.
func TestViewCompareAlone(t *testing.T) {
	a, _ := screen(t, "one-team", 80, 24)
	a.become(a.state.Turn(state.PageCompare))
	sees(t, a, "No other plan here yet.")
	press(a, "x")
	sees(t, a, "Can't: nothing stands beside this plan")
}

// move sets a lever.
func move(t testing.TB, a *App, key string, to float64) {
	t.Helper()
	a.become(a.state.Move(choose(t, a, key), model.Value{Number: to}, ""))
}

// row is the line of the Compare page that begins with those words.
func row(t testing.TB, a *App, words string) string {
	t.Helper()
	for _, line := range strings.Split(a.View(), "\n") {
		if strings.Contains(line, words) {
			return line
		}
	}
	t.Fatalf("no %q on the screen:\n%s", words, a.View())
	return ""
}

// TestCompareFollows moves a lever under a comparison with the plan's own case and with
// another scenario: both columns change, the one's figures, the other's differences.
func TestCompareFollows(t *testing.T) {
	a, _ := comparing(t, 120, 40)
	before := row(t, a, "ARR at the end")
	move(t, a, "ae.quota", 900_000)
	after := row(t, a, "ARR at the end")
	if before == after {
		t.Error("the row does not follow")
	}
	fields := func(line string) []string { return strings.Fields(line) }
	old, next := fields(before), fields(after)
	if old[6] != next[6] || old[len(old)-4] == next[len(next)-4] {
		t.Errorf("the baseline must stay and the case move:\n%s\n%s", before, after)
	}
	press(a, "c")
	sees(t, a, "3 Base")
}

// TestLegendSaysWhichLineLiesUnder: a plan whose line this plan's hides is named as such, and
// has its line as soon as they differ.
func TestLegendSaysWhichLineLiesUnder(t *testing.T) {
	a := builtinScreen(t, "pods-outgrown")
	a.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
	a.become(a.state.Turn(state.PageCompare))
	sees(t, a, "━━ This plan   ━━ ━━ 1 Downside   2 Upside: as this plan")
	move(t, a, "csm.hires_per_quarter", 4)
	press(a, "b")
	move(t, a, "csm.hires_per_quarter", 5)
	sees(t, a, "━ ━ 2 Downside", "3 Upside: as this plan")
}

// TestCompareAddAndRemove fills the page, is refused a fourth plan, and empties it.
func TestCompareAddAndRemove(t *testing.T) {
	a, store := comparing(t, 120, 40)
	for _, name := range []string{"segmented-book", "pod-breach"} {
		store.docs[name] = document(t, name)
		press(a, "a")
		sees(t, a, "Put beside this plan")
		typed(a, name)
		press(a, "enter")
	}
	sees(t, a, "1 Baseline", "2 one-team", "3 segmented-book", "3 plans stand beside this one already")
	press(a, "a")
	typed(a, "nowhere.toml")
	press(a, "enter")
	sees(t, a, "no such scenario")
	if a.state.Doc.Name != "pod-breach" {
		t.Errorf("%s is on the screen", a.state.Doc.Name)
	}
	for range 4 {
		press(a, "x")
	}
	sees(t, a, "No other plan here yet.")
	press(a, "a")
	typed(a, "downside")
	press(a, "enter")
	sees(t, a, "1 Downside")
	press(a, "b", "b")
	sees(t, a, "1 Baseline", "2 Downside")
	press(a, "b")
	sees(t, a, "1 Downside")
}

// TestCompareOtherMoney shows no difference of money between currencies.
func TestCompareOtherMoney(t *testing.T) {
	a, store := screen(t, "pod-breach", 120, 40)
	doc := document(t, "pod-breach")
	doc.Scenario = doc.Scenario.Clone()
	doc.Scenario.Currency, doc.Name = "EUR", "euro"
	doc.Scenario.AE.Quota *= 1.2
	store.docs["euro"] = doc
	a.become(a.state.Turn(state.PageCompare))
	press(a, "a")
	typed(a, "euro")
	press(a, "enter")
	sees(t, a, "to "+a.state.Head.End.Long()+", EUR", "in EUR: no money deltas")
	if line := row(t, a, "ARR at the end"); strings.ContainsAny(line[:strings.Index(line, "€")+20], "+▲▽") {
		t.Errorf("a difference between currencies: %s", line)
	}
	if line := row(t, a, "NRR at the end"); !strings.Contains(line, "pp") && !strings.Contains(line, "=") {
		t.Errorf("rates do compare: %s", line)
	}
	press(a, "down", "down", "down", "down", "down", "down", "down")
	sees(t, a, "1 euro in EUR: no line")
}

// TestCompareFirstOver names the first book over of plans whose tiers have nothing in
// common, and explains it; what is said of the signs is whose difference they are.
func TestCompareFirstOver(t *testing.T) {
	a, _ := comparing(t, 120, 40)
	grid := pane.Compare{}.Table(a.state).Grid
	if first, tier := grid.Rows[2], grid.Rows[3]; first[0] != "First book over" || slices.Contains(first, "n/a") ||
		slices.Contains(tier, "n/a") || tier[2] != "Core" {
		t.Errorf("%q\n%q", first, tier)
	}
	if grid.Head[3] != "vs this plan" {
		t.Errorf("the column does not say whose difference it is: %q", grid.Head)
	}
	press(a, "down", "down")
	sees(t, a, "Highest utilization of a tier", "differences from this plan; = same")
	a.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	sees(t, a, "+ better  - worse  = same, behind each difference from this plan")
	press(a, "e")
	sees(t, a, "Month when books run over")
}

// TestPanesOutOfSight says on a small screen that the page has more panes, and how they
// come back from a zoom.
func TestPanesOutOfSight(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}} {
		a, _ := comparing(t, size[0], size[1])
		sees(t, a, " tab 1 of 2 panes ")
		press(a, "z")
		sees(t, a, " z all 2 panes ")
	}
	a, _ := screen(t, "pod-breach", 80, 24)
	a.become(a.state.Turn(state.PagePods))
	sees(t, a, " ↓ 1 ")
	press(a, "tab", "z")
	sees(t, a, "by hires", "z all 4 panes")
}

// TestCompareASCII draws the page with nothing outside ASCII.
func TestCompareASCII(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {120, 40}} {
		a, _ := comparing(t, size[0], size[1])
		a.canvas.SetGlyphs(theme.NewGlyphs(theme.ASCII))
		for _, keys := range []string{"z", "z tab z", "U"} {
			press(a, strings.Fields(keys)...)
			for _, r := range a.View() {
				if r > 126 {
					t.Errorf("%q is not ASCII", r)
				}
			}
		}
	}
}

// TestARRStaysInTheHeadline however many books are over, and with its difference.
func TestARRStaysInTheHeadline(t *testing.T) {
	const headlineEnd = 3 // below the header, the pages' names and the verdicts
	for _, size := range [][2]int{{60, 20}, {80, 24}, {100, 30}, {120, 40}} {
		for _, name := range []string{"pod-breach", "one-team"} {
			a, _ := screen(t, name, size[0], size[1])
			sees(t, a, "ARR "+model.Format(a.state.Head.ARR, model.Money, a.state.Plan.Currency))
			press(a, "b")
			move(t, a, "ae.heads", 40)
			arr := model.Format(a.state.Head.ARR, model.Money, a.state.Plan.Currency)
			before := model.FormatDifference(a.state.Head.ARR, a.state.Baseline.Head.ARR, a.state.Plan.Currency)
			lines := strings.Split(a.View(), "\n")
			if line := lines[headlineEnd]; !strings.Contains(line, "ARR "+arr) || !strings.Contains(line, before) {
				t.Errorf("%v: no ARR %s %s in %q", size, arr, before, line)
			}
		}
	}
}

// TestDeltasKeepTheFigures pins a baseline: what stood in the row before stands there
// still, in the same place.
func TestDeltasKeepTheFigures(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {200, 60}} {
		a, _ := screen(t, "pod-breach", size[0], size[1])
		before := row(t, a, "of 40")
		press(a, "b")
		after := row(t, a, "of 40")
		if len([]rune(before)) != len([]rune(after)) {
			t.Fatalf("%q and %q", before, after)
		}
		core := words.BookLoad(a.state.Plan, a.state.Plan.Horizon, 1, a.state.Plan.Last().Tiers[1].Load)
		place := strings.Index(before, core+" of 40")
		if place < 0 || !strings.HasSuffix(after, before[place:]) {
			t.Errorf("moved:\n%s\n%s", before, after)
		}
	}
}

// TestViewDeltas is the plan page with a baseline from which much has moved.
func TestViewDeltas(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}, {200, 60}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			a, _ := screen(t, "pod-breach", size[0], size[1])
			press(a, "b")
			move(t, a, "csm.heads", 24)
			move(t, a, "tier.Core.account_share", 0.45)
			move(t, a, "csm.hires_per_quarter", 1.5)
			if size[0] == 60 {
				press(a, "tab")
			}
			golden.RequireEqual(t, []byte(a.View()))
		})
	}
}

// TestCompareFillsAHighScreen: below its rows the page has the chart's figure of every plan,
// quarter by quarter.
func TestCompareFillsAHighScreen(t *testing.T) {
	a := builtinScreen(t, "pods-outgrown")
	a.Update(tea.WindowSizeMsg{Width: 160, Height: 50})
	a.become(a.state.Turn(state.PageCompare))
	press(a, "down", "down", "down", "down", "down", "down", "down")
	sees(t, a, "ARR at the end", "  Mar 2027 ", "  Sep 2028 ", "$26.1M")
}
