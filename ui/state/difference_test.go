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

// TestRereadNamesTheFile tells which of a document's files has changed.
func TestRereadNamesTheFile(t *testing.T) {
	s := open(t)
	files := func(own, table string) []FileRead { return []FileRead{{"m.toml", own}, {"crm.csv", table}} }
	s.Doc.Name, s.Doc.Files = "m.toml", files("a", "b")
	for want, now := range map[string][]FileRead{
		"Reloaded m.toml": files("x", "b"), "Reloaded crm.csv": files("a", "x"), "Reloaded m.toml and crm.csv": files("x", "x"),
	} {
		doc := s.Doc
		doc.Files = now
		if got := s.Reread(doc).Note.Story.Lead; got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	s.Doc.Files = nil
	if got := s.Reread(s.Doc).Note.Story.Lead; got != "Reloaded m.toml" {
		t.Error(got)
	}
}
