package planner

import "brim/model"

// Booking is the new ARR of a fiscal quarter beside what the goal asks of it. Of a quarter
// that the plan cuts it has the months of the plan.
type Booking struct {
	Quarter model.Quarter `json:"quarter"`
	From    model.Month   `json:"from"` // the first and the last of the quarter's months in the plan
	To      model.Month   `json:"to"`
	NewARR  float64       `json:"new_arr"` // currency a year
	Goal    float64       `json:"goal"`    // new ARR that keeps ARR on the goal path; below 0 where expansion alone does more
}

// Bookings are the plan's new ARR by fiscal quarter. The goal asks of a quarter the goal
// path's growth, less what accounts expand by, plus what they take away: churn and
// contraction. Section 10 of the planning model.
func (p *Plan) Bookings() []Booking {
	var list []Booking
	for t := 1; t <= p.Horizon; t++ {
		m := &p.Months[t]
		quarter := p.Scenario().Quarter(m.Month)
		if n := len(list); n == 0 || list[n-1].Quarter != quarter {
			list = append(list, Booking{Quarter: quarter, From: m.Month})
		}
		b := &list[len(list)-1]
		b.To = m.Month
		b.NewARR += m.NewARR
		b.Goal += m.GoalARR - p.Months[t-1].GoalARR - m.ExpansionARR + m.ChurnedARR + m.ContractionARR
	}
	return list
}
