package begin

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"brim/model"
)

// segment is the accounts that belong together by what their export, or their CSM's tier, says.
type segment struct {
	name string
	acvs []float64
	sum  float64
}

func (s *segment) add(acv float64) {
	s.acvs = append(s.acvs, acv)
	s.sum += acv
}

func (s *segment) mean() float64 { return s.sum / float64(len(s.acvs)) }

// segments makes tiers of an accounts file where nobody says which there are: those that the
// accounts name, or those of the CSMs who carry them. Where neither is to be had, tiers stay as
// the stage suggests.
func (m *maker) segments() {
	accounts := m.answers.Book.Accounts
	if accounts == nil || len(m.answers.Tiers) > 0 {
		return
	}
	file := oneLine(m.answers.Book.File)
	if list, others := grouped(accounts, func(a model.Account) string { return a.Tier }); most(list, others, accounts) {
		if m.cut(list) {
			m.note(fmt.Sprintf("Tiers are those that %s names; accounts that name none are placed by size", file))
			return
		}
		m.note(fmt.Sprintf("%s names %d tiers, which are too many for a plan or of one size: they do not count", file, len(list)))
	}
	tierOf := m.tiersOfCSMs()
	carriedIn := once(func(csm string) string { return tierOf[person(csm)] })
	list, others := grouped(accounts, func(a model.Account) string { return carriedIn(a.CSM) })
	if !most(list, others, accounts) || !m.cut(list) {
		return
	}
	m.follow(list, others)
}

// most reports whether at least half of the accounts are in a segment.
func most(list []*segment, others []float64, accounts *model.Accounts) bool {
	return len(list) > 0 && 2*len(others) <= accounts.Len()
}

// oneLine is a name as one line of a text has it.
func oneLine(name string) string { return strings.Join(strings.Fields(name), " ") }

// person is a name without case and spaces, also of one that has the last name first.
func person(name string) string {
	if last, first, ok := strings.Cut(name, ","); ok {
		name = first + " " + last
	}
	return plain(name)
}

// once is a function of names that is asked for each name once: accounts are many, and their
// names few.
func once(form func(string) string) func(string) string {
	known := map[string]string{}
	return func(name string) string {
		formed, ok := known[name]
		if !ok {
			formed = form(name)
			known[name] = formed
		}
		return formed
	}
}

// tiersOfCSMs are the tiers of the CSMs who are known by name and tier. Names that stand for two
// tiers say nothing.
func (m *maker) tiersOfCSMs() map[string]string {
	tierOf := map[string]string{}
	for _, p := range m.answers.People {
		name := person(p.Name)
		if p.Role != model.RoleCSM || p.Tier == "" || name == "" {
			continue
		}
		if known, ok := tierOf[name]; ok && plain(known) != plain(p.Tier) {
			tierOf[name] = ""
			continue
		}
		tierOf[name] = p.Tier
	}
	return tierOf
}

// grouped are the accounts by a name, the highest mean first, and the contract values of those
// without one. Names that differ in case and spaces alone are one.
func grouped(accounts *model.Accounts, name func(model.Account) string) (list []*segment, others []float64) {
	known, plain := map[string]*segment{}, once(plain)
	for _, account := range accounts.All() {
		called := name(account)
		key := plain(called)
		if key == "" {
			others = append(others, account.ACV)
			continue
		}
		if known[key] == nil {
			known[key] = &segment{name: called}
			list = append(list, known[key])
		}
		known[key].add(account.ACV)
	}
	slices.SortStableFunc(list, func(a, b *segment) int {
		return cmp.Or(cmp.Compare(b.mean(), a.mean()), strings.Compare(a.name, b.name))
	})
	return list, others
}

// cut makes a tier of each segment, each beginning where the fewest accounts are on the wrong
// side. It is false where there are too many for a plan, or they are not apart in size at all.
func (m *maker) cut(list []*segment) bool {
	if len(list) > model.MaxTiers {
		return false
	}
	edges := make([]float64, len(list))
	for k := 0; k+1 < len(list); k++ {
		edges[k] = threshold(list[k].acvs, list[k+1].acvs)
	}
	if !falling(edges) {
		for k := 0; k+1 < len(list); k++ {
			edges[k] = (list[k].mean() + list[k+1].mean()) / 2
		}
	}
	if !falling(edges) {
		return false
	}
	for k, one := range list {
		m.answers.Tiers = append(m.answers.Tiers, Tier{Name: one.name, MinACV: model.Some(edges[k])})
		if k+1 < len(list) {
			m.estimateTier("tier.*.min_acv", k, "parts its accounts from those of "+oneLine(list[k+1].name))
		}
	}
	return true
}

// follow has tiers hold the accounts of their CSMs. Where the thresholds alone do that, the
// file says how many there are; otherwise each tier gets its own figures.
func (m *maker) follow(list []*segment, others []float64) {
	astray := 0
	for k, one := range list {
		for _, acv := range one.acvs {
			if m.sizeTier(acv) != k {
				astray++
			}
		}
	}
	file := oneLine(m.answers.Book.File)
	if astray == 0 {
		m.note(fmt.Sprintf("Tiers are those of the people; each account of %s follows its CSM, and is in the same tier by its size", file))
		m.notePlaced(len(others))
		return
	}
	for _, acv := range others {
		list[m.sizeTier(acv)].add(acv)
	}
	for k, one := range list {
		m.answers.Tiers[k].Accounts, m.answers.Tiers[k].ARR = model.Some(float64(len(one.acvs))), model.Some(cents(one.sum))
	}
	m.note(fmt.Sprintf("Tiers are those of the people; the accounts of %s follow their CSMs, %d of them into another "+
		"tier than their size says: "+
		"accounts and ARR of each tier stand in the plan", file, astray))
	m.notePlaced(len(others))
}

func (m *maker) notePlaced(n int) {
	if n > 0 {
		m.note(fmt.Sprintf("Placed by size, as no CSM with a tier carries them: %d of the accounts", n))
	}
}

// sizeTier is the tier of an account by its size.
func (m *maker) sizeTier(acv float64) int {
	for k, tier := range m.answers.Tiers {
		if acv >= tier.MinACV.V {
			return k
		}
	}
	return len(m.answers.Tiers) - 1
}
