package reshape

import (
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
)

// restructured draws a structural change.
func restructured(t *rapid.T, s *model.Scenario) (string, model.Restructured, error) {
	k := rapid.IntRange(0, len(s.Tiers)-1).Draw(t, "tier")
	name := rapid.SampledFrom([]string{"Tier 0", "Tier 1", "Neu", "A.b", " x ", "", "\x1b"}).Draw(t, "name")
	kind := rapid.SampledFrom([]string{"add", "remove", "rename", "move", "cover", "cut", "staff", "roles", "transition", "stage", "matrix"}).Draw(t, "kind")
	var made model.Restructured
	var err error
	switch kind {
	case "add":
		made, err = model.AddTier(s, rapid.IntRange(0, len(s.Tiers)).Draw(t, "at"), name)
	case "remove":
		made, err = model.RemoveTier(s, k)
	case "rename":
		made, err = model.RenameTier(s, k, name)
	case "move":
		made, err = model.MoveTier(s, k, rapid.IntRange(-1, len(s.Tiers)).Draw(t, "to"))
	case "cover":
		made, err = model.CoverTier(s, k, model.Coverage(rapid.IntRange(0, 3).Draw(t, "coverage")))
	case "cut":
		made, err = model.CutTiers(s, rapid.Bool().Draw(t, "by share"))
	case "stage":
		made, err = StageStructure(planner.Make(s, -1))
	case "matrix":
		made, err = MatrixStructure(planner.Make(s, -1))
	default:
		key := map[string]string{"staff": "org.staffing", "roles": "org.roles", "transition": "transition.planned"}[kind]
		l, _ := model.Find(s, key)
		v := model.Value{On: rapid.Bool().Draw(t, "on")}
		if l.Kind == model.Words {
			v.Word = rapid.SampledFrom(l.Choices()).Draw(t, "word")
		}
		made.Scenario, err = model.Move(s, l, v)
	}
	return kind, made, err
}

// TestStructureStaysValid changes the structure of any scenario in any order: what comes
// of it is valid, its plan has no figure that is no number, the change is said, and the
// scenario that it was made of stays as it was.
func TestStructureStaysValid(t *testing.T) {
	refused, done := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		s := plantest.Draw(t)
		for range rapid.IntRange(1, 8).Draw(t, "changes") {
			before := s.Clone()
			kind, made, err := restructured(t, s)
			if changes, same := model.Changes(before, s); !same || len(changes) > 0 {
				t.Fatalf("%s changed what it was given", kind)
			}
			if err != nil {
				refused++
				continue
			}
			done++
			if problems := model.Validate(made.Scenario); len(problems) > 0 {
				t.Fatalf("%s: %v", kind, problems[0])
			}
			if changes, same := model.Changes(s, made.Scenario); !same && len(model.StructureWords(s, made.Scenario)) == 0 && len(changes) == 0 {
				t.Fatalf("%s: nothing is said to differ", kind)
			} else if len(made.Words) == 0 && strings.Contains("add remove rename move", kind) {
				t.Fatalf("%s: no words", kind)
			}
			p := planner.Make(made.Scenario, -1)
			for _, part := range []any{p.Opening, p.Splits, p.Months, p.Pods} {
				if where := plantest.Unfinite(reflect.ValueOf(part)); where != "" {
					t.Fatalf("%s: %s is no number", kind, where)
				}
			}
			s = made.Scenario
		}
	})
	if done < refused/3 {
		t.Errorf("%d changes were made, %d refused: hardly a test", done, refused)
	}
}

// company is a valid one of those shares and coverages.
func company(t *testing.T, shares []float64, coverages ...model.Coverage) *model.Scenario {
	t.Helper()
	s := &model.Scenario{ARR: model.Some(12e6)}
	for k, c := range coverages {
		s.Tiers = append(s.Tiers, model.Tier{Name: string(rune('A' + k)), Coverage: c, AccountShare: model.Some(shares[k])})
	}
	model.SetDefaults(s)
	s.Title, s.Start, s.AE.Heads, s.CSM.Heads = "Company", model.MonthOf(2027, 1), 8, 8
	if problems := model.Validate(s); len(problems) > 0 {
		t.Fatal(problems[0])
	}
	return s
}

// TestModelsMoved counts the accounts that two structures serve in different ways.
func TestModelsMoved(t *testing.T) {
	a := company(t, []float64{0.2, 0.8}, model.Pod, model.Sequential)
	for _, test := range []struct {
		to   *model.Scenario
		want float64
	}{
		{a, 0},
		{company(t, []float64{0.3, 0.7}, model.Pod, model.Sequential), 0.1},
		{company(t, []float64{0.1, 0.4, 0.5}, model.Pod, model.Swarm, model.Sequential), 0.4},
		{company(t, []float64{1}, model.Pooled), 1},
	} {
		if got := ModelsMoved(a, test.to); math.Abs(got-test.want) > 1e-9 {
			t.Errorf("to %d tiers: %v, want %v", len(test.to.Tiers), got, test.want)
		}
	}
}

// TestStageStructures holds what each stage suggests, from one tier and from four.
func TestStageStructures(t *testing.T) {
	one := company(t, []float64{1}, model.Swarm)
	four := company(t, []float64{0.1, 0.2, 0.3, 0.4}, model.Swarm, model.Pod, model.Pooled, model.Pod)
	for _, test := range []struct {
		arr       float64
		from      *model.Scenario
		coverages []model.Coverage
		edges     []float64 // or shares
	}{
		{2e6, one, []model.Coverage{model.Sequential}, nil},
		{2e6, four, []model.Coverage{model.Sequential}, nil},
		{3e6, one, []model.Coverage{model.Pod, model.Sequential}, []float64{0.15, 0.85}},
		{9e6, four, []model.Coverage{model.Pod, model.Sequential}, []float64{0.15, 0.85}},
		{10e6, one, []model.Coverage{model.Pod, model.Swarm, model.Sequential}, []float64{50e3, 15e3, 0}},
		{20e6, four, []model.Coverage{model.Pod, model.Swarm, model.Sequential}, []float64{50e3, 15e3, 0}},
		{30e6, one, []model.Coverage{model.Pod, model.Swarm, model.Sequential}, []float64{50e3, 15e3, 0}},
		{30e6, four, []model.Coverage{model.Pod, model.Swarm, model.Swarm, model.Sequential}, []float64{0.1, 0.2, 0.3, 0.4}},
	} {
		s := test.from.Clone()
		s.ARR = model.Some(test.arr)
		made, err := StageStructure(planner.Make(s, -1))
		if err != nil {
			t.Fatalf("%v, %d tiers: %v", test.arr, len(s.Tiers), err)
		}
		var coverages []model.Coverage
		var edges []float64
		for k := range made.Scenario.Tiers {
			tier := &made.Scenario.Tiers[k]
			coverages = append(coverages, tier.Coverage)
			edges = append(edges, tier.AccountShare.Or(tier.MinACV.V))
		}
		if !slices.Equal(coverages, test.coverages) || test.edges != nil && !slices.Equal(edges, test.edges) {
			t.Errorf("%v, %d tiers: %v at %v", test.arr, len(s.Tiers), coverages, edges)
		}
		if again, err := StageStructure(planner.Make(made.Scenario, -1)); err == nil {
			t.Errorf("%v, %d tiers: a second time %q", test.arr, len(s.Tiers), again.Words)
		}
	}
}

// TestStageStructureKeepsTheRates merges tiers of unlike rates: the one that stays has
// neither's, but what all accounts have on average.
func TestStageStructureKeepsTheRates(t *testing.T) {
	s := company(t, []float64{0.25, 0.25, 0.5}, model.Pod, model.Swarm, model.Sequential)
	s.ARR = model.Some(2e6)
	for k, churn := range []float64{0.04, 0.08, 0.16} {
		s.Tiers[k].LogoChurn = churn
	}
	made, err := StageStructure(planner.Make(s, -1))
	if err != nil {
		t.Fatal(err)
	}
	if got := made.Scenario.Tiers[0].LogoChurn; math.Abs(got-0.11) > 2e-4 {
		t.Errorf("logo churn %v, want 0.11: %q", got, made.Words)
	}
}

// TestMatrixStructure gives every tier what is recommended, and a pool what it has.
func TestMatrixStructure(t *testing.T) {
	s := company(t, []float64{0.1, 0.4, 0.5}, model.Sequential, model.Pod, model.Pooled)
	p := planner.Make(s, -1)
	made, err := MatrixStructure(p)
	if err != nil {
		t.Fatal(err)
	}
	for k := range made.Scenario.Tiers {
		want := p.Splits[k].Recommended
		if p.Splits[k].Agrees() {
			want = s.Tiers[k].Coverage
		}
		if got := made.Scenario.Tiers[k].Coverage; got != want {
			t.Errorf("%s is %v, want %v", s.Tiers[k].Name, got, want)
		}
	}
}
