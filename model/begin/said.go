package begin

import (
	"math"

	"brim/model"
)

// Said says of a first scenario in one line what it opens with: "$14.8M in 350 accounts, 12 AEs
// and 9 CSMs".
func Said(s *model.Scenario) string {
	return model.Format(s.OpeningARR(), model.Money, s.Currency) + " in " +
		noun(math.Round(s.OpeningAccounts()), model.AccountCount, "account") + ", " +
		noun(s.AE.Heads, model.People, "AE") + " and " + noun(s.CSM.Heads, model.People, "CSM")
}

// noun is a number of things.
func noun(n float64, unit model.Unit, name string) string {
	if n != 1 {
		name += "s"
	}
	return model.Format(n, unit, "") + " " + name
}
