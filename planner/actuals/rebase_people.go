package actuals

import (
	"slices"
	"strings"

	"brim/model"
	"brim/planner/internal/engine"
)

// people gives a role the people that it has at the end of month a.
func (b *rebase) people(role model.Role) {
	team := b.s.Team(role)
	if b.byNeed() {
		team.Heads = tidy(b.stands(b.a, b.tiers(), figuresOf[role].heads).V)
		team.Ramping = b.inRamp(role, b.tiers(), team.Heads)
		b.noneRamps(role)
		return
	}
	heads, sum := make([]float64, b.tiers()), 0.0
	for k := range heads {
		heads[k] = b.stands(b.a, k, figuresOf[role].heads).V
		sum += heads[k]
	}
	shares, _ := engine.RoleShares(&b.in.Shares, role)
	team.Heads, team.Ramping = tidy(sum), nil
	for k := range heads {
		tier, share := &b.s.Tiers[k], tidy(shares[k])
		if sum > 0 { // in all its digits, so that whole heads come back
			share = heads[k] / sum
		}
		*tier.HeadShare(role) = model.Some(share)
		tier.Team(role).Ramping = b.inRamp(role, k, team.Heads*share)
	}
	b.noneRamps(role)
}

// noneRamps writes out that nobody of a role is in ramp, where that is so and known: it is no
// assumption then.
func (b *rebase) noneRamps(role model.Role) {
	known := true
	for _, k := range b.teams() {
		_, terms := b.line(k)
		now := b.scenario().Terms(role, terms)
		length := now.Ramp.Length()
		known = known && (now.Ramping != nil || length <= b.a)
		for t := max(1, b.a-length+1); t <= b.a; t++ {
			known = known && b.Value(t, k, figuresOf[role].joined).OK
		}
	}
	if known && !rampingGiven(b.s, role) {
		b.s.Team(role).Ramping = []float64{0}
	}
}

// rampingGiven reports whether a role or any of its tiers says who is in ramp.
func rampingGiven(s *model.Scenario, role model.Role) bool {
	return s.Team(role).Ramping != nil ||
		slices.ContainsFunc(s.Tiers, func(tier model.Tier) bool { return tier.Team(role).Ramping != nil })
}

// comers gives a role those who are on their way at the end of month a, and what is planned from
// there.
func (b *rebase) comers(role model.Role) {
	if b.byNeed() {
		b.comersOfOneTeam(role)
		return
	}
	team := b.s.Team(role)
	_, hires := engine.RoleShares(&b.in.Shares, role)
	cut := b.cutQuarters(role)
	for k := range b.tiers() {
		tier := &b.s.Tiers[k]
		*hireShare(tier, role) = model.Some(tidy(hires[k]))
		tier.Team(role).Starts = b.starts(role, k)
		tier.SetHires(role, b.planned(tier.Hires(role), cut, hires[k]))
		tier.SetCuts(role, tidied(after(tier.Cuts(role), b.a)))
	}
	team.Starts, team.Hires = nil, b.laterQuarters(team.Hires, cut != nil)
}

// hireShare is the tier's part of the planned hires of a role.
func hireShare(tier *model.Tier, role model.Role) *model.Opt {
	if role == model.RoleAE {
		return &tier.AEHireShare
	}
	return &tier.CSMHireShare
}

// comersOfOneTeam is [rebase.comers] where one team serves all tiers: it has no lists by month, so
// that a plan by quarters is put together anew from three months each.
func (b *rebase) comersOfOneTeam(role model.Role) {
	team := b.s.Team(role)
	team.Starts = b.starts(role, b.tiers())
	cut := b.cutQuarters(role)
	team.Hires = b.laterQuarters(team.Hires, false)
	if cut == nil {
		return
	}
	team.Hires = model.HirePlan{}
	for i := 0; i < len(cut); i += quarterMonths {
		n := 0.0
		for _, month := range cut[i:min(i+quarterMonths, len(cut))] {
			n += month
		}
		team.Hires.Quarters = append(team.Hires.Quarters, tidy(n))
	}
	b.say("the quarters of %s hires are cut: the new ones have the same people, spread evenly over their months",
		strings.ToUpper(role.String()))
}

// quarterMonths is how many months a quarter of a plan has.
const quarterMonths = 3

// cutQuarters is a role's plan by months from the one after a, before delay and fill, where a
// lies within a quarter of a list; nil where quarters stay whole.
func (b *rebase) cutQuarters(role model.Role) []float64 {
	plan := b.scenario().Team(role).Hires
	if plan.Quarters == nil || b.a%quarterMonths == 0 || b.a >= quarterMonths*len(plan.Quarters) {
		return nil
	}
	months := make([]float64, quarterMonths*len(plan.Quarters)-b.a)
	for i := range months {
		months[i] = engine.HiresIn(plan, b.a+1+i)
	}
	return months
}

// laterQuarters is a plan from the month after a; byMonth says that lists by months hold it.
func (b *rebase) laterQuarters(plan model.HirePlan, byMonth bool) model.HirePlan {
	switch {
	case plan.Quarters == nil:
		return plan // the same number for ever
	case byMonth || b.a >= quarterMonths*len(plan.Quarters):
		return model.HirePlan{}
	}
	return model.HirePlan{Quarters: plan.Quarters[b.a/quarterMonths:]}
}

// planned is a tier's list of hires from the month after a, with its part of quarters that are
// cut; of months that no plan can have nothing is kept.
func (b *rebase) planned(list, cut []float64, share float64) []float64 {
	months := make([]float64, model.MaxHorizon)
	copy(months, after(list, b.a))
	for i := range min(len(cut), len(months)) {
		months[i] += share * cut[i]
	}
	return tidied(months)
}

// after is what is left of a list by months after month a.
func after(list []float64, a int) []float64 { return list[min(a, len(list)):] }

// inRamp are the heads of a team that are in ramp at the end of month a, by months of tenure, of
// so many heads at most.
func (b *rebase) inRamp(role model.Role, k int, heads float64) []float64 {
	from := happened{b.History}
	team := b.tenure(from, role, k)
	for t := 1; t <= b.a; t++ {
		b.pass(team, from, role, t, k)
	}
	list := tidied(team.Cohorts())
	sum := 0.0
	for _, n := range list {
		sum += n
	}
	if sum > heads {
		for i := range list {
			list[i] *= heads / sum
		}
	}
	return list
}

// starts are the people of a team who are on their way at the end of month a, by month: those
// who take a leaver's place, planned hires that the market delays, and known starts.
func (b *rebase) starts(role model.Role, k int) []float64 {
	line, terms := b.line(k)
	now, known := b.scenario().Terms(role, terms), make([]float64, model.MaxHorizon)
	for s := 1; now.Backfill && s <= now.TimeToFill; s++ {
		if t := b.a + s - now.TimeToFill; t >= 1 {
			known[s-1] += b.left(role, t, k)
		}
	}
	team := b.plan.Team(role)
	for s := 1; s <= b.in.Market.HireDelay; s++ {
		known[s-1] += team.Lines[line].Hires[b.a+s] - team.Lines[line].Starts[b.a+s]
	}
	part := 1.0
	if !now.OwnStarts && terms >= 0 {
		_, hires := engine.RoleShares(&b.in.Shares, role)
		part = hires[k]
	}
	for i, n := range after(now.Starts, b.a) {
		known[i] += part * n
	}
	return tidied(known)
}
