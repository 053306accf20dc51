package model

import "fmt"

// CoverTier serves a tier in another way. Limits of a book and days of onboarding that are
// not given follow the new coverage, and so does a given limit that does not fit in.
func CoverTier(s *Scenario, tier int, c Coverage) (Restructured, error) {
	l := specByKey[keyCoverage].bind(s, Place{Tier: tier})
	moved, err := Move(s, l, Value{Word: c.String()})
	if err != nil {
		return Restructured{}, err
	}
	words := LeverWords(s, moved)
	return Restructured{Scenario: moved, Words: append(words, followWords(&s.Tiers[tier], &moved.Tiers[tier])...)}, nil
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
		words = append(words, fmt.Sprintf("%s onboarding of %s days, %s before: the matrix's vote by days follows", after.Name, Decimal(days), Decimal(old)))
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
