package report

import (
	"slices"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/ui/words"
)

// MonthFigure is a figure of one month, by its ids in the planner's table: of a tier, of
// the company, or of both.
type MonthFigure struct {
	Label         string
	Tier, Company string
	Resource      int // of another role
}

// FigureState is the id of the one figure that is a word.
const FigureState = "state"

// rowOrder is the order of the rows of a month; one that is not in it stands behind them.
var rowOrder = []string{
	"Accounts", "ARR", "ACV", "CSM heads", "ramped", "productive", "needed", "CSM away", "Load", "One CSM away", "Utilization", "Books",
	"Beyond books", "ARR beyond", "Overload loss", "Contraction", "Onboarding", "AE heads", "AE away",
	"AE:CSM", "Cost to serve", "Goal ARR", "NRR", "GRR", "People cost", "ARR per CSM",
}

// monthRows are the rows that figures declare.
var monthRows = figureRows()

func figureRows() []MonthFigure {
	var list []MonthFigure
	for _, figure := range explain.Figures() {
		if figure.Row == "" {
			continue
		}
		i := slices.IndexFunc(list, func(f MonthFigure) bool { return f.Label == figure.Row })
		if i < 0 {
			i, list = len(list), append(list, MonthFigure{Label: figure.Row})
		}
		if figure.OfTiers() {
			list[i].Tier = figure.ID
		} else {
			list[i].Company = figure.ID
		}
	}
	slices.SortStableFunc(list, func(a, b MonthFigure) int { return ranked(rowOrder, a.Label) - ranked(rowOrder, b.Label) })
	return list
}

// rareRows are left out of plans in which they are zero throughout.
var rareRows = []string{"CSM away", "AE away", "Beyond books", "ARR beyond", "Overload loss", "Contraction",
	"Onboarding", "AE cuts", "CSM cuts"}

// MonthFigures are the figures of a month: those that tiers have, and those that only
// the company has, the other roles last. What is zero in every month of the plan is left
// out where it is rare.
func MonthFigures(s *model.Scenario, p *planner.Plan) (both, company []MonthFigure) {
	plan := explain.NewReader(p)
	return monthFigures(s, func(row MonthFigure) bool { return !slices.Contains(rareRows, row.Label) || row.comes(plan, p) })
}

// AllMonthFigures is [MonthFigures] with those too that are zero throughout a plan: what a
// scenario's months have at most.
func AllMonthFigures(s *model.Scenario) (both, company []MonthFigure) {
	return monthFigures(s, func(MonthFigure) bool { return true })
}

func monthFigures(s *model.Scenario, shown func(MonthFigure) bool) (both, company []MonthFigure) {
	for _, row := range monthRows {
		if !shown(row) {
			continue
		}
		if row.Tier != "" {
			both = append(both, row)
		} else {
			company = append(company, row)
		}
	}
	for i := range s.Resources {
		company = append(company, MonthFigure{Label: s.Resources[i].Role, Company: "resource.needed", Resource: i})
	}
	return both, company
}

// comes reports whether the figure is ever above zero.
func (f MonthFigure) comes(plan *explain.Reader, p *planner.Plan) bool {
	for _, id := range []string{f.Tier, f.Company} {
		figure, ok := explain.FigureByID(id)
		for t := 0; ok && t < len(p.Months); t++ {
			for k := range p.Splits {
				if v := plan.Value(figure, explain.Place{T: t, Tier: k}); v.V > 0 {
					return true
				}
			}
		}
	}
	return false
}

// Month is every figure of month t of the plan: the tiers' side by side, and the company's.
func Month(s *model.Scenario, p *planner.Plan, t int) Section {
	grid := Grid{Head: []string{"Figure"}, Left: 1, Fixed: 1}
	for k := range p.Splits {
		grid.Head = append(grid.Head, p.Splits[k].Name)
	}
	grid.Head = append(grid.Head, "Company")
	both, company := MonthFigures(s, p)
	for _, f := range append(both, company...) {
		row := []Cell{Word(f.Label)}
		for k := range p.Splits {
			row = append(row, f.ofTier(p, t, k))
		}
		grid.Add(append(row, f.ofCompany(p, t))...)
	}
	return Section{Title: "Figures of " + p.Months[t].Month.Long(), Grid: grid}
}

// ofTier is the figure of tier k in month t, with its limit or its mark.
func (f MonthFigure) ofTier(p *planner.Plan, t, k int) Cell {
	cell := value(p, f.Tier, explain.Place{T: t, Tier: k})
	switch f.Tier {
	case "load":
		cell.Text += " of " + words.Limit(p.BookMax(t, k))
	case FigureState:
		mark := stateMark(p.Months[t].Tiers[k].State)
		if mark == "" {
			mark = withinMark
		}
		cell.Text = mark + " " + cell.Text
	}
	return cell
}

// ofCompany is the figure of the company, or of another role, in month t.
func (f MonthFigure) ofCompany(p *planner.Plan, t int) Cell {
	cell := value(p, f.Company, explain.Place{T: t, Resource: f.Resource})
	if f.Company != "resource.needed" {
		return cell
	}
	role := &p.Months[t].Resources[f.Resource]
	if role.Short() {
		cell.Text = overMark + " " + cell.Text
	}
	cell.Text += " of " + words.Heads(role.Heads)
	return cell
}

// value writes a figure; nothing where there is none of that kind.
func value(p *planner.Plan, id string, place explain.Place) Cell {
	figure, ok := explain.FigureByID(id)
	switch {
	case !ok:
		return noFigure("")
	case figure.Worded():
		return Word(words.Figure(p, figure, place))
	}
	return Figure(words.Figure(p, figure, place), explain.Value(p, figure, place))
}
