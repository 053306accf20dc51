package actuals

import (
	"fmt"
	"math"

	"brim/model"
	"brim/planner"
	"brim/planner/judge"
)

// Trigger is how far company ARR may be from the plan, either way, before a policy is broken.
type Trigger struct {
	Most   float64 // part of the plan, such as 0.15
	Months int     // running, 1 or more
}

// TriggerKey is the trigger's name in a policy.
const TriggerKey = "max_arr_variance"

// Verdict holds what has happened against a trigger: it is broken once ARR has been farther off
// in so many months running, up to [History.Through]. Nothing known breaks nothing; h may be nil.
func (tr Trigger) Verdict(p *planner.Plan, h *History) judge.Verdict {
	v := judge.Verdict{Clause: TriggerKey, Allowed: tr.Most, When: p.When(0), Passed: true}
	if h == nil || h.Through == 0 {
		v.Text = "no month has actuals of every tier yet; " + tr.allowed()
		return v
	}
	run, widest := 0, Variance{}
	now, _ := h.Variance(h.Through, h.tiers(), model.ActualARR, false)
	for t := 1; t <= h.Through; t++ {
		off, _ := h.Variance(t, h.tiers(), model.ActualARR, false)
		if size := math.Abs(off.Percent.V); !widest.Percent.OK || size > math.Abs(widest.Percent.V) {
			widest = off
		}
		run++
		if !planner.Above(math.Abs(off.Percent.V), tr.Most) {
			run = 0
		}
		if run == tr.Months {
			v.Passed, v.When, v.Found = false, off.When, math.Abs(off.Percent.V)
			v.Text = fmt.Sprintf("ARR has been more than %s off the plan %s: %s in %s%s; %s", model.Format(tr.Most, model.Fraction, ""),
				tr.running(off.Month), offWords(off), off.Month.Long(), h.nowWords(off, now), tr.allowed())
			return v
		}
	}
	v.When, v.Found = widest.When, math.Abs(widest.Percent.V)
	v.Text = fmt.Sprintf("ARR is farthest off the plan in %s: %s%s; %s",
		widest.Month.Long(), offWords(widest), h.nowWords(widest, now), tr.allowed())
	if waiting := h.WaitingSaid(); waiting != "" { // what has come since may break it
		v.Text += "; " + h.scenario().Actuals.File + " " + waiting
	}
	return v
}

// running says in how many months up to one.
func (tr Trigger) running(last model.Month) string {
	if tr.Months == 1 {
		return "in " + last.Long()
	}
	return fmt.Sprintf("for %d months running, %s to %s", tr.Months, last.Add(1-tr.Months).Long(), last.Long())
}

// allowed says what is.
func (tr Trigger) allowed() string {
	most := model.Format(tr.Most, model.Fraction, "")
	if tr.Months == 1 {
		return "at most " + most + " either way is allowed"
	}
	return fmt.Sprintf("more than %s either way is allowed for less than %d months running", most, tr.Months)
}

// nowWords say where ARR is in the last month that counts, behind what was said of another one.
func (h *History) nowWords(said, now Variance) string {
	actual := model.Format(now.Actual.V, model.Money, h.plan.Currency)
	amounts := actual + " where " + model.Format(now.Plan.V, model.Money, h.plan.Currency) + " was planned"
	switch {
	case said.T == now.T:
		return ", " + amounts
	case math.Abs(now.Percent.V) < onPlan:
		return fmt.Sprintf("; in %s it is as planned, %s", now.Month.Long(), actual)
	}
	return fmt.Sprintf("; in %s it is %s, %s", now.Month.Long(), offWords(now), amounts)
}

// offWords are a difference from the plan without its sign.
func offWords(v Variance) string {
	if v.Percent.V < 0 {
		return model.Percent(-v.Percent.V, 1) + " under it"
	}
	return model.Percent(v.Percent.V, 1) + " above it"
}
