package planner

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner/plantest"
)

// slowTeam is section 4 of the planning model written out as it stands, sum by sum, for one line of people.
type slowTeam struct {
	plan    model.HirePlan
	terms   model.Terms
	delay   int
	fill    float64
	opening float64
	share   float64
	part    float64   // of the role's ramping that is this line's
	starts  float64   // of the role's starts that are this line's
	list    []float64 // the tier's own hires
	cutList []float64
	joined  []float64 // by month, filled in as the recursion runs
	leavers []float64
	cuts    []float64
	keep    []float64
	heads   []float64
}

// planned is S(x): linear within a quarter, none before month 0.
func (st *slowTeam) planned(x int) float64 {
	plan, sum := st.plan, 0.0
	if plan.Quarters == nil {
		return plan.PerQuarter * float64(max(0, x)) / 3
	}
	for q, n := range plan.Quarters {
		done := min(1, max(0, float64(x-3*q)/3))
		sum += n * done
	}
	return sum
}

// listed is a list's entry for month t, the first being 1.
func listed(list []float64, t int) float64 {
	if t < 1 || t > len(list) {
		return 0
	}
	return list[t-1]
}

func (st *slowTeam) hires(t int) float64 {
	n := st.share * (st.planned(t-st.delay) - st.planned(t-1-st.delay))
	return st.fill*(n+listed(st.list, t-st.delay)) + st.starts*listed(st.terms.Starts, t)
}

// leaving is λ.
func (st *slowTeam) leaving() float64 {
	return 1 - math.Pow((1-st.terms.Attrition)*(1-st.terms.Moves), 1.0/12)
}

func (st *slowTeam) run(horizon int) {
	leaving := st.leaving()
	st.heads, st.leavers, st.joined = []float64{st.opening}, []float64{0}, []float64{0}
	st.cuts, st.keep = []float64{0}, []float64{1}
	for t := 1; t <= horizon; t++ {
		st.leavers = append(st.leavers, leaving*st.heads[t-1])
		left := st.heads[t-1] - st.leavers[t]
		cut, keep := min(listed(st.cutList, t), left), 1-leaving
		if left > 0 {
			keep *= 1 - cut/left
		}
		joined := st.hires(t)
		if from := t - st.terms.TimeToFill; st.terms.Backfill && from >= 1 {
			joined += st.leavers[from]
		}
		st.joined, st.cuts, st.keep = append(st.joined, joined), append(st.cuts, cut), append(st.keep, keep)
		st.heads = append(st.heads, left-cut+joined)
	}
}

// ramped is Σ over everybody, by when they joined, of those left times their ramp.
func (st *slowTeam) ramped(t int) float64 {
	leftOf := func(s int) float64 {
		left := 1.0
		for u := max(0, s) + 1; u <= t; u++ {
			left *= st.keep[u]
		}
		return left
	}
	sum, veterans := 0.0, st.opening
	for i, heads := range st.terms.Ramping {
		joined := st.part * heads
		sum += joined * leftOf(-i) * st.terms.Ramp.At(t+i)
		veterans -= joined
	}
	sum += veterans * leftOf(0) * st.terms.Ramp.Veteran()
	for s := 1; s <= t; s++ {
		sum += st.joined[s] * leftOf(s) * st.terms.Ramp.At(t-s)
	}
	return sum
}

// ahead is the hires, and reductions as they are entered, of the twelve months after t.
func (st *slowTeam) ahead(t int) (hires, cuts float64) {
	for m := t + 1; m <= t+12; m++ {
		hires += st.hires(m)
		cuts += listed(st.cutList, m)
	}
	return hires, cuts
}

// slowLine is the reference's line of a role in tier k; -1 is the whole company.
func slowLine(s *model.Scenario, market model.Market, role model.Role, k int) *slowTeam {
	team := s.Team(role)
	st := &slowTeam{plan: team.Hires, terms: s.Terms(role, k), delay: market.HireDelay, fill: market.HireFill(role),
		opening: team.Heads, share: 1, part: 1, starts: 1}
	if k < 0 {
		return st
	}
	opening, _ := s.Opening()
	shares := s.SharesOf(&opening)
	heads, hires := shares.AE[k], shares.AEHires[k]
	if role == model.RoleCSM {
		heads, hires = shares.CSM[k], shares.CSMHires[k]
	}
	st.opening, st.share, st.part, st.starts = heads*team.Heads, hires, heads, hires
	if st.terms.OwnRamping {
		st.part = 1
	}
	if st.terms.OwnStarts {
		st.starts = 1
	}
	st.list, st.cutList = s.Tiers[k].Hires(role), s.Tiers[k].Cuts(role)
	return st
}

// slowLines makes the reference's lines of both roles, tier by tier, or one of the
// whole company under staffing by need.
func slowLines(s *model.Scenario, market model.Market) (ae, csm []*slowTeam) {
	if s.Org.Staffing == model.StaffingNeed {
		ae = append(ae, slowLine(s, market, model.RoleAE, -1))
		csm = append(csm, slowLine(s, market, model.RoleCSM, -1))
	} else {
		for k := range s.Tiers {
			ae = append(ae, slowLine(s, market, model.RoleAE, k))
			csm = append(csm, slowLine(s, market, model.RoleCSM, k))
		}
	}
	for i := range ae {
		ae[i].run(s.Horizon)
		csm[i].run(s.Horizon)
	}
	return ae, csm
}

// TestPeopleAgreeWithTheFormulas holds heads, ramped heads, hires, leavers, joiners and
// the tiers' hiring gaps against the sums of section 4 of the planning model.
func TestPeopleAgreeWithTheFormulas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := plantest.Draw(t)
		comparePeople(t, s, Make(s, -1))
	})
}

type fatal interface{ Fatalf(string, ...any) }

func comparePeople(t fatal, s *model.Scenario, p *Plan) {
	ae, csm := slowLines(s, s.Market)
	for m := range p.Months {
		row := &p.Months[m]
		var sum [12]float64
		for i := range ae {
			for j, n := range []float64{
				ae[i].heads[m], ae[i].ramped(m), ae[i].hires(m), ae[i].leavers[m], ae[i].joined[m],
				csm[i].heads[m], csm[i].ramped(m), csm[i].hires(m), csm[i].leavers[m], csm[i].joined[m],
				ae[i].cuts[m], csm[i].cuts[m],
			} {
				sum[j] += n
			}
		}
		for j, got := range []float64{
			row.AE.Heads, row.AE.Ramped, row.AE.Hires, row.AE.Leavers, row.AE.Joined,
			row.CSM.Heads, row.CSM.Ramped, row.CSM.Hires, row.CSM.Leavers, row.CSM.Joined,
			row.AE.Cuts, row.CSM.Cuts,
		} {
			if !plantest.Near(got, sum[j], 1e-3) {
				t.Fatalf("month %d: figure %d is %v, the formulas say %v", m, j, got, sum[j])
			}
		}
		if len(ae) < len(row.Tiers) || s.Org.Staffing == model.StaffingNeed {
			continue
		}
		for k := range row.Tiers {
			tier := &row.Tiers[k]
			if !plantest.Near(tier.AERamped, ae[k].ramped(m), 1e-3) || !plantest.Near(tier.CSMRamped, csm[k].ramped(m), 1e-3) ||
				!plantest.Near(tier.AEHeads, ae[k].heads[m], 1e-3) || !plantest.Near(tier.CSMHeads, csm[k].heads[m], 1e-3) {
				t.Fatalf("%s: people differ from the formulas: %+v", label(m, k), tier)
			}
			compareGap(t, label(m, k), tier.HiringGap, s.Limits.GapBasis, ae[k], csm[k], m)
		}
	}
}

// compareGap holds a gap against the formula, where no dust of a sum decides it.
func compareGap(t fatal, where string, got model.Opt, basis model.GapBasis, ae, csm *slowTeam, m int) {
	aeHires, aeCuts := ae.ahead(m)
	csmHires, csmCuts := csm.ahead(m)
	aeHires, csmHires = aeHires-aeCuts, csmHires-csmCuts
	const dust = 1e-6
	if aeHires < dust || csmHires < dust || ae.heads[m] < dust || csm.heads[m] < dust {
		return
	}
	want := aeHires/csmHires - 1
	if basis == model.GapByGrowth {
		want = (1+aeHires/ae.heads[m])/(1+csmHires/csm.heads[m]) - 1
	}
	if !got.OK || math.Abs(got.V-want) > 1e-6*max(1, want) {
		t.Fatalf("%s: gap %v, want %v", where, got, want)
	}
}

// TestRampCases holds single cases that are easy to get wrong against the formulas.
func TestRampCases(t *testing.T) {
	for name, change := range map[string]func(*model.Scenario){
		"no ramp":                  func(s *model.Scenario) { s.CSM.RampMonths = 0 },
		"a ramp of a part month":   func(s *model.Scenario) { s.CSM.RampMonths = 0.25 },
		"a ramp of 2.5 months":     func(s *model.Scenario) { s.CSM.RampMonths = 2.5 },
		"a ramp past the horizon":  func(s *model.Scenario) { s.CSM.RampMonths, s.Horizon = 24, 6 },
		"replaced in the month":    func(s *model.Scenario) { s.CSM.TimeToFill = 0 },
		"replaced after a year":    func(s *model.Scenario) { s.CSM.TimeToFill, s.Horizon = 12, 13 },
		"never replaced":           func(s *model.Scenario) { s.CSM.Backfill = false },
		"hires slip":               func(s *model.Scenario) { s.Market.HireDelay = 4 },
		"hires slip past the plan": func(s *model.Scenario) { s.Market.HireDelay, s.Horizon = 12, 6 },
		"an empty plan":            func(s *model.Scenario) { s.CSM.Hires = model.HirePlan{Quarters: []float64{}} },
		"a plan that ends":         func(s *model.Scenario) { s.CSM.Hires = model.HirePlan{Quarters: []float64{3, 0, 6}} },
		"a tier's own list":        func(s *model.Scenario) { s.Tiers[1].CSMHires = []float64{0, 2, 0, 1.5} },
		"a list that slips": func(s *model.Scenario) {
			s.Tiers[1].CSMHires, s.Market.HireDelay = []float64{1}, 3
		},
		"nobody stays":    func(s *model.Scenario) { s.CSM.Attrition, s.CSM.TimeToFill = 0.95, 1 },
		"nobody is there": func(s *model.Scenario) { s.CSM.Heads = 0 },
	} {
		t.Run(name, func(t *testing.T) {
			s := plantest.Sample(3, 24)
			change(s)
			comparePeople(t, s, Make(s, -1))
		})
	}
}

// TestRampByHand follows one hire of month 1 through a ramp of 2.5 months and 20 %
// attrition without replacement.
func TestRampByHand(t *testing.T) {
	s := plantest.Sample(1, 6)
	s.CSM.Heads, s.CSM.Attrition, s.CSM.Backfill, s.CSM.RampMonths = 0, 0.20, false, 2.5
	s.CSM.Hires = model.HirePlan{}
	s.Tiers[0].CSMHires = []float64{1}
	kept := math.Pow(0.8, 1.0/12)
	p := Make(s, -1)
	for m, ramp := range []float64{0, 0, 0.4, 0.8, 1, 1, 1} {
		want := 0.0
		if m > 0 {
			want = math.Pow(kept, float64(m-1)) * ramp
		}
		if got := p.Months[m].CSM.Ramped; !plantest.Near(got, want, 1) {
			t.Errorf("month %d: %v ramped, want %v", m, got, want)
		}
	}
}
