package engine

import "brim/model"

// Tenure is the people of a team by how long they have been there, month by month as they
// really came and went: the recursion of section 4 with what happened in the place of rates.
type Tenure struct {
	Ramped  float64 // everybody, by how far the ramp has come
	line    Line
	settled float64
}

// NewTenure are the people of a seat at t = 0 under a ramp.
func NewTenure(seat *Seat, ramp model.Ramp) *Tenure {
	tn := &Tenure{}
	const opening = 1
	l := &tn.line
	l.Heads, l.Ramped = make([]float64, opening), make([]float64, opening)
	l.Leavers, l.Joined, l.Cuts = make([]float64, opening), make([]float64, opening), make([]float64, opening)
	l.setCurve(ramp)
	tn.settled = l.open(seat)
	tn.Ramped = l.Ramped[0]
	return tn
}

// Pass makes a month pass: of everybody the part keep stays, whatever the tenure, and so many
// join.
func (tn *Tenure) Pass(keep, joined float64) {
	tn.settled, tn.Ramped = tn.line.age(tn.settled, keep, joined)
}

// Cohorts are the heads that are still on their ramp by months of tenure, 0 first. They change
// with the next month.
func (tn *Tenure) Cohorts() []float64 { return tn.line.cohorts }
