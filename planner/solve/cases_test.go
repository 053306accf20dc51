package solve_test

import (
	"context"
	"math"
	"slices"
	"testing"

	"brim/model"
	"brim/planner/plantest"
	"brim/planner/solve"
	"brim/scenarios"
)

// TestSolveHardCases holds the hires of single tiers against those that another solver of
// integer programs found, with the smallest of those of equal cost. In the first two many
// beginnings cost nearly the same, since who starts early has left before the promises
// begin; in the others covers of the same cost differ in their first months.
func TestSolveHardCases(t *testing.T) {
	for _, test := range []struct {
		name    string
		tier    int
		request solve.Request
		hires   map[int]int // by month
		cost    float64
	}{
		{"dip-long-ramp", 0, solve.Request{From: model.Some(9)}, map[int]int{5: 14, 6: 8, 7: 3, 10: 1}, 2180190.6069},
		{"heavy-attrition", 2, solve.Request{From: model.Some(22), Target: model.Some(1.1)},
			map[int]int{17: 4, 19: 3, 20: 1, 24: 1, 25: 2}, 993743.7504},
		{"tied-pod", 1, solve.Request{Target: model.Some(0.7)}, map[int]int{2: 22, 5: 1, 6: 9, 7: 1, 8: 1, 9: 9}, 4972500},
		{"tied-book", 1, solve.Request{}, map[int]int{3: 8}, 22.0 / 3},
	} {
		file, err := scenarios.Load("testdata/" + test.name + ".toml")
		if err != nil {
			t.Fatal(err)
		}
		test.request.Case, test.request.Tiers = -1, []int{test.tier}
		solution, err := solve.Hires(context.Background(), file.Scenario, test.request)
		if err != nil || !solution.Proven {
			t.Fatalf("%s: %v, proven %v", test.name, err, solution.Proven)
		}
		want := make([]int, file.Scenario.Horizon)
		for month, n := range test.hires {
			want[month-1] = n
		}
		tier := &solution.Tiers[0]
		if !slices.Equal(tier.CSMHires, want) || math.Abs(tier.Cost/test.cost-1) > 1e-9 {
			t.Errorf("%s: %v at %.4f, want %v at %.4f", test.name, tier.CSMHires, tier.Cost, want, test.cost)
		}
	}
}

// TestSolveSaysWhatIsLeftOut names the tiers whose hires after the last month of a list
// are lost, and none where there are none to lose.
func TestSolveSaysWhatIsLeftOut(t *testing.T) {
	s := solvable(t)["segmented-book"]
	s.CSM.Hires = model.HirePlan{PerQuarter: 2}
	tests := []struct {
		months, left int
		tiers        []int
	}{{49, 2, []int{0}}, {60, 2, []int{0}}, {48, 0, []int{0}}, {60, 0, nil}}
	for _, test := range plantest.Few(tests, 2) {
		s.Horizon = test.months
		solution, err := solve.Hires(context.Background(), s, solve.Request{Case: -1, Tiers: test.tiers})
		if err != nil {
			t.Fatal(err)
		}
		if names := solution.LeftOut(); len(names) != test.left {
			t.Errorf("%d months, solved for %v: %q left out", test.months, test.tiers, names)
		}
	}
}
