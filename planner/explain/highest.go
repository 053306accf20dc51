package explain

import "brim/planner"

// HighestAt is where a figure is highest, among the tiers of those indices where it is
// one of tiers; false where it has no value at all.
func HighestAt(p *planner.Plan, f *Figure, tiers []int) (place Place, ok bool) {
	if !f.OfTiers() {
		tiers = []int{0}
	}
	var most float64
	for t := range p.Months {
		for _, k := range tiers {
			v := Value(p, f, Place{T: t, Tier: k})
			if v.OK && (!ok || v.V > most) {
				place, most, ok = Place{T: t, Tier: k}, v.V, true
			}
		}
	}
	return place, ok
}
