package explain

import (
	"strconv"

	"brim/model"
)

// scribe writes formulas as expressions, and with each figure that one names the line of
// that figure.
type scribe struct {
	read  *Reader
	cells *Cells
	known map[Target]bool
	flags map[flag]Target
	line  *Line // being written
	base  int   // the month for which it is
}

// anyMonth is the month that stands for all after month 0.
const anyMonth = 2

// spoken is a written expression and how tightly it holds together.
type spoken struct {
	text Expression
	bind binding
}

// within is the expression in a place that needs at least the given binding.
func (s spoken) within(least binding) Expression {
	if s.bind < least {
		return strung("(", s.text, ")")
	}
	return s.text
}

// strung puts texts and expressions one after the other.
func strung(parts ...any) Expression {
	var all Expression
	for _, part := range parts {
		switch part := part.(type) {
		case string:
			all = append(all, Token{Text: part})
		case Expression:
			all = append(all, part...)
		}
	}
	return all
}

// called is a function of arguments.
func called(name string, args ...Expression) spoken {
	parts := []any{name + "("}
	for i, arg := range args {
		if i > 0 {
			parts = append(parts, ",")
		}
		parts = append(parts, arg)
	}
	return spoken{strung(append(parts, ")")...), whole}
}

// number is a constant.
func number(v float64) spoken {
	bind := whole
	if v < 0 {
		bind = additive
	}
	return spoken{strung(strconv.FormatFloat(v, 'G', -1, 64)), bind}
}

func none() spoken { return spoken{strung("NA()"), whole} }

// gap notes what cannot be written.
func (w *scribe) gap(what string) spoken {
	where := ""
	if w.line != nil {
		where = " in " + w.line.ID
	}
	w.cells.Gaps = append(w.cells.Gaps, what+where)
	return none()
}

// figure is where a figure stands, whose line is written if it was not yet.
func (w *scribe) figure(f *Figure, place spot) Target {
	to := f.target(place)
	if w.known[to] {
		return to
	}
	w.known[to] = true
	place = spot{p: place.p, known: place.known, tier: to.Tier, resource: place.resource, use: place.use, leave: place.leave}
	last := place.p.Horizon
	if f.ahead {
		last = f.LastMonth(place.p)
	}
	line := &Line{Target: to, Figure: f, Label: f.labelAt(place), Last: last, Once: f.Once, Scope: f.Scope, Month: f.month, words: f.names}
	if f.codes != nil {
		line.words = f.codes
	}
	line.value = inMonths(place, f.value)
	w.write(line, place, f.onSheets())
	return to
}

// labelAt is the figure's label, with the role of what a tier takes of one.
func (f *Figure) labelAt(place spot) string {
	if f.ofUse {
		return place.scenario().Tiers[place.tier].Uses[place.use].Role + ": " + f.Label
	}
	return f.Label
}

// inMonths is what something is worth at a place by month.
func inMonths(place spot, value func(spot) model.Opt) func(t int) model.Opt {
	return func(t int) model.Opt {
		place := place
		place.t, place.anchor = t, t
		return value(place)
	}
}

// target is what refers to a figure at a place.
func (f *Figure) target(place spot) Target {
	to := Target{Kind: FigureLine, ID: f.ID}
	switch {
	case f.ofUse:
		to.Tier, to.Item = place.tier, place.use
	case f.OfTiers():
		to.Tier = place.tier
	case f.Scope == OfResource:
		to.Item = place.resource
	case f.ofLeave:
		to.Item = place.leave
	}
	return to
}

// write writes a line's formulas, month 0 first, and then the line itself.
func (w *scribe) write(line *Line, place spot, f formula) {
	outer, base := w.line, w.base
	w.line, w.base = line, 0
	line.Opening = f.cells(place, w).text
	if !line.Once {
		w.base = anyMonth
		place.t, place.anchor = anyMonth, anyMonth
		line.Later = f.cells(place, w).text
	}
	w.line, w.base = outer, base
	w.cells.Lines = append(w.cells.Lines, line)
}

// flag is a condition at a place, by its symbols.
type flag struct {
	symbols    string
	tier, item int
}

// flag is where the row of 1s and 0s stands that says in which months a condition holds.
func (w *scribe) flag(when condition, place spot) Target {
	return w.flagCalled("flag."+w.line.ID, when, place)
}

// flagPart is that of the nth part of the condition whose flag is being written.
func (w *scribe) flagPart(when condition, place spot, n int) Target {
	return w.flagCalled(w.line.ID+"."+strconv.Itoa(n), when, place)
}

func (w *scribe) flagCalled(id string, when condition, place spot) Target {
	key := flag{when.write(place, inSymbols), place.tier, place.resource}
	if to, ok := w.flags[key]; ok {
		return to
	}
	to := Target{Kind: FlagLine, ID: id, Tier: place.tier, Item: place.resource}
	w.flags[key] = to
	row := flagged{when: when}
	line := &Line{Target: to, Label: when.write(place, inWords), Last: place.p.Horizon, Scope: w.line.Scope}
	place.t, place.anchor = 0, 0
	line.value = inMonths(place, row.value)
	w.write(line, place, row)
	return to
}

// month is a month of the plan as the line's cells refer to it.
func (w *scribe) month(place spot) Cell {
	if place.pinned || w.line.Once {
		return Cell{true, place.t}
	}
	if place.t < 0 {
		w.gap("a month before the opening")
	}
	return Cell{false, place.t - w.base}
}

// at is one cell of a target in the spot's month.
func (w *scribe) at(to Target, place spot) spoken {
	month := w.month(place)
	return spoken{Expression{{To: &to, From: month, At: month}}, whole}
}

// through is the cells of a target from one month to another.
func through(to Target, from, until Cell) Expression {
	return Expression{{To: &to, From: from, At: until}}
}

// The months that ranges begin and end with.
var (
	thisMonth = Cell{false, 0}
	monthZero = Cell{true, 0}
	monthOne  = Cell{true, 1}
)

// slack is the cell that says by how much a limit must be passed, and what is none.
func slack() spoken {
	return spoken{Expression{{To: &Target{Kind: SlackCell}}}, whole}
}

// input is the cell of a lever, whose values are read as a number.
func (w *scribe) input(l model.Lever, read func(v model.Value) float64) spoken {
	return w.leverCell(l, Input{Target: Target{ID: l.Key}, Label: l.Title()}, read)
}

// inputPart is the cell of one number of those that a lever holds, which has a name there.
func (w *scribe) inputPart(l model.Lever, suffix, name string, read func(v model.Value) float64) spoken {
	return w.leverCell(l, Input{Target: Target{ID: l.Key + suffix}, Label: l.Title() + ", " + name}, read)
}

func numberIn(v model.Value) float64 { return v.Number }

func (w *scribe) leverCell(l model.Lever, in Input, read func(v model.Value) float64) spoken {
	held := l.Get(w.read.plan.Scenario())
	in.Lever, in.Unit, in.Value, in.Date = &l, l.Unit, read(held), held.Month
	if l.Default != nil {
		in.Usual = model.Some(read(*l.Default))
	}
	return w.inputCell(in)
}

// inputCell is the cell of a single number, which is listed if it was not yet.
func (w *scribe) inputCell(in Input) spoken {
	in.Kind = InputCell
	if !w.known[in.Target] {
		w.known[in.Target] = true
		w.cells.Inputs = append(w.cells.Inputs, &in)
	}
	return spoken{Expression{{To: &in.Target}}, whole}
}

// list is where the numbers of a lever by month stand.
func (w *scribe) list(l model.Lever, value func(v model.Value, month int) float64, step int) Target {
	to := Target{Kind: ListLine, ID: l.Key}
	if w.known[to] {
		return to
	}
	w.known[to] = true
	p := w.read.plan
	list := &List{Target: to, Lever: l, Step: step}
	held := l.Get(p.Scenario())
	for t := range hiresTo(p) + 1 {
		list.Values = append(list.Values, value(held, t))
	}
	w.cells.Lists = append(w.cells.Lists, list)
	return to
}

// table is where numbers by months of tenure stand.
func (w *scribe) table(t Table) Target {
	t.Kind = TenureTable
	if !w.known[t.Target] {
		w.known[t.Target] = true
		w.cells.Tables = append(w.cells.Tables, &t)
	}
	return t.Target
}
