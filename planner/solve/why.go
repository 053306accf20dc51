package solve

import (
	"fmt"
	"slices"

	"brim/model"
)

// whyBroken says why a tier cannot keep every promise that counts, in one sentence.
func (h *promises) whyBroken(k int, asked *program) string {
	in := &h.in.Tier[k]
	switch {
	case in.Productive <= 0:
		return "the CSMs have no time for accounts: pre-sales and leading a team take all of it"
	case slices.ContainsFunc(asked.lost, func(t int) bool { return h.in.Dip(t) <= 0 }):
		return "the change of coverage models leaves the CSMs no time for accounts while it lasts"
	case asked.emptied && len(asked.lost) > 0:
		return "a reduction lets the whole team go, and who starts then does not carry a full book at once"
	case slices.ContainsFunc(asked.lost, func(t int) bool { return t > h.first }):
		return fmt.Sprintf("it would take more than the %d hires a month that a plan may have", mostHires)
	case len(asked.lost) > 0:
		return h.whyLate(k)
	}
	return "each change of the hires changes the accounts that they are for, and no round of them met every target"
}

// whyLate says from when on hires help.
func (h *promises) whyLate(k int) string {
	return h.notBefore(h.s.Terms(model.RoleCSM, k).Ramp, "carry a full book")
}

// notBefore says when the first can start, and how long who starts takes to do something.
func (h *promises) notBefore(ramp model.Ramp, what string) string {
	first, months := h.s.MonthAt(h.first), float64(monthsToFull(ramp))
	if ramp.List == nil {
		months = ramp.Months
	}
	if months == 0 {
		return fmt.Sprintf("nobody can start before %s", first.Long())
	}
	return fmt.Sprintf("nobody can start before %s, and who starts takes %s to %s",
		first.Long(), model.Format(months, model.MonthCount, ""), what)
}

// whyMissed says why ARR is below the goal at a date, in one sentence.
func (h *promises) whyMissed(s *solved, date int) string {
	sells := slices.ContainsFunc(s.tiers, func(k int) bool { return h.in.Tier[k].NewARRPerAE > 0 })
	switch {
	case !sells:
		return "an AE books nothing: quota, attainment, win rate or deal size is 0, or all time goes to accounts already won"
	case slices.Contains(s.goals.lost, date) && date > h.first:
		return fmt.Sprintf("it would take more than the %d hires a month that a plan may have: %s", mostHires,
			h.notBefore(h.s.Terms(model.RoleAE, s.tiers[0]).Ramp, "sell in full"))
	case slices.Contains(s.goals.lost, date):
		return h.notBefore(h.s.Terms(model.RoleAE, s.tiers[0]).Ramp, "sell in full")
	}
	return "each change of the hires changes what accounts churn and expand by, and no round of them reached every goal"
}
