package report

import (
	"brim/planner"
	"brim/planner/explain"
)

// column is a column of the CSV. A figure that only the company or only a tier has is
// empty in the rows of the other, and so is one that is undefined or unbounded.
type column struct {
	name          string // as in the JSON, where a team's figures stand under "ae" and "csm"
	company, tier func(p *planner.Plan, place explain.Place) any
}

func (c *column) ofCompany(p *planner.Plan, t int) any {
	if c.company == nil {
		return nil
	}
	return c.company(p, explain.Place{T: t})
}

func (c *column) ofTier(p *planner.Plan, t, k int) any {
	if c.tier == nil {
		return nil
	}
	return c.tier(p, explain.Place{T: t, Tier: k})
}

// roleColumns are the columns of the roles that only this plan has: heads needed, heads
// there, and what they cost a month.
func roleColumns(p *planner.Plan) []column {
	var list []column
	roles := p.Scenario().Resources
	for i, need := range p.Months[0].Resources {
		list = append(list,
			column{name: Neutral("needed " + need.Role),
				company: func(p *planner.Plan, place explain.Place) any { return p.Months[place.T].Resources[i].Needed }},
			column{name: Neutral("heads " + need.Role),
				company: func(p *planner.Plan, place explain.Place) any { return p.Months[place.T].Resources[i].Heads }},
			column{name: Neutral("cost " + need.Role),
				company: func(p *planner.Plan, place explain.Place) any { return roles[i].Heads * roles[i].Cost / 12 }})
	}
	return list
}

// Columns lists the columns of every plan's CSV by name, in order.
func Columns() []string { return namesOf(columns) }

func namesOf(columns []column) []string {
	names := make([]string, len(columns))
	for i := range columns {
		names[i] = columns[i].name
	}
	return names
}
