package state

import (
	"slices"

	"brim/model"
	"brim/planner"
	"brim/planner/actuals"
	"brim/planner/judge"
)

// Actuals is what has happened beside the plan, where the scenario names a file of it, and what
// is chosen of it on its page.
type Actuals struct {
	History *actuals.History // nil: there is none; valid until the next change

	Next *model.Scenario // that begins after it, as planned, while Compare is shown; nil where none can

	Why *judge.Bridge // of ARR, while the page is shown; nil before month 1 is known

	Month int // the chosen month of the plan
	Place int // whose figures: 0 the company's, then the tiers'
	Row   int // the first of those figures that is shown
	Lever int // the chosen one of what the months imply
	Part  int // the chosen part of the bridge

	moved bool // a month was chosen; otherwise it is the last that is known
}

// follow puts what has happened beside the plan as it is now.
func (a Actuals) follow(s State) Actuals {
	a.History, a.Next, a.Why = actuals.Look(s.Plan), nil, nil
	if a.History == nil {
		return Actuals{}
	}
	if !a.moved {
		a.Month = a.History.Through
	}
	a.Month, a.Place = min(a.Month, s.Plan.Horizon), min(a.Place, len(s.Scenario.Tiers))
	return a.explained(s.Page)
}

// explained is what takes its time, where the page shows it: why ARR is not as planned, and the
// plan that begins anew.
func (a Actuals) explained(page Page) Actuals {
	if page == PageCompare && a.Next == nil && a.Any() {
		if made, err := a.History.Rebase(false); err == nil {
			a.Next = made.Scenario
		}
	}
	if page != PageActuals || a.Why != nil || !a.Any() {
		return a
	}
	if arr, known := judge.OutcomeNamed("arr"); known {
		if bridge, err := a.History.Bridge(arr); err == nil {
			a.Why = &bridge
		}
	}
	return a
}

// Any reports whether any month of the plan has happened and is known whole.
func (a *Actuals) Any() bool { return a.History != nil && a.History.Through > 0 }

// Know reports whether month t of the plan has happened and is known whole.
func (a *Actuals) Know(t int) bool { return a.Any() && a.History.Whole(t) }

// Happened is a plan whose months are what has happened; nil before month 1 is known.
func (a *Actuals) Happened() *planner.Plan {
	if a.History == nil {
		return nil
	}
	return a.History.Happened()
}

// Tier is the place of the tier whose figures are shown among the plan's; of the company it is
// the number of tiers.
func (a *Actuals) Tier() int {
	if a.Place > 0 {
		return a.Place - 1
	}
	return len(a.History.Plan().Splits)
}

// ChooseActuals goes n rows on in the chosen pane of the Actuals page.
func (s State) ChooseActuals(n int) State {
	a := &s.Actuals
	if a.History == nil {
		return s
	}
	within := func(row, count int) int { return max(0, min(row+n, count-1)) }
	switch s.Focus {
	case PaneActualMonths:
		months := a.Months()
		if row := slices.Index(months, a.Month); len(months) > 0 {
			a.Month, a.moved = months[within(max(0, row), len(months))], true
		}
	case PaneActualFigures:
		a.Row = within(a.Row, len(a.Figures()))
	case PaneImplied:
		rows := len(a.History.Drivers())
		if scores := len(a.History.Scorecard()); scores > 0 {
			rows += 1 + scores // below heads of their own
		}
		a.Lever = within(a.Lever, rows)
	case PaneWhy:
		if a.Why != nil {
			a.Part = within(a.Part, len(a.Why.Parts)+3)
		}
	}
	return s
}

// Months are the months of which anything is known of the company.
func (a *Actuals) Months() (months []int) {
	for t := 0; t <= a.History.Plan().Horizon; t++ {
		if a.History.KnownIn(t) {
			months = append(months, t)
		}
	}
	return months
}

// Figures are the differences of the chosen month and place.
func (a *Actuals) Figures() []actuals.Variance { return a.History.VariancesIn(a.Month, a.Tier()) }

// TurnActuals shows the figures of the place n on: the company, then the tiers, going round.
func (s State) TurnActuals(n int) State {
	if a := &s.Actuals; a.History != nil {
		count := len(s.Scenario.Tiers) + 1
		a.Place, a.Row = (a.Place+n%count+count)%count, 0
	}
	return s
}

// TakeActuals takes over a scenario with what has happened, as one step, and says how far off the
// plan is.
func (s State) TakeActuals(to *model.Scenario) State {
	s = s.adoptAs(to, "", "Actuals "+to.Actuals.File)
	if line, known := s.Actuals.History.Headline(); known {
		return s.Say(line.Words() + ". " + s.Keys.Fill("{save} saves the plan that names ") + to.Actuals.File + ".")
	}
	return s.Say(to.Actuals.File + ": no month is known whole yet.")
}

// FindActuals chooses the i-th row of a pane of the Actuals page.
func (s State) FindActuals(pane Pane, i int) State {
	const first = -1 << 30
	return s.FocusOn(pane).ChooseActuals(first).ChooseActuals(i).Seal()
}

// BeginAnew takes over the plan that begins after what has happened, as one step, and says how the
// old one is kept.
func (s State) BeginAnew(to *model.Scenario) State {
	file := s.Doc.Path != ""
	s = s.adoptAs(to, "", "Begun anew in "+to.Start.Long())
	text := "The plan begins in " + to.Start.Long() + ", after what has happened."
	if file {
		text += s.Keys.Fill(" {save} saves it in the old one's place, {save-as} under a name of its own.")
	}
	return s.Say(text)
}
