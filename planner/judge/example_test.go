package judge_test

import (
	"context"
	"fmt"

	"brim/model"
	"brim/planner"
	"brim/planner/judge"
	"brim/planner/plantest"
)

// Every outcome reads a plan, and writes what it has read for people.
func ExampleOutcome_Value() {
	plan := planner.Make(plantest.Sample(3, 24), -1)
	for _, outcome := range judge.Outcomes() {
		fmt.Printf("%s: %s\n", outcome.Label, outcome.Show(outcome.Value(plan), plan.Currency))
	}
	// Output:
	// Month when pods break: never
	// Month when rules expect a break: Jun 2027
	// Month when books run over: Dec 2026
	// Peak utilization: 187.2%
	// Peak ARR beyond full books: $10.6M
	// ARR at the end: $23.4M
	// NRR at the end: 95.7%
	// GRR at the end: 86.3%
	// People cost: $8.4M
	// Peak AE:CSM: 1.08
	// Months over full books: 24 mo
}

// The value of a lever with which an outcome reaches a target, nearest to the present one.
func ExampleSeek() {
	scenario := plantest.Sample(3, 24)
	lever, _ := model.Find(scenario, "csm.heads")
	utilization, _ := judge.OutcomeNamed("peak_utilization")
	found, err := judge.Seek(context.Background(), scenario, -1, lever, judge.Quest{Outcome: utilization, Target: model.Some(0.9), AtMost: true})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("CSM heads %.0f now, %.2f for a utilization of at most 90%%\n", found.Now, found.Value)
	// Output:
	// CSM heads 13 now, 28.42 for a utilization of at most 90%
}

// A policy holds a plan against limits, one verdict each.
func ExampleVerdicts() {
	plan := planner.Make(plantest.Sample(3, 24), -1)
	clause, _ := judge.ClauseByKey("max_pod_ratio")
	for _, verdict := range judge.Verdicts(plan, judge.Policy{Bounds: []judge.Bound{{Clause: clause, Limit: 1.2}}}) {
		fmt.Println(verdict.Passed, verdict.Text)
	}
	// Output:
	// false Tier 1 AE:CSM 1.308 in Dec 2026; at most 1.200 is allowed
}
