package state

import (
	"context"
	"testing"

	"brim/model"
	"brim/planner/judge"
	"brim/planner/plantest"
)

// TestTornadoBeginsWithSomethingToSee: the first outcome that is shown is one that a lever
// moves; what was chosen afterwards stays, whatever moves.
func TestTornadoBeginsWithSomethingToSee(t *testing.T) {
	scenario := plantest.Sample(1, 12)
	for k := range scenario.Tiers {
		scenario.Tiers[k].Coverage = model.Pooled // nothing moves the month when pods break
	}
	s := Open(Document{Name: "test", Scenario: scenario})
	sweep := judge.SweepLevers(context.Background(), s.Scenario, s.Case, 1)
	if s = s.Swept(sweep, s.Scenario, s.Case); s.Swing() == nil || !s.Swing().Moves() {
		t.Errorf("the tornado begins with %q, which nothing moves", judge.Outcomes()[s.Tornado.Outcome].Key)
	}
	s = s.TurnOutcome(-s.Tornado.Outcome)
	if s = s.Swept(sweep, s.Scenario, s.Case); s.Tornado.Outcome != 0 {
		t.Error("the outcome that was chosen is left for another")
	}
}
