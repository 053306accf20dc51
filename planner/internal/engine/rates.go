package engine

import "math"

// Losing turns an annual rate that removes into a monthly one: 1 − (1 − r)^(1/12).
func Losing(annual float64) float64 { return -math.Expm1(math.Log1p(-annual) / 12) }

// Growing turns an annual rate that grows into a monthly one: (1 + r)^(1/12) − 1.
func Growing(annual float64) float64 { return math.Expm1(math.Log1p(annual) / 12) }

// madeMonthly are a tier's annual rates as they were made monthly last: of the many plans
// of a simulation or a search most move only one of them.
type madeMonthly struct{ churn, youngChurn, expand, expandPod, graduate monthly }

// monthly is an annual rate and what it is a month.
type monthly struct {
	annual, rate float64
	known        bool
}

// month makes a rate monthly, or takes it as it was made last.
func (m *monthly) month(annual float64, convert func(float64) float64) float64 {
	if !m.known || annual != m.annual {
		*m = monthly{annual, convert(annual), true}
	}
	return m.rate
}
