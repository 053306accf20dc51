package overlay

import (
	"testing"

	"brim/model"
	"brim/planner"
	"brim/planner/judge"
	"brim/scenarios"
)

// planned reads and plans a scenario of the planner's golden set.
func planned(t testing.TB, name string) (*model.Scenario, *planner.Plan) {
	t.Helper()
	file, err := scenarios.Load("../../planner/testdata/golden/" + name + ".toml")
	if err != nil {
		t.Fatal(err)
	}
	return file.Scenario, planner.Make(file.Scenario, -1)
}

// lever finds a lever of the scenario.
func lever(t testing.TB, s *model.Scenario, key string) model.Lever {
	t.Helper()
	l, ok := model.Find(s, key)
	if !ok {
		t.Fatalf("no lever %s", key)
	}
	return l
}

// seekHeads is the dialog that looks for a number of CSMs.
func seekHeads(t testing.TB) *Seek {
	s, p := planned(t, "pod-breach")
	l := lever(t, s, "csm.heads")
	return NewSeek(l, l.Show(l.Get(s), s.Currency), 0, func(o *judge.Outcome) (target, present string) {
		v := o.Value(p)
		return o.Typed(v), o.Words + " " + o.Show(v, s.Currency)
	})
}
