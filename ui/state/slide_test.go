package state

import (
	"slices"
	"testing"

	"brim/scenarios"
)

// TestSlideThereAndBack takes heads to nobody and back in one gesture: the people in ramp
// come back with them, as do the shares of tiers that made room.
func TestSlideThereAndBack(t *testing.T) {
	file, err := scenarios.LoadBuiltin("pods-outgrown")
	if err != nil {
		t.Fatal(err)
	}
	s := Open(Document{Name: "pods-outgrown", Scenario: file.Scenario})
	for _, key := range []string{"csm.heads", "ae.heads", "tier.Core.csm_share"} {
		l := lever(t, s, key)
		from, _ := l.Number(s.Scenario)
		slid := s
		for _, to := range []float64{from / 2, 0, from / 4, l.Range.High, from} {
			slid = slid.Slide(l, min(to, l.Slide.High), "drag 1")
			if slid.Note.Wrong {
				t.Fatalf("%s to %v: %s", key, to, slid.Note.Text)
			}
		}
		if slid.Unsaved() || !slices.Equal(slid.Scenario.CSM.Ramping, s.Scenario.CSM.Ramping) {
			t.Errorf("%s there and back left %v in ramp", key, slid.Scenario.CSM.Ramping)
		}
	}
	l := lever(t, s, "csm.heads")
	if down := s.Slide(l, 0, "drag 1").Seal().Slide(l, 24, "drag 2"); !down.Unsaved() {
		t.Error("a second gesture brought back what the first one took")
	}
}
