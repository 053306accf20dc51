package words

import (
	"testing"

	"brim/model"
)

func TestMonths(t *testing.T) {
	at := model.MonthOf(2027, 11)
	for want, list := range map[string][]model.Month{
		"":                                    nil,
		"Nov 2027":                            {at},
		"Nov to Dec 2027":                     {at, at + 1},
		"Nov 2027 to Jan 2028":                {at, at + 1, at + 2},
		"Nov 2027, Mar to Apr 2028, Jun 2028": {at, at + 4, at + 5, at + 7},
	} {
		if got := Months(list); got != want {
			t.Errorf("%v: %q, want %q", list, got, want)
		}
	}
}
