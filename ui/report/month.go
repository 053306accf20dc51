package report

import (
	"brim/model"
	"brim/planner"
	"brim/ui/words"
)

// MonthFigure is a figure of one month, by its ids in the planner's table: of a tier, of
// the company, or of both.
type MonthFigure struct {
	Label         string
	Tier, Company string
	Resource      int // of another role
	Format        Format
}

// Format is how a figure is written.
type Format uint8

// The formats.
const (
	AsCount Format = iota
	AsHeads
	AsMoney
	AsPercent
	AsRatio
	AsLoad
	AsState
)

// MonthFigures are the figures of a month: those that tiers have, and those that only
// the company has.
func MonthFigures(s *model.Scenario) (both, company []MonthFigure) {
	both = []MonthFigure{
		{Label: "Accounts", Tier: "accounts", Company: "company.accounts", Format: AsCount},
		{Label: "ARR", Tier: "arr", Company: "company.arr", Format: AsMoney},
		{Label: "ACV", Tier: "acv", Format: AsMoney},
		{Label: "CSM heads", Tier: "csm_heads", Company: "csm.heads", Format: AsHeads},
		{Label: "ramped", Tier: "csm_ramped", Company: "csm.ramped", Format: AsHeads},
		{Label: "productive", Tier: "csm_productive", Company: "csm.productive", Format: AsHeads},
		{Label: "needed", Tier: "csm_needed", Format: AsHeads},
		{Label: "Load", Tier: "load", Format: AsLoad},
		{Label: "Utilization", Tier: "utilization", Format: AsPercent},
		{Label: "Books", Tier: "state", Format: AsState},
		{Label: "AE heads", Tier: "ae_heads", Company: "ae.heads", Format: AsHeads},
		{Label: "AE:CSM", Tier: "ratio", Company: "company.ratio", Format: AsRatio},
		{Label: "Cost to serve", Tier: "cost_to_serve", Format: AsPercent},
	}
	company = []MonthFigure{
		{Label: "Goal ARR", Company: "company.goal_arr", Format: AsMoney},
		{Label: "NRR", Company: "company.nrr", Format: AsPercent},
		{Label: "GRR", Company: "company.grr", Format: AsPercent},
		{Label: "People cost", Company: "company.people_cost", Format: AsMoney},
		{Label: "ARR per CSM", Company: "company.arr_per_csm", Format: AsMoney},
	}
	for i := range s.Resources {
		company = append(company, MonthFigure{Label: s.Resources[i].Role, Company: "resource.needed", Resource: i, Format: AsHeads})
	}
	return both, company
}

// Write writes the figure's value, without the mark of a state.
func (f MonthFigure) Write(currency string, v model.Opt) string {
	switch {
	case !v.OK:
		return words.Unknown
	case f.Format == AsCount:
		return words.Count(v.V)
	case f.Format == AsHeads:
		return words.Heads(v.V)
	case f.Format == AsMoney:
		return money(v, currency)
	case f.Format == AsPercent:
		return words.Percent(v)
	case f.Format == AsRatio:
		return words.Ratio(v)
	case f.Format == AsState:
		return planner.LoadState(v.V).String()
	}
	return words.Load(v)
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
			row = append(row, f.ofTier(p, t, k))
		}
		grid.Rows = append(grid.Rows, append(row, f.ofCompany(p, t)))
	}
	return Section{Title: "Figures of " + p.Months[t].Month.Long(), Grid: grid}
}

// ofTier is the figure of tier k in month t, with its limit or its mark.
func (f MonthFigure) ofTier(p *planner.Plan, t, k int) string {
	text := f.value(p, f.Tier, planner.At{T: t, Tier: k})
	switch f.Format {
	case AsLoad:
		return text + " of " + words.Limit(p.BookMax(k))
	case AsState:
		mark := stateMark(p.Months[t].Tiers[k].State)
		if mark == "" {
			mark = withinMark
		}
		return mark + " " + text
	}
	return text
}

// ofCompany is the figure of the company, or of another role, in month t.
func (f MonthFigure) ofCompany(p *planner.Plan, t int) string {
	text := f.value(p, f.Company, planner.At{T: t, Resource: f.Resource})
	if f.Company != "resource.needed" {
		return text
	}
	role := &p.Months[t].Resources[f.Resource]
	if role.Short() {
		text = overMark + " " + text
	}
	return text + " of " + words.Heads(role.Heads)
}

// value reads a figure; nothing where there is none of that kind.
func (f MonthFigure) value(p *planner.Plan, id string, at planner.At) string {
	figure, ok := planner.FigureByID(id)
	if !ok {
		return ""
	}
	return f.Write(p.Currency, p.Value(figure, at))
}
