package judge

import (
	"brim/model"
	"brim/planner"
	"brim/planner/explain"
)

// Outcome is one of the few results of a whole plan by which levers are judged: what
// sensitivity, bridge and goal seek speak of.
//
// The value of an outcome that is a month is the calendar month as a number, absent when
// it never comes. A month past the plan's end keeps its place. In differences a month that
// never comes counts as the one after the plan's end, see [Outcome.Counted].
type Outcome struct {
	Key   string     // as in JSON and on the command line: "pods_break"
	Label string     // as a title, a noun phrase: "Month when pods break"
	Words string     // the same inside a sentence: "the month when pods break"
	Help  string     // what it is, in one line
	Unit  model.Unit // of a number
	Month bool       // it is a month of the calendar
	// Better is 1 where more or later is better, −1 where less is, and 0 where neither is.
	Better int
	// Absent says what an absent number means; of a month that is always "never".
	Absent string

	read  func(p *planner.Plan) model.Opt
	where func(p *planner.Plan) (figure string, place explain.Place)
}

var outcomes = []Outcome{
	{Key: "pods_break", Label: "Month when pods break", Words: "the month when pods break", Month: true, Better: 1,
		Help:  "first month with AE:CSM above a pod tier's limit, or no CSM",
		read:  monthBroken,
		where: tierBroken},
	{Key: "degrades_by", Label: "Month when rules expect a break", Words: "the month when rules expect a break", Month: true, Better: 1,
		Help:  "month by which rules expect the first pods to break (POD)",
		read:  monthExpected,
		where: func(*planner.Plan) (string, explain.Place) { return "headline.degrades_by", explain.Place{} }},
	{Key: "over_full", Label: "Month when books run over", Words: "the month when books run over", Month: true, Better: 1,
		Help: "first month in which a book runs over or has no CSM",
		read: monthOver,
		where: func(p *planner.Plan) (string, explain.Place) {
			return "headline.over", explain.Place{Tier: tierOverFirst(p)}
		}},
	{Key: "peak_utilization", Label: "Peak utilization", Words: "peak utilization", Unit: model.Fraction, Better: -1,
		Help: "highest load of any tier's books, as a part of their limit", Absent: "unbounded: a tier has no productive CSM",
		read: func(p *planner.Plan) model.Opt { return p.Peaks().Utilization }, where: peakOf("utilization")},
	{Key: "beyond_arr", Label: "Peak ARR beyond full books", Words: "peak ARR beyond full books", Unit: model.Money, Better: -1,
		Help: "most ARR of any month that has no place in a full book",
		read: func(p *planner.Plan) model.Opt { return model.Some(p.Headline().Beyond.Peak) },
		where: func(p *planner.Plan) (string, explain.Place) {
			return "company.beyond_arr", explain.Place{T: p.Headline().Beyond.PeakAt.T}
		}},
	{Key: "arr", Label: "ARR at the end", Words: "ARR at the end", Unit: model.Money, Better: 1,
		Help:  "ARR in the plan's last month",
		read:  func(p *planner.Plan) model.Opt { return model.Some(p.Last().ARR) },
		where: func(p *planner.Plan) (string, explain.Place) { return "headline.arr", explain.Place{T: p.Horizon} }},
	{Key: "nrr", Label: "NRR at the end", Words: "NRR at the end", Unit: model.Fraction, Better: 1,
		Help: "net revenue retention over the plan's last twelve months", Absent: "undefined: the plan is shorter than 12 months",
		read:  func(p *planner.Plan) model.Opt { return p.Last().NRR },
		where: func(p *planner.Plan) (string, explain.Place) { return "company.nrr", explain.Place{T: p.Horizon} }},
	{Key: "grr", Label: "GRR at the end", Words: "GRR at the end", Unit: model.Fraction, Better: 1,
		Help: "gross revenue retention over the plan's last twelve months", Absent: "undefined: the plan is shorter than 12 months",
		read:  func(p *planner.Plan) model.Opt { return p.Last().GRR },
		where: func(p *planner.Plan) (string, explain.Place) { return "company.grr", explain.Place{T: p.Horizon} }},
	{Key: "people_cost", Label: "People cost", Words: "people cost", Unit: model.Money, Better: -1,
		Help:  "cost of all people over the plan",
		read:  func(p *planner.Plan) model.Opt { return model.Some(p.PeopleCost()) },
		where: func(*planner.Plan) (string, explain.Place) { return "headline.people_cost", explain.Place{} }},
	{Key: "peak_ratio", Label: "Peak AE:CSM", Words: "peak AE:CSM", Unit: model.Ratio, Better: -1,
		Help: "highest AE:CSM ratio of the company", Absent: "unbounded: there are no CSMs",
		read: func(p *planner.Plan) model.Opt { return p.Peaks().Ratio }, where: peakOf("company.ratio")},
	{Key: "months_over", Label: "Months over full books", Words: "the months over full books", Unit: model.MonthCount, Better: -1,
		Help:  "months in which books of any tier run over or have no CSM",
		read:  func(p *planner.Plan) model.Opt { return model.Some(float64(p.MonthsOver())) },
		where: func(*planner.Plan) (string, explain.Place) { return "headline.months_over", explain.Place{} }},
}

// numberOfOutcomes is how many there are, for arrays by outcome.
const numberOfOutcomes = 11

// Outcomes lists the outcomes, in the order of lists and menus.
func Outcomes() []*Outcome {
	list := make([]*Outcome, len(outcomes))
	for i := range outcomes {
		list[i] = &outcomes[i]
	}
	return list
}

// OutcomeNamed finds an outcome by its key.
func OutcomeNamed(key string) (*Outcome, bool) {
	for i := range outcomes {
		if outcomes[i].Key == key {
			return &outcomes[i], true
		}
	}
	return nil, false
}

// Value reads the outcome of a plan.
func (o *Outcome) Value(p *planner.Plan) model.Opt { return o.read(p) }

// Where is the figure of the plan that the outcome is read from, for explanations.
func (o *Outcome) Where(p *planner.Plan) (figure string, place explain.Place) { return o.where(p) }

// Counted is the outcome as differences count it: a month that never comes is the month
// after end, the last month of the plans that are compared.
func (o *Outcome) Counted(v model.Opt, end model.Month) model.Opt {
	if o.Month && !v.OK {
		return model.Some(float64(end + 1))
	}
	return v
}

// Difference is how far the outcome of one plan is from that of another, in its unit or in
// months; absent where one is undefined.
func (o *Outcome) Difference(now, before model.Opt, end model.Month) model.Opt {
	now, before = o.Counted(now, end), o.Counted(before, end)
	if !now.OK || !before.OK {
		return model.Opt{}
	}
	return model.Some(now.V - before.V)
}

// results are the values of all outcomes of one plan.
type results [numberOfOutcomes]model.Opt

func readOutcomes(p *planner.Plan) (r results) {
	for i := range outcomes {
		r[i] = outcomes[i].read(p)
	}
	return r
}

// index is the outcome's place in results.
func (o *Outcome) index() int {
	for i := range outcomes {
		if &outcomes[i] == o {
			return i
		}
	}
	panic("judge: an outcome that is not among the outcomes")
}

// calendar is a month of the plan as outcomes hold it.
func calendar(p *planner.Plan, t int) model.Opt { return model.Some(float64(p.MonthAt(t))) }

// monthBroken is the month in which the first pods break.
func monthBroken(p *planner.Plan) model.Opt {
	first := brokenFirst(p)
	if first == nil || first.Breaks == nil {
		return model.Opt{}
	}
	return calendar(p, first.Breaks.T)
}

// tierBroken is that month of the tier which breaks first; without pods, of the break that rules expect.
func tierBroken(p *planner.Plan) (string, explain.Place) {
	if first := brokenFirst(p); first != nil {
		return "pod.breaks", explain.Place{Tier: first.Index}
	}
	return "headline.degrades_by", explain.Place{}
}

// brokenFirst is the forecast of the pods that break first, of the first tier where all
// hold; nil without pods.
func brokenFirst(p *planner.Plan) *planner.PodForecast {
	var first *planner.PodForecast
	for i := range p.Pods {
		f := &p.Pods[i]
		if first == nil || f.Breaks != nil && (first.Breaks == nil || f.Breaks.T < first.Breaks.T) {
			first = f
		}
	}
	return first
}

func monthExpected(p *planner.Plan) model.Opt {
	var first model.Opt
	for i := range p.Pods {
		if end := p.Pods[i].DegradesBy; end != nil && (!first.OK || float64(end.Month) < first.V) {
			first = calendar(p, end.T)
		}
	}
	return first
}

func monthOver(p *planner.Plan) model.Opt {
	if t, _, ok := overFirst(p); ok {
		return calendar(p, t)
	}
	return model.Opt{}
}

func tierOverFirst(p *planner.Plan) int {
	_, k, _ := overFirst(p)
	return k
}

// overFirst is the first month in which a book is over-full, and the tier.
func overFirst(p *planner.Plan) (t, tier int, ok bool) {
	for t := range p.Months {
		for k := range p.Months[t].Tiers {
			if p.Months[t].Tiers[k].State.Overfull() {
				return t, k, true
			}
		}
	}
	return 0, 0, false
}

// peakOf finds where a figure is highest.
func peakOf(id string) func(p *planner.Plan) (string, explain.Place) {
	return func(p *planner.Plan) (string, explain.Place) {
		tiers := make([]int, len(p.Splits))
		for k := range tiers {
			tiers[k] = k
		}
		figure, _ := explain.FigureByID(id)
		place, _ := explain.HighestAt(p, figure, tiers)
		return id, place
	}
}
