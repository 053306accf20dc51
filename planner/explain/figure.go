package explain

import (
	"brim/model"
	"brim/planner"
)

// Scope is what a figure speaks of.
type Scope uint8

// The scopes.
const (
	OfCompany  Scope = iota
	OfTier           // each tier
	OfPodTier        // each tier that is served by pods
	OfResource       // each other role
)

// Figure declares one of the figures that a plan holds: what it is called, how it is
// read, and the formula that it follows from, which is the source of every
// explanation of it. See [Explain].
type Figure struct {
	ID       string // as in JSON: "load", "company.arr", "csm.productive"
	Label    string // as a title: "Book load"
	Unit     model.Unit
	Scope    Scope
	Section  int         // of the planning model
	Kind     Kind        // how pages write it
	Column   string      // of the plan's CSV, one for a tier's figure and the company's; empty: none
	Row      string      // of the table of a month, likewise; empty: none
	Compared *Comparison // how plans are compared by it; nil: they are not
	Once     bool        // it has one value in a plan, not one a month
	Step     bool        // only a step on the way to other figures: no field of the plan's JSON

	words   string                     // inside a sentence, where that is not the label
	sign    string                     // in symbols, where that is not the id
	names   []string                   // the words that its values stand for
	codes   []string                   // the words that files write for them, where those are others
	month   bool                       // its value is a month of the plan
	last    func(p *planner.Plan) int  // the last month that it is known for; nil: the plan's
	covers  func(t int) (from, to int) // the months that it adds up, read at t; nil: t alone
	read    func(place spot) model.Opt // nil: worked out by its formula
	formula formula
	caveat  func(place spot) string    // what its explanation adds; nil, or empty: nothing
	limits  []formula                  // the thresholds that it is held against
	against func(place spot) []float64 // the numbers that pages hold it against, the worst first; nil: none

	ownTeam bool // of a tier's own team, which under staffing by need no tier has
	ofLeave bool // each leave has it
	ofUse   bool // each role that a tier takes some of has it
	ahead   bool // a workbook has it for the year after the plan, too
}

// Place says where a figure is read: the month of the plan, and the index of the tier or
// of the other role that the figure's scope asks for.
type Place struct{ T, Tier, Resource int }

// FigureByID finds a figure, or a step of a formula, by its id.
func FigureByID(id string) (*Figure, bool) {
	f, ok := figuresByID[id]
	return f, ok
}

// Figures lists every figure and every step, in the order of their declaration.
func Figures() []*Figure { return figures }

var (
	figures     []*Figure
	figuresByID = map[string]*Figure{}
)

// Formulas name figures by id, so the table is put together once all are declared.
func init() {
	for _, table := range [][]Figure{
		openingFigures(), splitFigures(), voteFigures(), companyFigures(), companyRatios(), companyCosts(),
		teamFigures(aeRole), teamFigures(csmRole), tierFigures(), flowFigures(), youngFigures(), rateSteps(), costSteps(),
		tierTeamFigures(aeRole), tierTeamFigures(csmRole), shareSteps(aeRole), shareSteps(csmRole),
		bookFigures(), loadFigures(), beyondFigures(), servingFigures(), needSteps(), ratioFigures(),
		gapFigures(), podFigures(), pilotFigures(), resourceFigures(), headlineFigures(),
		planFigures(aeRole), planFigures(csmRole),
	} {
		for i := range table {
			figures = append(figures, &table[i])
			figuresByID[table[i].ID] = &table[i]
		}
	}
	sortCompared()
}

// Value reads the figure; it is absent where it is undefined or unbounded, and where
// the figure does not apply. Of a figure whose values are words or months, it is their
// index.
func Value(p *planner.Plan, f *Figure, place Place) model.Opt {
	return f.value(clampedSpot(p, f, place))
}

// Has reports whether the plan has the figure there: pod tiers alone have pods.
func Has(p *planner.Plan, f *Figure, place Place) bool { return f.applies(clampedSpot(p, f, place)) }

// Limits are what pages hold the figure against at a place; nil: nothing.
func (f *Figure) Limits(p *planner.Plan, place Place) []float64 {
	if f.against == nil {
		return nil
	}
	return f.against(clampedSpot(p, f, place))
}

// Show is the figure's value for people, in the plan's currency.
func Show(p *planner.Plan, f *Figure, place Place) string { return f.show(clampedSpot(p, f, place)) }

// Code is the word that files write for a figure's value, of a figure that is [Figure.Worded].
func Code(p *planner.Plan, f *Figure, place Place) string {
	if f.codes == nil {
		return Show(p, f, place)
	}
	return f.codes[int(Value(p, f, place).V)]
}

// clampedSpot clamps where a figure is read to what the plan has.
func clampedSpot(p *planner.Plan, f *Figure, place Place) spot { return NewReader(p).spot(f, place) }

// LastMonth is the last month of a plan for which there is such a figure: planned hires
// are known for the year after its end too, which the hiring gap looks at.
func (f *Figure) LastMonth(p *planner.Plan) int {
	if f.last == nil {
		return p.Horizon
	}
	return f.last(p)
}

// period is the month, or the months, that the figure speaks of.
func (f *Figure) period(place spot) string {
	from, to := place.t, place.t
	if f.covers != nil {
		from, to = f.covers(place.t)
	}
	first, last := place.p.MonthAt(from), place.p.MonthAt(to)
	switch {
	case from >= to:
		return place.p.MonthAt(place.t).Long()
	case first.Year() == last.Year():
		return first.Month().String()[:3] + " to " + last.Long()
	}
	return first.Long() + " to " + last.Long()
}

func (f *Figure) value(place spot) model.Opt {
	if !f.applies(place) {
		return model.Opt{}
	}
	if f.read == nil {
		return place.known.worth(f, place)
	}
	return f.read(place)
}

// applies reports whether there is such a figure at a spot.
func (f *Figure) applies(place spot) bool {
	switch f.Scope {
	case OfPodTier:
		return isPod.holds(place)
	case OfResource:
		return len(place.scenario().Resources) > 0
	}
	return true
}

// Worded reports whether the figure's values are words.
func (f *Figure) Worded() bool { return f.names != nil }

// OfTiers reports whether tiers have the figure each.
func (f *Figure) OfTiers() bool { return f.Scope == OfTier || f.Scope == OfPodTier }

func (f *Figure) showsAs() shownAs { return shownAs{f.Unit, f.names, f.month} }

func (f *Figure) show(place spot) string { return written(f.value(place), f.showsAs(), place).text }

// onPages is the figure with how pages write it and its row in the table of a month.
func (f Figure) onPages(kind Kind, row string) Figure {
	f.Kind, f.Row = kind, row
	return f
}

// comparedBy is the figure with how plans are compared by it.
func (f Figure) comparedBy(c Comparison) Figure {
	f.Compared = &c
	return f
}

// inSection is the figure as one of another section of the planning model.
func (f Figure) inSection(n int) Figure {
	f.Section = n
	return f
}

// noun is the figure inside a sentence.
func (f *Figure) noun() string {
	if f.words != "" {
		return f.words
	}
	return Decapitalised(f.Label)
}

// symbol is the figure inside a formula of symbols.
func (f *Figure) symbol() string {
	if f.sign != "" {
		return f.sign
	}
	return f.ID
}

// The readers of a plan's rows.

func readMonth(read func(m *planner.Month) float64) func(spot) model.Opt {
	return func(place spot) model.Opt { return model.Some(read(&place.p.Months[place.t])) }
}

func readMonthOpt(read func(m *planner.Month) model.Opt) func(spot) model.Opt {
	return func(place spot) model.Opt { return read(&place.p.Months[place.t]) }
}

func readTier(read func(m *planner.TierMonth) float64) func(spot) model.Opt {
	return func(place spot) model.Opt { return model.Some(read(&place.p.Months[place.t].Tiers[place.tier])) }
}

func readTierOpt(read func(m *planner.TierMonth) model.Opt) func(spot) model.Opt {
	return func(place spot) model.Opt { return read(&place.p.Months[place.t].Tiers[place.tier]) }
}
