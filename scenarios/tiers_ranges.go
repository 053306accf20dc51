package scenarios

import (
	"slices"

	"brim/model"
	"brim/scenarios/text"
)

// withRangesMoved is the document in which the ranges of a tier's levers follow its new name,
// and those of tiers that went are gone; it does the same to the scenario that the text
// says. A tier that takes the name of another one gives its ranges up: they are written
// anew with the values.
func withRangesMoved(doc *text.Document, says, from, to *model.Scenario, before [model.MaxTiers]int) (*text.Document, error) {
	var err error
	for j := range from.Tiers {
		name, now := from.Tiers[j].Name, nameNow(to, before, j)
		switch {
		case now == name:
		case now != "" && !slices.ContainsFunc(from.Tiers, func(t model.Tier) bool { return t.Name == now }):
			doc, err = doc.RenameQuoted(uncertainty, "tier."+name+".", "tier."+now+".")
			says.Uncertainty.RenameTier(name, now)
		default:
			doc, err = withoutRanges(doc, from, func(l model.Lever) bool { return l.OfTier() && l.Place.Tier == j })
			says.Uncertainty.DropTier(name)
		}
		if err != nil {
			return nil, err
		}
	}
	return doc, nil
}

// nameNow is what tier j is called now; empty when it is gone.
func nameNow(to *model.Scenario, before [model.MaxTiers]int, j int) string {
	for k := range to.Tiers {
		if before[k] == j {
			return to.Tiers[k].Name
		}
	}
	return ""
}

// withoutRanges is the document without the ranges of those levers.
func withoutRanges(doc *text.Document, s *model.Scenario, goes func(l model.Lever) bool) (*text.Document, error) {
	for _, l := range model.Levers(s) {
		path := pathOf(l.Spread())
		if _, ranged := s.RangeOf(l.Key); !ranged || !goes(l) || !doc.HasFields(path, rangeParts) {
			continue
		}
		next, err := doc.RemoveFields(path, rangeParts)
		if err != nil {
			return nil, err
		}
		doc = next
	}
	return doc, nil
}
