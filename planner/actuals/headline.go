package actuals

import (
	"fmt"
	"math"

	"brim/model"
	"brim/planner"
)

// Headline is how far company ARR is from the plan in the last month that is known.
type Headline struct {
	planner.When
	Plan, Actual float64   // ARR, currency a year
	Percent      model.Opt // difference as a part of the plan
}

// Headline is how far off the plan is; false before month 1 is known.
func (h *History) Headline() (Headline, bool) {
	if h.Through == 0 {
		return Headline{}, false
	}
	v, ok := h.Variance(h.Through, h.tiers(), model.ActualARR, false)
	return Headline{When: v.When, Plan: v.Plan.V, Actual: v.Actual.V, Percent: v.Percent}, ok
}

// onPlan is how far ARR may be from the plan and still read as planned.
const onPlan = 0.0005

// Words say it in one sentence without its stop: "ARR is 2.1% under the plan in Jul 2027".
func (l Headline) Words() string {
	month := l.Month.Long()
	switch {
	case !l.Percent.OK:
		return "ARR has come where none was planned, in " + month
	case math.Abs(l.Percent.V) < onPlan:
		return "ARR is on plan in " + month
	case l.Percent.V < 0:
		return fmt.Sprintf("ARR is %s under the plan in %s", model.Percent(-l.Percent.V, 1), month)
	}
	return fmt.Sprintf("ARR is %s above the plan in %s", model.Percent(l.Percent.V, 1), month)
}

// Briefly says it in few words: "ARR -2.1% in Jul 2027".
func (l Headline) Briefly() string {
	switch {
	case !l.Percent.OK:
		return "ARR unplanned in " + l.Month.Long()
	case math.Abs(l.Percent.V) < onPlan:
		return "ARR on plan in " + l.Month.Long()
	case l.Percent.V > 0:
		return "ARR +" + model.Percent(l.Percent.V, 1) + " in " + l.Month.Long()
	}
	return "ARR " + model.Percent(l.Percent.V, 1) + " in " + l.Month.Long()
}
