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
	first, ramp := h.s.MonthAt(h.first), h.s.Terms(model.RoleCSM, k).Ramp
	months := float64(monthsToFull(ramp))
	if ramp.List == nil {
		months = ramp.Months
	}
	if months == 0 {
		return fmt.Sprintf("nobody can start before %s", first.Long())
	}
	return fmt.Sprintf("nobody can start before %s, and who starts takes %s to carry a full book",
		first.Long(), model.Format(months, model.MonthCount, ""))
}
