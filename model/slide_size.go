package model

import "math"

// Sized is the lever with a slider that fits a company: its ends and steps are round, and
// as large as what the company has. there is the same lever as the company has it. Levers
// that do not grow with a company stay as they are.
func (l Lever) Sized(company *Scenario, there Lever) Lever {
	n, _ := there.Number(company)
	people := company.AE.Heads + company.CSM.Heads
	switch l.Spec.Key {
	case "ae.heads", "csm.heads":
		return l.upTo(max(2*n, people))
	case "ae.hires_per_quarter", "csm.hires_per_quarter":
		return l.upTo(max(2*n, people/8, 1))
	case "resource.*.heads":
		return l.upTo(max(2*n, people/4))
	case "tier.*.book_max_arr":
		return l.upTo(max(n, 4*company.OpeningARR()/max(1, company.CSM.Heads)))
	case keyARR, keyOwnARR, keyOwnAccounts:
		return l.around(n)
	}
	return l
}

// most steps that a slider of a fixed step has from end to end; a coarser step is a round one.
const mostSteps = 200

// upTo is the lever with a slider from where it begins to beyond n.
func (l Lever) upTo(n float64) Lever {
	spec := *l.Spec
	spec.Slide.High = min(l.Range.High, max(niceAbove(max(n, 1)), 2))
	if spec.Slide.High/spec.Step > mostSteps {
		spec.Step = niceAbove(spec.Slide.High / mostSteps / aboveBy)
	}
	l.Spec = &spec
	return l
}

// around is the lever with a slider from a tenth of n to eight times as much and more.
func (l Lever) around(n float64) Lever {
	if n <= 0 {
		return l
	}
	spec := *l.Spec
	spec.Slide = Span{Low: max(l.Range.Low, roundest(n/10)), High: min(l.Range.High, niceAbove(n*8/aboveBy))}
	l.Spec = &spec
	return l
}

// roundest is the power of ten, or twice or five times one, at or below n.
func roundest(n float64) float64 {
	decade := math.Pow(10, math.Floor(math.Log10(n)))
	switch {
	case n >= 5*decade:
		return 5 * decade
	case n >= 2*decade:
		return 2 * decade
	}
	return decade
}
