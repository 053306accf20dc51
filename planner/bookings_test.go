package planner_test

import (
	"math"
	"testing"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
)

// TestBookingsFollowFiscalQuarters cuts a plan of seven months from February, whose fiscal
// years begin in March, and adds the quarters up again.
func TestBookingsFollowFiscalQuarters(t *testing.T) {
	s := plantest.Sample(2, 7)
	s.Start, s.FiscalStart = model.MonthOf(2027, 2), 3
	s.AE.Heads, s.Tiers[0].Contraction = 6, 0.05
	p := planner.Make(s, -1)
	list := p.Bookings()
	want := []struct{ quarter, from, to string }{
		{"Q4 FY27", "2027-02", "2027-02"}, {"Q1 FY28", "2027-03", "2027-05"}, {"Q2 FY28", "2027-06", "2027-08"},
	}
	if len(list) != len(want) {
		t.Fatalf("%d quarters: %+v", len(list), list)
	}
	booked, goal := 0.0, 0.0
	for i, b := range list {
		if got := want[i]; b.Quarter.Short() != got.quarter || b.From.String() != got.from || b.To.String() != got.to {
			t.Errorf("%s from %s to %s, want %+v", b.Quarter.Short(), b.From, b.To, got)
		}
		booked, goal = booked+b.NewARR, goal+b.Goal
	}
	sum := 0.0
	for t := range p.Months {
		sum += p.Months[t].NewARR
	}
	if math.Abs(booked-sum) > 1e-6 || booked <= 0 {
		t.Errorf("the quarters book %v, the months %v", booked, sum)
	}
	// What misses the goal is what was booked too little.
	if missing := p.Last().GoalARR - p.Last().ARR; math.Abs(goal-booked-missing) > 1e-6 {
		t.Errorf("the goal asks %v more than is booked, ARR is %v below it", goal-booked, missing)
	}
}

// TestBookingsMeetTheGoal holds the target driver to its word: it books what the goal asks.
func TestBookingsMeetTheGoal(t *testing.T) {
	s := plantest.Sample(3, 24)
	s.Growth.Driver = model.TargetDriver
	for _, b := range planner.Make(s, -1).Bookings() {
		if math.Abs(b.NewARR-b.Goal) > 1e-3 {
			t.Errorf("%s books %v, the goal asks for %v", b.Quarter.Short(), b.NewARR, b.Goal)
		}
	}
}
