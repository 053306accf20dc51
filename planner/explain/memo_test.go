package explain

import (
	"testing"

	"brim/planner"
	"brim/planner/plantest"
)

// TestFiguresAreWorkedOutOncePerMonth works out every step of a plan in every month: none is
// worked out anew for the month of the formula that reads it, which would take the square of
// the months.
func TestFiguresAreWorkedOutOncePerMonth(t *testing.T) {
	reader := NewReader(planner.Make(plantest.Sample(2, 24), -1))
	for _, f := range []string{"young_accounts", "young_lasting", "csm_lasting", "csm_ramped", "ae_ramped", "company.grr"} {
		figure, ok := sheetFigure(f)
		if !ok {
			t.Fatalf("there is no figure %s", f)
		}
		for month := range reader.plan.Horizon + 1 {
			figure.formula.value(reader.spot(figure, Place{T: month}))
		}
	}
	if len(reader.known.values) < 10*reader.plan.Horizon {
		t.Errorf("%d steps are few", len(reader.known.values))
	}
	for read := range reader.known.values {
		if read.anchor != read.t {
			t.Fatalf("%s of month %d is worked out for month %d too", read.figure.ID, read.t, read.anchor)
		}
	}
}
