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
	role    *model.Team
	delay   int
	opening float64
	share   float64
	list    []float64
	joined  []float64 // by month, filled in as the recursion runs
	leavers []float64
	heads   []float64
}

// planned is S(x): linear within a quarter, none before month 0.
func (st *slowTeam) planned(x int) float64 {
	plan, sum := st.role.Hires, 0.0
	if plan.Quarters == nil {
		return plan.PerQuarter * float64(max(0, x)) / 3
	}
	for q, n := range plan.Quarters {
		done := min(1, max(0, float64(x-3*q)/3))
		sum += n * done
	}
	return sum
}

func (st *slowTeam) hires(t int) float64 {
	n := st.share * (st.planned(t-st.delay) - st.planned(t-1-st.delay))
	if i := t - st.delay - 1; i >= 0 && i < len(st.list) {
		n += st.list[i]
	}
	return n
}

func (st *slowTeam) run(horizon int) {
	leaving := 1 - math.Pow(1-st.role.Attrition, 1.0/12)
	st.heads, st.leavers, st.joined = []float64{st.opening}, []float64{0}, []float64{0}
	for t := 1; t <= horizon; t++ {
		st.leavers = append(st.leavers, leaving*st.heads[t-1])
		joined := st.hires(t)
		if from := t - st.role.TimeToFill; st.role.Backfill && from >= 1 {
			joined += st.leavers[from]
		}
		st.joined = append(st.joined, joined)
		st.heads = append(st.heads, st.heads[t-1]-st.leavers[t]+joined)
	}
}

func (st *slowTeam) ramped(t int) float64 {
	kept := math.Pow(1-st.role.Attrition, 1.0/12)
	sum := st.opening * math.Pow(kept, float64(t))
	for s := 1; s <= t; s++ {
		ramp := 1.0
		if st.role.RampMonths > 0 {
			ramp = min(1, float64(t-s)/st.role.RampMonths)
		}
		sum += st.joined[s] * math.Pow(kept, float64(t-s)) * ramp
	}
	return sum
}

func (st *slowTeam) ahead(t int) float64 {
	sum := 0.0
	for m := t + 1; m <= t+12; m++ {
		sum += st.hires(m)
	}
	return sum
}

// slowLines makes the reference's lines of both roles, tier by tier, or one of the
// whole company under staffing by need.
func slowLines(s *model.Scenario, market model.Market) (ae, csm []*slowTeam) {
	opening, _ := s.Opening()
	shares := s.SharesOf(&opening)
	if s.Org.Staffing == model.StaffingNeed {
		ae = append(ae, &slowTeam{role: &s.AE.Team, opening: s.AE.Heads, share: 1, delay: market.HireDelay})
		csm = append(csm, &slowTeam{role: &s.CSM, opening: s.CSM.Heads, share: 1, delay: market.HireDelay})
	} else {
		for k := range s.Tiers {
			ae = append(ae, &slowTeam{role: &s.AE.Team, opening: shares.AE[k] * s.AE.Heads, share: shares.AEHires[k],
				list: s.Tiers[k].AEHires, delay: market.HireDelay})
			csm = append(csm, &slowTeam{role: &s.CSM, opening: shares.CSM[k] * s.CSM.Heads, share: shares.CSMHires[k],
				list: s.Tiers[k].CSMHires, delay: market.HireDelay})
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
		var sum [10]float64
		for i := range ae {
			for j, n := range []float64{
				ae[i].heads[m], ae[i].ramped(m), ae[i].hires(m), ae[i].leavers[m], ae[i].joined[m],
				csm[i].heads[m], csm[i].ramped(m), csm[i].hires(m), csm[i].leavers[m], csm[i].joined[m],
			} {
				sum[j] += n
			}
		}
		for j, got := range []float64{
			row.AE.Heads, row.AE.Ramped, row.AE.Hires, row.AE.Leavers, row.AE.Joined,
			row.CSM.Heads, row.CSM.Ramped, row.CSM.Hires, row.CSM.Leavers, row.CSM.Joined,
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
	aeHires, csmHires := ae.ahead(m), csm.ahead(m)
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
