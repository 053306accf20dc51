package model

import (
	"math"
	"testing"
)

func TestFormatDifference(t *testing.T) {
	for _, test := range []struct {
		now, before float64
		want        string
	}{
		{76.34e6, 75.26e6, "+$1.0M"}, {75.26e6, 76.34e6, "-$1.0M"}, {75.31e6, 75.29e6, ""},
		{75.34e6, 75.36e6, "-$0.1M"}, {932_300, 1.2e6, "-$0.3M"}, {0, 0, ""}, {12, 10, "+$2"},
		{math.Inf(1), 5, ""}, {math.NaN(), 5, ""}, {1e300, 1, ""},
	} {
		if got := FormatDifference(test.now, test.before, "USD"); got != test.want {
			t.Errorf("%v beside %v: %q, want %q", test.now, test.before, got, test.want)
		}
	}
}
