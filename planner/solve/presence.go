package solve

import (
	"brim/model"
	"brim/planner/internal/engine"
)

// presence is what somebody, or a whole team, comes to month by month. Those who fill the
// place of who has left are part of it, and so is their joining.
type presence struct{ heads, ramped, joined []float64 }

// reductions are those that a tier makes in a plan. Whom they take depends on who is there,
// and so on the hires that are sought: what is found for one plan's is planned with, and
// sought again for what that comes to.
type reductions struct {
	made  []float64 // heads by month
	parts []float64 // by month, of those who stay
	whole []float64 // 1 in the months in which nobody is kept
}

// reductionsOf are a line's; nil where it makes none.
func reductionsOf(l *engine.Line) *reductions {
	cuts := &reductions{made: l.Cuts, parts: l.CutParts()}
	if cuts.parts == nil {
		return nil
	}
	cuts.whole = make([]float64, len(cuts.parts))
	for t, part := range cuts.parts {
		if part == 1 {
			cuts.whole[t] = 1
		}
	}
	return cuts
}

// withoutHires is a tier's team of a role when nobody is hired but known starts and backfills.
func (h *promises) withoutHires(role model.Role, k int, cuts *reductions) presence {
	var team engine.Team
	team.Plan(&h.in, role)
	return h.lived(role, k, cuts, func(l *engine.Line, _ *engine.Seat, counted bool) {
		l.Hires = append(l.Hires[:0], team.Lines[k].Starts...)
		if !counted {
			return
		}
		for t, n := range cuts.made {
			if cuts.whole[t] == 0 {
				l.Hires[t] -= n
			}
		}
	})
}

// hires are what one hire of each month comes to, from the start on. Where nobody is let go
// it is the same whenever the hire starts.
func (h *promises) hires(role model.Role, k int, cuts *reductions) []presence {
	list := make([]presence, h.starts())
	for j := range list {
		months := len(list) - j
		if cuts != nil || j == 0 {
			list[j] = h.hire(role, k, h.first+j, cuts)
			continue
		}
		list[j] = presence{list[0].heads[:months], list[0].ramped[:months], list[0].joined[:months]}
	}
	return list
}

// hire is what somebody who starts in a month comes to.
func (h *promises) hire(role model.Role, k, start int, cuts *reductions) presence {
	one := h.lived(role, k, cuts, func(l *engine.Line, seat *engine.Seat, _ bool) {
		seat.Heads, seat.Ramping = 0, nil
		l.Hires = make([]float64, h.s.Horizon+1)
		l.Hires[start] = 1
	})
	return presence{one.heads[start:], one.ramped[start:], one.joined[start:]}
}

// lived is who there is by month. A reduction lets go the same number of heads whoever is
// hired, so heads are those of reductions counted in people; only how many of them are
// still on their ramp follows the part of the team that the plan lets go.
func (h *promises) lived(role model.Role, k int, cuts *reductions, begin func(l *engine.Line, seat *engine.Seat, counted bool)) presence {
	run := func(parts []float64, counted bool) *engine.Line {
		var team engine.Team
		l := &team.Lines[k]
		seat := team.Seat(&h.in, role, k)
		seat.Cuts, seat.CutParts = nil, parts
		begin(l, seat, counted)
		l.Run(seat, h.s.Horizon)
		return l
	}
	if cuts == nil {
		l := run(nil, false)
		return presence{l.Heads, l.Ramped, l.Joined}
	}
	all, ramping := run(cuts.whole, true), run(cuts.parts, false)
	veteran := h.s.Terms(role, k).Ramp.Veteran()
	for t, heads := range all.Heads {
		all.Ramped[t] = veteran*(heads-ramping.Heads[t]) + ramping.Ramped[t]
	}
	return presence{all.Heads, all.Ramped, all.Joined}
}
