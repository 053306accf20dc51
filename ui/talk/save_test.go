package talk

import (
	"context"
	"strings"
	"testing"

	"brim/ui/state"
)

// TestQuitAsks asks about unsaved changes, and takes the answers.
func TestQuitAsks(t *testing.T) {
	files := &disk{}
	r := roomOn(files, "plan.toml")
	if !r.Hear(context.Background(), "quit").Over {
		t.Error("it asks though nothing is unsaved")
	}
	has(t, hear(t, r, "set csm heads 30", "quit"), "plan.toml has unsaved changes: CSM heads from 24 to 30.", "Type save to", "Type discard to")
	has(t, r.Prompt(), "save, discard or cancel: ")
	if reply := r.Hear(context.Background(), "what?"); reply.Err == nil || reply.Over {
		t.Errorf("%+v", reply)
	}
	has(t, hear(t, r, "cancel"), "Going on.")
	hear(t, r, "quit")
	if reply := r.Hear(context.Background(), "SAVE"); !reply.Over || len(files.saved) != 1 {
		t.Errorf("%+v, saved %q", reply, files.saved)
	}
	hear(t, r, "set csm heads 31", "quit")
	if reply := r.Hear(context.Background(), "discard"); !reply.Over {
		t.Errorf("%+v", reply)
	}
	if _, _, unsaved := r.Unsaved(); unsaved {
		t.Error("what was given up is unsaved")
	}
}

// TestConflicts are asked about, and answered by one more line.
func TestConflicts(t *testing.T) {
	files := &disk{}
	r := roomOn(files, "other.toml")
	hear(t, r, "set csm heads 30")
	files.conflict = &Conflict{Why: "It was changed.", Means: "replace it", Reload: true, Path: "other.toml", Again: func() (state.Document, string, error) {
		return files.write(r.state.Doc, r.state.Scenario, "other.toml")
	}}
	has(t, hear(t, r, "save"), "Not saved yet. It was changed.", "Type again to replace it.")
	has(t, hear(t, r, "cancel"), "Nothing was saved.")
	has(t, hear(t, r, "save", "reload"), "Read other.toml again.")
	hear(t, r, "undo", "save")
	if has(t, hear(t, r, "again"), "Saved other.toml."); len(files.saved) != 1 {
		t.Errorf("saved %q", files.saved)
	}
	r.host.Attended = false
	hear(t, r, "set csm heads 31")
	if reply := r.Hear(context.Background(), "save"); reply.Err == nil || r.Asks() {
		t.Errorf("nobody can be asked: %+v", reply)
	}
}

// TestOffer asks about work of an earlier run before anything else.
func TestOffer(t *testing.T) {
	for answer, want := range map[string]string{"restore": "The unsaved work is back.", "discard": "It is dropped."} {
		r := roomOn(&disk{}, "plan.toml")
		found, err := set(sample(), []string{"csm.heads=30"})
		if err != nil {
			t.Fatal(err)
		}
		r.Offer(found, "1 change.")
		has(t, strings.Join(r.Welcome(), "\n"), "Unsaved work of an earlier run was found: 1 change.")
		has(t, hear(t, r, answer), want)
	}
}
