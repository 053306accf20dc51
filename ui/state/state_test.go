package state

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"brim/model"
	"brim/planner"
	"brim/scenarios"
)

func open(t testing.TB) State {
	t.Helper()
	file, err := scenarios.Load("../../planner/testdata/golden/pod-breach.toml")
	if err != nil {
		t.Fatal(err)
	}
	return Open(Document{Name: "pod-breach", Scenario: file.Scenario})
}

func lever(t testing.TB, s State, key string) model.Lever {
	t.Helper()
	l, ok := model.Find(s.Scenario, key)
	if !ok {
		t.Fatalf("no lever %s", key)
	}
	return l
}

func TestStory(t *testing.T) {
	tests := []struct {
		name, lever string
		to          float64
		lead        string
		parts       []string
	}{
		{"better", "csm.hires_per_quarter", 3, "CSM hires/qtr 1 → 3", []string{
			"pods never break (was May 2028)", "Strategic never over (was Nov 2029)",
			"Core never over (was Jul 2027)", "Growth never over (was Mar 2029)", "nothing beyond full books in Mar 2030 (was $8.2M)"}},
		{"worse", "csm.heads", 15, "CSM heads 20 → 15", []string{
			"pods break Sep 2027 (was May 2028)", "Core over in every month (was Jul 2027)"}},
		{"figures where no date moves", "csm.cost", 135_000, "CSM cost $130.0K → $135.0K", []string{"people cost $29.4M (was $29.0M)"}},
		{"nothing that matters", "org.manager_cost", 230_000, "Manager cost $220.0K → $230.0K", []string{NothingMoved}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := open(t)
			s = s.Move(lever(t, s, test.lever), model.Value{Number: test.to}, "")
			if s.Note.Lead != test.lead {
				t.Errorf("lead %q, want %q", s.Note.Lead, test.lead)
			}
			for _, part := range test.parts {
				if !slices.Contains(s.Note.Parts, part) {
					t.Errorf("no %q in %q", part, s.Note.Parts)
				}
			}
		})
	}
}

// TestTellWords holds every way in which a headline can move against its words.
func TestTellWords(t *testing.T) {
	month := func(m int) planner.When { return planner.When{T: m, Month: model.MonthOf(2027, 1).Add(m)} }
	pods := func(m int) planner.PodHeadline {
		return planner.PodHeadline{Any: true, Breaks: m >= 0, BreaksAt: month(max(m, 0))}
	}
	for _, test := range []struct {
		before, now int
		want        string
	}{
		{5, 5, ""}, {-1, -1, ""},
		{5, 7, "pods hold until Aug 2027 (was Jun 2027)"}, {7, 5, "pods break Jun 2027 (was Aug 2027)"},
		{5, -1, "pods never break (was Jun 2027)"}, {-1, 5, "pods break Jun 2027 (was never)"},
	} {
		if got := podsMoved(pods(test.before), pods(test.now), false); got != test.want {
			t.Errorf("pods %d to %d: %q, want %q", test.before, test.now, got, test.want)
		}
	}
	book := func(m int) planner.BookHeadline {
		if m < 0 {
			return planner.BookHeadline{Tier: "Core"}
		}
		return planner.BookHeadline{Tier: "Core", Over: true, Since: month(m), Stretches: []planner.Stretch{{From: month(m), To: month(24)}}}
	}
	for _, test := range []struct {
		before, now int
		want        string
	}{
		{2, 2, ""}, {-1, -1, ""}, {2, 4, "Core over from May 2027 (was Mar 2027)"},
		{2, -1, "Core never over (was Mar 2027)"}, {-1, 2, "Core over from Mar 2027 (was never)"},
	} {
		if got := bookMoved(book(test.before), book(test.now)); got != test.want {
			t.Errorf("book %d to %d: %q, want %q", test.before, test.now, got, test.want)
		}
	}
	ends := book(1)
	ends.Ends, ends.Until, ends.Stretches = true, month(3), []planner.Stretch{{From: month(1), To: month(3), Ends: true}}
	if got, want := bookMoved(book(2), ends), "Core over Feb–Apr 2027 (was Mar 2027)"; got != want {
		t.Errorf("a book that comes back: %q, want %q", got, want)
	}
}

// TestUndoReplays moves levers, undoes and redoes at random, and compares with a plain
// list of scenarios.
func TestUndoReplays(t *testing.T) {
	events := 10_000
	if testing.Short() {
		events /= 20
	}
	s := open(t)
	rng := rand.New(rand.NewPCG(7, 7))
	levers := s.Shown()
	replay, place := []*model.Scenario{s.Scenario}, 0
	for range events {
		switch rng.IntN(5) {
		case 0, 1:
			if s = s.Undo(); place > 0 && len(replay)-place < maxPast {
				place--
			}
		case 2:
			if s = s.Redo(); place < len(replay)-1 {
				place++
			}
		default:
			before := s.Scenario
			s = s.Step(levers[rng.IntN(len(levers))], rng.IntN(21)-10, "")
			if s.Scenario != before {
				replay = append(replay[:place+1], s.Scenario)
				place++
			}
		}
		if s.Scenario != replay[place] {
			t.Fatal("the scenario is not the one that the replay has")
		}
		if len(s.history.past) > maxPast {
			t.Fatalf("%d steps are kept", len(s.history.past))
		}
	}
}

func TestUndoPastASave(t *testing.T) {
	s := open(t)
	first := s.Scenario
	s = s.Move(lever(t, s, "csm.heads"), model.Value{Number: 25}, "")
	doc := s.Doc
	doc.Scenario = s.Scenario
	if s = s.Saved(doc); s.Unsaved() {
		t.Error("unsaved after a save")
	}
	if s = s.Undo(); s.Scenario != first || !s.Unsaved() {
		t.Error("undo past a save does not lead back")
	}
}

func TestRefusedMoveChangesNothing(t *testing.T) {
	s := open(t)
	before := s.Scenario
	s = s.Move(lever(t, s, "tier.Strategic.promoted"), model.Value{Number: 1e6}, "")
	if s.Scenario != before || !s.Note.Wrong || !strings.Contains(s.Note.Text, "promoted") || s.CanUndo() {
		t.Errorf("note %+v", s.Note)
	}
}

// TestPanelKeepsItsChoice rebuilds the panel under the chosen lever.
func TestPanelKeepsItsChoice(t *testing.T) {
	s := open(t).Reveal("csm.ramp_months")
	if l, _ := s.Lever(); l.Key != "csm.ramp_months" {
		t.Fatalf("revealed %q", l.Key)
	}
	s = s.Move(lever(t, s, "growth.driver"), model.Value{Word: "target"}, "")
	if l, _ := s.Lever(); l.Key != "csm.ramp_months" {
		t.Errorf("another lever is chosen: %q", l.Key)
	}
	for _, row := range s.Panel.Rows {
		if row.Lever.Spec != nil && row.Lever.Key == "ae.quota" {
			t.Error("a lever without a say is shown")
		}
	}
	s = s.Reveal("ae.quota") // hidden: nothing happens
	for range len(s.Panel.Rows) + 3 {
		s = s.Choose(1)
		if s.Panel.Rows[s.Panel.Chosen].Kind == Heading {
			t.Fatal("a heading is chosen")
		}
	}
}

// TestResetRestoresTheFile puts a list and a share back after they were moved.
func TestResetRestoresTheFile(t *testing.T) {
	for _, key := range []string{"ae.hires_per_quarter", "tier.Core.ae_share", "ratio.ae_per_csm"} {
		s := open(t)
		s = s.Step(lever(t, s, key), 3, "")
		if !s.Unsaved() {
			t.Fatalf("%s did not move", key)
		}
		if s = s.Reset(lever(t, s, key)); s.Unsaved() {
			changes, _ := model.Changes(s.Doc.Scenario, s.Scenario)
			t.Errorf("%s leaves %+v", key, changes)
		}
	}
}
