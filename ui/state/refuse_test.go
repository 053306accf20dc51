package state

import (
	"strings"
	"testing"

	"brim/model"
	"brim/planner/plantest"
)

// TestFewerHeadsTrimTheRamp takes people out of ramp where there are fewer heads, and says so.
func TestFewerHeadsTrimTheRamp(t *testing.T) {
	scenario := plantest.Sample(2, 24)
	scenario.CSM.Ramping = []float64{0, 1, 1}
	s := Open(Document{Name: "ramp", Scenario: scenario})
	heads, _ := model.Find(s.Scenario, "csm.heads")
	zero, err := heads.Parse(s.Scenario, "0")
	if err != nil {
		t.Fatal(err)
	}
	for name, moved := range map[string]State{"typed": s.Move(heads, zero, ""), "slid": s.Slide(heads, 0, "drag")} {
		if moved.Note.Wrong || moved.Scenario.CSM.Heads != 0 {
			t.Fatalf("%s: %d heads, %q", name, int(moved.Scenario.CSM.Heads), moved.Note.Text)
		}
		if want := ", CSMs in ramp 0, 1, 1 → 0, 0, 0"; !strings.HasSuffix(moved.Note.Lead, want) {
			t.Errorf("%s: %q does not end in %q", name, moved.Note.Lead, want)
		}
	}
}

// TestRefuseNamesTheRamp leaves a typed list as it is: it is refused where there are fewer
// heads.
func TestRefuseNamesTheRamp(t *testing.T) {
	s := Open(Document{Name: "ramp", Scenario: plantest.Sample(2, 24)})
	ramping, _ := model.Find(s.Scenario, "csm.ramping")
	many, err := ramping.Parse(s.Scenario, "0, 5000")
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Move(ramping, many, "").Note; !got.Wrong || !strings.Contains(got.Text, "at most the heads on the payroll") {
		t.Errorf("%q is not a refusal", got.Text)
	}
}
