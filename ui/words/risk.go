package words

import (
	"fmt"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/planner/risk"
)

// Doubt is the chance of a thing's having come up to which a plan counts as sure: "75%
// sure" leaves a quarter.
const Doubt = 0.25

// Sure says until when something is likely to hold: "75% likely to hold until May 2028".
// Chance reads off a month how likely it has come.
func Sure(r *risk.Result, chance func(*risk.Month) float64) string {
	lead := Percent(model.Some(1-Doubt)) + " likely to hold "
	until, throughout := r.SureUntil(Doubt, chance)
	switch {
	case throughout:
		return lead + "to the end, " + until.Month.Long()
	case until == nil:
		return "not " + lead + "even now"
	}
	return lead + "until " + until.Month.Long()
}

// SureLines say of the pods and the books of every tier how long they are likely to hold.
func SureLines(r *risk.Result) []string {
	var lines []string
	for k := range r.Months[0].Tiers {
		tier := &r.Months[0].Tiers[k]
		if tier.Breaks.OK {
			lines = append(lines, fmt.Sprintf("%s pods: %s", tier.Name,
				Sure(r, func(m *risk.Month) float64 { return m.Tiers[k].Breaks.V })))
		}
		lines = append(lines, fmt.Sprintf("%s books: %s", tier.Name,
			Sure(r, func(m *risk.Month) float64 { return m.Tiers[k].Over })))
	}
	return lines
}

// DelayLine says why a rule may be sure to warn while the pods still hold; empty without
// pods.
func DelayLine(r *risk.Result) string {
	for k := range r.Months[0].Tiers {
		if r.Months[0].Tiers[k].Breaks.OK {
			return fmt.Sprintf("a rule warns ahead: it expects a break within %d months of a hiring gap, within %d of "+
				"economics that do not pay (POD)",
				planner.CauseHiringGap.Delay(), planner.CauseEconomics.Delay())
		}
	}
	return ""
}

// Chance writes a probability: "38%", and what is neither certain nor impossible never
// as if it were.
func Chance(p model.Opt) string {
	switch {
	case p.OK && p.V > 0 && p.V < 0.005:
		return "<1%"
	case p.OK && p.V < 1 && p.V >= 0.995:
		return ">99%"
	}
	return Percent(p)
}

// Trials says how a simulation was made: "10,000 trials, seed 1".
func Trials(r *risk.Result) string {
	text := TrialCount(r) + ", seed " + fmt.Sprint(r.Seed)
	if r.QuantileError > 0 {
		text += fmt.Sprintf(", quantiles to %.2g%% of a figure's width", r.QuantileError*100)
	}
	return text
}

// TrialCount says how many trials there were: "10,000 trials".
func TrialCount(r *risk.Result) string { return grouped(r.Trials) + " trials" }

// grouped writes a whole number with commas between thousands.
func grouped(n int) string {
	text := fmt.Sprint(n)
	var b strings.Builder
	for i, digit := range text {
		if i > 0 && (len(text)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(digit)
	}
	return b.String()
}

// RangeLines say what is uncertain in a scenario: a line a lever, and one for people.
func RangeLines(s *model.Scenario) []string {
	var lines []string
	for _, r := range s.Uncertainty.Ranges {
		if l, ok := model.Find(s, r.Key); ok {
			lines = append(lines, RangeLine(s, l))
		}
	}
	if s.Uncertainty.People {
		line := "random attrition and start dates: whole heads, leavers by chance"
		if s.Uncertainty.Late > 0 {
			line += fmt.Sprintf("; a planned hire is a month late with a chance of %s, and then another with the same",
				Percent(model.Some(s.Uncertainty.Late)))
		}
		lines = append(lines, line)
	}
	return lines
}

// RangeLine says what a lever's range is, and where the plan stands when that is outside.
func RangeLine(s *model.Scenario, l model.Lever) string {
	r, _ := s.RangeOf(l.Key)
	line := l.Title() + " " + l.Spread().Show(model.Value{List: []float64{r.Low, r.Mode, r.High}}, s.Currency)
	if n, ok := l.Number(s); ok && (n < r.Low*l.Scale(s) || n > r.High*l.Scale(s)) {
		line += "; the plan has " + l.Show(l.Get(s), s.Currency)
	}
	if why := l.Idle(s); why != "" {
		line += "; without a say: " + why
	}
	return line
}
