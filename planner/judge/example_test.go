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
	// Pods degrade by: Jul 2027
	// Books over from: Jan 2027
	// Peak utilization: 157.1%
	// ARR at the end: $30.2M
	// NRR at the end: 99.0%
	// People cost: $12.6M
	// Peak AE:CSM: 1.42
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
	// CSM heads 13 now, 28.17 for a utilization of at most 90%
}

// A policy holds a plan against limits, one verdict each.
func ExampleVerdicts() {
	plan := planner.Make(plantest.Sample(3, 24), -1)
	clause, _ := judge.ClauseByKey("max_pod_ratio")
	for _, verdict := range judge.Verdicts(plan, judge.Policy{Bounds: []judge.Bound{{Clause: clause, Limit: 1.2}}}) {
		fmt.Println(verdict.Passed, verdict.Text)
	}
	// Output:
	// false Tier 1 AE:CSM 1.719 in Jan 2029; at most 1.200 is allowed
}
