package begin

import "brim/model"

// carrier is somebody whom the accounts of a file name, with how many of them are in each tier.
type carrier [model.MaxTiers]float64

// named is how many people of a role the accounts of a file name; 0 without a file.
func (m *maker) named(r model.Role) int { return len(m.carriersOf(r)) }

// carriersOf are the people of a role whom the accounts of a file name, in the order of the file;
// they are gone through once.
func (m *maker) carriersOf(r model.Role) []carrier {
	accounts := m.answers.Book.Accounts
	if accounts == nil || m.carriers[r] != nil {
		return m.carriers[r]
	}
	if m.placed == nil {
		m.placed = m.s.AccountTiers()
	}
	list, places, person := []carrier{}, map[string]int{}, once(person)
	for i, account := range accounts.All() {
		name := account.CSM
		if r == model.RoleAE {
			name = account.AE
		}
		key := person(name)
		if key == "" {
			continue
		}
		place, known := places[key]
		if !known {
			place = len(list)
			list, places[key] = append(list, carrier{}), place
		}
		list[place][m.placed[i]]++
	}
	m.carriers[r] = list
	return list
}

// carriedByTier are the heads of a role by tier as the accounts name them: each person serves the
// tiers of the own accounts, a CSM by the parts of a full book that these are, an AE by their
// number.
func (m *maker) carriedByTier(r model.Role) []float64 {
	opening, _ := m.s.Opening()
	heads, weights := make([]float64, len(m.s.Tiers)), make([]float64, len(m.s.Tiers))
	for k := range weights {
		weights[k] = 1
		if r == model.RoleCSM {
			_, most := m.s.Tiers[k].BookAt(opening[k].ACV())
			weights[k] = 1 / most
		}
	}
	for _, one := range m.carriersOf(r) {
		whole := 0.0
		for k, weight := range weights {
			whole += weight * one[k]
		}
		for k, weight := range weights {
			heads[k] += weight * one[k] / whole
		}
	}
	return heads
}
