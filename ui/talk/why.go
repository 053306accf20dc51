package talk

import (
	"fmt"
	"strings"

	"brim/model"
	"brim/planner/explain"
	"brim/ui/words"
)

// why explains the headline, a figure or a lever.
func (r *Room) why(rest string) Reply {
	if rest == "" {
		return say(r.whyHeadline()...)
	}
	asked, err := r.figureOf(rest)
	if err != nil {
		return fail(err)
	}
	if asked.figure == nil {
		return say(r.whyLever(asked.lever)...)
	}
	if !explain.Has(r.state.Plan, asked.figure, asked.place) {
		return mistaken("there is no figure %.60q here: it is of pods, or of roles that the plan does not have", words.Spoken(asked.figure.Label))
	}
	lines := r.whyFigure(asked)
	if l, ok := model.Find(r.state.Scenario, asked.figure.ID); ok && !asked.tierNamed {
		lines = append(lines, "There is a lever of that name. "+strings.Join(r.whyLever(l), " "))
	}
	return say(lines...)
}

// whyHeadline says why pods break and books run over; of a plan in which nothing does, what
// comes nearest.
func (r *Room) whyHeadline() []string {
	var lines []string
	for i := range r.state.Plan.Pods {
		if pods := &r.state.Head.PodTiers[i]; pods.Breaks || pods.Warning.Given {
			lines = append(lines, r.podLines(i)...)
		}
	}
	over := false
	for k := range r.state.Plan.Splits {
		if book := &r.state.Head.Books[k]; book.Over {
			over = true
			lines = append(lines, sentence(book.Tier+" books "+bookFate(book, "run", "have")))
			lines = append(lines, r.loadLines(book.Since.T, k)...)
		}
	}
	if !over {
		k := r.fullest()
		book := &r.state.Head.Books[k]
		lines = append(lines, sentence(fmt.Sprintf("No books run over. The fullest are those of %s, at %s in %s",
			book.Tier, words.PercentAgainst(book.Peak, 1), words.MonthInFull(book.PeakAt.Month))))
		lines = append(lines, r.loadLines(book.PeakAt.T, k)...)
	}
	return append(lines, "why FIGURE explains a figure, such as why load or why people cost.")
}

// fullest is the tier whose books are fullest at their peak.
func (r *Room) fullest() int {
	best := 0
	for k := range r.state.Plan.Splits {
		if r.state.Head.Books[k].Peak.V > r.state.Head.Books[best].Peak.V {
			best = k
		}
	}
	return best
}

// loadLines explain the load of a tier's books in a month, in short.
func (r *Room) loadLines(t, k int) []string {
	p := r.state.Plan
	figure, _ := explain.FigureByID("load")
	e := r.explained(figure, explain.Place{T: t, Tier: k})
	return []string{e.head + " " + sentence("The most is "+words.Limit(p.BookMax(t, k))), e.numbers, e.levers}
}

// explanation is an explanation in sentences; those that there is nothing for are empty.
type explanation struct{ head, numbers, terms, levers, sources string }

func (e explanation) lines() []string {
	return []string{e.head, e.numbers, e.terms, e.levers, e.sources}
}

// explained puts the explanation of a figure into sentences.
func (r *Room) explained(f *explain.Figure, place explain.Place) explanation {
	p := r.state.Plan
	e := explain.Explain(p, f, place)
	shown := words.Figure(p, f, place)
	said := explanation{head: upper(sentence(e.Title + ": " + shown))}
	if e.Words != "" {
		said.numbers = sentence("It is " + arithmetic(e.Words))
	}
	if e.Numbers != "" && e.Numbers != e.Value {
		said.numbers += " " + sentence("In numbers: "+arithmetic(asShown(e.Numbers, e.Value, shown)))
	}
	var terms []string
	for i, term := range e.Terms {
		if i == mostNamed {
			terms = append(terms, fmt.Sprintf("and %d more", len(e.Terms)-mostNamed))
			break
		}
		text := term.Name + " " + term.Value
		if term.Figure != "" {
			text += " (why " + r.askedFor(term) + ")"
		}
		terms = append(terms, text)
	}
	if len(terms) > 0 {
		said.terms = sentence("What stands in it: " + strings.Join(terms, "; "))
	}
	said.levers = r.leversBehind(e.Levers)
	said.sources = sourcesOf(e.Sources)
	return said
}

// askedFor is what to type behind why for a part of a sum: its id, and with it the tier, and
// the month where that is not the one that why takes.
func (r *Room) askedFor(term explain.Term) string {
	f, ok := explain.FigureByID(term.Figure)
	if !ok {
		return term.Figure
	}
	asked := term.Figure
	if f.OfTiers() {
		asked += " " + r.state.Scenario.Tiers[term.Place.Tier].Name
	}
	if !f.Once && term.Place.T != r.tellingMonth(f, term.Place.Tier) {
		asked += " " + r.state.Plan.MonthAt(term.Place.T).String()
	}
	return asked
}

// asShown ends a sum with the figure as it was said, which may have other digits.
func asShown(sum, value, shown string) string {
	if before, ok := strings.CutSuffix(sum, " = "+value); ok {
		return before + " = " + shown
	}
	return sum
}

// arithmetic reads the signs of a sum aloud.
func arithmetic(text string) string {
	return strings.NewReplacer(" - ", " minus ", " + ", " plus ", " * ", " times ", " = ", " equals ").Replace(words.Spoken(text))
}

// mostNamed is how many parts, levers and sources are named.
const mostNamed = 6

// leversBehind names the levers that feed a figure, with their values.
func (r *Room) leversBehind(keys []string) string {
	s := r.state.Scenario
	var parts []string
	for i, key := range keys {
		if i == mostNamed {
			parts = append(parts, fmt.Sprintf("and %d more", len(keys)-mostNamed))
			break
		}
		if l, ok := model.Find(s, key); ok {
			parts = append(parts, fmt.Sprintf("%s %s (%s)", words.Spoken(l.Title()), value(l, l.Get(s), s.Currency), l.Key))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "Levers behind it, the nearest first: " + strings.Join(parts, "; ") + "."
}

// sourcesOf names where the numbers behind an explanation are from.
func sourcesOf(sources []explain.Source) string {
	var parts []string
	for i, source := range sources {
		if i == mostNamed {
			parts = append(parts, fmt.Sprintf("and %d more", len(sources)-mostNamed))
			break
		}
		parts = append(parts, source.What+" is from "+source.From)
	}
	if len(parts) == 0 {
		return ""
	}
	return sentence("Sources: " + strings.Join(parts, "; "))
}

// whyFigure explains a figure. Of one that every tier has and of which none was named, it says
// the others' too, and explains the highest.
func (r *Room) whyFigure(asked figureAsked) []string {
	p, f, place := r.state.Plan, asked.figure, asked.place
	var lines []string
	if f.OfTiers() && !asked.tierNamed {
		var all []string
		for k := range p.Splits {
			own := explain.Place{T: place.T, Tier: k}
			if explain.Has(p, f, own) {
				all = append(all, p.Splits[k].Name+" "+words.Figure(p, f, own))
			}
		}
		if len(all) > 1 {
			lines = append(lines, upper(sentence(fmt.Sprintf("%s in %s: %s", f.Label, p.MonthAt(place.T).Long(), listed(all)))))
		}
	}
	return append(lines, r.explained(f, place).lines()...)
}

// whyLever says what a lever means, what it holds and where that is from.
func (r *Room) whyLever(l model.Lever) []string {
	s := r.state.Scenario
	lines := []string{r.leverWords(l), sentence(upper(l.Help)), sentence("Allowed is " + l.Allowed())}
	switch v := l.Get(s); {
	case l.Idle(s) != "":
		lines = append(lines, sentence("It has no say now: "+l.Idle(s)))
	case v.Absent && l.Source != "" || l.AtDefault(s) && l.Source != "":
		lines = append(lines, sentence("Its value is the default, from "+l.Source))
	case l.AtDefault(s) && l.Assumed:
		lines = append(lines, "Its value is the default, an assumption.")
	}
	return lines
}
