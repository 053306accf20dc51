package model

import "slices"

// What a leave is when it is first planned: assumptions that are there to be changed.
const (
	leaveMonths   = 3
	leaveBackRamp = 1
)

// AddLeave plans a leave of one CSM from the start on, of the tier with most of them where
// tiers have teams.
func AddLeave(s *Scenario) (Restructured, error) {
	return restructure(s, func(d *draft) error {
		d.Leaves = append(d.Leaves, Leave{Role: RoleCSM, From: d.Start, Months: leaveMonths, Heads: 1, BackRamp: leaveBackRamp})
		if d.Org.Staffing == StaffingShares {
			d.placeLeaves()
		}
		d.say("leave %d added", len(d.Leaves))
		return nil
	})
}

// RemoveLeave takes a leave away; those after it count one less.
func RemoveLeave(s *Scenario, i int) (Restructured, error) {
	return restructure(s, func(d *draft) error {
		d.Leaves = slices.Delete(d.Leaves, i, i+1)
		d.say("leave %d removed", i+1)
		return nil
	})
}

// leaveWords says how many leaves came or went.
func leaveWords(a, b *Scenario) string {
	switch n := len(b.Leaves) - len(a.Leaves); {
	case n == 1:
		return "a leave added"
	case n == -1:
		return "a leave removed"
	}
	return "other leaves"
}
