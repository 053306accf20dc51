package judge

import (
	"context"
	"math"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	_ "brim/model/drawn"
	"brim/planner"
	"brim/planner/plantest"
)

func bridged(a, b *model.Scenario) *Attribution {
	return Attribute(context.Background(), Side{a, -1}, Side{b, -1}, 2)
}

// sumOfParts adds a bridge up.
func sumOfParts(b Bridge) float64 {
	sum := 0.0
	for _, part := range b.Parts {
		sum += part.Part.V
	}
	return sum
}

// TestBridgeAddsUp: whatever two plans are held against each other, the parts are the
// whole difference, or it is said why there are none.
func TestBridgeAddsUp(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		a := plantest.Draw(t)
		b := fewMoves(t, a)
		// Thousands of orders of many parts take their time.
		if rapid.IntRange(0, 20).Draw(t, "far") == 0 && !testing.Short() {
			b = plantest.Draw(t)
		}
		w := bridged(a, b)
		for _, o := range Outcomes() {
			bridge := w.Bridge(o)
			if bridge.Why != "" {
				continue
			}
			if got, want := sumOfParts(bridge), bridge.Difference.V; math.Abs(got-want) > roundingOf(bridge) {
				t.Fatalf("%s: parts sum to %v of %v", o.Key, got, want)
			}
			if bridge.StandardError.OK == w.Exact {
				t.Fatalf("exact %v, standard error %v", w.Exact, bridge.StandardError)
			}
		}
	})
}

// roundingOf is the most that the parts of a bridge, added up in their order on the screen
// and in that in which the largest settles the rest, may come to differ by: half a last digit
// at every step, of sums that are no larger than all parts without their signs.
func roundingOf(b Bridge) float64 {
	const lastDigit = 0x1p-52
	size := math.Abs(b.Difference.V)
	for _, part := range b.Parts {
		size += math.Abs(part.Part.V)
	}
	return float64(len(b.Parts)+2) * lastDigit * size
}

// fewMoves moves some levers of a scenario a little.
func fewMoves(t *rapid.T, s *model.Scenario) *model.Scenario {
	levers := numericLevers(s, -1)
	for range rapid.IntRange(0, 6).Draw(t, "moves") {
		l := levers[rapid.IntRange(0, len(levers)-1).Draw(t, "lever")]
		low, high := endsOf(s, l)
		to := low
		if rapid.Bool().Draw(t, "up") {
			to = high
		}
		if moved, err := shifted(s, l, valueAt(l, l.Get(s), to)); err == nil {
			s = moved
		}
	}
	return s
}

// TestSingleLeverBridge: one lever takes the whole difference, and no lever none.
func TestSingleLeverBridge(t *testing.T) {
	a := plantest.Sample(3, 24)
	b := a.Clone()
	b.CSM.Heads = 20
	for _, o := range Outcomes() {
		bridge := bridged(a, b).Bridge(o)
		if len(bridge.Parts) != 1 || bridge.Parts[0].Key != "csm.heads" || bridge.Parts[0].Part != bridge.Difference || bridge.Parts[0].From != "13" || bridge.Parts[0].To != "20" {
			t.Errorf("%s: %+v of %v", o.Key, bridge.Parts, bridge.Difference)
		}
		if same := bridged(a, a.Clone()).Bridge(o); len(same.Parts) != 0 || same.Difference != model.Some(0) {
			t.Errorf("%s of a plan and itself: %+v", o.Key, same)
		}
	}
}

// TestSymmetricLeversShareAlike: quota and attainment multiply each other, so a move of
// each by the same factor counts the same.
func TestSymmetricLeversShareAlike(t *testing.T) {
	a := plantest.Sample(2, 24)
	b := a.Clone()
	b.AE.Quota, b.AE.Attainment = a.AE.Quota*1.25, a.AE.Attainment*1.25
	o, _ := OutcomeNamed("arr")
	parts := bridged(a, b).Bridge(o).Parts
	if len(parts) != 2 || math.Abs(parts[0].Part.V-parts[1].Part.V) > 1e-6*parts[0].Part.V || parts[0].Part.V <= 0 {
		t.Errorf("%+v", parts)
	}
}

// TestCoupledPartsMoveTogether pins what can only move at once, and what it is called.
func TestCoupledPartsMoveTogether(t *testing.T) {
	shares := func(s *model.Scenario, values ...float64) {
		for k, v := range values {
			s.Tiers[k].AEShare = model.Some(v)
		}
	}
	for name, test := range map[string]struct {
		change func(a, b *model.Scenario)
		keys   []string
	}{
		"shares": {func(a, b *model.Scenario) { shares(a, 0.5, 0.3, 0.2); shares(b, 0.4, 0.4, 0.2) }, []string{"ae_share (all tiers)"}},
		"given shares": {func(_, b *model.Scenario) { shares(b, 0.4, 0.4, 0.2); b.CSM.Heads++ },
			[]string{"csm.heads", "ae_share (all tiers)"}},
		"staffing": {func(a, b *model.Scenario) { shares(a, 0.5, 0.3, 0.2); b.Org.Staffing = model.StaffingNeed },
			[]string{"tier.Tier 1.ae_share + tier.Tier 2.ae_share + tier.Tier 3.ae_share + org.staffing"}},
		"ratios": {func(_, b *model.Scenario) { b.Limits.RatioSound, b.Limits.RatioDegraded = 2, 3 },
			[]string{"limits.ratio_sound + limits.ratio_degraded"}},
		"free ratios": {func(_, b *model.Scenario) { b.Limits.RatioSound, b.Limits.RatioDegraded = 1.3, 1.6 },
			[]string{"limits.ratio_sound", "limits.ratio_degraded"}},
		"transition": {func(_, b *model.Scenario) {
			b.Transition.FromMonth, b.Transition.Share = model.Some(3), model.Some(0.5)
		},
			[]string{"transition.from_month + transition.share"}},
		"tiers":  {func(_, b *model.Scenario) { b.Tiers[0].Name = "Top"; b.CSM.Heads++ }, []string{"tiers", "csm.heads"}},
		"book":   {func(_, b *model.Scenario) { b.Book = model.Book{File: "accounts.csv"} }, []string{"book"}},
		"no say": {func(_, b *model.Scenario) { b.Title, b.Readiness.SharedComp = "Other", model.Yes }, []string{"readiness.shared_comp"}},
	} {
		a := plantest.Sample(3, 24)
		b := a.Clone()
		test.change(a, b)
		if name == "book" {
			b.Book.Accounts = model.NewAccounts([]model.Account{{ACV: 50e3}, {ACV: 9e3}})
		}
		from, to, _ := inCommon(Side{a, -1}, Side{b, -1})
		var keys []string
		for _, part := range partsOf(from, to) {
			keys = append(keys, part.key)
		}
		if !reflect.DeepEqual(keys, test.keys) {
			t.Errorf("%s: parts %q, want %q", name, keys, test.keys)
		}
	}
}

// TestBridgeOfCases: a market case stands in the market's place.
func TestBridgeOfCases(t *testing.T) {
	s := plantest.Sample(2, 24)
	s.Cases = []model.Case{{Name: "Low", WinRate: model.Some(0.8), Churn: model.Some(1.3)}}
	o, _ := OutcomeNamed("arr")
	bridge := Attribute(context.Background(), Side{s, -1}, Side{s, 0}, 1).Bridge(o)
	if len(bridge.Parts) != 2 || bridge.A != o.Value(planner.Make(s, -1)) || bridge.B != o.Value(planner.Make(s, 0)) {
		t.Errorf("%+v", bridge)
	}
	for _, part := range bridge.Parts {
		if !strings.HasPrefix(part.Key, "market.") || part.Part.V >= 0 {
			t.Errorf("%+v", part)
		}
	}
}

// TestBridgeWithoutAnOutcome says in words why there are no parts.
func TestBridgeWithoutAnOutcome(t *testing.T) {
	a := plantest.Sample(2, 24)
	b := a.Clone()
	b.CSM.Heads, b.CSM.Hires.PerQuarter = 0, 0
	c := a.Clone()
	c.Currency, c.CSM.Heads = "EUR", 20
	d := a.Clone()
	d.Horizon, d.CSM.Heads = 8, 20
	for _, test := range []struct {
		b        *model.Scenario
		key, why string
	}{
		{b, "peak_utilization", "no productive CSM"}, {b, "peak_ratio", "no CSMs"}, {c, "arr", "USD and EUR"}, {d, "nrr", "shorter than 12 months"},
	} {
		o, _ := OutcomeNamed(test.key)
		bridge := bridged(a, test.b).Bridge(o)
		if !strings.Contains(bridge.Why, test.why) || len(bridge.Parts) == 0 || bridge.Parts[0].Part.OK {
			t.Errorf("%s: %q, parts %+v", test.key, bridge.Why, bridge.Parts)
		}
	}
	degrades, _ := OutcomeNamed("degrades_by")
	if bridge := bridged(a, b).Bridge(degrades); bridge.Why != "" {
		t.Errorf("a month can always be compared: %s", bridge.Why)
	}
}

func BenchmarkBridge(b *testing.B) {
	one, other := twelveApart()
	for b.Loop() {
		bridged(one, other)
	}
}
