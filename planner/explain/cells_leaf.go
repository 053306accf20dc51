package explain

import (
	"strconv"

	"brim/model"
)

func (f *figureLeaf) cells(place spot, w *scribe) spoken {
	figure := f.figure()
	if figure.OfTiers() && !place.inside() {
		return w.gap("no tier for " + f.id)
	}
	if !figure.applies(place) {
		return none()
	}
	return w.at(w.figure(figure, place), place)
}

func (l *leverLeaf) cells(place spot, w *scribe) spoken {
	bound, ok := l.bind(place)
	switch {
	case !ok:
		return w.gap("no place for the lever " + l.pattern)
	case bound.Kind == model.Toggle:
		return w.input(bound, func(v model.Value) float64 {
			if v.On {
				return 1
			}
			return 0
		})
	case l.byMonth:
		return w.at(w.list(bound, entryFor, 1), place)
	case l.part != nil && l.suffix == "":
		return w.gap("a part of the lever " + l.pattern)
	case l.part != nil:
		return w.inputPart(bound, l.suffix, l.entry, func(v model.Value) float64 { return l.part(place, v) })
	case bound.Kind == model.Words:
		return spoken{strung(strconv.Quote(bound.Get(place.scenario()).Word)), whole}
	}
	return w.input(bound, numberIn)
}

func (f *fixedLeaf) cells(place spot, w *scribe) spoken {
	v := f.read(place)
	switch {
	case f == monthCount:
		return w.at(Target{Kind: MonthNumbers}, place)
	case !v.OK:
		return none()
	case f.words == "" || f == tierCount:
		return number(v.V)
	case f.source != "":
		return w.inputCell(Input{Target: Target{ID: "fixed." + f.words}, Label: f.words, Unit: f.unit, Value: v.V, Source: f.source})
	}
	in := Input{Target: Target{ID: "book." + f.symbol}, Label: f.words, Unit: f.unit, Value: v.V, Taken: true}
	if f.ofTier {
		name := place.scenario().Tiers[place.tier].Name
		in.Target.ID, in.Target.Tier, in.Label = name+"."+in.Target.ID, place.tier, name+" "+in.Label
	}
	return w.inputCell(in)
}

// onSheets is the formula that a workbook has for the figure.
func (f *Figure) onSheets() formula {
	if other, ok := sheetFormulas[f.ID]; ok {
		return other
	}
	return f.formula
}

// onSheet is a part for which a workbook has another formula than explanations: one that
// holds whatever its inputs are changed to.
type onSheet struct {
	formula
	live formula
}

func (s onSheet) cells(place spot, w *scribe) spoken { return s.live.cells(place, w) }

// unsaid are the ends of formulas that only workbooks have: no explanation shows them.
type unsaid struct{}

func (unsaid) write(spot, voice) phrase { return phrase{} }
func (unsaid) leaves(spot, func(leaf))  {}

// sheet is a formula as spreadsheets write it, of texts and formulas, with the value that it has.
type sheet struct {
	unsaid
	read  func(place spot) model.Opt // nil: only ever the live one of an [onSheet], which has the plan's value
	parts []any                      // string, formula or a function that writes references
	whole bool                       // it is one function
}

// writing writes a part of a sheet's formula.
type writing func(place spot, w *scribe) Expression

func (s sheet) value(place spot) model.Opt { return s.read(place) }

func (s sheet) cells(place spot, w *scribe) spoken {
	var parts []any
	for _, part := range s.parts {
		switch part := part.(type) {
		case formula:
			parts = append(parts, part.cells(place, w).within(raised))
		case writing:
			parts = append(parts, part(place, w))
		default:
			parts = append(parts, part)
		}
	}
	if s.whole {
		return spoken{strung(parts...), whole}
	}
	return spoken{strung(parts...), said}
}

// closed is a sheet's formula that is one function.
func (s sheet) closed() sheet {
	s.whole = true
	return s
}

// monthsOf is the cells of a figure from one month to another.
func monthsOf(id string, from, until Cell) writing {
	return func(place spot, w *scribe) Expression {
		f, ok := sheetFigure(id)
		if !ok {
			panic("explain: a sheet names the unknown figure " + id)
		}
		return through(w.figure(f, place), from, until)
	}
}

// monthNumbers is the months' numbers from one to another.
func monthNumbers(from, until Cell) writing {
	return func(spot, *scribe) Expression { return through(Target{Kind: MonthNumbers}, from, until) }
}

// slackOf is the cell of the slack around limits.
func slackOf(spot, *scribe) Expression { return slack().text }
