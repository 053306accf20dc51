package report

import (
	"strings"
	"testing"

	"brim/model"
)

// TestSharesSumToAHundred rounds three thirds, what is nearly whole, and what is none.
func TestSharesSumToAHundred(t *testing.T) {
	third := model.Some(1.0 / 3)
	for want, shares := range map[string][]model.Opt{
		"34% 33% 33%":             {third, third, third},
		"12% 56% 32%":             {model.Some(0.1221), model.Some(0.5575), model.Some(0.3204)},
		"50% 25% 25%":             {model.Some(0.50), model.Some(0.25), model.Some(0.25)},
		"1% 0% 99%":               {model.Some(0.006), model.Some(0.004), model.Some(0.99)},
		"30% 30%":                 {model.Some(0.30), model.Some(0.30)},
		"n/a 100%":                {{}, model.Some(1)},
		"100%":                    {model.Some(1)},
		"17% 17% 17% 17% 16% 16%": {model.Some(1.0 / 6), model.Some(1.0 / 6), model.Some(1.0 / 6), model.Some(1.0 / 6), model.Some(1.0 / 6), model.Some(1.0 / 6)},
	} {
		if got := strings.Join(wholePercents(shares), " "); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
