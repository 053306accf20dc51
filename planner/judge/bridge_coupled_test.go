package judge

import (
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner/plantest"
)

// TestMixturesOnlyClash holds that whatever is wrong with a mixture of two plans lies between
// its inputs: each of them lies in its range as it did in its own plan.
func TestMixturesOnlyClash(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, _ := inCommon(Side{plantest.Draw(t), -1}, Side{plantest.Draw(t), -1})
		mixed := a.Clone()
		for _, move := range movesOf(a, b) {
			if rapid.Bool().Draw(t, "moves") {
				move.put(mixed, b, true)
			}
		}
		all, clashes := model.Validate(mixed), model.Clashes(mixed)
		if len(all) != len(clashes) {
			t.Fatalf("%v, but %v between them", all, clashes)
		}
	})
}
