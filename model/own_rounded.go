package model

import "math"

// roundOpening is the opening book with figures that people write: accounts whole and ARR to
// the currency unit where a tier has enough of both. The last tier takes the rest, so that the
// company's accounts and ARR stay what they are.
func (s *Scenario) roundOpening() [MaxTiers]Slice {
	opening := s.cutOpening()
	accounts, arr := make([]float64, len(s.Tiers)), make([]float64, len(s.Tiers))
	for k := range s.Tiers {
		accounts[k], arr[k] = opening[k].Accounts, opening[k].ARR
	}
	accounts, arr = wholeParts(accounts, s.OpeningAccounts()), wholeParts(arr, s.OpeningARR())
	for k := range s.Tiers {
		opening[k].Accounts, opening[k].ARR = accounts[k], arr[k]
	}
	return opening
}

// mostRounded is how much of a part rounding may take or give.
const mostRounded = 0.05

// wholeParts rounds parts as coarsely as none changes much: to whole numbers first, then to
// tenths and finer. The last one takes what is left of the sum. They stay as they are where
// no rounding fits.
func wholeParts(parts []float64, sum float64) []float64 {
	for _, steps := range []float64{1, 10, 100, 1000} {
		rounded := make([]float64, len(parts))
		last, fits := len(parts)-1, true
		for k, part := range parts {
			rounded[k] = math.Round(part*steps) / steps
			if k == last {
				rounded[k] = rest(rounded[:last], sum)
			}
			fits = fits && math.Abs(rounded[k]-part) <= mostRounded*part
		}
		if fits {
			return rounded
		}
	}
	return parts
}

// rest is what parts leave of a sum, so that adding it to them gives the sum to the last
// digit; as short as that allows.
func rest(parts []float64, sum float64) float64 {
	above := 0.0
	for _, part := range parts {
		above += part
	}
	for digits := 1; digits <= 17; digits++ {
		if short := significant(sum-above, digits); above+short == sum {
			return short
		}
	}
	return sum - above
}
