package words

import (
	"fmt"
	"slices"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
)

var causeNames = [...]string{
	planner.CauseRatio: "AE:CSM ratio", planner.CauseHiringGap: "hiring gap", planner.CauseEconomics: "economics",
}

// CauseName is what breaks pods, or warns of it: "AE:CSM ratio".
func CauseName(cause planner.Cause) string { return causeNames[cause] }

// CauseMonths are when a cause first holds, and when it degrades pods; the latter is
// empty for a cause that never holds.
func CauseMonths(cause *planner.PodCause) (first, end string) {
	if !cause.Holds {
		return Never, ""
	}
	return cause.First.Month.Long(), cause.Degrades.Month.Long()
}

// SetOff says which figures set a cause off, or how near the plan comes to it.
func SetOff(cause *planner.PodCause, currency string) string {
	var parts []string
	for _, trigger := range cause.Triggers {
		parts = append(parts, triggered(trigger, cause.Holds, currency))
	}
	text := strings.Join(slices.Compact(parts), ", ")
	if !cause.Holds {
		text = "nearest: " + text
	}
	return text
}

// SetOffBriefly is [SetOff], and then the same in fewer and fewer words: at the end the first
// figure alone, and how many more there are.
func SetOffBriefly(cause *planner.PodCause, currency string) []string {
	said := []string{SetOff(cause, currency)}
	var parts []string
	for _, trigger := range cause.Triggers {
		parts = append(parts, strings.Replace(triggered(trigger, false, currency), "12-month ratio", "mean", 1))
	}
	parts = slices.Compact(parts)
	before := ""
	if !cause.Holds {
		before = "nearest: "
	}
	for n := len(parts); n > 0; n-- {
		text := before + strings.Join(parts[:n], ", ")
		if rest := len(parts) - n; rest > 0 {
			text += fmt.Sprintf(" and %d more", rest)
		}
		said = append(said, text)
	}
	if rest := len(parts) - 1; rest > 0 {
		said = append(said, fmt.Sprintf("%s, +%d", parts[0], rest))
	}
	return said
}

// triggered holds a figure against its limit.
func triggered(t planner.Trigger, past bool, currency string) string {
	limit := Limit(t.Limit)
	above, below, from := " above ", " below ", " not below "
	if !past {
		above, below, from = " of ", " of ", " of "
	}
	if past && !t.Value.OK {
		return Test(t, currency)
	}
	switch t.What {
	case planner.TriggerRatio:
		return RatioAgainst(t.Value, t.Limit) + above + limit
	case planner.TriggerGap:
		return GapAgainst(t.Value, t.Limit) + above + Percent(model.Some(t.Limit))
	case planner.TriggerACV:
		return "ACV " + MoneyAgainst(t.Value, t.Limit, currency) + below + Money(model.Some(t.Limit), currency)
	case planner.TriggerLoad:
		return "load " + LoadAgainst(t.Value, t.Limit) + from + limit
	}
	return "12-month ratio " + RatioAgainst(t.Value, t.Limit) + above + limit
}

// Uplift is what pods that are none cost, with the months; empty for nothing.
func Uplift(p *planner.Plan, f *planner.PodForecast) string {
	count, first, last := 0, 0, 0
	for t := range p.Months {
		if p.UpliftLostIn(t, f.Index) > 0 {
			if count == 0 {
				first = t
			}
			count, last = count+1, t
		}
	}
	lost := "Uplift lost: " + Money(model.Some(f.UpliftLost), p.Currency) + " of expansion in "
	switch count {
	case 0:
		return ""
	case 1:
		return lost + p.Months[first].Month.Long()
	}
	return lost + fmt.Sprintf("%d months, %s to %s", count, p.Months[first].Month.Long(), p.Months[last].Month.Long())
}

// Money writes an amount in a currency.
func Money(v model.Opt, currency string) string {
	if !v.OK {
		return Unknown
	}
	return model.Format(v.V, model.Money, currency)
}

// BookState names how a tier's books stand to their limits: "within", "under", "over", and
// "no CSM" where nobody carries the accounts.
func BookState(books planner.LoadState) string {
	if books == planner.Uncovered {
		return "no CSM"
	}
	return books.String()
}

// PodState names how far a pod tier is one of pairs, by the limits that it is held against:
// "sound", "strained", "broken"; empty outside pod tiers.
func PodState(pods planner.PodState) string { return explain.PodStateName(pods) }
