package kit

import (
	"strings"
	"testing"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/planner/plantest"
	"brim/ui/canvas"
	"brim/ui/state"
	"brim/ui/theme"
)

// moved is a plan beside its baseline: it has more CSMs, and begins three months later.
func moved(t *testing.T) state.State {
	t.Helper()
	s := state.Open(state.Document{Scenario: plantest.Golden(t, "pod-breach")}).Pin()
	to := s.Scenario.Clone()
	to.CSM.Heads += 6
	to.Start = to.Start.Add(3)
	return s.Become(to)
}

// TestPinnedPlaceIsTheSameMonth finds the baseline's month by the calendar, and none where
// the baseline does not reach it or has no such tier.
func TestPinnedPlaceIsTheSameMonth(t *testing.T) {
	s := moved(t)
	for month := range s.Plan.Months {
		place, ok := PinnedPlace(s, month, 1)
		if ok != (month+3 <= s.Baseline.Plan.Horizon) {
			t.Errorf("month %d: the baseline has it: %v", month, ok)
		}
		if ok && (s.Baseline.Plan.MonthAt(place.T) != s.Plan.MonthAt(month) || place.Tier != 1) {
			t.Errorf("month %d is said to be %+v", month, place)
		}
	}
	if _, ok := PinnedPlace(s.Unpin(), 0, 0); ok {
		t.Error("there is a place without a baseline")
	}
	if k, ok := PinnedTier(s, -1); !ok || k != -1 {
		t.Errorf("the company was %d, %v", k, ok)
	}
}

// TestSpotsHaveTheirBaseline finds the figure that a figure is said to differ from.
func TestSpotsHaveTheirBaseline(t *testing.T) {
	s := moved(t)
	spots := Spots(explain.Place{T: 2, Tier: 1}, "load", "utilization")
	if len(spots) != 2 || spots[1].Figure != "utilization" || spots[1].Place.T != 2 {
		t.Fatalf("%+v", spots)
	}
	pinned, ok := spots[0].Pinned(s)
	if !ok || pinned.Plan != state.BaselineKey || pinned.Place.T != 5 || pinned.Place.Tier != 1 {
		t.Errorf("%+v, %v", pinned, ok)
	}
	for name, spot := range map[string]Spot{
		"no figure": {Figure: "nothing"}, "the baseline's own": {Figure: "load", Plan: state.BaselineKey},
		"past its end": {Figure: "load", Place: explain.Place{T: s.Plan.Horizon}},
	} {
		if pinned, ok := spot.Pinned(s); ok {
			t.Errorf("%s has %+v", name, pinned)
		}
	}
}

// TestDeltasAreInWords says how shares and amounts differ, and nothing of two currencies.
func TestDeltasAreInWords(t *testing.T) {
	s := moved(t)
	share := func(split *planner.Split) model.Opt { return split.AccountShare }
	if got := OrEqual(SplitDelta(s, 0, share)); got != "=" {
		t.Errorf("the same share differs by %q", got)
	}
	if got := AmountDelta(s, model.Some(2e6), model.Some(1e6)); got != "+$1.0M" {
		t.Errorf("a million more is %q", got)
	}
	s.Baseline.Plan.Currency = "EUR"
	if got := AmountDelta(s, model.Some(2e6), model.Some(1e6)); got != "" {
		t.Errorf("of two currencies it says %q", got)
	}
	if got := SplitDelta(s.Unpin(), 0, share); got != "" {
		t.Errorf("without a baseline it says %q", got)
	}
}

// TestTierNames keeps the tiers' names apart, and finds a tier by its name.
func TestTierNames(t *testing.T) {
	p := planner.Make(plantest.Sample(3, 12), -1)
	for k := range p.Splits {
		p.Splits[k].Name = "Enterprise accounts " + string(rune('A'+k))
	}
	c := canvas.New(20, 1, theme.NewGlyphs(theme.Blocks))
	for k, name := range TierNames(c, p, NameWidth(80)) {
		if canvas.Width(name) > NameWidth(80) || !strings.HasSuffix(name, string(rune('A'+k))) {
			t.Errorf("tier %d is called %q", k, name)
		}
		if got := TierNamed(p, p.Splits[k].Name); got != k {
			t.Errorf("%s is tier %d", p.Splits[k].Name, got)
		}
	}
	if got := TierNamed(p, "Nobody"); got != -1 {
		t.Errorf("a tier that there is not is %d", got)
	}
	if NameWidth(WideTable) <= NameWidth(RoomyTable) {
		t.Error("a wide table has no more room for names")
	}
}

// TestPodLimitsRise from sound to degraded, and a plan's labels end with it.
func TestPodLimitsRise(t *testing.T) {
	s := moved(t)
	limits := PodLimits(s.Scenario)
	if len(limits) != 2 || limits[0].Value >= limits[1].Value || limits[0].Breach == limits[1].Breach {
		t.Errorf("%+v", limits)
	}
	labels := MonthLabels(s.Plan)
	if last := labels[len(labels)-1].Point; last > s.Plan.Horizon || last < s.Plan.Horizon-6 {
		t.Errorf("the last label is of month %d of %d", last, s.Plan.Horizon)
	}
}
