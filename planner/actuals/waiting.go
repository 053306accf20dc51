package actuals

import (
	"cmp"
	"slices"
	"strings"

	"brim/model"
)

// beginnings are the figures that a month needs of every tier before it counts.
var beginnings = []model.ActualFigure{model.ActualAccounts, model.ActualARR, model.ActualAEHeads, model.ActualCSMHeads}

// WaitingSaid says after which month figures wait for one that is missing, and names the columns
// that the next month lacks; empty where nothing is known after [History.Through], or no month
// counts yet.
func (h *History) WaitingSaid() string {
	if h.Through == 0 || !h.goesOn() {
		return ""
	}
	next := h.Through + 1
	tier, lacks, more := "", []string(nil), 0
	for _, k := range h.companyFirst() {
		missing := h.lacks(next, k)
		switch {
		case missing == nil:
		case lacks == nil:
			tier, lacks = cmp.Or(h.tierName(k), "the company"), missing
		default:
			more++
		}
	}
	said := "counts as far as " + h.plan.MonthAt(h.Through).Long() + ", though it goes on: " + tier + " has no " +
		strings.Join(lacks, ", ") + " in " + h.plan.MonthAt(next).Long()
	switch more {
	case 0:
		return said
	case 1:
		return said + ", and another tier lacks some too"
	}
	return said + ", and other tiers lack some too"
}

// goesOn reports whether anything that a plan has is known after the last month that counts.
func (h *History) goesOn() bool {
	for t := h.Through + 1; t < len(h.known); t++ {
		for _, figures := range h.known[t] {
			if slices.ContainsFunc(model.ActualColumns(), func(c model.ActualColumn) bool { return !c.Pilot && figures[c.Figure].OK }) {
				return true
			}
		}
	}
	return false
}

// lacks are the columns that keep month t from counting, of a tier or of the company: heads are
// the company's where one team serves all tiers, and everything else is the tiers'.
func (h *History) lacks(t, k int) (columns []string) {
	for _, f := range beginnings {
		company := f.Column().Unit == model.People && h.byNeed()
		if company == (k == h.tiers()) && !h.Value(t, k, f).OK {
			columns = append(columns, f.Column().Key)
		}
	}
	return columns
}
