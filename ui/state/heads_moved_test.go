package state

import (
	"testing"

	"brim/model"
)

// TestTierHeadsMoved names the tier whose heads a step moved, not the company's heads and the
// shares that a file has of it.
func TestTierHeadsMoved(t *testing.T) {
	s := open(t)
	core := lever(t, s, "tier.Core.csm_heads")
	now := core.Get(s.Scenario).Number
	s = s.Move(core, model.Value{Number: now + 2}, "")
	want := "Core CSM heads " + model.Format(now, model.People, "") + " → " + model.Format(now+2, model.People, "")
	if s.Note.Lead != want {
		t.Errorf("%q, want %q", s.Note.Lead, want)
	}
	if s = s.Undo(); s.Note.Lead == "" || s.Unsaved() {
		t.Errorf("taken back: %q", s.Note.Lead)
	}
	both := s.Move(lever(t, s, "csm.heads"), model.Value{Number: 40}, "")
	if both.Note.Lead != "CSM heads 20 → 40" {
		t.Errorf("the company's heads: %q", both.Note.Lead)
	}
}
