package judge

import (
	"context"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
)

// fatal is what ends a test, or a property.
type fatal interface{ Fatalf(string, ...any) }

func sought(t fatal, s *model.Scenario, key string, q Quest) Found {
	l, ok := model.Find(s, key)
	if !ok {
		t.Fatalf("no lever %s", key)
	}
	found, err := Seek(context.Background(), s, -1, l, q)
	if err != nil {
		t.Fatalf("%s: %v", key, err)
	}
	return found
}

func outcomeOf(key string) *Outcome {
	o, _ := OutcomeNamed(key)
	return o
}

// TestSeekAgainstAScan holds answers to a scan that is finer than the search: what it says
// does it, and nothing that the scan finds is nearer.
func TestSeekAgainstAScan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := plantest.Draw(t)
		var levers []model.Lever
		for _, l := range model.Levers(s) {
			if Seekable(s, -1, l) {
				levers = append(levers, l)
			}
		}
		l := levers[rapid.IntRange(0, len(levers)-1).Draw(t, "lever")]
		o := Outcomes()[rapid.IntRange(0, numberOfOutcomes-1).Draw(t, "outcome")]
		track := l.Track(s)
		aim, err := model.Shift(s, l, l.AtPosition(rapid.Float64Range(0, 1).Draw(t, "aim"), track))
		if err != nil {
			return
		}
		q := Quest{Outcome: o, Target: o.Value(planner.Make(aim, -1)), AtMost: rapid.Bool().Draw(t, "at most")}
		if !q.Target.OK && !o.Month {
			return
		}
		if q.beyond(latestEnd(s, l)) {
			return
		}
		found, err := Seek(context.Background(), s, -1, l, q)
		if err != nil {
			t.Fatal(err)
		}
		now, _ := l.Number(s)
		if found.OK {
			plan := planner.Make(scenarioAt(t, s, l, now, found.Value), -1)
			if got := o.Value(plan); got != found.Reached || !q.Met(got, plan.Last().Month) {
				t.Fatalf("%s = %v gives %v, said %v", l.Key, found.Value, got, found.Reached)
			}
			if l.Kind == model.Whole && found.Value != math.Trunc(found.Value) {
				t.Fatalf("%v is not whole", found.Value)
			}
		}
		if !found.Monotone {
			return // what a narrow range hides is not promised to be found
		}
		const fine = 37
		for i := range fine + 1 {
			to := l.AtPosition(float64(i)/fine, track)
			moved, err := model.Shift(s, l, to)
			if err != nil {
				continue
			}
			if plan := planner.Make(moved, -1); !q.Met(o.Value(plan), plan.Last().Month) {
				continue
			}
			if !found.OK {
				t.Fatalf("%s = %v does it, and none was found", l.Key, to)
			}
			if slackOf := 2e-3 * max(math.Abs(to), math.Abs(now), 1e-3); math.Abs(to-now)+slackOf < math.Abs(found.Value-now) {
				t.Fatalf("%s = %v does it and is nearer to %v than %v", l.Key, to, now, found.Value)
			}
		}
	})
}

func scenarioAt(t fatal, s *model.Scenario, l model.Lever, now, to float64) *model.Scenario {
	if now == to {
		return s
	}
	moved, err := model.Shift(s, l, to)
	if err != nil {
		t.Fatalf("%v", err)
	}
	return moved
}

func TestSeek(t *testing.T) {
	s := plantest.Sample(3, 24)
	base := planner.Make(s, -1)
	arr := outcomeOf("arr").Value(base).V
	t.Run("reached", func(t *testing.T) {
		found := sought(t, s, "ae.attainment", Quest{Outcome: outcomeOf("arr"), Target: model.Some(arr * 1.1)})
		if !found.OK || !found.Monotone || found.Intervals != 1 || found.Value <= 0.7 || found.Value > 0.95 {
			t.Errorf("%+v", found)
		}
		less := scenarioAt(t, s, found.Lever, 0.7, found.Value-0.001)
		if outcomeOf("arr").Value(planner.Make(less, -1)).V >= arr*1.1 {
			t.Errorf("%v is not the nearest", found.Value)
		}
		if !found.Stepped.OK || found.Stepped.V < found.Value || math.Abs(found.Stepped.V*100-math.Round(found.Stepped.V*100)) > 1e-9 {
			t.Errorf("on a step: %v", found.Stepped)
		}
	})
	t.Run("already", func(t *testing.T) {
		found := sought(t, s, "ae.attainment", Quest{Outcome: outcomeOf("arr"), Target: model.Some(arr)})
		if !found.OK || found.Value != 0.7 || found.Reached.V != arr || found.Stepped.OK {
			t.Errorf("%+v", found)
		}
	})
	t.Run("whole", func(t *testing.T) {
		found := sought(t, s, "csm.time_to_fill", Quest{Outcome: outcomeOf("people_cost"), Target: model.Some(outcomeOf("people_cost").Value(base).V - 1), AtMost: true})
		if !found.OK || found.Value != 3 {
			t.Errorf("%+v", found)
		}
	})
	t.Run("never", func(t *testing.T) {
		found := sought(t, s, "csm.heads", Quest{Outcome: outcomeOf("over_full")})
		if !found.OK || found.Reached.OK || found.Value <= 13 {
			t.Errorf("%+v", found)
		}
	})
	t.Run("up to the end", func(t *testing.T) {
		found := sought(t, s, "csm.heads", Quest{Outcome: outcomeOf("over_full"), Target: model.Some(float64(base.Last().Month + 1))})
		if !found.OK || found.Reached.OK {
			t.Errorf("%+v", found)
		}
	})
	t.Run("out of reach", func(t *testing.T) {
		found := sought(t, s, "csm.ramp_months", Quest{Outcome: outcomeOf("arr"), Target: model.Some(1e12)})
		if found.OK || !found.AtBest.OK || found.AtBest.V < arr {
			t.Errorf("%+v", found)
		}
	})
}

// TestSeekRefuses names why a lever cannot be sought.
func TestSeekRefuses(t *testing.T) {
	s := plantest.Sample(2, 24)
	s.Cases = []model.Case{{Name: "Low", WinRate: model.Some(0.8)}}
	for key, why := range map[string]string{
		"title": "not one number", "org.staffing": "not one number", "tier.Tier 1.csm_hires": "not one number",
		"org.lead_book": "no player/coach leads", "case.Low.win_rate": "Low is not on", "limits.acv_bounds": "not one number",
	} {
		l, _ := model.Find(s, key)
		if _, err := Seek(context.Background(), s, -1, l, Quest{Outcome: outcomeOf("arr"), Target: model.Some(1)}); err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("%s: %v", key, err)
		}
	}
	l, _ := model.Find(s, "market.win_rate")
	if _, err := Seek(context.Background(), s, 0, l, Quest{Outcome: outcomeOf("arr"), Target: model.Some(1)}); err == nil || !strings.Contains(err.Error(), "replaces it") {
		t.Errorf("%v", err)
	}
}

// TestSeekKnowsNothingPastTheEnd: that a plan's books do not run over says nothing of the
// months after it.
func TestSeekKnowsNothingPastTheEnd(t *testing.T) {
	s := plantest.Sample(3, 24)
	l, _ := model.Find(s, "csm.heads")
	end := s.MonthAt(s.Horizon)
	until := func(month model.Month) Quest {
		return Quest{Outcome: outcomeOf("over_full"), Target: model.Some(float64(month))}
	}
	if found := sought(t, s, l.Key, until(end+1)); !found.OK || found.Reached.OK {
		t.Errorf("not up to the end: %+v", found)
	}
	for _, month := range []model.Month{end + 2, end + 90} {
		_, err := Seek(context.Background(), s, -1, l, until(month))
		if err == nil || !strings.Contains(err.Error(), "the plan ends with "+end.Long()+"; allowed: a month up to "+(end+1).Long()) {
			t.Errorf("%v: %v", month, err)
		}
	}
	longest := sought(t, s, "horizon", until(end+3))
	if plan := planner.Make(scenarioAt(t, s, longest.Lever, longest.Now, longest.Best), -1); longest.OK && plan.Last().Month < end+2 {
		t.Errorf("a plan to %v is said to reach %v", plan.Last().Month, end+3)
	}
}

// TestSeekFindsBetween: utilization over the tiers is least somewhere between a small and
// a large share of the CSMs, and meets a target only near there.
func TestSeekFindsBetween(t *testing.T) {
	s := plantest.Sample(2, 12)
	o := outcomeOf("peak_utilization")
	l, _ := model.Find(s, "tier.Tier 1.csm_share")
	least := math.Inf(1)
	n := plantest.FewTimes(5000, 1000)
	for i := 1; i < n; i++ {
		if v := o.Value(planner.Make(scenarioAt(t, s, l, -1, float64(i)/float64(n)), -1)); v.OK {
			least = min(least, v.V)
		}
	}
	found := sought(t, s, l.Key, Quest{Outcome: o, Target: model.Some(least * 1.0005), AtMost: true})
	if !found.OK || found.Monotone {
		t.Errorf("%+v, least %v", found, least)
	}
}

func BenchmarkSeek(b *testing.B) {
	s := plantest.Sample(3, 24)
	for b.Loop() {
		sought(b, s, "csm.hires_per_quarter", Quest{Outcome: outcomeOf("degrades_by"), Target: model.Some(float64(model.MonthOf(2028, 12)))})
	}
}
