package scenarios

import (
	"slices"

	"brim/model"
)

// withRangesMoved is the text in which the ranges of a tier's levers follow its new name,
// and those of tiers that went are gone; it does the same to the scenario that the text
// says. A tier that takes the name of another one gives its ranges up: they are written
// anew with the values.
func withRangesMoved(source []byte, says, from, to *model.Scenario, was [model.MaxTiers]int) []byte {
	for j := range from.Tiers {
		name, now := from.Tiers[j].Name, nameNow(to, was, j)
		doc, halted := scan(source)
		switch {
		case halted != nil || now == name:
		case now != "" && !slices.ContainsFunc(from.Tiers, func(t model.Tier) bool { return t.Name == now }):
			source = doc.withTierRenamed(name, now)
			says.Uncertainty.RenameTier(name, now)
		default:
			source = withoutRangesOf(source, from, name)
			says.Uncertainty.DropTier(name)
		}
	}
	return source
}

// nameNow is what tier j is called now; empty when it is gone.
func nameNow(to *model.Scenario, was [model.MaxTiers]int, j int) string {
	for k := range to.Tiers {
		if was[k] == j {
			return to.Tiers[k].Name
		}
	}
	return ""
}

// withoutRangesOf is the text without the ranges of a tier's levers.
func withoutRangesOf(source []byte, s *model.Scenario, tier string) []byte {
	for _, l := range model.Levers(s) {
		if _, ranged := s.RangeOf(l.Key); !ranged || !l.OfTier() || s.Tiers[l.At.Tier].Name != tier {
			continue
		}
		doc, halted := scan(source)
		path := pathOf(l.Spread())
		if _, given := doc.rangeSpans(path); halted == nil && given {
			source = doc.withoutRange(path)
		}
	}
	return source
}
