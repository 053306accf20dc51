package explain

import (
	"strings"

	"brim/model"
	"brim/planner"
)

// told is a figure of a finding as the sentence has it.
type told struct {
	name, text string
	value      model.Opt
	before     string // the text before its digits, and after them, as its unit has it
	after      string
}

func toldOf(name, text string, value model.Opt, place spot) told {
	t := told{name: name, text: text, value: value}
	if symbol := model.CurrencySymbol(place.p.Currency); strings.HasPrefix(text, symbol) {
		t.before = symbol
	}
	for _, unit := range []string{model.PercentSign, " h"} {
		if strings.HasSuffix(text, unit) {
			t.after = unit
		}
	}
	return t
}

// tell reads the figures of a rule at a spot and writes its sentence.
func (r *Rule) tell(place spot) (FigureList, string) {
	list := make(FigureList, 0, len(r.figures))
	texts := make([]told, 0, len(r.figures))
	bounded := true
	for i := range r.figures {
		e := &r.figures[i]
		if e.list != nil {
			words := e.list(place)
			texts = append(texts, told{name: e.name, text: strings.Join(words, ", ")})
			list = append(list, FigureValue{Name: e.name, List: words})
			continue
		}
		if e.formula == nil {
			word := e.word(place)
			texts = append(texts, told{name: e.name, text: word})
			if !e.aside {
				list = append(list, FigureValue{Name: e.name, Word: word})
			}
			continue
		}
		value, text := e.formula.value(place), e.formula.write(place, inNumbers).text
		bounded = bounded && value.OK
		texts = append(texts, toldOf(e.name, text, value, place))
		if e.aside {
			continue
		}
		if isWord(e.formula) {
			list = append(list, FigureValue{Name: e.name, Word: text})
		} else {
			list = append(list, FigureValue{Name: e.name, Value: value, Answer: e.yes})
		}
	}
	keepApart(texts)
	sentence := r.text
	if !bounded && r.unbound != "" {
		sentence = r.unbound
	}
	return list, r.fill(sentence, place, texts)
}

// isWord reports whether a formula is a figure whose values are words.
func isWord(part formula) bool {
	leaf, ok := part.(*figureLeaf)
	return ok && leaf.figure().names != nil
}

// keepApart writes a figure with more digits where it reads as one that it is not: "1.50
// above 1.50" would say nothing. Figures that are one but for their rounding read as one.
func keepApart(texts []told) {
	for i := range texts {
		for j := range texts {
			a, b := &texts[i], &texts[j]
			if i != j && a.text == b.text && !planner.Meets(a.value.V, b.value.V) && a.rounds() && b.rounds() {
				a.text, b.text = model.Apart(mostDecimals-1, func(more int) (string, string) { return a.rounded(1 + more), b.rounded(1 + more) })
			}
		}
	}
}

// rounds reports whether the text is the figure rounded, which can be written with more digits.
func (t *told) rounds() bool {
	for decimals := range 4 {
		if t.value.OK && t.text == t.rounded(decimals) {
			return true
		}
	}
	return false
}

// mostDecimals are as many as tell two figures apart.
const mostDecimals = 12

// rounded is the figure with that many decimals.
func (t *told) rounded(decimals int) string {
	v := t.value.V
	if t.after == model.PercentSign {
		v *= 100
	}
	return t.before + model.Fixed(v, decimals) + t.after
}

// fill puts the figures in the place of their names in braces.
func (r *Rule) fill(sentence string, place spot, texts []told) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(sentence, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		name, after, _ := strings.Cut(rest, "}")
		b.WriteString(r.textOf(name, place, texts))
		sentence = after
	}
}

func (r *Rule) textOf(name string, place spot, texts []told) string {
	switch name {
	case "tier":
		return place.scenario().Tiers[place.tier].Name
	case "month":
		return place.p.MonthAt(place.t).Long()
	case "when":
		return r.stretch(place.p, place.where())
	}
	for i := range texts {
		if texts[i].name == name {
			return texts[i].text
		}
	}
	panic("explain: a rule's sentence names the unknown figure " + name)
}

// against holds a figure against its limit, with the digits that tell them apart.
func against(v model.Opt, sign string, limit float64, unit model.Unit, place spot) string {
	tell := func(v model.Opt) told {
		return toldOf("", amount(v, unit, place), v, place)
	}
	texts := []told{tell(v), tell(model.Some(limit))}
	keepApart(texts)
	return texts[0].text + sign + texts[1].text
}

// amount writes a number for a sentence, in a unit.
func amount(v model.Opt, unit model.Unit, place spot) string {
	return written(v, shownAs{unit: unit}, place).text
}
