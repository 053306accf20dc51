package begin

import (
	"fmt"
	"math"
	"strings"

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

// maxNamed is how many people a note names.
const maxNamed = 3

// NamedNotes are the notes, with the names of the people whom they count and the export names.
// They are for the screen: [First].Notes, which a file may hold, have none.
func (f *First) NamedNotes() []string {
	notes := make([]string, len(f.Notes))
	for i, note := range f.Notes {
		notes[i] = note + firstNames(f.people[note])
	}
	return notes
}

// firstNames are a few names as they stand behind a note; empty where there are none.
func firstNames(people []string) string {
	var named []string
	for _, name := range people {
		if name != "" && len(named) < maxNamed {
			named = append(named, name)
		}
	}
	switch rest := len(people) - len(named); {
	case len(named) == 0:
		return ""
	case rest > 0:
		return fmt.Sprintf(" (%s and %d more)", strings.Join(named, ", "), rest)
	}
	return " (" + strings.Join(named, ", ") + ")"
}
