package judge

import (
	"fmt"
	"slices"
	"strings"

	"brim/model"
	"brim/planner"
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
// case in place of the market, and nothing that accounts take of other roles where the two
// do not have the same ones; that has no say in any outcome.
func inCommon(a, b Side) (from, to *model.Scenario, remarks []string) {
	from, to = underMarket(a), underMarket(b)
	if !sameRoles(from, to) {
		withoutUses(from)
		withoutUses(to)
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
	if len(a.Tiers) != len(b.Tiers) || !sameNames(a.Resources, b.Resources) {
		return false
	}
	for k := range a.Tiers {
		if !slices.EqualFunc(a.Tiers[k].Uses, b.Tiers[k].Uses, func(x, y model.Use) bool { return x.Role == y.Role }) {
			return false
		}
	}
	return true
}

func withoutUses(s *model.Scenario) {
	for k := range s.Tiers {
		s.Tiers[k].Uses = nil
	}
}

// partsOf lists what differs between two scenarios, as parts that can move one by one: what
// they do not have in common as a whole, such as their tiers, then lever by lever, save
// those which the scenario allows only together.
func partsOf(a, b *model.Scenario) []part {
	parts := coupled(a, b, movesOf(a, b))
	for i := range parts {
		parts[i].describe(a.Currency, b.Currency)
	}
	return parts
}

// movesOf lists what differs between two scenarios, whether it can move alone or not.
func movesOf(a, b *model.Scenario) []part {
	var parts []part
	between := a.Clone() // A with B's structure, from which only levers differ
	for i := range wholes {
		w := &wholes[i]
		if w.same(between, b) {
			continue
		}
		parts = append(parts, part{wholes: []structure{{key: w.key, name: w.name, from: w.words(a), to: w.words(b), take: w.take}}})
		w.take(between, b)
	}
	between.Actuals = b.Actuals // it has no say
	changes, _ := model.Changes(between, b)
	changes = slices.DeleteFunc(changes, func(c model.Change) bool { return c.OfChance() })
	return append(parts, byPeers(changes)...)
}

// whole is structure that plans have in common or not; where they have not it moves as one.
type whole struct {
	key, name string
	same      func(a, b *model.Scenario) bool
	words     func(s *model.Scenario) string
	take      func(s, source *model.Scenario)
}

// wholes are looked at in their order: what tiers have goes with the tiers where those
// differ.
var wholes = []whole{
	{"tiers", "the tiers as a whole", sameTiers, namesOfTiers,
		func(s, source *model.Scenario) { s.Tiers = source.Clone().Tiers }},
	{"tiers' own figures", "how the book is split among the tiers",
		func(a, b *model.Scenario) bool { return a.OwnFigures() == b.OwnFigures() }, cutForm, takeCut},
	{"book", "the book as a whole", sameBook, bookForm,
		func(s, source *model.Scenario) { s.Book = source.Clone().Book }},
	{"resources", "other roles as a whole", func(a, b *model.Scenario) bool { return sameNames(a.Resources, b.Resources) }, namesOfRoles,
		func(s, source *model.Scenario) { s.Resources = source.Clone().Resources }},
	{"leave", "people on leave", func(a, b *model.Scenario) bool { return slices.Equal(a.Leaves, b.Leaves) },
		func(s *model.Scenario) string { return count(len(s.Leaves), "leave") },
		func(s, source *model.Scenario) { s.Leaves = source.Clone().Leaves }},
}

func count(n int, what string) string {
	if n == 0 {
		return "none"
	}
	return model.Counted(n, what)
}

// sameBook reports whether no structure of two books differs, seen apart from the rest.
func sameBook(a, b *model.Scenario) bool {
	left := a.Clone()
	left.Tiers, left.Resources, left.Leaves, left.Cases, left.Actuals = b.Tiers, b.Resources, b.Leaves, b.Cases, b.Actuals
	_, same := model.Changes(left, b)
	return same
}

// takeCut takes over how a tier gets its accounts: by its threshold, its share or as it says.
func takeCut(s, source *model.Scenario) {
	for k := range s.Tiers {
		from := &source.Tiers[k]
		s.Tiers[k].MinACV, s.Tiers[k].AccountShare = from.MinACV, from.AccountShare
		s.Tiers[k].Accounts, s.Tiers[k].ARR = from.Accounts, from.ARR
	}
}

func cutForm(s *model.Scenario) string {
	switch {
	case s.OwnFigures():
		return "the tiers' own figures"
	case s.CutByShare():
		return "shares of the accounts"
	}
	return "ACV thresholds"
}

func sameNames(a, b []model.Resource) bool {
	return slices.EqualFunc(a, b, func(x, y model.Resource) bool { return x.Role == y.Role })
}

func namesOfRoles(s *model.Scenario) string {
	if len(s.Resources) == 0 {
		return "none"
	}
	names := make([]string, len(s.Resources))
	for i := range names {
		names[i] = s.Resources[i].Role
	}
	return strings.Join(names, ", ")
}

func sameTiers(a, b *model.Scenario) bool {
	return slices.EqualFunc(a.Tiers, b.Tiers, func(x, y model.Tier) bool { return x.Name == y.Name })
}

func namesOfTiers(s *model.Scenario) string {
	return strings.Join(s.TierNames(), ", ")
}

func bookForm(s *model.Scenario) string {
	switch {
	case s.Book.Accounts != nil:
		return fmt.Sprintf("%d accounts of a file", s.Book.Accounts.Len())
	case s.Book.BandsFile != "":
		return "bands of a file"
	case s.Book.Bands != nil:
		return fmt.Sprintf("%d bands", len(s.Book.Bands))
	}
	return "a curve"
}

// mutePrefixes begin the keys of levers that have no say in any outcome: they only name
// things, decide about advice, or say what accounts take of other roles.
var mutePrefixes = []string{
	"currency", "readiness.", "resource.*.hours", "tier.*.use.", "limits.stage_bounds", "limits.acv_bounds", "growth.target",
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

// listed are the values of changes in words, exactly where they would read alike and are
// more than a rounding apart.
func listed(changes []model.Change, before, after string) (from, to string) {
	var froms, tos []string
	for _, c := range changes {
		f, t := c.Show(c.From, before), c.Show(c.To, after)
		if f == t && !planner.Meets(c.From.Number, c.To.Number) || f == t && c.From.List != nil {
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
