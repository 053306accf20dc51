package model

import (
	"fmt"
	"slices"
	"strings"
)

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
		d.words = append(d.words, d.addedLeave(len(d.Leaves)-1))
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

// AddedLeaves says of each leave that b has and a has not who is away, and when.
func AddedLeaves(a, b *Scenario) []string {
	var words []string
	for i := len(a.Leaves); i < len(b.Leaves); i++ {
		words = append(words, b.addedLeave(i))
	}
	return words
}

// addedLeave is "leave 1 added: 1 CSM of Strategic, away for 3 months from Jan 2027".
func (s *Scenario) addedLeave(i int) string {
	leave := &s.Leaves[i]
	who := Format(leave.Heads, People, s.Currency) + " " + strings.ToUpper(leave.Role.String())
	if leave.Tier != "" {
		who += " of " + leave.Tier
	}
	return fmt.Sprintf("leave %d added: %s, away for %s from %s", i+1, who, Counted(leave.Months, "month"), leave.From.Long())
}

// leaveWords says which leaves came, or that some went.
func leaveWords(a, b *Scenario) string {
	switch n := len(b.Leaves) - len(a.Leaves); {
	case n > 0:
		return strings.Join(AddedLeaves(a, b), "; ")
	case n == -1:
		return "a leave removed"
	}
	return "other leaves"
}
