package risk

import (
	"context"
	"math"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	_ "brim/model/drawn"
	"brim/planner"
	"brim/planner/internal/engine"
	"brim/planner/plantest"
)

func withoutLuck(s *model.Scenario) { s.Uncertainty.People = false }

// genRanges gives some levers of a drawn scenario a range.
func genRanges(t *rapid.T, s *model.Scenario) *model.Scenario {
	levers := model.Levers(s)
	for range rapid.IntRange(1, 6).Draw(t, "ranges") {
		l := levers[rapid.IntRange(0, len(levers)-1).Draw(t, "lever")]
		if !l.Ranges() || l.Idle(s) != "" {
			continue
		}
		around := l.Around(s, rapid.Float64Range(0, 0.4).Draw(t, "reach"))
		if ranged, err := model.Move(s, l.Spread(), around); err == nil {
			s = ranged
		}
	}
	return s
}

// TestKernelIsThePlan holds the path of every trial of drawn scenarios, under every kind
// of range, against the plan of the scenario that the trial drew.
func TestKernelIsThePlan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := genRanges(t, plantest.DrawWith(t, withoutLuck))
		c := rapid.IntRange(-1, len(s.Cases)-1).Draw(t, "case")
		seed := rapid.Uint64().Draw(t, "seed")
		checkKernel(t, s, c, seed, block, rapid.IntRange(0, 3).Draw(t, "block")*block)
	})
}

// checkKernel compares the first trials, as many as are asked for, of the block that begins
// at from.
func checkKernel(t fataler, s *model.Scenario, c int, seed uint64, trials, from int) {
	t.Helper()
	w := newTrials(s, c, seed)
	w.draw(from)
	w.begin()
	w.open()
	plans := make([]*planner.Plan, trials)
	for b := range plans {
		plans[b] = planner.Make(drawn(s, seed, from+b), c)
	}
	for month := 0; month <= s.Horizon; month++ {
		if month > 0 {
			w.month(month)
		}
		w.serve(month)
		w.judge(month)
		for b, p := range plans {
			row := &p.Months[month]
			agrees(t, s, month, b, "ARR", w.total[b], model.Some(row.ARR))
			for k := range row.Tiers {
				tier := &w.tiers[k]
				agrees(t, s, month, b, "load", tier.load[b], row.Tiers[k].Load)
				agrees(t, s, month, b, "ratio", tier.ratio[month][b], row.Tiers[k].Ratio)
				use := tier.load[b] / tier.bookMax[b]
				if tier.limitMoves {
					use = tier.use[b]
				}
				agrees(t, s, month, b, "utilization", use, row.Tiers[k].Utilization)
			}
		}
	}
	w.judgeRatios()
	for b, p := range plans {
		for k := range s.Tiers {
			checkFirsts(t, w, p, k, b)
		}
	}
}

// drawn is the scenario that a trial stands for: every ranged lever moved by hand.
func drawn(s *model.Scenario, seed uint64, i int) *model.Scenario {
	trial := s.Clone()
	for _, r := range s.Uncertainty.Ranges {
		l, _ := model.Find(s, r.Key)
		l.Drive(s, trial)(r.Draw(drawFor(trialKey(seed, i), nameHash(r.Key))))
	}
	return trial
}

// checkFirsts compares the months in which something first holds, but for tiers that dust of
// accounts comes into: whether that is any is a matter of rounding.
func checkFirsts(t fataler, w *trials, p *planner.Plan, k, b int) {
	t.Helper()
	for month := range p.Months {
		tier := &p.Months[month].Tiers[k]
		if tier.Accounts > 0 && tier.Accounts < engine.Slack {
			return
		}
	}
	check := func(what string, got int16, want *planner.When) {
		t.Helper()
		switch {
		case want == nil && int(got) > p.Horizon:
		case want == nil || want.T != int(got):
			t.Fatalf("trial %d tier %d: %s comes in %d, in the plan at %+v", b, k, what, got, want)
		}
	}
	var over *planner.When
	if book := p.Headline().Books[k]; book.Over {
		over = &book.Since
	}
	tier := &w.tiers[k]
	check("over", tier.first[comesOver][b], over)
	for i := range p.Pods {
		if f := &p.Pods[i]; f.Index == k {
			for cause := range planner.NumberOfCauses {
				check(cause.String(), tier.first[cause][b], f.Cause(cause))
			}
		}
	}
}

// agrees compares a kernel's figure, in which no number and +Inf stand for none.
func agrees(t fataler, s *model.Scenario, month, b int, what string, got float64, want model.Opt) {
	t.Helper()
	none := math.IsNaN(got) || math.IsInf(got, 1)
	if none != !want.OK || want.OK && math.Abs(got-want.V) > 1e-9*max(1, math.Abs(want.V)) {
		t.Fatalf("month %d, trial %d: %s is %v, in the plan %v\n%+v", month, b, what, got, want, s.Uncertainty)
	}
}

// TestNoWidthIsThePlan holds that ranges of zero width give the plan itself.
func TestNoWidthIsThePlan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := plantest.DrawWith(t, withoutLuck)
		levers := model.Levers(s)
		for range rapid.IntRange(0, 6).Draw(t, "ranges") {
			l := levers[rapid.IntRange(0, len(levers)-1).Draw(t, "lever")]
			if n, ok := l.Number(s); ok && l.Ranges() && l.Idle(s) == "" && !(l.SharesWith(l) && hasShareOfDust(s)) {
				if ranged, err := model.Move(s, l.Spread(), model.Value{List: []float64{n, n, n}}); err == nil {
					s = ranged
				}
			}
		}
		c := rapid.IntRange(-1, len(s.Cases)-1).Draw(t, "case")
		r, err := Simulate(context.Background(), s, c, Simulation{Trials: 70, Seed: 3})
		if err != nil {
			t.Fatal(err)
		}
		checkIsPlan(t, s, r, planner.Make(s, c))
	})
}

// hasShareOfDust reports whether a tier has by default less than anybody can give it: where
// a share beside it is given, it has none.
func hasShareOfDust(s *model.Scenario) bool {
	opening, _ := s.Opening()
	shares := s.SharesOf(&opening)
	for _, parts := range [...]model.Shares{shares.AE, shares.CSM, shares.AEHires, shares.CSMHires, shares.NewMix} {
		for _, part := range parts {
			if part > 0 && part < 1e-9 {
				return true
			}
		}
	}
	return false
}

// checkIsPlan holds that all quantiles are the plan's figures, and chances 0 or 1.
func checkIsPlan(t fataler, s *model.Scenario, r *Result, p *planner.Plan) {
	t.Helper()
	for month := range p.Months {
		row, got := &p.Months[month], &r.Months[month]
		for q := range Levels {
			agrees(t, s, month, q, "ARR", got.ARR[q], model.Some(row.ARR))
			for k := range row.Tiers {
				agrees(t, s, month, q, "load", orInf(got.Tiers[k].Load[q]), row.Tiers[k].Load)
				agrees(t, s, month, q, "ratio", orInf(got.Tiers[k].Ratio[q]), row.Tiers[k].Ratio)
				agrees(t, s, month, q, "utilization", orInf(got.Tiers[k].Utilization[q]), row.Tiers[k].Utilization)
			}
		}
		for k := range row.Tiers {
			book := p.Headline().Books[k]
			chance(t, month, "over", model.Some(got.Tiers[k].Over), book.Over && book.Since.T <= month)
			for i := range p.Pods {
				f := &p.Pods[i]
				for cause := range planner.NumberOfCauses {
					if f.Index == k {
						comes := f.Cause(cause)
						chance(t, month, cause.String(), got.Tiers[k].Cause(cause), comes != nil && comes.T <= month)
					}
				}
				if f.Index == k {
					chance(t, month, "degraded", got.Tiers[k].Degraded, f.DegradesBy != nil && f.DegradesBy.T <= month)
				}
			}
		}
	}
}

func orInf(v model.Opt) float64 { return v.Or(math.Inf(1)) }

func chance(t fataler, month int, what string, got model.Opt, came bool) {
	t.Helper()
	want := 0.0
	if came {
		want = 1
	}
	if got != model.Some(want) {
		t.Fatalf("month %d: the chance of %s is %v, want %v", month, what, got, want)
	}
}

// fataler is a test, of whichever kind.
type fataler interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}
