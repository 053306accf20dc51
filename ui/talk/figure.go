package talk

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/ui/words"
)

// figureAsked is a figure, or else a lever, and where it is read.
type figureAsked struct {
	figure    *explain.Figure // nil: a lever
	lever     model.Lever
	place     explain.Place
	tierNamed bool
}

// figureOf finds the figure that a person means: "load Core", "people cost March 2028".
func (r *Room) figureOf(text string) (figureAsked, error) {
	name, t, dated, err := r.splitMonth(text)
	if err != nil {
		return figureAsked{}, err
	}
	if l, ok := model.Find(r.state.Scenario, name); ok && !isFigure(name) {
		return figureAsked{lever: l}, nil
	}
	asked := figureAsked{}
	whole := name
	if name, asked.place, asked.tierNamed = r.splitOwner(name); name == "" && whole != "" {
		name = usualFigure(asked.tierNamed)
	}
	switch found := figuresLike(r.state.Plan, name, asked); {
	case len(found) == 1:
		asked.figure = found[0]
	case len(found) > 1:
		return asked, ambiguousFigure(name, found)
	default:
		l, err := r.lever(text)
		if err != nil {
			return asked, r.noFigure(text, err)
		}
		return figureAsked{lever: l}, nil
	}
	if asked.figure.OfTiers() && !asked.tierNamed {
		asked.place.Tier = r.tellingTier(asked.figure, t, dated)
	}
	if asked.place.T = t; !dated {
		asked.place.T = r.tellingMonth(asked.figure, asked.place.Tier)
	}
	return asked, nil
}

// usualFigure is the figure that is meant where only a tier, or another role, is named.
func usualFigure(ofTier bool) string {
	if ofTier {
		return "load"
	}
	return "resource.needed"
}

func isFigure(id string) bool {
	_, ok := explain.FigureByID(id)
	return ok
}

// noFigure says that nothing has a name, and what may be meant.
func (r *Room) noFigure(name string, asLever error) error {
	var names []string
	for _, f := range explain.Figures() {
		names = append(names, f.ID, f.Label)
	}
	if near := r.host.Nearest(name, names); near != "" {
		return mistakef("there is no figure and no lever %.60q; did you mean %s?", name, near)
	}
	if strings.Contains(asLever.Error(), "may be") {
		return asLever
	}
	return mistakef("there is no figure and no lever %.60q; figures are such as load, ratio, utilization, people cost or "+
		"hiring gap, and brim help figures lists them", name)
}

// splitMonth takes the month off the end of what was typed.
func (r *Room) splitMonth(text string) (name string, t int, dated bool, err error) {
	fields := strings.Fields(text)
	for n := min(2, len(fields)-1); n > 0; n-- {
		end := len(fields) - n
		t, err := r.monthOf(strings.Join(fields[end:], " "))
		if err == nil {
			return strings.Join(withoutLast(fields[:end], "in"), " "), t, true, nil
		}
		if mistake := new(Mistake); errors.As(err, &mistake) && mistake.outside {
			return "", 0, false, err
		}
	}
	return strings.Join(fields, " "), 0, false, nil
}

// withoutLast drops a word from the end.
func withoutLast(fields []string, word string) []string {
	if last := len(fields) - 1; last > 0 && strings.EqualFold(fields[last], word) {
		return fields[:last]
	}
	return fields
}

// monthOf reads a month of the plan: "2028-03", "March 2028", "now", "end".
func (r *Room) monthOf(text string) (int, error) {
	p := r.state.Plan
	switch strings.ToLower(text) {
	case "now", "today", "start":
		return 0, nil
	case "end":
		return p.Horizon, nil
	}
	month, err := model.ReadMonth(text)
	if err != nil {
		return 0, mistakef("%.60q is not a month such as 2028-03, March 2028, now or end", text)
	}
	t := p.TimeOf(month)
	if t < 0 || t > p.Horizon {
		mistake := mistakef("%s is no month of the plan, which goes from %s to %s",
			words.MonthInFull(month), words.MonthInFull(p.MonthAt(0)), words.MonthInFull(p.MonthAt(p.Horizon)))
		mistake.outside = true
		return 0, mistake
	}
	return t, nil
}

// splitOwner takes the name of a tier or of another role out of what was typed.
func (r *Room) splitOwner(text string) (name string, place explain.Place, named bool) {
	s := r.state.Scenario
	for k := range s.Tiers {
		if rest, ok := without(text, s.Tiers[k].Name); ok {
			return rest, explain.Place{Tier: k}, true
		}
	}
	for i := range s.Resources {
		if rest, ok := without(text, s.Resources[i].Role); ok {
			return rest, explain.Place{Resource: i}, false
		}
	}
	return text, explain.Place{}, false
}

// without takes whole words out of a text, and an "of" or "in" before them.
func without(text, owner string) (string, bool) {
	fields, words := strings.Fields(text), strings.Fields(owner)
	for i := 0; len(words) > 0 && i+len(words) <= len(fields); i++ {
		if slices.EqualFunc(fields[i:i+len(words)], words, strings.EqualFold) {
			before := withoutLast(withoutLast(fields[:i], "of"), "in")
			return strings.Join(append(slices.Clone(before), fields[i+len(words):]...), " "), true
		}
	}
	return text, false
}

// figuresLike are the figures that answer best to a name: of tiers where a tier was named, and
// otherwise the company's before the tiers', and figures before mere steps.
func figuresLike(p *planner.Plan, name string, asked figureAsked) []*explain.Figure {
	if f := figureCalled(strings.ToLower(name), asked); f != nil {
		return []*explain.Figure{f}
	}
	found := likest(p, wordsOf(name), asked)
	for _, preferred := range []func(*explain.Figure) bool{
		func(f *explain.Figure) bool { return !f.Step },
		func(f *explain.Figure) bool { return !f.OfTiers() },
	} {
		if kept := kept(found, preferred); len(kept) > 0 && len(found) > 1 {
			found = kept
		}
	}
	return found
}

// figureCalled is the figure with that name, or nil.
func figureCalled(name string, asked figureAsked) *explain.Figure {
	ids := []string{name}
	if !asked.tierNamed {
		ids = []string{"company." + name, name}
	}
	for _, id := range ids {
		if f, ok := explain.FigureByID(id); ok && (!asked.tierNamed || f.OfTiers()) {
			return f
		}
	}
	return nil
}

// likest are the figures that answer best to the words of a name, and as well as each other.
func likest(p *planner.Plan, named []string, asked figureAsked) []*explain.Figure {
	best, found := likeNothing, []*explain.Figure(nil)
	for _, f := range explain.Figures() {
		if asked.tierNamed && !f.OfTiers() || f.Scope == explain.OfResource && len(p.Months[0].Resources) == 0 {
			continue
		}
		like := figureLike(f, named)
		if like < best {
			best, found = like, nil
		}
		if like == best && like < likeNothing {
			found = append(found, f)
		}
	}
	return found
}

func kept(list []*explain.Figure, keep func(*explain.Figure) bool) []*explain.Figure {
	var out []*explain.Figure
	for _, f := range list {
		if keep(f) {
			out = append(out, f)
		}
	}
	return out
}

// figureLike is how a figure answers to the words of a name.
func figureLike(f *explain.Figure, name []string) likeness {
	label, id := wordsOf(f.Label), wordsOf(f.ID)
	switch {
	case len(name) == 0:
		return likeNothing
	case slices.Equal(name, label), slices.Equal(name, wordsOf(f.Row)) && f.Row != "":
		return likeTitle
	case len(name) < len(label) && slices.Equal(name, label[:len(name)]):
		return likeBegin
	case allBegin(name, label):
		return likeWords
	case allBegin(name, append(label, id...)):
		return likeOthers
	}
	return likeNothing
}

// mostFigures is how many figures are named that a name may stand for.
const mostFigures = 6

func ambiguousFigure(name string, found []*explain.Figure) error {
	var parts []string
	for i, f := range found {
		if i == mostFigures {
			parts = append(parts, fmt.Sprintf("%d more", len(found)-mostFigures))
			break
		}
		parts = append(parts, words.Spoken(f.Label)+" ("+f.ID+")")
	}
	return mistakef("%.60q may be %s; say which, by its id", name, listed(parts))
}

// tellingTier is the tier of the highest figure.
func (r *Room) tellingTier(f *explain.Figure, t int, dated bool) int {
	p, best, most := r.state.Plan, -1, model.Opt{}
	for k := range p.Splits {
		place := explain.Place{T: t, Tier: k}
		if !dated {
			place.T = p.Horizon
		}
		v := explain.Value(p, f, place)
		if explain.Has(p, f, place) && (best < 0 || v.V > most.V) {
			best, most = k, v
		}
	}
	return max(0, best)
}

// ratioFigure is the figure that pods break by; every tier has it.
const ratioFigure = "ratio"

// tellingMonth is the first in which a tier's books run over, or its pods break where it is a
// figure of pods; otherwise the plan's last.
func (r *Room) tellingMonth(f *explain.Figure, k int) int {
	h, end := &r.state.Head, r.state.Plan.Horizon
	switch {
	case f.Scope == explain.OfPodTier, f.ID == ratioFigure:
		for i := range h.PodTiers {
			if h.PodTiers[i].Tier == h.Books[k].Tier && h.PodTiers[i].Breaks {
				return h.PodTiers[i].BreaksAt.T
			}
		}
	case f.Scope == explain.OfTier && h.Books[k].Over:
		return h.Books[k].Since.T
	}
	return end
}
