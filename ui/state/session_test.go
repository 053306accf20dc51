package state

import (
	"math/rand/v2"
	"slices"
	"testing"

	"brim/model"
)

// TestSessionTells lists three steps in the middle of them.
func TestSessionTells(t *testing.T) {
	s := open(t)
	s = s.Move(lever(t, s, "csm.heads"), model.Value{Number: 15}, "")
	s = s.Move(lever(t, s, "csm.heads"), model.Value{Number: 18}, "drag")
	s = s.Move(lever(t, s, "csm.heads"), model.Value{Number: 20}, "drag")
	s = s.Move(lever(t, s, "csm.cost"), model.Value{Number: 140_000}, "").Undo()
	want := []SessionPoint{
		{Step: Step{Words: "CSM cost $130.0K → $140.0K"}, Away: 1},
		{Step: Step{Words: "CSM heads 15 → 20", Effect: []string{"pods Oct '27 → Apr '28", "Strategic over Dec '28 → Dec '29"}}},
		{Step: Step{Words: "CSM heads 20 → 15", Effect: []string{"pods Apr '28 → Oct '27", "Strategic over Dec '29 → Dec '28"}}, Away: -1},
		{Away: -2, AsFile: true},
	}
	got := s.Session()
	if len(got) != len(want) {
		t.Fatalf("%d points, want %d", len(got), len(want))
	}
	for i := range want {
		effect := got[i].Effect[:min(len(got[i].Effect), len(want[i].Effect))]
		if got[i].Words != want[i].Words || got[i].Away != want[i].Away || got[i].AsFile != want[i].AsFile || !slices.Equal(effect, want[i].Effect) {
			t.Errorf("point %d is %+v, want %+v", i, got[i], want[i])
		}
	}
}

// TestReturnReplays goes about the session at random: every point stays what it was.
func TestReturnReplays(t *testing.T) {
	s := open(t)
	rng := rand.New(rand.NewPCG(3, 3))
	levers := s.Shown()
	for range 60 {
		s = s.Step(levers[rng.IntN(len(levers))], rng.IntN(21)-10, "")
	}
	all := s.Session()
	first := s.Return(-len(all)).Scenario
	for range 500 {
		s = s.Return(rng.IntN(121) - 60)
		points := s.Session()
		if len(points) != len(all) {
			t.Fatalf("%d points, there were %d", len(points), len(all))
		}
		for i := range points {
			if points[i].Words != all[i].Words || points[i].Away != points[0].Away-i {
				t.Fatalf("point %d is %+v, was %+v", i, points[i], all[i])
			}
		}
	}
	if s.Return(-1000).Scenario != first || s.Return(-1000).CanUndo() {
		t.Error("too far back is not the beginning")
	}
}
