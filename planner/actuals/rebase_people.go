package actuals

import (
	"strings"

	"brim/model"
	"brim/planner/internal/engine"
)

// people gives a role the people that it has at the end of month a, those on their way, and
// what is planned from there.
func (b *rebase) people(role model.Role) {
	if b.byNeed() {
		b.oneTeam(role)
		return
	}
	team, n := b.s.Team(role), b.tiers()
	heads, sum := make([]float64, n), 0.0
	for k := range heads {
		heads[k] = b.stands(b.a, k, figuresOf[role].heads).V
		sum += heads[k]
	}
	shares, hires := engine.RoleShares(&b.in.Shares, role)
	cut := b.cutQuarters(role)
	for k := range heads {
		tier := &b.s.Tiers[k]
		own, share := tier.Team(role), shares[k]
		if sum > 0 {
			share = heads[k] / sum
		}
		*tier.HeadShare(role), *hireShare(tier, role) = model.Some(tidy(share)), model.Some(tidy(hires[k]))
		own.Ramping, own.Starts = b.inRamp(role, k, sum*tidy(share)), b.starts(role, k)
		list := b.planned(tier.Hires(role), cut, hires[k])
		tier.SetHires(role, list)
		tier.SetCuts(role, tidied(after(tier.Cuts(role), b.a)))
	}
	team.Heads, team.Ramping, team.Starts = tidy(sum), nil, nil
	team.Hires = b.laterQuarters(team.Hires, cut != nil)
}

// hireShare is the tier's part of the planned hires of a role.
func hireShare(tier *model.Tier, role model.Role) *model.Opt {
	if role == model.RoleAE {
		return &tier.AEHireShare
	}
	return &tier.CSMHireShare
}

// oneTeam is [rebase.people] where one team serves all tiers: it has no lists by month, so that
// a plan by quarters is put together anew from three months each.
func (b *rebase) oneTeam(role model.Role) {
	team, company := b.s.Team(role), b.tiers()
	heads := tidy(b.stands(b.a, company, figuresOf[role].heads).V)
	ramping, starts := b.inRamp(role, company, heads), b.starts(role, company)
	cut := b.cutQuarters(role)
	team.Hires = b.laterQuarters(team.Hires, false)
	if cut != nil {
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
	team.Heads, team.Ramping, team.Starts = heads, ramping, starts
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
