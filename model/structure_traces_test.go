package model

import "testing"

// TestNoTracesAreLeft shares one person in ramp out until less than a billionth is left of
// some: it is none, and the scenario stays valid.
func TestNoTracesAreLeft(t *testing.T) {
	s := sample()
	s.Tiers[0].CSM.Ramping = []float64{5e-9, 0.5}
	made, err := restructure(s, func(d *draft) error {
		d.Tiers[0].CSM.Ramping[0] /= 10
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := made.Scenario.Tiers[0].CSM.Ramping; got[0] != 0 || got[1] != 0.5 {
		t.Errorf("in ramp: %v; want 0 and 0.5", got)
	}
}
