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
	s = s.Turn(PageCompare)
	if got := names(s); !slices.Equal(got, []string{"Baseline", "Downside"}) {
		t.Fatalf("beside the plan: %q", got)
	}
	baseline, downside := s.Compare.Others[0], s.Compare.Others[1]
	if !reflect.DeepEqual(baseline.Head, planner.Make(open(t).Scenario, -1).Headline()) {
		t.Error("the baseline moved")
	}
	if fresh := planner.Make(s.Scenario, 0); !reflect.DeepEqual(downside.Head, fresh.Headline()) || downside.Plan.Peaks() != fresh.Peaks() {
		t.Error("the case did not follow")
	}
	if s.Plan.Peaks() != planner.Make(s.Scenario, s.Case).Peaks() {
		t.Error("this plan's peaks did not follow")
	}
}

// TestCompareIsPlannedWhereItIsShown plans no case for a page that shows none, and none
// of an older scenario for the one that does.
func TestCompareIsPlannedWhereItIsShown(t *testing.T) {
	s := open(t)
	holds := func(doing string) {
		t.Helper()
		if fresh := planner.Make(s.Scenario, 0); !reflect.DeepEqual(s.Compare.Others[0].Head, fresh.Headline()) || s.Compare.Others[0].Plan.Peaks() != fresh.Peaks() {
			t.Error("not what follows after " + doing)
		}
	}
	s = s.Move(lever(t, s, "csm.heads"), model.Value{Number: 26}, "")
	if s.Compare.Others[0].Plan != nil {
		t.Error("a case is planned that nobody sees")
	}
	s = s.Turn(PageCompare)
	holds("turning the page")
	s = s.Move(lever(t, s, "csm.heads"), model.Value{Number: 15}, "")
	holds("a move")
	s = s.Undo()
	holds("taking it back")
	s = s.Turn(PagePlan)
	s = s.Move(lever(t, s, "csm.heads"), model.Value{Number: 19}, "")
	if s.Compare.Others[0].Plan != nil {
		t.Error("a plan of an older scenario is kept")
	}
	s = s.Turn(PageCompare)
	holds("turning back")
	s = s.Reread(Document{Name: "again", Scenario: s.Scenario})
	holds("reading the file again")
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

// TestPinningChoosesTheBaseline beside this plan's own cases, and not beside what was added
// by hand.
func TestPinningChoosesTheBaseline(t *testing.T) {
	s := open(t).Turn(PageCompare).Pin()
	if chosen := s.Compare.Others[s.Compare.Chosen]; chosen.Key != BaselineKey {
		t.Errorf("%s is chosen", chosen.Name)
	}
	s = open(t).Turn(PagePlan)
	s = s.CompareWith(Document{Name: "other", Scenario: s.Scenario}).Pin().Turn(PageCompare)
	if chosen := s.Compare.Others[s.Compare.Chosen]; chosen.Name != "other" {
		t.Errorf("%s is chosen", chosen.Name)
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
