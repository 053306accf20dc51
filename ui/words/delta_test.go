package words

import (
	"testing"

	"brim/model"
)

// TestDeltasAddUp: a difference is that of the figures as they are written.
func TestDeltasAddUp(t *testing.T) {
	some := model.Some
	for _, test := range []struct{ got, want string }{
		{LoadDelta(some(34.84), some(34.76)), ""},
		{LoadDelta(some(34.86), some(34.84)), "+0.1"},
		{RatioDelta(some(1.06), some(1.72)), "-0.66"},
		{RatioDelta(some(1), model.Opt{}), ""},
		{PointsDelta(some(0.974), some(1.326), 0), "-36 pp"},
		{PointsDelta(some(1.0625), some(1.0619), 1), "+0.1 pp"},
		{MonthsDelta(model.MonthOf(2028, 3), model.MonthOf(2027, 12)), "+3 mo"},
		{MonthsDelta(5, 5), ""},
		{Rate(some(1.073)), "107.3%"}, {Rate(model.Opt{}), Unknown},
	} {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
}
