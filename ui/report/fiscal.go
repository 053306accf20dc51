package report

import (
	"brim/planner"
	"brim/ui/words"
)

// quarter is the months of a fiscal quarter that a plan has; the opening balance is a
// row of its own before the first.
type quarter struct {
	label string
	from  int            // its first month of the plan; the opening is 0 to 0
	end   *planner.Month // its last
	goal  float64        // new ARR that the goal asks of it
}

// opening reports whether it is the balance before the plan's first month, which has no
// flows.
func (q *quarter) opening() bool { return q.end.T == 0 }

// fiscalQuarters are the rows of tables by quarter: the opening balance, then every fiscal
// quarter of the plan at its end.
func fiscalQuarters(p *planner.Plan) []quarter {
	rows := []quarter{{label: p.MonthAt(0).Long(), end: &p.Months[0]}}
	for _, b := range p.Bookings() {
		rows = append(rows, quarter{words.Quarter(b.Quarter, b.From, b.To), p.TimeOf(b.From), &p.Months[p.TimeOf(b.To)], b.Goal})
	}
	return rows
}

// sum adds a flow up over the quarter's months.
func (q *quarter) sum(p *planner.Plan, flow func(*planner.Month) float64) float64 {
	total := 0.0
	for t := q.from; t <= q.end.T; t++ {
		total += flow(&p.Months[t])
	}
	return total
}
