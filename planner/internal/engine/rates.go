package engine

import (
	"math"

	"brim/model"
)

// Losing turns an annual rate that removes into a monthly one: 1 − (1 − r)^(1/12).
func Losing(annual float64) float64 { return -math.Expm1(math.Log1p(-annual) / 12) }

// Growing turns an annual rate that grows into a monthly one: (1 + r)^(1/12) − 1.
func Growing(annual float64) float64 { return math.Expm1(math.Log1p(annual) / 12) }

// LosingYearly is the annual rate of which [Losing] is the monthly one; all in a month is all.
func LosingYearly(monthly float64) float64 { return -math.Expm1(12 * math.Log1p(-min(1, monthly))) }

// GrowingYearly is likewise the annual rate of [Growing].
func GrowingYearly(monthly float64) float64 { return math.Expm1(12 * math.Log1p(monthly)) }

// madeMonthly are a tier's annual rates as they were made monthly last: of the many plans
// of a simulation or a search most move only one of them.
type madeMonthly struct {
	churn, youngChurn, contract, expand, expandPod, graduate monthly
	leaving                                                  [2]monthly // by role
}

// leaving is λ of section 4: the share of a month's heads of tier k that leaves or moves out
// of the seat. Tiers mostly have it from their role, and so from the tier above.
func (in *Inputs) leaving(role model.Role, k int, terms *model.Terms) float64 {
	made, annual := &in.made[k].leaving[role], turnover(terms)
	if k > 0 {
		if above := &in.made[k-1].leaving[role]; above.known && above.annual == annual {
			*made = *above
		}
	}
	return made.month(annual, Losing)
}

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
