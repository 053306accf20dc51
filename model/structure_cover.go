package model

import "fmt"

// CoverTier serves a tier in another way. Limits of a book and days of onboarding that are
// not given follow the new coverage, and so does a given limit that does not fit in.
func CoverTier(s *Scenario, at int, c Coverage) (Restructured, error) {
	l := specByKey[keyCoverage].bind(s, Place{Tier: at})
	moved, err := Move(s, l, Value{Word: c.String()})
	if err != nil {
		return Restructured{}, err
	}
	words := LeverWords(s, moved)
	return Restructured{Scenario: moved, Words: append(words, followWords(&s.Tiers[at], &moved.Tiers[at])...)}, nil
}

// followWords says what was not given for a tier and follows its coverage.
func followWords(was, is *Tier) []string {
	var words []string
	least, most := was.Book()
	nowLeast, nowMost := is.Book()
	if least != nowLeast || most != nowMost {
		words = append(words, fmt.Sprintf("%s books of %s to %s accounts, %s to %s before", is.Name,
			Decimal(nowLeast), Decimal(nowMost), Decimal(least), Decimal(most)))
	}
	if before, now := was.Onboarding(), is.Onboarding(); before != now {
		words = append(words, fmt.Sprintf("%s onboarding of %s days, %s before: the matrix's vote by days follows", is.Name, Decimal(now), Decimal(before)))
	}
	return words
}

// LeverWords says which levers differ from a to b, a clause each.
func LeverWords(a, b *Scenario) []string {
	var words []string
	changes, _ := Changes(a, b)
	for _, c := range changes {
		was, is := c.Show(c.From, a.Currency), c.Show(c.To, b.Currency)
		if was == is {
			was, is = c.Editable(c.From), c.Editable(c.To)
		}
		if c.To.Absent {
			is += " (default)"
		}
		words = append(words, c.Title()+": "+was+" → "+is)
	}
	return words
}
