package judge

import (
	"fmt"
	"slices"
	"strings"

	"brim/model"
)

// part is what moves as one from a plan to another: structure that is taken over as a
// whole, and levers.
type part struct {
	wholes  []structure
	changes []model.Change
	mute    bool // it can have no say in any outcome

	key, name string
	from, to  string // in words
}

// structure is something that the two plans do not have in common.
type structure struct {
	key, name string
	from, to  string
	take      func(s, source *model.Scenario)
}

// put gives a scenario what one side has of the part.
func (p *part) put(s, side *model.Scenario, isB bool) {
	for _, w := range p.wholes {
		w.take(s, side)
	}
	for i := range p.changes {
		v := p.changes[i].From
		if isB {
			v = p.changes[i].To
		}
		if err := p.changes[i].Set(s, v); err != nil {
			panic(err) // it is the value of a valid scenario
		}
	}
}

// inCommon puts two sides into a form in which their levers can be compared: the market
// case in place of the market, and no other roles where the two do not have the same ones,
// which have no say in any outcome.
func inCommon(a, b Side) (from, to *model.Scenario, remarks []string) {
	from, to = underMarket(a), underMarket(b)
	if !sameRoles(from, to) {
		remarks = append(remarks, "the plans have different other roles, which have no say in the outcomes")
		withoutRoles(from)
		withoutRoles(to)
	}
	if from.Currency != to.Currency {
		remarks = append(remarks, "amounts in "+from.Currency+" and in "+to.Currency+" are not converted")
	}
	return from, to, remarks
}

func underMarket(side Side) *model.Scenario {
	s := side.Scenario.Clone()
	s.Market, s.Cases = s.MarketIn(side.Case), nil
	return s
}

func sameRoles(a, b *model.Scenario) bool {
	same := func(x, y model.Resource) bool { return x.Role == y.Role }
	if len(a.Tiers) != len(b.Tiers) || !slices.EqualFunc(a.Resources, b.Resources, same) {
		return false
	}
	for k := range a.Tiers {
		if !slices.EqualFunc(a.Tiers[k].Uses, b.Tiers[k].Uses, func(x, y model.Use) bool { return x.Role == y.Role }) {
			return false
		}
	}
	return true
}

func withoutRoles(s *model.Scenario) {
	s.Resources = nil
	for k := range s.Tiers {
		s.Tiers[k].Uses = nil
	}
}

// partsOf lists what differs between two scenarios, as parts that can move one by one: the
// tiers where they are not the same ones, the book where it has another form, then lever
// by lever, save those which the scenario allows only together.
func partsOf(a, b *model.Scenario) []part {
	var parts []part
	between := a.Clone() // A with B's structure, from which only levers differ
	if !sameTiers(a, b) {
		parts = append(parts, part{wholes: []structure{{key: "tiers", name: "the tiers as a whole", from: namesOfTiers(a), to: namesOfTiers(b),
			take: func(s, source *model.Scenario) { s.Tiers = source.Clone().Tiers }}}})
		between.Tiers = b.Clone().Tiers
	}
	changes, same := model.Changes(between, b)
	if !same {
		parts = append(parts, part{wholes: []structure{{key: "book", name: "the book as a whole", from: bookForm(a), to: bookForm(b),
			take: func(s, source *model.Scenario) { s.Book = source.Clone().Book }}}})
		between.Book = b.Clone().Book
		changes, _ = model.Changes(between, b)
	}
	changes = slices.DeleteFunc(changes, func(c model.Change) bool { return c.OfChance() })
	parts = coupled(a, b, append(parts, byPeers(changes)...))
	for i := range parts {
		parts[i].describe(a.Currency, b.Currency)
	}
	return parts
}

func sameTiers(a, b *model.Scenario) bool {
	return slices.EqualFunc(a.Tiers, b.Tiers, func(x, y model.Tier) bool { return x.Name == y.Name })
}

func namesOfTiers(s *model.Scenario) string {
	names := make([]string, len(s.Tiers))
	for k := range names {
		names[k] = s.Tiers[k].Name
	}
	return strings.Join(names, ", ")
}

func bookForm(s *model.Scenario) string {
	switch {
	case s.Book.Accounts != nil:
		return fmt.Sprintf("%d accounts of a file", s.Book.Accounts.Len())
	case s.Book.Bands != nil:
		return fmt.Sprintf("%d bands", len(s.Book.Bands))
	}
	return "a curve"
}

// mutePrefixes begin the keys of levers that have no say in any outcome: they only name
// things, decide about advice, or belong to other roles.
var mutePrefixes = []string{
	"currency", "readiness.", "resource.", "tier.*.use.", "tier.*.onboarding_days", "limits.stage_bounds", "limits.acv_bounds", "growth.target",
}

func isMute(l model.Lever, a, b *model.Scenario) bool {
	for _, prefix := range mutePrefixes {
		if strings.HasPrefix(l.Spec.Key, prefix) {
			return prefix != "growth.target" || a.Growth.Driver == model.CapacityDriver && b.Growth.Driver == model.CapacityDriver
		}
	}
	return false
}

// byPeers makes a part of every change, and one of the shares of all tiers, which sum to
// 1. The title is only a name.
func byPeers(changes []model.Change) []part {
	var parts []part
	for _, change := range changes {
		if change.Spec.Key == "title" {
			continue
		}
		i := slices.IndexFunc(parts, func(p part) bool { return p.changes[0].SharesWith(change.Lever) })
		if i >= 0 {
			parts[i].changes = append(parts[i].changes, change)
			continue
		}
		parts = append(parts, part{changes: []model.Change{change}})
	}
	return parts
}

// describe names a part by what moves in it.
func (p *part) describe(before, now string) {
	if len(p.wholes) == 0 && len(p.changes) > 1 && p.alike() {
		first := p.changes[0]
		field := first.Spec.Key[strings.LastIndex(first.Spec.Key, ".")+1:]
		p.key, p.name = field+" (all tiers)", first.Label+" (all tiers)"
		p.from, p.to = listed(p.changes, before, now)
		return
	}
	var keys, names, from, to []string
	for _, w := range p.wholes {
		keys, names, from, to = append(keys, w.key), append(names, w.name), append(from, w.from), append(to, w.to)
	}
	for i := range p.changes {
		c := &p.changes[i]
		f, t := listed(p.changes[i:i+1], before, now)
		keys, names, from, to = append(keys, c.Key), append(names, c.Title()), append(from, f), append(to, t)
	}
	p.key, p.name = strings.Join(keys, " + "), strings.Join(names, " + ")
	p.from, p.to = strings.Join(from, "; "), strings.Join(to, "; ")
}

// alike reports whether all changes are of one declaration.
func (p *part) alike() bool {
	return !slices.ContainsFunc(p.changes, func(c model.Change) bool { return c.Spec != p.changes[0].Spec })
}

// listed are the values of changes in words, exactly where they would read alike.
func listed(changes []model.Change, before, after string) (from, to string) {
	var froms, tos []string
	for _, c := range changes {
		f, t := c.Show(c.From, before), c.Show(c.To, after)
		if f == t {
			f, t = c.Editable(c.From), c.Editable(c.To)
		}
		if f == t { // one of them is left to its default
			f, t = givenOrNot(c.From, f), givenOrNot(c.To, t)
		}
		froms, tos = append(froms, f), append(tos, t)
	}
	return strings.Join(froms, ", "), strings.Join(tos, ", ")
}

func givenOrNot(v model.Value, text string) string {
	if v.Absent {
		return text + " by default"
	}
	return text
}
