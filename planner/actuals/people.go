package actuals

import (
	"brim/model"
	"brim/planner"
	"brim/planner/internal/engine"
)

// roleFigures are the figures of a role.
type roleFigures struct{ heads, joined, leavers model.ActualFigure }

// figuresOf are the figures of a role, by [model.Role].
var figuresOf = [...]roleFigures{
	model.RoleAE:  {model.ActualAEHeads, model.ActualAEJoined, model.ActualAELeavers},
	model.RoleCSM: {model.ActualCSMHeads, model.ActualCSMJoined, model.ActualCSMLeavers},
}

var roles = [...]model.Role{model.RoleAE, model.RoleCSM}

// source is where figures come from: what has happened, or the plan's own.
type source interface {
	// stock is a balance at the end of month t, flow what month t brought.
	stock(t, k int, f model.ActualFigure) model.Opt
	flow(t, k int, f model.ActualFigure) model.Opt
}

// happened are the figures that are known, and the plan's opening where it is not.
type happened struct{ *History }

func (h happened) stock(t, k int, f model.ActualFigure) model.Opt { return h.stands(t, k, f) }
func (h happened) flow(t, k int, f model.ActualFigure) model.Opt  { return h.Value(t, k, f) }

// ofPlan are the plan's own figures.
type ofPlan struct{ plan *planner.Plan }

func (p ofPlan) stock(t, k int, f model.ActualFigure) model.Opt { return planned(p.plan, t, k, f) }
func (p ofPlan) flow(t, k int, f model.ActualFigure) model.Opt  { return planned(p.plan, t, k, f) }

// teams are the places of a role's teams: every tier, or the company where one team serves all.
func (h *History) teams() []int {
	if h.byNeed() {
		return []int{h.tiers()}
	}
	places := make([]int, h.tiers())
	for k := range places {
		places[k] = k
	}
	return places
}

// line is the index of a team among those of the engine, and of its terms: −1 for the company.
func (h *History) line(k int) (line, terms int) {
	if k == h.tiers() {
		return 0, -1
	}
	return k, k
}

// tenure begins the people of a team with the opening heads of a source.
func (h *History) tenure(from source, role model.Role, k int) *engine.Tenure {
	var team engine.Team
	line, terms := h.line(k)
	seat := team.Seat(&h.in, role, line)
	if heads := from.stock(0, k, figuresOf[role].heads); heads.OK {
		seat.Heads = heads.V
	}
	return engine.NewTenure(seat, h.scenario().Terms(role, terms).Ramp)
}

// pass lets a team's month t pass as a source has it. Who is there and did not join has always
// been; who is gone and did not leave was cut; both fall evenly on tenures. Where joiners or
// leavers are not known it returns false, and takes the difference of the heads for them.
func (h *History) pass(team *engine.Tenure, from source, role model.Role, t, k int) (known bool) {
	f := figuresOf[role]
	now, before := from.stock(t, k, f.heads).V, from.stock(t-1, k, f.heads).V
	came, left := from.flow(t, k, f.joined), from.flow(t, k, f.leavers)
	joined := max(came.Or(0), now-before+left.Or(0)) // whoever is there without a word has joined too
	keep := 1.0
	if before > 0 {
		keep = min(1, max(0, (now-joined)/before))
	}
	team.Pass(keep, joined)
	return came.OK && left.OK
}

// there are the AEs or CSMs of a team who are ramped and there in months 1..t, by month; false
// where a source does not know who came and went.
func (h *History) there(from source, role model.Role, k, last int) ([]float64, bool) {
	_, terms := h.line(k)
	team, whole := h.tenure(from, role, k), true
	list := make([]float64, last+1)
	for t := range list {
		if t > 0 {
			whole = h.pass(team, from, role, t, k) && whole
		}
		list[t] = engine.There(team.Ramped, h.scenario().Away(role, terms, t))
	}
	return list, whole
}

// left are those who left a team in month t; where that is not known, as many as the heads say.
func (h *History) left(role model.Role, t, k int) float64 {
	f := figuresOf[role]
	fewer := h.stands(t-1, k, f.heads).V + h.Value(t, k, f.joined).V - h.stands(t, k, f.heads).V
	return h.Value(t, k, f.leavers).Or(max(0, fewer))
}
