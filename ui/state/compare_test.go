package state

import (
	"reflect"
	"slices"
	"testing"

	"brim/model"
	"brim/planner"
)

func names(s State) []string {
	var names []string
	for _, other := range s.Compare.Others {
		names = append(names, other.Name)
	}
	return names
}

// TestCompareHoldsWhatFollows holds every plan beside this one against one made anew.
func TestCompareHoldsWhatFollows(t *testing.T) {
	s := open(t).Pin()
	s = s.Move(lever(t, s, "csm.heads"), model.Value{Number: 26}, "")
	s = s.Move(lever(t, s, "case.Downside.churn"), model.Value{Number: 2}, "")
	if got := names(s); !slices.Equal(got, []string{"Baseline", "Downside"}) {
		t.Fatalf("beside the plan: %q", got)
	}
	baseline, downside := s.Compare.Others[0], s.Compare.Others[1]
	if !reflect.DeepEqual(baseline.Head, planner.Make(open(t).Scenario, -1).Headline()) {
		t.Error("the baseline moved")
	}
	if fresh := planner.Make(s.Scenario, 0); !reflect.DeepEqual(downside.Head, fresh.Headline()) || downside.Peaks != fresh.Peaks() {
		t.Error("the case did not follow")
	}
	if s.Compare.This != s.Plan.Peaks() {
		t.Error("this plan's peaks did not follow")
	}
}

// TestCompareKeepsItsChoice turns the case under the chosen plan.
func TestCompareKeepsItsChoice(t *testing.T) {
	s := open(t)
	s = s.CompareWith(Document{Name: "other", Scenario: s.Scenario})
	s = s.Pin().NextCase()
	if got := names(s); !slices.Equal(got, []string{"Baseline", "other", "Base"}) {
		t.Fatalf("beside the plan: %q", got)
	}
	if s.Compare.Others[s.Compare.Chosen].Name != "other" {
		t.Errorf("chosen is %d", s.Compare.Chosen)
	}
	s = s.Unpin()
	if s.Compare.Others[s.Compare.Chosen].Name != "other" {
		t.Errorf("chosen is %d", s.Compare.Chosen)
	}
}

// TestCompareDropAndOffer takes everything away; what is the session's own is offered.
func TestCompareDropAndOffer(t *testing.T) {
	s := open(t).Pin()
	s = s.CompareWith(Document{Name: "other", Scenario: s.Scenario})
	for range 3 {
		s = s.DropOther()
	}
	if len(s.Compare.Others) > 0 {
		t.Fatalf("still beside the plan: %q", names(s))
	}
	offers := s.Offers()
	if len(offers) != 2 || offers[0].Name != "Baseline" || offers[1].Name != "Downside" {
		t.Fatalf("offered: %+v", offers)
	}
	s = s.DropOther().CompareOwn(offers[1].Key)
	s = s.CompareOwn(offers[0].Key)
	if got := names(s); !slices.Equal(got, []string{"Baseline", "Downside"}) {
		t.Errorf("beside the plan: %q", got)
	}
}
