package explain

import (
	"slices"
	"strings"

	"brim/model"
	"brim/planner"
)

// Source says where a default or a threshold comes from.
type Source struct {
	What string // "book max 40 (by coverage swarm)"
	From string // "ATM: account team models", "a reading of POD", "assumption", "default", "this scenario"
}

// What a number is that no source gives.
const (
	fromScenario   = "this scenario"
	FromAssumption = "assumption"
	fromDefault    = "default" // a neutral one: nothing is assumed by it
)

// readingOf stands before a source that states something near, of which the model made a number.
const readingOf = "a reading of "

// sourceList collects sources, each number once.
type sourceList struct {
	list []Source
	seen map[string]bool
}

// sources lists where the numbers come from that the formula and the steps behind it
// take from the scenario, then the thresholds that the figure is held against.
func (f *Figure) sources(place spot) []Source {
	s := sourceList{seen: map[string]bool{}}
	s.addFormula(f.formula, place)
	for _, limit := range f.limits {
		s.addFormula(limit, place)
	}
	return expanded(s.list)
}

func (s *sourceList) addFormula(part formula, place spot) {
	if left(part, place) {
		return
	}
	part.leaves(place, func(l leaf) {
		if !l.shown {
			return
		}
		switch end := l.formula.(type) {
		case *figureLeaf:
			figure := end.figure()
			visited := "step " + figure.ID + figure.owner(l.place)
			if figure.Step && !s.seen[visited] {
				s.seen[visited] = true
				s.addFormula(figure.formula, l.place)
			}
		case *leverLeaf:
			s.addLever(end, l.place)
		case *fixedLeaf:
			if end.source != "" {
				s.add(Source{end.words + " " + end.write(l.place, inNumbers).text, end.source})
			}
		}
	})
}

func (s *sourceList) add(source Source) {
	if !s.seen[source.What] {
		s.seen[source.What] = true
		s.list = append(s.list, source)
	}
}

// LeverSource says where the value of a lever, by its pattern, comes from in a tier.
func LeverSource(p *planner.Plan, pattern string, tier int) Source {
	s := sourceList{seen: map[string]bool{}}
	s.addLever(lever(pattern), spotAt(p, Place{Tier: tier}))
	return expanded(s.list)[0]
}

func (s *sourceList) addLever(l *leverLeaf, place spot) {
	lever, ok := l.bind(place)
	if !ok {
		return
	}
	what := l.noun() + " " + l.write(place, inNumbers).text
	if owner := ownerName(lever, place.scenario()); owner != "" && !lever.OfCase() {
		what = owner + " " + what
	}
	value := lever.Get(place.scenario())
	from, note := Origin(lever, value, place.scenario())
	s.add(Source{what + note, from})
}

// Origin is where a lever's value comes from, and what to add to the value. A value that
// equals its default counts as left to it.
func Origin(l model.Lever, value model.Value, s *model.Scenario) (from, note string) {
	usual, hasDefault := l.DefaultValue()
	switch {
	case value.Absent && isByCoverage(l):
		return coverageSource(l, s), " (by coverage " + s.Tiers[l.Place.Tier].Coverage.String() + ")"
	case value.Absent && !hasDefault:
		return absentOrigin(l, s)
	case l.OfCase():
		return fromScenario + ", case " + l.Owner, ""
	case !hasDefault || !value.Absent && !value.Equal(usual):
		return fromScenario, ""
	case l.Source != "":
		return stated(l.Source, l.Reading), ""
	case l.Assumed:
		return FromAssumption, ""
	}
	return fromDefault, ""
}

// absentOrigin is where the value of a lever comes from that is not given and has no
// default of its own.
func absentOrigin(l model.Lever, s *model.Scenario) (from, note string) {
	if company, ok := l.Inherited(); ok {
		return Origin(company, company.Get(s), s)
	}
	switch {
	case l.Spec.Key == "company.arr" && s.OwnFigures():
		return fromScenario, " (from the tiers' own figures)"
	case l.Spec.Key == "company.arr" && s.Book.BandsFile != "":
		return fromScenario, " (from the file of bands)"
	case l.Spec.Key == "company.arr":
		return fromScenario, " (from the accounts file)"
	case l.Assumed:
		return FromAssumption, ""
	}
	return fromDefault, ""
}

func isByCoverage(l model.Lever) bool {
	switch l.Spec.Key {
	case "tier.*.book_min", "tier.*.book_max", "tier.*.onboarding_days":
		return true
	}
	return false
}

// coverageSource is the source of a default that the coverage model brings.
func coverageSource(l model.Lever, s *model.Scenario) string {
	if l.Spec.Key == "tier.*.onboarding_days" {
		return stated(l.Source, l.Reading)
	}
	facts := s.Tiers[l.Place.Tier].Coverage.Facts()
	return stated(facts.Source, facts.Reading)
}

// stated names a source, and says so where the number is only a reading of it.
func stated(source string, reading bool) string {
	if reading {
		return readingOf + source
	}
	return source
}

// expanded says of every source, where it first stands, what it is about.
func expanded(list []Source) []Source {
	done := map[string]bool{}
	for i := range list {
		if p, ok := list[i].published(); ok && !done[p.Name] {
			done[p.Name] = true
			list[i].From += ": " + p.Subject
		}
	}
	return list
}

// published is the publication that the source names.
func (s Source) published() (model.Publication, bool) {
	name, _, _ := strings.Cut(strings.TrimPrefix(s.From, readingOf), ":")
	return model.PublicationOf(name)
}

// Cited lists the publications that the explanation's numbers come from, each once.
func (e *Explanation) Cited() []model.Publication {
	var cited []model.Publication
	for _, source := range e.Sources {
		if p, ok := source.published(); ok && !slices.Contains(cited, p) {
			cited = append(cited, p)
		}
	}
	return cited
}
