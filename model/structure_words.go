package model

import (
	"fmt"
	"slices"
)

// StructureWords says how the structure of b differs from that of a, a clause each:
// tiers that came, went, were renamed or stand elsewhere, and what else no lever holds.
func StructureWords(a, b *Scenario) []string {
	var words []string
	match := Counterparts(a, b)
	var kept [MaxTiers]bool
	order := make([]int, 0, MaxTiers)
	for k := range b.Tiers {
		j := match[k]
		switch {
		case j < 0:
			words = append(words, fmt.Sprintf("tier %q added", b.Tiers[k].Name))
			continue
		case a.Tiers[j].Name != b.Tiers[k].Name:
			words = append(words, fmt.Sprintf("tier %q is called %q", a.Tiers[j].Name, b.Tiers[k].Name))
		}
		kept[j], order = true, append(order, j)
	}
	for j := range a.Tiers {
		if !kept[j] {
			words = append(words, fmt.Sprintf("tier %q removed", a.Tiers[j].Name))
		}
	}
	if !slices.IsSorted(order) {
		words = append(words, "tiers in another order")
	}
	return append(words, otherWords(a, b, match)...)
}

// otherWords says what differs besides the tiers.
func otherWords(a, b *Scenario, match [MaxTiers]int) []string {
	var words []string
	sameUse := func(x, y Use) bool { return x.Role == y.Role }
	for k := range b.Tiers {
		if j := match[k]; j >= 0 && !slices.EqualFunc(a.Tiers[j].Uses, b.Tiers[k].Uses, sameUse) {
			words = append(words, fmt.Sprintf("%s takes other roles", b.Tiers[k].Name))
		}
	}
	words = append(words, caseWords(a, b)...)
	if !slices.EqualFunc(a.Resources, b.Resources, func(x, y Resource) bool { return x.Role == y.Role }) {
		words = append(words, "other roles")
	}
	if len(a.Leaves) != len(b.Leaves) {
		words = append(words, leaveWords(a, b))
	}
	if !a.Actuals.same(b.Actuals) {
		words = append(words, "other actuals")
	}
	if !sameForm(&a.Book, &b.Book) {
		words = append(words, "another book")
	}
	return words
}

// LeverWords says which levers differ from a to b, a clause each.
func LeverWords(a, b *Scenario) []string {
	var words []string
	changes, _ := Changes(a, b)
	for _, c := range changes {
		before, after := c.Show(c.From, a.Currency), c.Show(c.To, b.Currency)
		if before == after {
			before, after = c.Editable(c.From), c.Editable(c.To)
		}
		if c.To.Absent {
			after += " (default)"
		}
		words = append(words, c.Title()+": "+before+" → "+after)
	}
	return words
}

// followWords says what was not given for a tier and follows its coverage.
func followWords(before, after *Tier) []string {
	var words []string
	least, most := before.Book()
	nowLeast, nowMost := after.Book()
	if least != nowLeast || most != nowMost {
		words = append(words, fmt.Sprintf("%s books of %s to %s accounts, %s to %s before", after.Name,
			Decimal(nowLeast), Decimal(nowMost), Decimal(least), Decimal(most)))
	}
	if old, days := before.Onboarding(), after.Onboarding(); old != days {
		words = append(words, fmt.Sprintf("%s onboarding of %s days, %s before: the matrix's vote by days follows",
			after.Name, Decimal(days), Decimal(old)))
	}
	return words
}
