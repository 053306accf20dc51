package words

import (
	"testing"

	"brim/model"
)

func TestQuarter(t *testing.T) {
	april := model.MonthOf(2027, 4)
	for want, to := range map[string]model.Month{"Q2 FY27 (Apr–Jun)": april + 2, "Q2 FY27 (Apr)": april} {
		if got := Quarter(model.QuarterOf(april, 1), april, to); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
