package planner

import (
	"math"
	"slices"
	"testing"

	"brim/model"
	"brim/planner/plantest"
)

// pods is a company of one pod tier in which nothing moves: 100 accounts at 60 000,
// nobody leaves or comes, nothing churns or grows.
func pods(aes, csms float64) *model.Scenario {
	s := plantest.Sample(1, 24)
	s.ARR = model.Some(6e6)
	s.Book = model.Book{Mean: model.Some(60_000), Spread: model.Some(0)}
	s.AE.Heads, s.CSM.Heads = aes, csms
	s.AE.Hires, s.CSM.Hires = model.HirePlan{}, model.HirePlan{}
	s.AE.Attrition, s.CSM.Attrition = 0, 0
	s.AE.Quota = 0
	s.Tiers[0].LogoChurn, s.Tiers[0].Expansion = 0, 0
	return s
}

// TestPodStates holds the states at their limits.
func TestPodStates(t *testing.T) {
	for _, c := range []struct {
		aes, csms float64
		want      PodState
		pods      float64
	}{
		{10, 10, Dedicated, 10}, {12, 10, Dedicated, 10}, {12.001, 10, Strained, 10}, {15, 10, Strained, 10},
		{15.001, 10, Hybrid, 10}, {3, 10, Dedicated, 3}, {0, 10, Dedicated, 0}, {10, 0, Hybrid, 0}, {0, 0, Hybrid, 0},
		{1.2 * 7, 7, Dedicated, 7}, {1.5 * 7.3, 7.3, Strained, 7.3},
	} {
		row := Make(pods(c.aes, c.csms), -1).Months[0].Tiers[0]
		if row.PodState != c.want || row.Pods != model.Some(c.pods) {
			t.Errorf("%v AEs beside %v CSMs: %s, %v pods; want %s, %v", c.aes, c.csms, row.PodState, row.Pods, c.want, c.pods)
		}
	}
	s := pods(10, 10)
	s.Tiers[0].Coverage = model.Swarm
	p := Make(s, -1)
	if row := p.Months[0].Tiers[0]; row.PodState != NoPod || row.Pods.OK || len(p.Pods) != 0 {
		t.Errorf("a swarm has pods: %+v", row)
	}
}

// TestCauses sets off each cause alone and holds when the pod degrades, past the plan's
// end too.
func TestCauses(t *testing.T) {
	for name, c := range map[string]struct {
		change          func(*model.Scenario)
		cause           Cause
		first, degrades int
		reasons         []Reason
	}{
		"ratio at once":    {func(s *model.Scenario) { s.AE.Heads = 7.51 }, CauseRatio, 0, 0, nil},
		"no CSM":           {func(s *model.Scenario) { s.CSM.Heads = 0 }, CauseRatio, 0, 0, nil},
		"ratio in month 5": {func(s *model.Scenario) { s.Tiers[0].AEHires = []float64{0, 0, 0, 0, 2.6} }, CauseRatio, 5, 5, nil},
		"gap now":          {func(s *model.Scenario) { s.Tiers[0].AEHires = []float64{0.01} }, CauseHiringGap, 0, 12, nil},
		"gap later": {func(s *model.Scenario) { s.Tiers[0].AEHires = append(make([]float64, 29), 0.01) },
			CauseHiringGap, 18, 30, nil},
		"gap in the last month": {func(s *model.Scenario) { s.Tiers[0].AEHires = append(make([]float64, 35), 0.01) },
			CauseHiringGap, 24, 36, nil},
		"ACV under the floor": {func(s *model.Scenario) { s.Limits.PodACVFloor = 60_001 }, CauseEconomics, 0, 6, []Reason{ReasonACV}},
		"load at the limit":   {func(s *model.Scenario) { s.Limits.PodBookLimit = 20 }, CauseEconomics, 0, 6, []Reason{ReasonLoad}},
		"all time is pre-sales": {func(s *model.Scenario) { s.Tiers[0].Presales = 1 }, CauseEconomics, 0, 6,
			[]Reason{ReasonLoad}},
		"load from a dip": {func(s *model.Scenario) {
			s.Transition = model.Transition{FromMonth: model.Some(20), Share: model.Some(0.5), Dip: 0.5}
		}, CauseEconomics, 20, 26, []Reason{ReasonLoad}},
		"trailing ratio": {func(s *model.Scenario) { s.AE.Heads = 6.01 }, CauseEconomics, 0, 6, []Reason{ReasonTrailingRatio}},
		"all three": {func(s *model.Scenario) {
			s.AE.Heads, s.Limits.PodBookLimit, s.Limits.PodACVFloor = 6.01, 5, 1e6
		}, CauseEconomics, 0, 6, []Reason{ReasonACV, ReasonLoad, ReasonTrailingRatio}},
		"trailing ratio by and by": {func(s *model.Scenario) {
			s.Tiers[0].AEHires, s.Limits.HiringGap = []float64{2}, 10
			s.Tiers[0].CSMHires = []float64{0.2}
		},
			CauseEconomics, 7, 13, []Reason{ReasonTrailingRatio}},
	} {
		t.Run(name, func(t *testing.T) {
			s := pods(5, 5)
			c.change(s)
			p := Make(s, -1)
			f := &p.Pods[0]
			when, end := f.Cause(c.cause), f.DegradesBy
			if when == nil || when.T != c.first || when.Month != s.MonthAt(c.first) {
				t.Fatalf("%s: %v, want month %d", c.cause, when, c.first)
			}
			if end == nil || end.Cause != c.cause || end.T != c.degrades || end.Month != s.MonthAt(c.degrades) {
				t.Fatalf("degrades by %v, want month %d for %s", end, c.degrades, c.cause)
			}
			if c.reasons != nil && !slices.Equal(f.Economics.Reasons, c.reasons) {
				t.Errorf("reasons %v, want %v", f.Economics.Reasons, c.reasons)
			}
		})
	}
}

// TestCausesAtTheirLimits meets every limit exactly, which sets nothing off.
func TestCausesAtTheirLimits(t *testing.T) {
	s := pods(6, 5)
	s.Limits.PodACVFloor = 60_000
	s.Limits.PodBookLimit = 20.001
	s.Tiers[0].AEHires, s.Tiers[0].CSMHires = []float64{6}, []float64{5}
	p := Make(s, -1)
	f := &p.Pods[0]
	if f.Ratio != nil || f.HiringGap != nil || f.Economics != nil || f.DegradesBy != nil {
		t.Errorf("limits that are met set off %+v", f)
	}
	s.AE.Heads, s.Limits.RatioSound = 7.5, 1.5
	s.Tiers[0].AEHires, s.Tiers[0].CSMHires = nil, nil
	p.Run(s, -1)
	if f := &p.Pods[0]; f.Ratio != nil || f.DegradesBy != nil {
		t.Errorf("a ratio of 1.5 sets off %+v", f)
	}
}

// TestTiesOfCauses makes causes end the pod in the same month: ratio goes before the
// gap, and the gap before economics.
func TestTiesOfCauses(t *testing.T) {
	s := pods(5, 5)
	s.Tiers[0].AEHires = make([]float64, 12)
	s.Tiers[0].AEHires[11] = 5 // month 12: ratio 2, and seen as a gap from month 0
	p := Make(s, -1)
	f := &p.Pods[0]
	if f.Ratio.T != 12 || f.HiringGap.T != 0 || f.DegradesBy.T != 12 || f.DegradesBy.Cause != CauseRatio {
		t.Errorf("ratio and gap: %+v", f.DegradesBy)
	}
	s.Tiers[0].AEHires[11] = 0.1 // the gap still, and no ratio
	s.Transition = model.Transition{FromMonth: model.Some(6), Share: model.Some(1), Dip: 0.9}
	p.Run(s, -1)
	f = &p.Pods[0]
	if f.Economics.T != 6 || f.HiringGap.T != 0 || f.DegradesBy.T != 12 || f.DegradesBy.Cause != CauseHiringGap {
		t.Errorf("gap and economics: %+v", f.DegradesBy)
	}
	s.Transition.FromMonth = model.Some(5)
	if p.Run(s, -1); p.Pods[0].DegradesBy.T != 11 || p.Pods[0].DegradesBy.Cause != CauseEconomics {
		t.Errorf("economics a month earlier: %+v", p.Pods[0].DegradesBy)
	}
}

// TestUpliftLost adds up by hand what pods above the degraded ratio forgo, and nothing
// while they are pods.
func TestUpliftLost(t *testing.T) {
	s := pods(8, 5) // 1.6
	s.Tiers[0].Expansion = 0.12
	p := Make(s, -1)
	plain, uplifted := math.Pow(1.12, 1.0/12)-1, math.Pow(1+0.12*1.18, 1.0/12)-1
	arr, lost := 6e6, 0.0
	for m := 1; m <= s.Horizon; m++ {
		lost += arr * (uplifted - plain)
		arr *= 1 + plain
		if !plantest.Near(p.Months[m].ARR, arr) {
			t.Fatalf("month %d: ARR %v, want %v", m, p.Months[m].ARR, arr)
		}
	}
	if got := p.Pods[0].UpliftLost; !plantest.Near(got, lost) {
		t.Errorf("uplift lost %v, want %v", got, lost)
	}
	s.AE.Heads = 7.5
	p.Run(s, -1)
	if got, want := p.Months[24].ARR, 6e6*math.Pow(1+0.12*1.18, 2); p.Pods[0].UpliftLost != 0 || !plantest.Near(got, want) {
		t.Errorf("at the degraded ratio: lost %v, ARR %v, want %v", p.Pods[0].UpliftLost, got, want)
	}
}

// TestPilotCriteria holds each criterion at its limit and just past it.
func TestPilotCriteria(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*model.Scenario)
		failed []string
	}{
		"all met at the limit": {func(s *model.Scenario) { s.AE.Heads, s.Limits.PodACVFloor = 6, 60_000 }, nil},
		"ACV too low":          {func(s *model.Scenario) { s.Limits.PodACVFloor = 60_000.01 }, []string{"acv"}},
		"ratio too high":       {func(s *model.Scenario) { s.AE.Heads = 6.0001 }, []string{"ratio"}},
		"load at the limit":    {func(s *model.Scenario) { s.Limits.PodBookLimit = 20 }, []string{"load"}},
		"three pods":           {func(s *model.Scenario) { s.AE.Heads = 3 }, nil},
		"fewer pods":           {func(s *model.Scenario) { s.AE.Heads = 2.99 }, []string{"pods"}},
		"no CSM":               {func(s *model.Scenario) { s.CSM.Heads = 0 }, []string{"ratio", "load", "pods"}},
	} {
		s := pods(5, 5)
		c.change(s)
		var failed []string
		p := Make(s, -1)
		for _, criterion := range p.Pods[0].Pilot {
			if !criterion.Passed {
				failed = append(failed, criterion.Name)
			}
		}
		if len(p.Pods[0].Pilot) != 4 || !slices.Equal(failed, c.failed) {
			t.Errorf("%s: failed %v, want %v", name, failed, c.failed)
		}
	}
}
