package report

import (
	"fmt"
	"math"
	"strings"

	"brim/model"
	"brim/planner/actuals"
	"brim/planner/judge"
	"brim/ui/words"
)

// ActualsMonths is the company month by month: what was planned of ARR, accounts and heads beside
// what has happened, as far as it is known.
func ActualsMonths(h *actuals.History) Section {
	p := h.Plan()
	grid := Grid{Head: []string{
		"Month", "ARR", "off", "planned", "off by", "New ARR", "planned", "Accounts", "planned", "AEs", "planned", "CSMs", "planned",
	}, Left: 1, Fixed: 1, Part: 5}
	for t := 0; t <= p.Horizon; t++ {
		row := []Cell{Word(p.MonthAt(t).Long())}
		happened := false
		for _, f := range []model.ActualFigure{
			model.ActualARR, model.ActualNewARR, model.ActualAccounts, model.ActualAEHeads, model.ActualCSMHeads,
		} {
			v, known := h.Variance(t, len(p.Splits), f, false)
			happened = happened || known
			row = append(row, actualCell(v.Actual, v.Column, p.Currency))
			if f == model.ActualARR {
				row = append(row, percentCell(v.Percent), actualCell(v.Plan, v.Column, p.Currency), offCell(v, p.Currency))
			} else {
				row = append(row, actualCell(v.Plan, v.Column, p.Currency))
			}
		}
		if happened {
			grid.Add(row...)
		}
	}
	title := "What has happened, and what was planned"
	if line, ok := h.Headline(); ok {
		title = line.Words()
	}
	return Section{Title: title, Name: "Actuals by month", Grid: grid}
}

// ActualsFigures are the figures of the last month that is known whole, of the company and then
// of every tier: balances at its end, and what came and went since month 1.
func ActualsFigures(h *actuals.History) Section {
	p := h.Plan()
	grid := Grid{Head: []string{"", "Figure", "happened", "planned", "off by", "off"}, Left: 2, Fixed: 2}
	for i := range len(p.Splits) + 1 {
		k, name := i-1, "Company"
		if i == 0 {
			k = len(p.Splits)
		} else {
			name = p.Splits[k].Name
		}
		for _, column := range model.ActualColumns() {
			v, known := h.Variance(h.Through, k, column.Figure, column.Flow)
			if !known {
				continue
			}
			grid.Add(Word(name), Word(column.Label), actualCell(v.Actual, v.Column, p.Currency), actualCell(v.Plan, v.Column, p.Currency),
				offCell(v, p.Currency), percentCell(v.Percent))
			name = ""
		}
	}
	return Section{Title: fmt.Sprintf("At the end of %s; what came and went since %s", p.MonthAt(h.Through).Long(), p.MonthAt(1).Long()),
		Name: "Actuals by figure", Grid: grid}
}

// ActualsOf are the figures of one place in a month, of the company where k is the number of tiers:
// balances at its end, and what came and went since month 1.
func ActualsOf(h *actuals.History, t, k int) Section {
	p, name := h.Plan(), "Company"
	if k < len(p.Splits) {
		name = p.Splits[k].Name
	}
	grid := Grid{Head: []string{"Figure", "happened", "off", "planned", "off by"}, Left: 1, Fixed: 1}
	for _, v := range h.VariancesIn(t, k) {
		label := v.Column.Label
		if v.Column.Flow && !v.Sum {
			label += " (month)"
		}
		grid.Add(Word(label), actualCell(v.Actual, v.Column, p.Currency), percentCell(v.Percent),
			actualCell(v.Plan, v.Column, p.Currency), offCell(v, p.Currency))
	}
	title := name + ", " + p.MonthAt(t).Long()
	if t > 0 {
		title += "; flows since " + p.MonthAt(1).Month().String()[:3]
	}
	return Section{Title: title, Name: "Actuals of " + name, Grid: grid}
}

// actualCell is a figure as it is written beside others of its kind.
func actualCell(v model.Opt, column model.ActualColumn, currency string) Cell {
	if !v.OK {
		return noFigure("")
	}
	return Figure(ShowActual(v.V, column.Unit, currency), v)
}

// ShowActual writes a figure of an actuals file: amounts with two decimals of their scale, and
// one decimal of what is counted, since plans expect parts of people and accounts.
func ShowActual(v float64, unit model.Unit, currency string) string {
	switch unit {
	case model.Money:
		if text := model.FormatMoney(v, currency, 0); math.Abs(v) < 1000 {
			return withoutMinus(text)
		}
		return model.FormatMoney(v, currency, 1)
	case model.Fraction:
		return model.Percent(v, 1)
	}
	return withoutMinus(model.Fixed(v, 1))
}

// withoutMinus is a number that reads as nothing without its sign.
func withoutMinus(text string) string {
	if strings.ContainsAny(text, "123456789") {
		return text
	}
	return strings.TrimPrefix(text, "-")
}

// withPlus is a difference with its sign, where it reads as any.
func withPlus(text string) string {
	text = withoutMinus(text)
	if strings.HasPrefix(text, "-") || !strings.ContainsAny(text, "123456789") {
		return text
	}
	return "+" + text
}

// offCell is by how much a figure differs, with its sign.
func offCell(v actuals.Variance, currency string) Cell {
	if !v.Difference.OK {
		return noFigure("")
	}
	return Figure(withPlus(ShowActual(v.Difference.V, v.Column.Unit, currency)), v.Difference)
}

// percentCell is a difference as a part of what was planned, with its sign.
func percentCell(v model.Opt) Cell {
	if !v.OK {
		return noFigure("")
	}
	return Figure(withPlus(model.Percent(v.V, 1)), v)
}

// ActualsDrivers are the assumptions that the months imply, each beside what the plan's own flows
// come to, with its place in the range that it was given.
func ActualsDrivers(h *actuals.History) Section {
	p := h.Plan()
	grid := Grid{Head: []string{"Assumption", "planned", "implied", "place in its range"}, Left: 1, Fixed: 1}
	for _, d := range h.Drivers() {
		missing := "not known"
		if !d.Plan.OK {
			missing = ""
		}
		implied, place := driverCell(d.Implied, d.Unit, missing), PlaceWords(d, p.Currency)
		if d.Implied.V < 0 { // fewer joined than had left
			implied, place = Figure("none", d.Implied), "leavers were not replaced"
		}
		grid.Add(Word(d.Title), driverCell(d.Plan, d.Unit, "none"), implied, Word(place))
	}
	title := fmt.Sprintf("Implied by %s to %s", p.MonthAt(1).Long(), p.MonthAt(h.Through).Long())
	if h.Through == 1 {
		title = fmt.Sprintf("Implied by %s alone", p.MonthAt(1).Long())
	}
	return Section{Title: title,
		Name: "Implied drivers", Grid: grid}
}

func driverCell(v model.Opt, unit model.Unit, none string) Cell {
	switch {
	case !v.OK:
		return noFigure(none)
	case unit == model.Fraction:
		return Figure(model.Percent(v.V, 1), v)
	}
	return Figure(model.Format(v.V, unit, ""), v)
}

// PlaceWords say where an implied value lies in the range of its lever; empty without a range.
func PlaceWords(d actuals.Driver, currency string) string {
	if !d.Place.OK {
		return ""
	}
	span := model.Format(d.Range.Low, d.Unit, currency) + " to " + model.Format(d.Range.High, d.Unit, currency)
	switch {
	case d.Place.V < 0:
		return "below " + span
	case d.Place.V > 1:
		return "above " + span
	}
	return fmt.Sprintf("%s into %s", model.Percent(math.Abs(d.Place.V), 0), span)
}

// ActualsBridge is why an outcome is not what was planned, part by part, with what is not
// explained as the last of them.
func ActualsBridge(bridge judge.Bridge, month model.Month, currency string) Section {
	o := bridge.Outcome
	grid := Grid{Head: []string{"Part", "planned", "implied", "adds"}, Left: 1, Fixed: 1}
	grid.Add(Word("The plan"), Word(""), Word(""), endCell(&bridge, bridge.A, currency))
	for i := range bridge.Parts {
		part := &bridge.Parts[i]
		grid.Add(Word(part.Name), Word(part.From), Word(part.To), Figure(bridge.ShowPart(part, currency), part.Part))
	}
	grid.Add(Word("Whole difference"), Word(""), Word(""), Figure(bridge.Whole(currency), bridge.Difference))
	grid.Add(Word("What happened"), Word(""), Word(""), endCell(&bridge, bridge.B, currency))
	return Section{Title: fmt.Sprintf("%s, %s: why it is not as planned", o.Label, month.Long()), Name: "Bridge to what happened", Grid: grid}
}

// ActualsCSV are all differences, a row each; what is not known is empty.
func ActualsCSV(list []actuals.Variance) ([]byte, error) {
	var rows [][]string
	for _, v := range list {
		rows = append(rows, Row(v.T, v.Month, v.Tier, v.Figure, v.Plan, v.Actual, v.Difference, v.Percent))
	}
	return WriteCSV(ActualsColumns(), rows)
}

// ActualsColumns are the columns of [ActualsCSV].
func ActualsColumns() []string {
	return []string{"t", "month", "tier", "figure", "plan", "actual", "difference", "percent"}
}

// Actuals are the tables of what has happened: the company by month, then, once month 1 is known
// whole, the figures of the last such month, what the months imply, and a pilot's scorecard.
func Actuals(h *actuals.History) []Section {
	sections := []Section{ActualsMonths(h)}
	if h.Through > 0 {
		sections = append(sections, ActualsFigures(h), ActualsDrivers(h))
	}
	if score := ActualsScorecard(h); len(score.Grid.Rows) > 0 {
		sections = append(sections, score)
	}
	return sections
}

// ActualsNotes say what is missing where no month is known whole yet or later ones do not count,
// what was left out of the file, and what does not balance.
func ActualsNotes(h *actuals.History) (notes []string) {
	if h.Through == 0 {
		notes = append(notes, "No month is known whole yet: that takes ARR, accounts and heads of every tier from "+
			h.Plan().MonthAt(1).Long()+" on.")
	}
	s := h.Plan().Scenario()
	if reading := s.Actuals.Record.ReadingFor(s.MonthAt(0)); len(reading.LeftOut) > 0 {
		notes = append(notes, s.Actuals.File+": left out "+reading.LeftOutSaid()+".")
	}
	for _, said := range h.Doubts() {
		notes = append(notes, s.Actuals.File+" "+said+".")
	}
	return notes
}

// ActualsImplied are the assumptions that the months imply, and below them, under heads of its own, a
// pilot's scorecard.
func ActualsImplied(h *actuals.History) Section {
	section, currency := ActualsDrivers(h), h.Plan().Currency
	for i, score := range h.Scorecard() {
		if i == 0 {
			section.Grid.Add(Word("Pilot's first ninety days"), noFigure("no pods"), noFigure("pilot"), Word(""))
		}
		section.Grid.Add(Word(score.Column.Label+", "+words.Month(score.Month)+", "+string(score.Tier)),
			actualCell(score.Others, score.Column, currency), scoreCell(score, currency), Word(scoreWords(score)))
	}
	return section
}
