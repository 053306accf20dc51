package report

import "brim/planner"

// column is a column of the CSV. A figure that only the company or only a tier has is
// empty in the rows of the other, and so is one that is undefined or unbounded.
type column struct {
	name    string // as in the JSON, where a team's figures stand under "ae" and "csm"
	always  func(*planner.Month) any
	company func(*planner.Month) any
	tier    func(*planner.TierMonth) any
}

func (c *column) ofCompany(m *planner.Month) any {
	switch {
	case c.always != nil:
		return c.always(m)
	case c.company != nil:
		return c.company(m)
	}
	return nil
}

func (c *column) ofTier(m *planner.Month, t *planner.TierMonth) any {
	switch {
	case c.always != nil:
		return c.always(m)
	case c.tier != nil:
		return c.tier(t)
	}
	return nil
}

// roleColumns are the columns of the roles that only this plan has.
func roleColumns(p *planner.Plan) []column {
	var list []column
	for i, need := range p.Months[0].Resources {
		list = append(list,
			column{name: Neutral("needed " + need.Role),
				company: func(m *planner.Month) any { return m.Resources[i].Needed }},
			column{name: Neutral("heads " + need.Role),
				company: func(m *planner.Month) any { return m.Resources[i].Heads }})
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
