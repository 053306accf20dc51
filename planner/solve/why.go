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
	case slices.ContainsFunc(asked.lost, func(t int) bool { return t > h.first }):
		return fmt.Sprintf("it would take more than the %d hires a month that a plan may have", mostHires)
	case len(asked.lost) > 0:
		return h.whyLate()
	}
	return "each change of the hires changes how much business the goal needs, and no round of them kept every promise"
}

// whyLate says from when on hires help.
func (h *promises) whyLate() string {
	first := h.s.MonthAt(h.first)
	if h.s.CSM.RampMonths == 0 {
		return fmt.Sprintf("nobody can start before %s", first.Long())
	}
	return fmt.Sprintf("nobody can start before %s, and who starts takes %s to carry a full book",
		first.Long(), model.Format(h.s.CSM.RampMonths, model.MonthCount, ""))
}
