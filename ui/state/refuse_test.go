package state

import (
	"testing"

	"brim/model"
	"brim/planner/plantest"
)

// TestRefuseNamesTheRamp says which lever stands against no heads.
func TestRefuseNamesTheRamp(t *testing.T) {
	scenario := plantest.Sample(2, 24)
	scenario.CSM.Ramping = []float64{0, 1, 1}
	s := Open(Document{Name: "ramp", Scenario: scenario})
	heads, _ := model.Find(s.Scenario, "csm.heads")
	zero, err := heads.Parse(s.Scenario, "0")
	if err != nil {
		t.Fatal(err)
	}
	want := "CSMs in ramp: 2 heads in ramp; first set it: at most the heads on the payroll, 0"
	if got := s.Move(heads, zero, "").Note; got.Text != want || !got.Wrong {
		t.Errorf("%q, want %q", got.Text, want)
	}
}
