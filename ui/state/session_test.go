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
		{Step: Step{Words: "CSM heads 15 → 20", Effect: []string{"pods break Sep '27 → May '28", "Strategic over from Dec '28 → from Nov '29"}}},
		{Step: Step{Words: "CSM heads 20 → 15", Effect: []string{"pods break May '28 → Sep '27", "Strategic over from Nov '29 → from Dec '28"}}, Away: -1},
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

// TestSessionLosesNoPoint goes back and changes something else, again and again: every
// point that ever was is in the list, and leads to its scenario; undo leads to the
// beginning.
func TestSessionLosesNoPoint(t *testing.T) {
	s := open(t)
	rng := rand.New(rand.NewPCG(5, 5))
	beginning := s.Scenario
	seen := map[int]*model.Scenario{0: s.Scenario}
	for n := range 150 {
		switch rng.IntN(3) {
		case 0:
			s = s.Return(-rng.IntN(4))
		case 1:
			points := s.Session()
			if point := points[rng.IntN(len(points))]; point.Aside {
				before := seen[point.Made]
				if s = s.Recall(point.Made); changedAtAll(s.Scenario, before) {
					t.Fatalf("point %d leads to another scenario", point.Made)
				}
			}
		default:
			s = s.Move(lever(t, s, "csm.heads"), model.Value{Number: float64(20 + n)}, "")
		}
		for _, point := range s.Session() {
			if point.Away == 0 && !point.Aside {
				seen[point.Made] = s.Scenario
			}
		}
	}
	scenarios := map[*model.Scenario]bool{}
	for i, point := range s.Session() {
		if i > 0 && point.Made >= s.Session()[i-1].Made {
			t.Fatalf("point %d stands below point %d", point.Made, s.Session()[i-1].Made)
		}
		to := s.Return(point.Away)
		if point.Aside {
			to = s.Recall(point.Made)
		}
		if changedAtAll(to.Scenario, seen[point.Made]) {
			t.Errorf("point %d leads to another scenario", point.Made)
		}
		scenarios[seen[point.Made]] = true
	}
	for made, scenario := range seen {
		if !scenarios[scenario] {
			t.Errorf("point %d is gone", made)
		}
	}
	for s.CanUndo() {
		s = s.Undo()
	}
	if s.Scenario != beginning {
		t.Error("undo does not lead to the beginning")
	}
}

func changedAtAll(a, b *model.Scenario) bool {
	changes, same := model.Changes(a, b)
	return !same || len(changes) > 0
}

// TestAsideIsBounded branches more often than is kept: the oldest points go first.
func TestAsideIsBounded(t *testing.T) {
	const atOnce = 20
	var h history
	for n := 0; n < 3*maxPast; n += atOnce {
		var left []point
		for i := range atOnce {
			left = append(left, point{made: n + i})
		}
		h = h.leave(left)
	}
	if len(h.aside) != maxPast || h.aside[0].made != 2*maxPast {
		t.Errorf("%d points, the first is %d", len(h.aside), h.aside[0].made)
	}
}
