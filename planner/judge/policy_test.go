package judge

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
)

// holdClause holds a plan against one clause.
func holdClause(p *planner.Plan, key string, limit float64) Verdict {
	clause, _ := ClauseByKey(key)
	return Verdicts(p, Policy{Bounds: []Bound{{clause, limit}}})[0]
}

// TestMonthsPastThePlanAreUnknown holds every clause that is set by a month against every
// month from before a plan to long after it: it passes where the plan knows all months
// before the limit and nothing comes in them, and only there. A longer plan of the same
// scenario never finds a breach in what a shorter one passed.
func TestMonthsPastThePlanAreUnknown(t *testing.T) {
	checks := 0
	rapid.Check(t, func(t *rapid.T) {
		s := plantest.Draw(t)
		p := planner.Make(s, -1)
		longer := s.Clone()
		longer.Horizon = model.MaxHorizon
		whole := planner.Make(longer, -1)
		for _, clause := range Clauses() {
			if !clause.Month {
				continue
			}
			for month := p.MonthAt(-1); month <= p.Last().Month+24; month++ {
				v := holdClause(p, clause.Key, float64(month))
				first := clause.worst(p).found
				early := first.OK && first.V < float64(month)
				known := month <= p.Last().Month+1
				if v.Passed != (known && !early) {
					t.Fatalf("%s %s: passed %t, the plan ends with %s and finds %v", clause.Key, month, v.Passed, p.Last().Month, v.Found)
				}
				if says := strings.Contains(v.Text, "does not know"); says != (!known && !early) {
					t.Fatalf("%s %s: %s", clause.Key, month, v.Text)
				}
				if clause.Key == "books_within_until" && v.Passed && !holdClause(whole, clause.Key, float64(month)).Passed {
					t.Fatalf("%s %s passes, but not with more months", clause.Key, month)
				}
				checks++
			}
		}
	})
	if checks == 0 {
		t.Error("no clause is set by a month")
	}
}

// TestPolicyOutlivesAShortPlan holds a plan of half a year against limits that are years
// away, and against those that it can know.
func TestPolicyOutlivesAShortPlan(t *testing.T) {
	s := plantest.Sample(3, 6)
	s.Tiers[0].Coverage = model.Swarm // whose books hold, and which has no pods
	s.CSM.Heads = 500
	p := planner.Make(s, -1)
	end := p.Last().Month
	for _, limit := range []model.Month{end - 1, end + 1, end + 2, end + 24} {
		want := "no book runs over; before " + limit.Long() + " none may"
		if limit > end+1 {
			want = "no book runs over, but the plan ends with " + end.Long() + " and does not know the months after it; before " + limit.Long() + " none may"
		}
		v := holdClause(p, "books_within_until", float64(limit))
		if v.Passed != (limit <= end+1) || v.Text != want || v.Found != nil {
			t.Errorf("%s: %+v, want %q", limit, v, want)
		}
		if !v.Passed && v.T != p.Horizon {
			t.Errorf("%s: it stands in month %d", limit, v.T)
		}
	}
}

// TestNothingToHoldAgainstALimit says so instead of naming a figure that nobody has.
func TestNothingToHoldAgainstALimit(t *testing.T) {
	s := plantest.Sample(2, 12)
	s.Tiers[0].Coverage = model.Swarm
	v := holdClause(planner.Make(s, -1), "max_pod_ratio", 1.5)
	if !v.Passed || v.Found != nil || v.Text != "no tier is served by pods; at most 1.500 is allowed" {
		t.Errorf("without pods: %+v", v)
	}
	s.Tiers[0].Coverage, s.AE.Heads = model.Pod, 0
	s.AE.Hires = model.HirePlan{}
	v = holdClause(planner.Make(s, -1), "max_pod_ratio", 1.5)
	if !v.Passed || v.Found != 0.0 || !strings.HasPrefix(v.Text, "Tier 1 AE:CSM 0.000 in ") {
		t.Errorf("without AEs: %+v", v)
	}
	s.CSM.Heads, s.CSM.Hires = 0, model.HirePlan{}
	v = holdClause(planner.Make(s, -1), "max_utilization", 1)
	if v.Passed || v.Found != nil || !strings.Contains(v.Text, "without bound") {
		t.Errorf("without CSMs: %+v", v)
	}
}

// TestPolicyCountsMonthsOver holds the months in which books are over against their limit.
func TestPolicyCountsMonthsOver(t *testing.T) {
	s := plantest.Sample(2, 12)
	s.CSM.Heads, s.CSM.Hires = 0, model.HirePlan{}
	v := holdClause(planner.Make(s, -1), "max_months_over", 3)
	if v.Passed || v.Found != 12.0 || v.Text != "months over full books 12 mo in Dec 2027; at most 3 mo is allowed" {
		t.Errorf("without CSMs: %+v", v)
	}
	if v = holdClause(planner.Make(s, -1), "max_months_over", 12); !v.Passed {
		t.Errorf("as many as are allowed: %+v", v)
	}
}
