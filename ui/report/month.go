package report

import (
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

// MonthFigures are the figures of a month: those that tiers have, and those that only
// the company has.
func MonthFigures(s *model.Scenario) (both, company []MonthFigure) {
	both = []MonthFigure{
		{Label: "Accounts", Tier: "accounts", Company: "company.accounts"},
		{Label: "ARR", Tier: "arr", Company: "company.arr"},
		{Label: "ACV", Tier: "acv"},
		{Label: "CSM heads", Tier: "csm_heads", Company: "csm.heads"},
		{Label: "ramped", Tier: "csm_ramped", Company: "csm.ramped"},
		{Label: "productive", Tier: "csm_productive", Company: "csm.productive"},
		{Label: "needed", Tier: "csm_needed"},
		{Label: "Load", Tier: "load"},
		{Label: "Utilization", Tier: "utilization"},
		{Label: "Books", Tier: FigureState},
		{Label: "AE heads", Tier: "ae_heads", Company: "ae.heads"},
		{Label: "AE:CSM", Tier: "ratio", Company: "company.ratio"},
		{Label: "Cost to serve", Tier: "cost_to_serve"},
	}
	company = []MonthFigure{
		{Label: "Goal ARR", Company: "company.goal_arr"},
		{Label: "NRR", Company: "company.nrr"},
		{Label: "GRR", Company: "company.grr"},
		{Label: "People cost", Company: "company.people_cost"},
		{Label: "ARR per CSM", Company: "company.arr_per_csm"},
	}
	for i := range s.Resources {
		company = append(company, MonthFigure{Label: s.Resources[i].Role, Company: "resource.needed", Resource: i})
	}
	return both, company
}

// Month is every figure of month t of the plan: the tiers' side by side, and the company's.
func Month(s *model.Scenario, p *planner.Plan, t int) Section {
	grid := Grid{Head: []string{"Figure"}, Left: 1, Fixed: 1}
	for k := range p.Splits {
		grid.Head = append(grid.Head, p.Splits[k].Name)
	}
	grid.Head = append(grid.Head, "Company")
	both, company := MonthFigures(s)
	for _, f := range append(both, company...) {
		row := []string{f.Label}
		for k := range p.Splits {
			row = append(row, f.ofTier(s, p, t, k))
		}
		grid.Rows = append(grid.Rows, append(row, f.ofCompany(s, p, t)))
	}
	return Section{Title: "Figures of " + p.Months[t].Month.Long(), Grid: grid}
}

// ofTier is the figure of tier k in month t, with its limit or its mark.
func (f MonthFigure) ofTier(s *model.Scenario, p *planner.Plan, t, k int) string {
	text := value(s, p, f.Tier, explain.At{T: t, Tier: k})
	switch f.Tier {
	case "load":
		return text + " of " + words.Limit(p.BookMax(k))
	case FigureState:
		mark := stateMark(p.Months[t].Tiers[k].State)
		if mark == "" {
			mark = withinMark
		}
		return mark + " " + text
	}
	return text
}

// ofCompany is the figure of the company, or of another role, in month t.
func (f MonthFigure) ofCompany(s *model.Scenario, p *planner.Plan, t int) string {
	text := value(s, p, f.Company, explain.At{T: t, Resource: f.Resource})
	if f.Company != "resource.needed" {
		return text
	}
	role := &p.Months[t].Resources[f.Resource]
	if role.Short() {
		text = overMark + " " + text
	}
	return text + " of " + words.Heads(role.Heads)
}

// value writes a figure; nothing where there is none of that kind.
func value(s *model.Scenario, p *planner.Plan, id string, at explain.At) string {
	figure, ok := explain.FigureByID(id)
	if !ok {
		return ""
	}
	return words.Figure(s, p, figure, at)
}
