package explain

import (
	"strings"

	"brim/model"
	"brim/planner"
)

// Rule declares what sets a finding off, and what there is to say about it. Adding a rule
// is adding one to its table; lists, documents and tests read the tables.
type Rule struct {
	ID        string
	Part      string   // tells rules of one id apart; empty
	Severity  Severity // the gravest, where findings differ in it
	Scope     Scope    // whom each finding speaks of
	Condition string   // what sets it off
	Words     string   // what it means and what would mend it, in one sentence
	Source    string   // "POD", "ATM", …

	look    look
	holds   func(p *planner.Plan, place Place) bool
	size    func(p *planner.Plan, place Place) float64  // of a rule that looks for the largest
	graver  func(p *planner.Plan, place Place) Severity // how grave a finding is; nil: as the rule
	figures []evidence
	text    string   // one sentence; {name} stands for a figure, {tier} and {month} for theirs
	unbound string   // in the place of text where a figure is undefined; empty: none
	levers  []string // patterns of the levers that would mend it, the nearest first
}

// look says in which months a rule looks.
type look uint8

const (
	untilFirst   look = iota // every month, up to the first in which it holds
	everyStretch             // every stretch of months in which it holds, at its first
	atLargest                // the month in which it holds most
	atOutset                 // month 0
	atFinish                 // the plan's last month
)

// evidence is a figure that a rule holds against another, by its name in JSON.
type evidence struct {
	name    string
	formula formula
	list    func(place spot) []string // in the place of a formula
	word    func(place spot) string   // likewise
	yes     bool                      // the number is a yes or no
	aside   bool                      // for the sentence only
}

// ev is a figure of a rule.
func ev(name string, part formula) evidence { return evidence{name: name, formula: part} }

// figs are figures that keep their own names.
func figs(ids ...string) []evidence {
	var list []evidence
	for _, id := range ids {
		list = append(list, ev(id, fig(id)))
	}
	return list
}

// summed writes a formula of several parts as the number that it comes to.
type summed struct {
	formula
	shows shownAs
}

func (s summed) write(place spot, _ voice) phrase { return written(s.value(place), s.shows, place) }

// saying is a piece of the sentence that no figure gives.
func saying(name string, word func(place spot) string) evidence {
	return evidence{name: name, word: word, aside: true}
}

// roleName is the figure that names another role.
const roleName = "role"

// Rules lists every rule, in the order in which findings of one month stand.
func Rules() []*Rule { return rules }

var rules []*Rule

// The tables name figures by id, so they are put together once those are declared.
func init() {
	for _, table := range [][]Rule{
		bookRules(), podRules(), fitRules(), handoffRules(), pairRules(), checklistRules(), planRules(), noteRules(),
	} {
		for i := range table {
			rules = append(rules, &table[i])
		}
	}
}

// Key names the rule among all rules.
func (r *Rule) Key() string {
	if r.Part == "" {
		return r.ID
	}
	return r.ID + "." + r.Part
}

// Figures are the names of the figures that findings of the rule have, in their order.
func (r *Rule) Figures() []string {
	var names []string
	for _, e := range r.figures {
		if !e.aside {
			names = append(names, e.name)
		}
	}
	return names
}

// Levers are the patterns of the levers that would mend what the rule finds.
func (r *Rule) Levers() []string {
	var patterns []string
	for _, pattern := range r.levers {
		patterns = append(patterns, strings.TrimPrefix(pattern, "every."))
	}
	return patterns
}

func (r *Rule) ofTiers() bool { return r.Scope == OfTier || r.Scope == OfPodTier }

// visit calls found for every place in which the rule holds.
func (r *Rule) visit(p *planner.Plan, found func(Place)) {
	switch r.Scope {
	case OfTier, OfPodTier:
		for k := range p.Scenario().Tiers {
			if r.Scope == OfTier || servedBy(p, Place{Tier: k}, model.Pod) {
				r.search(p, Place{Tier: k}, found)
			}
		}
	case OfResource:
		for i := range p.Scenario().Resources {
			r.search(p, Place{Resource: i}, found)
		}
	default:
		r.search(p, Place{}, found)
	}
}

// search looks through the months of one subject.
func (r *Rule) search(p *planner.Plan, place Place, found func(Place)) {
	from, to := 0, p.Horizon
	switch r.look {
	case atOutset:
		to = 0
	case atFinish:
		from = p.Horizon
	case atLargest:
		r.searchLargest(p, place, found)
		return
	}
	before := false
	for place.T = from; place.T <= to; place.T++ {
		holds := r.holds(p, place)
		if holds && !before {
			found(place)
			if r.look == untilFirst {
				return
			}
		}
		before = holds
	}
}

// searchLargest finds the month in which the rule holds most, the first of equals.
func (r *Rule) searchLargest(p *planner.Plan, place Place, found func(Place)) {
	largest, most, holds := place, 0.0, false
	for place.T = 0; place.T <= p.Horizon; place.T++ {
		if !r.holds(p, place) {
			continue
		}
		if size := r.size(p, place); !holds || size > most {
			largest, most, holds = place, size, true
		}
	}
	if holds {
		found(largest)
	}
}

// until is the last month of the stretch in which the rule holds from a place on.
func (r *Rule) until(p *planner.Plan, place Place) int {
	for place.T < p.Horizon {
		place.T++
		if !r.holds(p, place) {
			return place.T - 1
		}
	}
	return p.Horizon
}

// stretch says when the rule holds from a place on: "from Sep 2028" where it does so to
// the plan's end.
func (r *Rule) stretch(p *planner.Plan, place Place) string {
	until := r.until(p, place)
	first, last := p.MonthAt(place.T), p.MonthAt(until)
	switch {
	case until == p.Horizon:
		return "from " + first.Long()
	case until == place.T:
		return "in " + first.Long()
	case first.Year() == last.Year():
		return first.Month().String()[:3] + " to " + last.Long()
	}
	return first.Long() + " to " + last.Long()
}

// severity is how grave the rule's finding at a place is.
func (r *Rule) severity(p *planner.Plan, place Place) Severity {
	if r.graver == nil {
		return r.Severity
	}
	return r.graver(p, place)
}

// tierAt is the month of the tier that a rule looks at.
func tierAt(p *planner.Plan, place Place) *planner.TierMonth {
	return &p.Months[place.T].Tiers[place.Tier]
}

// servedBy asks whether a tier is served in one way.
func servedBy(p *planner.Plan, place Place, c model.Coverage) bool {
	return p.Scenario().Tiers[place.Tier].Coverage == c
}
