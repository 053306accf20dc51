package explain

import (
	"strings"

	"brim/planner"
)

// ExplainFinding says of a finding of this plan what set it off, which figures it goes by
// and where they come from, and which levers would mend it. Its terms lead to the figures'
// own explanations.
func ExplainFinding(p *planner.Plan, f *Finding) Explanation {
	r, place := f.Rule, f.spot(p)
	title := r.ID
	if f.Tier != "" {
		title += " of " + string(f.Tier)
	}
	e := Explanation{
		Title: title + ", " + f.Month.Long(), Value: f.Severity.String(),
		Words: "Set off by: " + r.Condition + ". " + r.Words, Numbers: f.Text + ".", Mends: true,
	}
	e.Terms = r.terms(place)
	e.Levers = r.mending(place)
	e.Sources = r.sources(place)
	return e
}

// Mending are the keys of the levers that would mend a finding of this plan, the nearest first.
func Mending(p *planner.Plan, f *Finding) []string { return f.Rule.mending(f.spot(p)) }

// spot is where the finding was made, clamped to what the plan has.
func (f *Finding) spot(p *planner.Plan) spot {
	return clampedSpot(p, &Figure{Scope: f.Rule.Scope}, f.Place)
}

// terms are the figures of the rule and the limits that it holds them against, each once, with
// the digits that tell them apart as the sentence does.
func (r *Rule) terms(place spot) []Term {
	var terms []Term
	var texts []told
	seen := map[Term]bool{}
	from := &Figure{Scope: r.Scope}
	for _, e := range r.figures {
		if e.formula == nil {
			continue
		}
		e.formula.leaves(place, func(l leaf) {
			if !l.shown {
				return
			}
			if term := l.term(from, place); !seen[term] {
				seen[term] = true
				terms = append(terms, term)
				texts = append(texts, toldOf(term.Name, term.Value, l.formula.value(l.place), place))
			}
		})
	}
	keepApart(texts)
	for i := range terms {
		terms[i].Value = texts[i].text
	}
	return terms
}

// mending are the keys of the levers that would mend what was found, as far as they have
// a say in the scenario.
func (r *Rule) mending(place spot) []string {
	search := leverSearch{}
	note := func(l leaf) { search.note(leaf{l.formula, l.place, true}) }
	for _, pattern := range r.levers {
		spots := []spot{place}
		if strings.HasPrefix(pattern, "tier.*.use.") {
			spots = usesOfRole(place)
		}
		for _, each := range spots {
			seeLevers([]string{pattern}, each, note)
		}
	}
	return search.all()
}

// sources are those of the rule, then those of the numbers that it goes by.
func (r *Rule) sources(place spot) []Source {
	list := sourceList{seen: map[string]bool{}}
	for _, from := range strings.Split(r.Source, ", ") {
		list.list = append(list.list, Source{"the rule " + r.ID, from})
	}
	for _, e := range r.figures {
		if e.formula != nil {
			list.addFormula(e.formula, place)
		}
	}
	return expanded(list.list)
}
