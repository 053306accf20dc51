package explain

import (
	"maps"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
	"brim/scenarios"
)

// companies are the scenarios that explanations are tested on, by name: the golden ones,
// those that come with the program, and those of [plantest.Bases].
func companies(t *testing.T) map[string]*model.Scenario {
	t.Helper()
	all := plantest.Bases()
	for _, name := range plantest.GoldenNames(t) {
		all[name+".toml"] = plantest.Golden(t, name)
	}
	for _, b := range scenarios.Builtins() {
		file, err := scenarios.LoadBuiltin(b.Name)
		if err != nil {
			t.Fatal(err)
		}
		all[b.Name] = file.Scenario
	}
	return all
}

// everyFigure is all figures and the steps between them.
func everyFigure() []*Figure {
	return slices.SortedFunc(maps.Values(figuresByID), func(a, b *Figure) int { return strings.Compare(a.ID, b.ID) })
}

// places are where a plan has a figure.
func places(p *planner.Plan, f *Figure) []Place {
	months, tiers, resources := f.LastMonth(p)+1, 1, 1
	if f.Once {
		months = 1
	}
	if f.OfTiers() {
		tiers = len(p.Scenario().Tiers)
	}
	if f.Scope == OfResource {
		resources = len(p.Scenario().Resources)
	}
	var list []Place
	for t := range months {
		for k := range tiers {
			for i := range resources {
				list = append(list, Place{t, k, i})
			}
		}
	}
	return list
}

// fatal is what ends a test, or a property.
type fatal interface{ Fatalf(string, ...any) }

// holdFormulas evaluates the formula of every figure at every place and holds it against
// the figure that the plan computed, to a relative 1e-9 of itself, or of the least that
// its unit is worth.
func holdFormulas(t fatal, p *planner.Plan, least map[model.Unit]float64, months func(month int) bool) {
	reader := NewReader(p)
	for _, f := range everyFigure() {
		for _, place := range places(p, f) {
			spot := reader.spot(f, place)
			if !f.applies(spot) || !months(place.T) {
				continue
			}
			want, got := f.value(spot), f.formula.value(spot)
			scale := max(1e-3, least[f.Unit], math.Abs(want.V))
			if f.ID == "one_out" && want.OK { // there is more than one head
				heads := p.Months[place.T].Tiers[place.Tier].CSMHeads
				scale *= heads / (heads - 1) // the digits that the difference of nearly equal heads takes
			}
			if want.OK != got.OK || math.Abs(want.V-got.V) > 1e-9*scale {
				e := Explain(p, f, place)
				t.Fatalf("%s at %+v is %v, its formula gives %v\n%s\n%s\n%s", f.ID, place, want, got, e.Words, e.Symbols, e.Numbers)
			}
		}
	}
}

// TestFormulasGiveTheFigures holds every figure of whole plans, in every market case,
// against its formula.
func TestFormulasGiveTheFigures(t *testing.T) {
	for name, s := range companies(t) {
		for c := -1; c < len(s.Cases); c++ {
			if testing.Short() && c >= 0 {
				break
			}
			t.Run(name+"/"+s.CaseName(c), func(t *testing.T) {
				holdFormulas(t, planner.Make(s, c), nil, func(month int) bool { return !testing.Short() || month%3 == 0 || month == s.Horizon })
			})
		}
	}
}

// TestFormulasGiveTheFiguresOfAnyPlan does the same for drawn scenarios, in their first and
// last months and in some between, which are others in every scenario.
func TestFormulasGiveTheFiguresOfAnyPlan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := plantest.Draw(t)
		s.Horizon = min(s.Horizon, 18)
		p := planner.Make(s, rapid.IntRange(-1, len(s.Cases)-1).Draw(t, "case"))
		first := rapid.IntRange(2, 5).Draw(t, "first month between")
		months := func(month int) bool {
			return month <= 1 || month == s.Horizon || month >= first && (month-first)%5 == 0
		}
		dust := 1e-3 // flows may be what is left of differences of stocks
		holdFormulas(t, p, map[model.Unit]float64{
			model.Money: dust * p.Opening.ARR, model.AccountCount: 1 + dust*p.Opening.Accounts,
		}, months)
	})
}

// unexplained are the fields of a plan that are no figures: names, dates, and what holds
// figures.
var unexplained = map[string]bool{
	"t": true, "month": true, "name": true, "role": true, "tier": true, "tiers": true, "resources": true,
	"ae": true, "csm": true, "votes": true, "pilot": true,
}

// TestEveryFieldIsAFigure makes sure that a field which the plan gains is explained.
func TestEveryFieldIsAFigure(t *testing.T) {
	for prefix, row := range map[string]any{
		"opening.": planner.Opening{}, "split.": planner.Split{}, "split.votes.": planner.Votes{}, "company.": planner.Month{}, "ae.": planner.AEMonth{},
		"csm.": planner.CSMMonth{}, "": planner.TierMonth{}, "pod.": planner.PodForecast{}, "resource.": planner.ResourceMonth{},
	} {
		for _, field := range reflect.VisibleFields(reflect.TypeOf(row)) {
			tag := field.Tag.Get("json")
			if tag == "" || tag == "-" || unexplained[tag] {
				continue
			}
			if f, ok := FigureByID(prefix + tag); !ok || f.Step {
				t.Errorf("%T.%s has no figure %q", row, field.Name, prefix+tag)
			}
		}
	}
	for _, criterion := range planner.Make(plantest.Sample(2, 6), -1).Pods[0].Pilot {
		if _, ok := FigureByID("pod.pilot." + criterion.Name); !ok {
			t.Errorf("the pilot criterion %s has no figure", criterion.Name)
		}
	}
}

// sections is how many the planning model has.
const sections = 18

// TestFiguresAreDeclaredWhole holds every declaration to what screens need of it.
func TestFiguresAreDeclaredWhole(t *testing.T) {
	ids := map[string]bool{}
	for _, f := range everyFigure() {
		if f.ID == "" || f.Label == "" || f.formula == nil {
			t.Errorf("%q lacks its label or formula", f.ID)
		}
		if f.Section < 1 || f.Section > sections {
			t.Errorf("%q is of section %d, the planning model has %d", f.ID, f.Section, sections)
		}
		if ids[f.ID] {
			t.Errorf("%q is declared twice", f.ID)
		}
		ids[f.ID] = true
		if !f.Step && f.read == nil {
			t.Errorf("%q is shown and not read from the plan", f.ID)
		}
	}
}

// TestLeversThatFeedAFigure pulls every lever and makes sure that each figure which moves
// names it, and names no lever that does not exist.
func TestLeversThatFeedAFigure(t *testing.T) {
	few := map[string]bool{"edges": true, "first-csm": true, "one-team.toml": true}
	for name, s := range companies(t) {
		if testing.Short() && !few[name] {
			continue
		}
		c := len(s.Cases) - 1
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := planner.Make(s, c)
			fed, values, reader := fedBy(p), map[placed]model.Opt{}, NewReader(p)
			for figure := range fed {
				f, _ := FigureByID(figure.id)
				values[figure] = f.value(reader.spot(f, figure.place))
			}
			known := map[string]bool{}
			for _, l := range model.Levers(s) {
				known[l.Key] = true
			}
			for _, l := range plantest.Few(model.Levers(s), 7) {
				for i, pulled := range pulls(s, l) {
					holdFed(t, p, planner.Make(pulled, c), l, fed, values, i == 0)
				}
			}
			for figure, levers := range fed {
				for key := range levers {
					if !known[key] {
						t.Fatalf("%v names the lever %q", figure, key)
					}
				}
			}
		})
	}
}

// placed is a figure at a place.
type placed struct {
	id    string
	place Place
}

// probes are the months in which levers are looked at.
func probes(p *planner.Plan, f *Figure) []Place {
	var list []Place
	for _, place := range places(p, f) {
		if place.T == 0 || place.T == 5 || place.T == p.Horizon {
			list = append(list, place)
		}
	}
	return list
}

func fedBy(p *planner.Plan) map[placed]map[string]bool {
	fed, reader := map[placed]map[string]bool{}, NewReader(p)
	for _, f := range everyFigure() {
		for _, place := range probes(p, f) {
			levers := map[string]bool{}
			for _, key := range f.levers(reader.spot(f, place)) {
				levers[key] = true
			}
			fed[placed{f.ID, place}] = levers
		}
	}
	return fed
}

// pulls are valid scenarios in which a lever stands elsewhere.
func pulls(s *model.Scenario, l model.Lever) []*model.Scenario {
	if strings.HasPrefix(l.Key, "ratio.") || !l.Slides() || l.OfCase() && l.Get(s).Absent {
		return nil // another lever moves, or acts, in its place
	}
	if l.Idle(s) != "" && (l.GivesOwn() || strings.HasSuffix(l.Key, ".ramp_months")) {
		return nil // it gives the book, or the ramp, another form, as tiers.cut_by does
	}
	var list []*model.Scenario
	for _, v := range plantest.Ends(l, s) {
		if moved, err := model.Move(s, l, v); err == nil {
			list = append(list, moved)
		}
	}
	if n, ok := l.Stepped(s, 1); ok {
		if moved, err := model.Move(s, l, model.Value{Number: n}); err == nil {
			list = append(list, moved)
		}
	}
	return list
}

// holdFed holds the figures that differ between two plans to naming a lever that was
// moved: the one pulled, or one that had to go with it. Steps of formulas, which are worked
// out each time, are looked at where that is asked for.
func holdFed(t *testing.T, before, now *planner.Plan, l model.Lever, fed map[placed]map[string]bool, values map[placed]model.Opt, steps bool) {
	t.Helper()
	changes, _ := model.Changes(before.Scenario(), now.Scenario())
	idle, reader := l.Idle(before.Scenario()) != "", NewReader(now)
	for figure, levers := range fed {
		f, _ := FigureByID(figure.id)
		if f.Step && (idle || !steps) {
			continue // idle: a step that no figure takes
		}
		if figure.place.T > now.Horizon || levers[l.Key] || slices.ContainsFunc(changes, func(c model.Change) bool { return levers[c.Lever.Key] }) {
			continue
		}
		a, b := values[figure], f.value(reader.spot(f, figure.place))
		if a.OK != b.OK || math.Abs(a.V-b.V) > 1e-6*math.Max(1, math.Abs(a.V)) {
			t.Fatalf("%v moves from %v to %v by %v; it names only %v", figure, a, b, changes, slices.Sorted(maps.Keys(levers)))
		}
	}
}
