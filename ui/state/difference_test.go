package state

import (
	"testing"

	"brim/model"
)

// TestUnsavedIsFoundOnce per scenario, and is right through moves, undo, saving and
// rereading.
func TestUnsavedIsFoundOnce(t *testing.T) {
	s := open(t)
	heads := lever(t, s, "csm.heads")
	now, _ := heads.Number(s.Scenario)
	moved := s.Move(heads, model.Value{Number: now + 1}, "held")
	if allocs := testing.AllocsPerRun(10, func() { moved.Unsaved() }); allocs > 0 {
		t.Errorf("whether there is something to save takes %v allocations each time", allocs)
	}
	written := moved.Doc
	written.Scenario = moved.Scenario
	saved := moved.Saved(written)
	for name, test := range map[string]struct {
		State
		want bool
	}{
		"opened": {s, false}, "moved": {moved, true}, "undone": {moved.Undo(), false}, "there and back": {
			moved.Move(heads, model.Value{Number: now}, "held"), false},
		"saved": {saved, false}, "saved and undone": {saved.Undo(), true}, "reread": {moved.Reread(s.Doc), false},
		"moved on": {moved.Move(lever(t, s, "ae.heads"), model.Value{Number: 3}, ""), true},
	} {
		if test.Unsaved() != test.want {
			t.Errorf("%s: unsaved is %v", name, test.Unsaved())
		}
	}
}
