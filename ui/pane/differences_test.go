package pane

import (
	"cmp"
	"context"
	"testing"

	"brim/planner/explain"
	"brim/planner/judge"
	"brim/planner/plantest"
	"brim/scenarios"
	"brim/ui/words"
)

// TestCompareAndBridgeTellOneDifference: what Compare writes beside two plans is what the
// bridge writes as the whole difference between them.
func TestCompareAndBridgeTellOneDifference(t *testing.T) {
	figures := map[string]string{"arr": "headline.arr", "nrr": "company.nrr", "grr": "company.grr", "people_cost": "headline.people_cost"}
	type side struct {
		builtin string
		market  int // its case; -1: none
	}
	pairs := [][2]side{ // the first has few parts, all others tens of thousands of plans
		{{"pods-outgrown", -1}, {"pods-outgrown", 0}}, {{"first-pods", -1}, {"pod-pilot", -1}},
		{{"segmented-12m", -1}, {"pods-outgrown", -1}}, {{"pods-outgrown", -1}, {"segmented-12m", -1}},
	}
	for _, names := range plantest.Few(pairs, len(pairs)) {
		var sides [2]judge.Side
		for i, name := range names {
			file, err := scenarios.LoadBuiltin(name.builtin)
			if err != nil {
				t.Fatal(err)
			}
			sides[i] = judge.Side{Scenario: file.Scenario, Case: name.market}
		}
		w := judge.Attribute(context.Background(), sides[0], sides[1], 1)
		for key, id := range figures {
			o, _ := judge.OutcomeNamed(key)
			figure, ok := explain.FigureByID(id)
			if !ok {
				t.Fatalf("no figure %s", id)
			}
			bridge := w.Bridge(o)
			none := o.ShowChange(bridge.A, bridge.A, 0, w.B.Currency)
			compared := cmp.Or(words.Difference(figure.Kind, figure.Picked(w.B), figure.Picked(w.A), w.B.Currency), none)
			if whole := bridge.Whole(w.B.Currency); compared != whole {
				t.Errorf("%v: %s differs by %s on Compare and by %s in the bridge", names, key, compared, whole)
			}
			end := w.B.Last().Month
			if change := o.ShowChange(bridge.B, bridge.A, end, w.B.Currency); compared != change {
				t.Errorf("%v: %s differs by %s on Compare and swings by %s", names, key, compared, change)
			}
		}
	}
}
