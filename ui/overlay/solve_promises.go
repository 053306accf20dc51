package overlay

import (
	"math"

	"brim/model"
	"brim/planner/solve"
)

// promise is one of the lines that can be changed.
type promise struct {
	label, value string
	after        []string // what the value is of, the shortest wording last
	change       func(asked *SolveAsked, n int)
}

// step is what is asked for after n steps of a promise.
func (d *Solve) step(p *promise, n int) SolveAsked {
	asked := d.asked
	p.change(&asked, n)
	return asked
}

// promises lists them; pods are promised something where there are any.
func (d *Solve) promises() []promise {
	load, ratio := model.Format(d.asked.Target, model.Fraction, ""), model.Format(d.asked.Ratio, model.Ratio, "")
	list := []promise{{"Books at most", load, []string{"of a full book"}, func(asked *SolveAsked, n int) {
		asked.Target = stepped(asked.Target, n, targetStep, leastTarget, mostTarget)
	}}}
	if d.pods {
		list = append(list, promise{"Pods at most", ratio, []string{"AEs per CSM"}, func(asked *SolveAsked, n int) {
			asked.Ratio = stepped(asked.Ratio, n, ratioStep, leastRatio, mostRatio)
		}})
	}
	list = append(list, d.beginning())
	if d.pods {
		list = append(list, d.gap())
	}
	return append(list, d.roles())
}

// beginning is the first month in which promises are kept.
func (d *Solve) beginning() promise {
	usual := solve.FirstMonth(d.present)
	from, after := d.asked.From, []string{"and in every month after it", "and every month after it"}
	if from == 0 {
		from, after = usual, []string{"when the first hire carries a full book", "the first hire's full book"}
	}
	return promise{"From", d.present.MonthAt(from).Long(), after, func(asked *SolveAsked, n int) {
		if asked.From = max(1, min(from+n, d.present.Horizon)); asked.From == usual {
			asked.From = 0
		}
	}}
}

// gap is whether pods are promised a hiring gap within its limit.
func (d *Solve) gap() promise {
	change := func(asked *SolveAsked, n int) { asked.Gap = n > 0 }
	if !d.asked.Gap {
		return promise{"Hiring gap", "free", []string{"the sources' rule may warn of the pods", "pods may be warned"}, change}
	}
	limit := model.Format(d.present.Scenario().Limits.HiringGap, model.Fraction, "")
	return promise{"Hiring gap", limit, []string{"more AE than CSM hires at most, in pod tiers", "more AE than CSM hires"}, change}
}

// roles is whose hires are sought.
func (d *Solve) roles() promise {
	change := func(asked *SolveAsked, n int) { asked.AEs = n > 0 }
	if !d.asked.AEs {
		return promise{"Hire", "CSMs", []string{"for the AEs that are planned", "for the planned AEs"}, change}
	}
	return promise{"Hire", "both", []string{"AEs too: ARR reaches the goal as years end", "AEs too, for the goal ARR"}, change}
}

// stepped is the next multiple of a step, inside the bounds.
func stepped(v float64, n int, step, least, most float64) float64 {
	steps := math.Round(v/step) + float64(n)
	return math.Round(max(least, min(steps*step, most))*100) / 100
}
