package pane

import (
	"fmt"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/ui/kit"
	"brim/ui/state"
	"brim/ui/words"
)

// cell is a figure of another plan, and how it differs from this plan's.
type cell struct {
	value string
	words string    // the value in full, where a date says too little
	delta string    // "+3 mo", "=", a word; empty where no difference can be told
	off   model.Opt // the difference unrounded, of months how many; absent of words
	sense int       // 1: better than this plan; -1: worse; 0: neither
}

// rowLabel names a row.
func rowLabel(s state.State, row state.CompareRow) string {
	switch row.Figure {
	case state.ComparePods:
		return "Pods break"
	case state.CompareCause:
		return "  warned from"
	case state.CompareFirstOver:
		return "First book over"
	case state.CompareFirstTier:
		return "  which is"
	case state.CompareOver:
		return s.Scenario.Tiers[row.Tier].Name + " over"
	}
	return row.Number.Compared.Label
}

// cellOf reads a row of a plan and holds it against this one.
func cellOf(s state.State, row state.CompareRow, other side) cell {
	this := thisSide(s)
	switch row.Figure {
	case state.ComparePods:
		return dateCell(podsDate(other), podsDate(this))
	case state.CompareCause:
		return dateCell(warnedDate(other), warnedDate(this))
	case state.CompareFirstOver:
		return dateCell(firstOverDate(other), firstOverDate(this))
	case state.CompareFirstTier:
		return cell{value: firstOverTier(other)}
	case state.CompareOver:
		return dateCell(overDate(other, tierOf(s, other.plan, row.Tier)), overDate(this, row.Tier))
	}
	return numberCell(row.Number, other, this)
}

func numberCell(figure *explain.Figure, other, this side) cell {
	now, before := figure.Picked(other.plan), figure.Picked(this.plan)
	currency := other.plan.Currency
	place, _ := figure.PickedAt(other.plan)
	c := cell{value: words.Write(figure.Kind, now, currency, figure.Limits(other.plan, place)...)}
	if !now.OK || !before.OK || unlike(other, this)&needsOf(figure) != 0 {
		return c
	}
	c.off = model.Some(now.V - before.V)
	if c.delta = words.Difference(figure.Kind, now, before, currency); c.delta == "" {
		c.delta = "="
		return c
	}
	c.sense = figure.Compared.Better
	if now.V < before.V {
		c.sense = -figure.Compared.Better
	}
	return c
}

// full is the value with all there is to say of it.
func (figure cell) full() string {
	if figure.words != "" {
		return figure.words
	}
	return figure.value
}

// unlike says what two plans do not have in common.
func unlike(a, b side) need {
	var missing need
	if a.plan.MonthAt(0) != b.plan.MonthAt(0) {
		missing |= sameStart | sameSpan
	}
	if a.head.End != b.head.End {
		missing |= sameEnd | sameSpan
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
	when  planner.When
	end   model.Month // the last month that was looked at
	words string      // of what passes: from when to when

	stretches []planner.Stretch // the months that it takes up, of what passes
}

// lasts is how many months it takes up from a month on.
func (d date) lasts(from model.Month) (months int) {
	for _, stretch := range d.stretches {
		months += max(0, int(stretch.To.Month-max(from, stretch.From.Month))+1)
	}
	return months
}

// open reports whether it is there when the plan opens: since when, the plan does not say.
func (d date) open() bool { return d.comes && d.when.T == 0 }

func podsDate(s side) date {
	pods := s.head.Pods
	return date{known: pods.Any, comes: pods.Breaks, when: pods.BreaksAt, end: s.head.End}
}

// warnedDate is since when a rule warns of those pods, and by which figure.
func warnedDate(s side) date {
	warning := s.head.Pods.Warning
	warned := date{known: s.head.Pods.Any, comes: warning.Given, when: warning.Since, end: s.head.End}
	if warning.Given {
		warned.words = words.Date(warning.Since) + ", " + words.Test(warning.Test, s.plan.Currency)
	}
	return warned
}

// firstOver is the tier whose books run over first; -1 for none.
func firstOver(s side) int {
	if over := overBooks(*s.head); len(over) > 0 {
		return kit.TierNamed(s.plan, over[0].Tier)
	}
	return -1
}

// firstOverDate is when the first book of a plan runs over: every plan has that, whatever
// its tiers are called.
func firstOverDate(s side) date {
	if k := firstOver(s); k >= 0 {
		return overDate(s, k)
	}
	return date{known: true, end: s.head.End}
}

func firstOverTier(s side) string {
	if k := firstOver(s); k >= 0 {
		return s.plan.Splits[k].Name
	}
	return "-"
}

// overDate is when the books of a plan's tier run over; -1 is no tier.
func overDate(s side, k int) date {
	if k < 0 {
		return date{}
	}
	book := s.head.Books[k]
	over := date{known: true, comes: book.Over, when: book.Since, end: s.head.End, stretches: book.Stretches}
	if book.Over && (book.Ends || len(book.Stretches) > 1 || book.Since.T == 0) {
		over.words = words.BookStretches(book)
	}
	return over
}

// dateCell holds two dates against each other: later is better, and never is best; of the
// same date, what passes sooner. What does not come in a plan that ends earlier might still
// come.
func dateCell(now, before date) cell {
	c := cell{value: words.Unknown}
	if !now.known {
		return c
	}
	c.words = now.words
	if c.value = words.Never; now.comes {
		c.value = words.Date(now.when)
	}
	switch {
	case !before.known:
	case now.comes && before.comes:
		c.delta, c.sense, c.off = onsetDelta(now, before)
	case now.comes && now.when.Month <= before.end:
		c.delta, c.sense = "earlier", -1
	case before.comes && before.when.Month <= now.end:
		c.delta, c.sense = "later", 1
	case !now.comes && !before.comes && now.end == before.end:
		c.delta = "="
	}
	return c
}

// onsetDelta is by how many months something comes later than something before. A plan that
// opens with it after the other has it, as one does that begins anew, makes it no later: both
// have it by then, and what counts is how long it lasts from there.
func onsetDelta(now, before date) (delta string, sense int, off model.Opt) {
	later := int(now.when.Month - before.when.Month)
	alike := later == 0 || later > 0 && now.open() || later < 0 && before.open()
	switch {
	case alike && now.end == before.end:
		from := max(now.when.Month, before.when.Month)
		delta, sense = lastingDelta(now.lasts(from), before.lasts(from))
		return delta, sense, model.Opt{}
	case alike && later != 0:
		return "", 0, model.Opt{}
	}
	return kit.OrEqual(words.MonthsDelta(now.when.Month, before.when.Month)), sign(later), model.Some(float64(later))
}

// lastingDelta says which of two troubles that begin alike takes up fewer months.
func lastingDelta(now, before int) (delta string, sense int) {
	switch {
	case now < before:
		return "shorter", 1
	case now > before:
		return "longer", -1
	}
	return "=", 0
}

func sign(n int) int { return max(-1, min(n, 1)) }

// spans says of both plans when the books of the chosen row are over, where a date alone
// leaves out that they are so no longer.
func spans(s state.State, other *state.Other) string {
	row := s.CompareRow()
	if row.Number != nil {
		return ""
	}
	this, that := cellOf(s, row, thisSide(s)), cellOf(s, row, sideOf(other))
	if this.words == "" && that.words == "" {
		return ""
	}
	return fmt.Sprintf("%s %s; this plan: %s", rowLabel(s, row), that.full(), this.full())
}

// caveats says in words why some differences are not shown, and what the plan is.
func caveats(s state.State, other *state.Other) string {
	if said := spans(s, other); said != "" {
		return said
	}
	missing := unlike(sideOf(other), thisSide(s))
	var parts []string
	length := fmt.Sprintf("%d months to %s: ", other.Plan.Horizon, other.Head.End.Long())
	switch {
	case missing&sameEnd != 0:
		parts = append(parts, length+"no end deltas")
	case missing&sameSpan != 0:
		parts = append(parts, length+"no deltas of totals and peaks")
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
