package explain

import (
	"brim/model"
	"brim/planner"
)

// Explanation says where a figure comes from, in words, in symbols and with the plan's
// own numbers.
type Explanation struct {
	Title   string   // "Book load of Core, Mar 2028"
	Value   string   // "50.3"
	Words   string   // "accounts ÷ productive CSMs"; where there is no such figure, that alone
	Symbols string   // "load = accounts / productive"
	Numbers string   // "392.1 / 7.79 = 50.3"
	Terms   []Term   // what stands in the formula, each once
	Levers  []string // keys of the levers that feed it, nearest first; idle ones left out
	Mends   bool     // its levers would mend what it explains
	Sources []Source // of the defaults and thresholds behind it
	Section int      // of the planning model that has the formula; 0: none
}

// Term is one of the things that a formula is made of.
type Term struct {
	Name   string // "accounts", "churned ARR of Core"
	Value  string // for people
	Figure string // id of the figure behind it, which may be a step; empty: none
	Place  Place  // where that figure is read
	Lever  string // key of the lever behind it; empty: none
}

// Reader explains many figures of one plan: what they have in common it works out once. It
// is for one goroutine.
type Reader struct {
	plan  *planner.Plan
	known *memo
}

// NewReader reads a plan, which must not be changed while it does.
func NewReader(p *planner.Plan) *Reader { return &Reader{p, &memo{}} }

// Explain is [Explain].
func (r *Reader) Explain(f *Figure, place Place) Explanation {
	return f.explanation(r.spot(f, place))
}

// Brief is the beginning of an explanation: title, value and words, for lists of many.
func (r *Reader) Brief(f *Figure, place Place) Explanation { return f.brief(r.spot(f, place)) }

// Value is [Value].
func (r *Reader) Value(f *Figure, place Place) model.Opt { return f.value(r.spot(f, place)) }

// spot clamps where a figure is read to what the plan has.
func (r *Reader) spot(f *Figure, place Place) spot {
	p := r.plan
	s := spot{
		p: p, known: r.known, t: min(max(0, place.T), f.LastMonth(p)),
		tier:     min(max(0, place.Tier), len(p.Scenario().Tiers)-1),
		resource: min(max(0, place.Resource), max(0, len(p.Scenario().Resources)-1)),
	}
	if f.Once {
		s.t = 0
	}
	s.anchor = s.t
	return s
}

// Explain explains a figure of the plan. A place that the plan does not have stands for
// the nearest one that it has.
func Explain(p *planner.Plan, f *Figure, place Place) Explanation {
	return f.explanation(clampedSpot(p, f, place))
}

func (f *Figure) explanation(place spot) Explanation {
	e := f.brief(place)
	if !f.applies(place) {
		return e
	}
	e.Symbols = f.symbol() + " = " + f.formula.write(place, inSymbols).text
	tallied := f.tallied(place, e.Value)
	e.Numbers = f.numbers(tallied, e.Value)
	e.Terms = f.terms(tallied)
	e.Levers = f.levers(place)
	e.Sources = f.sources(place)
	e.Section = f.Section
	return e
}

func (f *Figure) brief(place spot) Explanation {
	e := Explanation{Title: f.title(place), Value: f.show(place), Words: "there is no such figure here"}
	if f.applies(place) {
		e.Words = f.formula.write(place, inWords).text
		if f.caveat != nil {
			e.Words += f.caveat(place)
		}
	}
	return e
}

// numbers is the formula with the plan's numbers, and what they come to.
func (f *Figure) numbers(place spot, value string) string {
	written := f.formula.write(place, inNumbers)
	if written.text == value || written.bind == said {
		return written.text
	}
	return written.text + " = " + value
}

// title is the figure's label with whom and when it speaks of.
func (f *Figure) title(place spot) string {
	title := f.Label + f.owner(place)
	if !f.Once {
		title += ", " + f.period(place)
	}
	return title
}

// owner is whom the figure speaks of, with the word before it; empty for the company.
func (f *Figure) owner(place spot) string {
	switch f.Scope {
	case OfTier, OfPodTier:
		tier := place.scenario().Tiers[place.tier].Name
		if f.month {
			return " in " + tier // a month when something happens there
		}
		return " of " + tier
	case OfResource:
		if len(place.scenario().Resources) > 0 {
			return " of " + place.scenario().Resources[place.resource].Role
		}
	}
	return ""
}

// terms lists the shown ends of the formula, each once.
func (f *Figure) terms(from spot) []Term {
	var terms []Term
	seen := map[Term]bool{}
	f.formula.leaves(from, func(l leaf) {
		if !l.shown {
			return
		}
		term := l.term(f, from)
		if !seen[term] {
			seen[term] = true
			terms = append(terms, term)
		}
	})
	return terms
}

// term describes an end of the formula of a figure that is read at from.
func (l leaf) term(reader *Figure, from spot) Term {
	switch part := l.formula.(type) {
	case *figureLeaf:
		f := part.figure()
		name := f.noun()
		if f.OfTiers() && (reader.Scope == OfCompany || reader.Scope == OfResource || l.place.tier != from.tier) {
			name += f.owner(l.place)
		}
		if !f.Once && (l.place.t != from.t || reader.Once || f.covers != nil) {
			name += ", " + f.period(l.place)
		}
		return Term{Name: name, Value: f.show(l.place), Figure: f.ID, Place: l.place.where()}
	case *leverLeaf:
		lever, _ := part.bind(l.place)
		name := part.noun()
		if owner := ownerName(lever, l.place.scenario()); l.place.tier != from.tier && owner != "" {
			name += " of " + owner
		}
		return Term{Name: name, Value: part.write(l.place, inNumbers).text, Lever: lever.Key}
	}
	number := l.formula.(*fixedLeaf)
	return Term{Name: number.words, Value: number.write(l.place, inNumbers).text}
}
