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
	pairs := [][2]string{{"first-pods", "pod-pilot"}, {"segmented-12m", "pods-outgrown"}, {"pods-outgrown", "segmented-12m"}}
	for _, names := range plantest.Few(pairs, 3) {
		var sides [2]judge.Side
		for i, name := range names {
			file, err := scenarios.LoadBuiltin(name)
			if err != nil {
				t.Fatal(err)
			}
			sides[i] = judge.Side{Scenario: file.Scenario, Case: -1}
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
