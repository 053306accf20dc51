package pane

import (
	"fmt"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/ui/state"
	"brim/ui/words"
)

// cell is a figure of another plan, and how it differs from this plan's.
type cell struct {
	value string
	delta string // "+3 mo", "=", a word; empty where no difference can be told
	sense int    // 1: better than this plan; -1: worse; 0: neither
}

// rowLabel names a row.
func rowLabel(s state.State, row state.CompareRow) string {
	switch row.Figure {
	case state.ComparePods:
		return "Pods degrade by"
	case state.CompareCause:
		return "  because of"
	case state.CompareOver:
		return s.Scenario.Tiers[row.Tier].Name + " over"
	}
	return comparedFigures[row.Figure].label
}

// cellOf reads a row of a plan and holds it against this one.
func cellOf(s state.State, row state.CompareRow, other side) cell {
	this := thisSide(s)
	switch row.Figure {
	case state.ComparePods:
		return dateCell(podsDate(other), podsDate(this), "holds")
	case state.CompareCause:
		return cell{value: shortCause(other.head.Pods)}
	case state.CompareOver:
		return dateCell(overDate(other, tierOf(s, other.plan, row.Tier)), overDate(this, row.Tier), "never")
	}
	return numberCell(comparedFigures[row.Figure], other, this)
}

func numberCell(figure *compared, other, this side) cell {
	is, was := figure.read(other), figure.read(this)
	currency := other.plan.Currency
	c := cell{value: figure.write(is, currency)}
	if !is.OK || !was.OK || unlike(other, this)&figure.needs != 0 {
		return c
	}
	if c.delta = figure.delta(is, was, currency); c.delta == "" {
		c.delta = "="
		return c
	}
	c.sense = figure.better
	if is.V < was.V {
		c.sense = -figure.better
	}
	return c
}

// unlike says what two plans do not have in common.
func unlike(a, b side) need {
	var missing need
	if a.head.End != b.head.End || a.plan.Horizon != b.plan.Horizon {
		missing |= sameEnd
	}
	if a.plan.Currency != b.plan.Currency {
		missing |= sameCurrency
	}
	if a.scenario.Limits.GapBasis != b.scenario.Limits.GapBasis {
		missing |= sameBasis
	}
	return missing
}

// date is when something bad comes, if it comes before the plan's end.
type date struct {
	known bool // there is such a thing in the plan
	comes bool
	at    model.Month
	end   model.Month // the last month that was looked at
}

func podsDate(s side) date {
	pods := s.head.Pods
	return date{known: pods.Any, comes: pods.Degrades, at: pods.By.Month, end: s.head.End}
}

// overDate is when the books of a plan's tier run over; -1 is no tier.
func overDate(s side, k int) date {
	if k < 0 {
		return date{}
	}
	book := s.head.Books[k]
	return date{known: true, comes: book.Over, at: book.At.Month, end: s.head.End}
}

// dateCell holds two dates against each other: later is better, and never is best. What
// does not come in a plan that ends earlier might still come.
func dateCell(is, was date, never string) cell {
	c := cell{value: words.Unknown}
	switch {
	case !is.known:
		return c
	case is.comes:
		c.value = is.at.Long()
	default:
		c.value = never
	}
	switch {
	case !was.known:
	case is.comes && was.comes:
		c.delta = orEqual(words.MonthsDelta(is.at, was.at))
		c.sense = sign(int(is.at - was.at))
	case is.comes && is.at <= was.end:
		c.delta, c.sense = "sooner", -1
	case was.comes && was.at <= is.end:
		c.delta, c.sense = "later", 1
	case !is.comes && !was.comes && is.end == was.end:
		c.delta = "="
	}
	return c
}

func sign(n int) int { return max(-1, min(n, 1)) }

// shortCause says why pods degrade in ten cells.
func shortCause(pods planner.PodHeadline) string {
	switch {
	case !pods.Any:
		return "no pods"
	case !pods.Degrades:
		return "-"
	case pods.Cause == planner.CauseRatio:
		return "ratio " + words.Ratio(pods.Ratio)
	case pods.Cause == planner.CauseHiringGap && pods.Gap.OK:
		return "gap " + words.Gap(pods.Gap)
	case pods.Cause == planner.CauseHiringGap:
		return "hiring gap"
	}
	return "economics"
}

// caveats says in words why some differences are not shown, and what the plan is.
func caveats(s state.State, other *state.Other) string {
	missing := unlike(sideOf(other), thisSide(s))
	var parts []string
	if missing&sameEnd != 0 {
		parts = append(parts, fmt.Sprintf("%d months to %s: no end deltas", other.Plan.Horizon, other.Head.End.Short()))
	}
	if missing&sameCurrency != 0 {
		parts = append(parts, "in "+other.Plan.Currency+": no money deltas")
	}
	if missing&sameBasis != 0 {
		parts = append(parts, "gap on another basis")
	}
	if len(parts) > 0 {
		return strings.Join(parts, "; ")
	}
	if other.Variant {
		return variantWords(s, other)
	}
	if other.Own {
		return "a market case of this plan: it follows every lever"
	}
	return other.Scenario.Title
}
