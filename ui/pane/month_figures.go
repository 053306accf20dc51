package pane

import (
	"math"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// monthFigure is a figure of one month, with its place on the screen.
type monthFigure struct {
	report.MonthFigure
	actual bool // what has come of it, not what is planned
}

// monthFigures are the figures of a month, the tiers' first.
func monthFigures(s state.State) (both, company []monthFigure) {
	both, company = drawnFigures(report.MonthFigures(s.Scenario, s.Plan))
	return withActualLoad(s, both), company
}

// mostMonthFigures are all that a month of the scenario may have.
func mostMonthFigures(s state.State) (both, company []monthFigure) {
	both, company = drawnFigures(report.AllMonthFigures(s.Scenario))
	return withActualLoad(s, both), company
}

func drawnFigures(ofTiers, ofCompany []report.MonthFigure) (both, company []monthFigure) {
	for _, figure := range ofTiers {
		both = append(both, monthFigure{MonthFigure: figure})
	}
	for _, figure := range ofCompany {
		company = append(company, monthFigure{MonthFigure: figure})
	}
	return both, company
}

// shown is a figure in words: its value, how it differs from the baseline, and how it
// stands to its limit.
type shown struct {
	value, delta string
	limit        string // that the value is held against; may be empty
	role         theme.Role
}

// within is the value with its limit in at most w cells, shorter where it must be.
func (v shown) within(w int) string {
	if v.limit == "" {
		return v.value
	}
	for _, between := range []string{" of ", "/"} {
		if text := v.value + between + v.limit; canvas.Width(text) <= w {
			return text
		}
	}
	return v.value
}

// ofTier is a figure of tier k in the cursor's month.
func (f monthFigure) ofTier(s state.State, g *theme.Glyphs, k int) shown {
	switch {
	case f.Tier == "":
		return shown{}
	case f.actual:
		return actualLoad(s, g, k)
	}
	place := explain.Place{T: s.Cursor.Month, Tier: k}
	before, pinned := kit.PinnedPlace(s, place.T, k)
	out := f.shown(s, f.Tier, place, before, pinned)
	tier := &s.Plan.Months[place.T].Tiers[k]
	switch f.Tier {
	case "load":
		out.limit = limitBeside(tier.Load, s.Plan.BookMax(place.T, k))
	case report.FigureState:
		var mark string
		out.role, mark = kit.LoadMark(g, tier.State)
		out.value = mark + " " + words.BookState(tier.State)
		if out.delta != "" {
			_, mark = kit.LoadMark(g, s.Baseline.Plan.Months[before.T].Tiers[before.Tier].State)
			out.delta = "was " + mark
		}
	}
	return out
}

// ofCompany is a figure of the company, or of another role, in the cursor's month.
func (f monthFigure) ofCompany(s state.State, g *theme.Glyphs) shown {
	if f.Company == "" {
		return shown{}
	}
	place := explain.Place{T: s.Cursor.Month, Resource: f.Resource}
	before, pinned := kit.PinnedPlace(s, place.T, -1)
	before.Tier, before.Resource = place.Tier, place.Resource
	if f.Company == "resource.needed" {
		pinned = pinned && f.Resource < len(s.Baseline.Scenario.Resources) &&
			s.Baseline.Scenario.Resources[f.Resource].Role == f.Label
	}
	out := f.shown(s, f.Company, place, before, pinned)
	if f.Company == "resource.needed" {
		role := s.Plan.Months[place.T].Resources[f.Resource]
		out.limit = words.Heads(role.Heads)
		if role.Short() {
			out.role, out.value = theme.Over, g.Over+" "+out.value
		}
	}
	return out
}

// shown reads a figure in the plan and, where there is one, in the baseline.
func (f monthFigure) shown(s state.State, id string, place, before explain.Place, pinned bool) shown {
	figure, ok := explain.FigureByID(id)
	if !ok {
		return shown{value: words.Unknown}
	}
	now := explain.Value(s.Plan, figure, place)
	out := shown{value: words.Figure(s.Plan, figure, place)}
	if pinned {
		out.delta = monthsDifference(s, id, explain.Value(s.Baseline.Plan, figure, before), now)
	}
	return out
}

// monthsDifference is how a figure differs from the baseline's as the two are written;
// empty where they read the same. States differ by what they were, and so does what is
// undefined in one of the two.
func monthsDifference(s state.State, id string, before, now model.Opt) string {
	kind := words.KindOf(id)
	switch {
	case id == report.FigureState && before == now:
		return ""
	case id == report.FigureState:
		return "was " + planner.LoadState(before.V).String()
	case before.OK != now.OK:
		return "was " + words.Write(kind, before, s.Plan.Currency)
	case kind == explain.AsMoney:
		return roughly(s, now, before)
	}
	return words.Difference(kind, now, before, s.Plan.Currency)
}

// roughly is how an amount differs. Where that is too long to stand beside the amount it
// is in three figures: "-$306K".
func roughly(s state.State, now, before model.Opt) string {
	text := kit.AmountDelta(s, now, before)
	if canvas.Width(text) < monthDelta {
		return text
	}
	size := math.Abs(now.V - before.V)
	unit := math.Pow(10, math.Floor(math.Log10(size))-2)
	return text[:1] + strings.Replace(money(s, math.Round(size/unit)*unit), ".0", "", 1)
}
