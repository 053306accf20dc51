package solve_test

import (
	"context"
	"slices"
	"testing"

	"brim/model"
	"brim/planner/solve"
)

// TestAEsStartOneByOneWherePodsPay finds AE hires of a tier whose pods go on paying beside them: with
// two at once in the first month they would stop, and reach the goal at a higher cost.
func TestAEsStartOneByOneWherePodsPay(t *testing.T) {
	s := solvable(t)["pod-pilot"]
	solution, err := solve.Hires(context.Background(), s, solve.Request{Case: -1, AEs: true})
	if err != nil || !solution.Proven || len(solution.GoalMissed) > 0 {
		t.Fatal(err, solution)
	}
	if hires, want := solution.Tiers[0].AEHires, map[int]int{1: 1, 5: 1, 12: 1}; !onlyIn(hires, want) {
		t.Errorf("AEs start %v, want %v", hires, want)
	}
}

// onlyIn reports whether so many start in some months, 1 first, and nobody in others.
func onlyIn(hires []int, months map[int]int) bool {
	want := make([]int, len(hires))
	for month, n := range months {
		want[month-1] = n
	}
	return slices.Equal(hires, want)
}

// TestProofOfAEsEndsWithItsSteps gives a proof that takes many branches too few steps: the hires
// stay, and what could be saved is bounded.
func TestProofOfAEsEndsWithItsSteps(t *testing.T) {
	s := solvable(t)["first-csm"]
	whole, err := solve.Hires(context.Background(), s, solve.Request{Case: -1, AEs: true})
	if err != nil || !whole.Proven {
		t.Fatal(err, whole)
	}
	open := 0
	for steps := 100; steps < 3000; steps += 300 {
		stopped, err := solve.Hires(context.Background(), s, solve.Request{Case: -1, AEs: true, Steps: steps})
		if err != nil || stopped.AECost < whole.AECost*(1-1e-9) {
			t.Fatalf("%v, %d steps: AEs cost %g, in the end %g", err, steps, stopped.AECost, whole.AECost)
		}
		if !stopped.AEProven {
			open++
			if least := stopped.AECost * (1 - stopped.AEGap); least > whole.AECost*(1+1e-9) {
				t.Fatalf("%d steps: at least %g, in the end %g", steps, least, whole.AECost)
			}
		}
	}
	if open == 0 {
		t.Error("every proof was done before its steps were over")
	}
}

// TestNobodyCanStart seeks AEs where hires come after the plan's end, of a company whose hand-offs
// are loose: nobody starts, and that is proven or said.
func TestNobodyCanStart(t *testing.T) {
	s := solvable(t)["company-as-it-is"]
	s.Horizon, s.Market.HireDelay = 6, 6
	solution, err := solve.Hires(context.Background(), s, solve.Request{Case: -1, AEs: true, From: model.Some(1)})
	if err != nil || solution.Hires() != 0 {
		t.Fatal(err, solution)
	}
}
