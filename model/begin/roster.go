package begin

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"

	"brim/model"
)

// roster is who is there of one role by name: those whose tier is known, and the others.
type roster struct {
	tiers  []staff
	others staff
	absent []string // by name: left before the opening, never there at a month's end, or begin after all plans
}

// plain is a name of a tier without case, spaces and punctuation.
func plain(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

// tierOf is the place of somebody's tier in the scenario; −1 where that is none of its tiers.
// Where there is one tier, everybody serves it.
func (m *maker) tierOf(p Person) int {
	if len(m.s.Tiers) == 1 {
		return 0
	}
	return slices.IndexFunc(m.s.Tiers, func(t model.Tier) bool { return p.Tier != "" && plain(t.Name) == plain(p.Tier) })
}

// rosters counts the people who are known by name.
func (m *maker) rosters() {
	if m.answers.People == nil {
		return
	}
	strangers := map[string]int{}
	for _, r := range []model.Role{model.RoleAE, model.RoleCSM} {
		one := &roster{tiers: make([]staff, len(m.s.Tiers))}
		ramp := int(math.Ceil(m.s.Team(r).RampMonths))
		for _, p := range m.answers.People {
			if p.Role != r {
				continue
			}
			in, k := &one.others, m.tierOf(p)
			if k >= 0 {
				in = &one.tiers[k]
			}
			switch counts := in.count(p, m.s.Start, ramp); {
			case !counts:
				one.absent = append(one.absent, p.Name)
			case k < 0:
				strangers[p.Tier]++
			}
		}
		m.rostered[r] = one
	}
	m.noteStaff()
	m.noteStrangers(strangers)
}

// all is the whole of a roster.
func (r *roster) all() (all staff) {
	all.add(&r.others, 1)
	for k := range r.tiers {
		all.add(&r.tiers[k], 1)
	}
	return all
}

// placed reports whether everybody has a tier.
func (r *roster) placed() bool {
	return r.others.heads+sum(r.others.starts)+sum(r.others.cuts) == 0
}

// noteStaff says who was counted.
func (m *maker) noteStaff() {
	var words []string
	var absent []string
	for _, r := range []model.Role{model.RoleAE, model.RoleCSM} {
		all, role := m.rostered[r].all(), strings.ToUpper(r.String())
		absent = append(absent, m.rostered[r].absent...)
		said := noun(all.heads, model.People, role)
		for _, change := range []struct {
			list []float64
			what string
		}{{all.ramping, "in ramp"}, {all.starts, "to start"}, {all.cuts, "to leave"}} {
			if n := sum(change.list); n > 0 {
				said += fmt.Sprintf(", %s %s", model.Decimal(n), change.what)
			}
		}
		words = append(words, said)
	}
	m.note(fmt.Sprintf("On the payroll at the end of %s: %s", m.s.MonthAt(0).Long(), strings.Join(words, "; ")))
	if len(absent) > 0 {
		m.notePeople(fmt.Sprintf("Not in the plan, as they left before, are there at no month's end or start after it: %d of the AEs and CSMs",
			len(absent)), absent)
	}
}

// noteStrangers says whose tier is none of the plan's.
func (m *maker) noteStrangers(strangers map[string]int) {
	if len(strangers) == 0 {
		return
	}
	var names []string
	for tier, n := range strangers {
		if tier == "" {
			tier = "no tier"
		}
		names = append(names, fmt.Sprintf("%s (%d)", tier, n))
	}
	slices.Sort(names)
	m.note("People whose tier is none of the plan's, shared out as the others are: " + strings.Join(names, ", "))
}

// give gives a role the people who are known by name.
func (m *maker) give(r model.Role, known Team) {
	one := m.rostered[r]
	all := one.all()
	if known.Heads.OK && differ(known.Heads.V, all.heads) {
		m.problem(r.String()+".heads", "heads "+model.Decimal(known.Heads.V)+", and "+model.Decimal(all.heads)+" on the payroll",
			"one of the two")
		return
	}
	team := m.s.Team(r)
	team.Heads = all.heads
	byTier := make([]float64, len(one.tiers))
	for k := range one.tiers {
		byTier[k] = one.tiers[k].heads
	}
	if len(byTier) > 1 {
		m.share(r, byTier)
	}
	if !one.placed() || len(one.tiers) == 1 {
		team.Ramping, team.Starts = all.ramping, all.starts
	}
	if sum(all.ramping) == 0 {
		team.Ramping = []float64{0} // known, and so no assumption
	}
	if sum(all.starts) == 0 {
		team.Starts = []float64{0}
	}
	parts := m.parts(r)
	for k := range m.s.Tiers {
		tier := &m.s.Tiers[k]
		tier.SetCuts(r, plus(plus(nil, one.others.cuts, parts[k]), one.tiers[k].cuts, 1))
		if one.placed() && len(one.tiers) > 1 {
			tier.Team(r).Ramping, tier.Team(r).Starts = one.tiers[k].ramping, one.tiers[k].starts
		}
	}
}

// parts are the tiers' parts of the heads of a role.
func (m *maker) parts(r model.Role) []float64 {
	opening, _ := m.s.Opening()
	shares := m.s.SharesOf(&opening)
	return shares.Heads(r)[:]
}
