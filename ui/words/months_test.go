package words

import (
	"testing"

	"brim/model"
)

func TestMonths(t *testing.T) {
	month := model.MonthOf(2027, 11)
	for want, list := range map[string][]model.Month{
		"":                                    nil,
		"Nov 2027":                            {month},
		"Nov to Dec 2027":                     {month, month + 1},
		"Nov 2027 to Jan 2028":                {month, month + 1, month + 2},
		"Nov 2027, Mar to Apr 2028, Jun 2028": {month, month + 4, month + 5, month + 7},
	} {
		if got := Months(list); got != want {
			t.Errorf("%v: %q, want %q", list, got, want)
		}
	}
}
