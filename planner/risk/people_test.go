package risk

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner"
	"brim/planner/internal/engine"
	"brim/planner/plantest"
)

// lived is a line's heads and ramped heads in one life.
func lived(l *luck, trial uint64, horizon int) (heads, ramped []float64) {
	var line lineTrials
	line.heads, line.ramped = make([]lane, horizon+1), make([]lane, horizon+1)
	l.run(0, newStream(trial, 0), &line, 0)
	for t := range line.heads {
		heads, ramped = append(heads, line.heads[t][0]), append(ramped, line.ramped[t][0])
	}
	return heads, ramped
}

// prepared is the luck of the CSMs of a company of one tier.
func prepared(s *model.Scenario) *luck {
	w := &trials{s: s, horizon: s.Horizon}
	w.in.Prepare(s, -1)
	var tm engine.Team
	tm.Plan(&w.in, model.RoleCSM)
	l := new(luck)
	l.prepare(&tm, w, model.RoleCSM, true)
	return l
}

// TestLeaversAreBinomial holds mean and variance of the leavers of one month against the
// binomial distribution, for few and for many heads.
func TestLeaversAreBinomial(t *testing.T) {
	if testing.Short() {
		t.Skip("draws 480,000 lives")
	}
	t.Parallel()
	const trials = 40_000
	for _, test := range []struct{ heads, attrition float64 }{{3, 0.15}, {40, 0.3}, {200, 0.9}, {25, 0}} {
		s := plantest.Sample(1, 12)
		s.CSM.Heads, s.CSM.Attrition, s.CSM.Backfill = test.heads, test.attrition, false
		s.CSM.Hires = model.HirePlan{}
		l := prepared(s)
		rate := engine.Losing(test.attrition)
		for _, month := range []int{1, 2, 12} { // of those who stay, as many leave in every month
			stay := math.Pow(1-rate, float64(month))
			sum, squares := 0.0, 0.0
			for i := range trials {
				heads, _ := lived(l, trialKey(3, i), s.Horizon)
				sum += heads[month]
				squares += heads[month] * heads[month]
			}
			mean := sum / trials
			variance := squares/trials - mean*mean
			wantMean, wantVariance := test.heads*stay, test.heads*stay*(1-stay)
			deviation := math.Sqrt(wantVariance / trials)
			if math.Abs(mean-wantMean) > 4.5*deviation+1e-12 {
				t.Errorf("%v heads, month %d: %v stay on average, want %v", test.heads, month, mean, wantMean)
			}
			// The variance of a sample variance is about 2σ⁴/n, and more for rare leavers.
			if math.Abs(variance-wantVariance) > wantVariance*0.08+1e-9 {
				t.Errorf("%v heads, month %d: variance %v, want %v", test.heads, month, variance, wantVariance)
			}
		}
	}
}

// TestLuckIsThePlanOnAverage holds heads and ramped heads, averaged over many lives,
// against the plan, whose hires are whole here.
func TestLuckIsThePlanOnAverage(t *testing.T) {
	if testing.Short() {
		t.Skip("draws 120,000 lives")
	}
	t.Parallel()
	const trials = 30_000
	for _, test := range []struct {
		ramp float64
		fill int
	}{{3, 2}, {0, 0}, {4.5, 1}, {12, 5}} {
		s := plantest.Sample(1, 24)
		s.CSM.Heads, s.CSM.Attrition, s.CSM.RampMonths, s.CSM.TimeToFill = 30, 0.35, test.ramp, test.fill
		s.CSM.Hires = model.HirePlan{PerQuarter: 3}
		s.CSM.Ramping, s.CSM.Starts = []float64{2, 0, 3, 1}, []float64{1, 0, 2}
		s.Tiers[0].CSMCuts = []float64{0, 0, 0, 3, 0, 0, 0, 2}
		l := prepared(s)
		p := planner.Make(s, -1)
		heads, ramped := make([]float64, 25), make([]float64, 25)
		for i := range trials {
			h, r := lived(l, trialKey(9, i), s.Horizon)
			for month := range h {
				heads[month] += h[month] / trials
				ramped[month] += r[month] / trials
			}
		}
		for month, m := range p.Months {
			if math.Abs(heads[month]-m.CSM.Heads) > 0.06 || math.Abs(ramped[month]-m.CSM.Ramped) > 0.08 {
				t.Fatalf("ramp %v, fill %v, month %d: %v heads, %v ramped; planned %v, %v",
					test.ramp, test.fill, month, heads[month], ramped[month], m.CSM.Heads, m.CSM.Ramped)
			}
		}
	}
}

// TestNobodyLeaves holds that without attrition and delay the heads are those of the
// plan, to the whole head.
func TestNobodyLeaves(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := plantest.Sample(1, 24)
		s.CSM.Heads, s.CSM.Attrition = rapid.Float64Range(0, 50).Draw(t, "heads"), 0
		s.CSM.Hires = model.HirePlan{PerQuarter: rapid.Float64Range(0, 9).Draw(t, "hires")}
		heads, _ := lived(prepared(s), 1, s.Horizon)
		for month := range heads {
			want := math.Floor(s.CSM.Heads+0.5+1e-9) + math.Floor(s.CSM.Hires.PerQuarter/3*float64(month)+0.5+1e-9)
			if math.Abs(heads[month]-want) > 1e-6 {
				t.Fatalf("month %d: %v heads, want %v", month, heads[month], want)
			}
		}
	})
}

// TestKnownStartsAreNeverLate holds people who have signed to their months, and planned hires
// to after the market's delay, however late these are.
func TestKnownStartsAreNeverLate(t *testing.T) {
	s := plantest.Sample(1, 12)
	s.CSM.Heads, s.CSM.Attrition, s.CSM.Starts = 0, 0, []float64{1, 0, 2}
	s.CSM.Hires, s.Market.HireDelay, s.Uncertainty.Late = model.HirePlan{Quarters: []float64{3}}, 4, 0.5
	l := prepared(s)
	late := 0
	for i := range 200 {
		heads, _ := lived(l, trialKey(2, i), s.Horizon)
		for month, want := range []float64{0, 1, 1, 3, 3} {
			if heads[month] != want {
				t.Fatalf("month %d: %v have started, want %v", month, heads[month], want)
			}
		}
		if heads[5] == 3 {
			late++
		}
	}
	if late < 60 || late > 140 {
		t.Errorf("the first planned hire slips in %d lives of 200, want about half", late)
	}
}

// TestPartsOfPeopleComeWhole makes starts, reductions and those on their ramp whole by their
// running sums.
func TestPartsOfPeopleComeWhole(t *testing.T) {
	s := plantest.Sample(1, 8)
	s.CSM.Heads, s.CSM.Attrition = 10, 0
	s.CSM.Ramp, s.CSM.Ramping = []float64{0, 0.5, 0.75, 1}, []float64{0.4, 0.4, 0.4}
	s.CSM.Starts = []float64{0.3, 0.3, 0.3, 0.3, 0.3}
	s.Tiers[0].CSMCuts = []float64{0, 0, 0, 0, 0, 0.6, 0.6, 0.6}
	heads, ramped := lived(prepared(s), 1, s.Horizon)
	for month, want := range []float64{10, 10, 11, 11, 11, 12, 11, 11, 10} {
		if heads[month] != want {
			t.Errorf("month %d: %v heads, want %v", month, heads[month], want)
		}
	}
	if ramped[0] != 9.5 || ramped[1] != 9.75 {
		t.Errorf("%v and %v are ramped, want 9.5 and 9.75: one joined a month before", ramped[0], ramped[1])
	}
}

// TestLateHiresWait holds how late the first hire is against the geometric distribution.
func TestLateHiresWait(t *testing.T) {
	const trials = 20_000
	s := plantest.Sample(1, 24)
	s.CSM.Heads, s.CSM.Attrition = 0, 0
	s.CSM.Hires = model.HirePlan{Quarters: []float64{3}} // one a month
	s.Uncertainty.Late = 0.4
	l := prepared(s)
	came := 0
	for i := range trials {
		if heads, _ := lived(l, trialKey(4, i), s.Horizon); heads[1] == 1 {
			came++
		} else if heads[24] != 3 {
			t.Fatalf("%v hires came in the end, want 3", heads[24])
		}
	}
	if share := float64(came) / trials; math.Abs(share-0.6) > 0.02 {
		t.Errorf("the first hire is on time in %v of the lives, want 0.6", share)
	}
}

func TestLargestRemainder(t *testing.T) {
	for _, test := range []struct {
		heads  float64
		shares model.Shares
		want   [model.MaxTiers]int
	}{
		{10, model.Shares{0.34, 0.33, 0.33}, [model.MaxTiers]int{4, 3, 3}},
		{20, model.Shares{0.35, 0.55, 0.10}, [model.MaxTiers]int{7, 11, 2}},
		{2, model.Shares{0.25, 0.25, 0.25, 0.25}, [model.MaxTiers]int{1, 1}},
		{12.5, model.Shares{0.5, 0.5}, [model.MaxTiers]int{7, 6}},
		{0, model.Shares{0.5, 0.5}, [model.MaxTiers]int{}},
	} {
		var got [model.MaxTiers]int
		n := 0
		for _, share := range test.shares {
			if share > 0 {
				n++
			}
		}
		largestRemainder(&got, test.heads, &test.shares, n)
		if got != test.want {
			t.Errorf("%v heads by %v: %v, want %v", test.heads, test.shares, got, test.want)
		}
	}
}
