package actuals

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
)

// TestImpliedDriversOfAPlanAreItsOwn: what happened as planned moves no lever.
func TestImpliedDriversOfAPlanAreItsOwn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := plantest.Draw(t)
		p := planner.Make(s, -1)
		h := beside(p, recorded(p, rapid.IntRange(1, s.Horizon).Draw(t, "last")))
		moved := s.Clone()
		h.imply(moved, h.Drivers(), true)
		changes, _ := model.Changes(s, moved)
		for _, change := range changes {
			if math.Abs(change.From.Number-change.To.Number) > 1e-5*max(1, math.Abs(change.From.Number)) {
				t.Fatalf("%s: %v, not %v", change.Key, change.To.Number, change.From.Number)
			}
		}
	})
}

// TestFewMonthsAreThin: of a month or two it is said how little they say, where anything is taken
// over from them.
func TestFewMonthsAreThin(t *testing.T) {
	s := plantest.Sample(3, 24)
	other := s.Clone()
	other.AE.Attainment = 0.3
	for last, want := range map[int]string{1: "one month says little", 2: "2 months say little", 3: ""} {
		h := beside(planner.Make(s, -1), recorded(planner.Make(other, -1), last))
		made, err := h.Rebase(true)
		if text := strings.Join(made.Words, "; "); err != nil || strings.Contains(text, "little of a year") != (want != "") ||
			!strings.Contains(text, want) {
			t.Errorf("%d: %s, %v", last, text, err)
		}
		if same := beside(planner.Make(s, -1), recorded(planner.Make(s, -1), last)); len(same.thin(same.Drivers())) > 0 {
			t.Errorf("%d as planned: %v", last, same.thin(same.Drivers()))
		}
	}
}

// TestImpliedDriversMakeWhatHappened: a plan with other assumptions, seen as what happened,
// gives a plan whose flows are those again, once its drivers are implied.
func TestImpliedDriversMakeWhatHappened(t *testing.T) {
	s := plantest.Sample(3, 24)
	s.Growth.Driver, s.Limits.OverloadChurn = model.CapacityDriver, 1
	s.AE.Hires, s.CSM.Hires = model.HirePlan{PerQuarter: 3}, model.HirePlan{PerQuarter: 2}
	for k := range s.Tiers {
		s.Tiers[k].Graduation, s.Tiers[k].StructuredHandoff = 0, true
		s.Tiers[k].Coverage, s.Tiers[k].LogoChurn = model.Pooled, 0.1
	}
	other := s.Clone()
	other.AE.Attainment, other.AE.Attrition, other.CSM.Attrition = 0.55, 0.3, 0.05
	other.Market.DealSize, other.Market.AEHireFill = 0.9, 0.5
	for k := range other.Tiers {
		other.Tiers[k].LogoChurn, other.Tiers[k].Expansion, other.Tiers[k].Contraction = 0.15, 0.2, 0.03
	}
	happened := planner.Make(other, -1)
	h := beside(planner.Make(s, -1), recorded(happened, 12))
	h.imply(s, h.Drivers(), true)
	again := planner.Make(s, -1)
	for month := 1; month <= 12; month++ {
		a, b := &happened.Months[month], &again.Months[month]
		for name, pair := range map[string][2]float64{
			"ARR": {a.ARR, b.ARR}, "accounts": {a.Accounts, b.Accounts}, "AEs": {a.AE.Heads, b.AE.Heads}, "CSMs": {a.CSM.Heads, b.CSM.Heads},
		} {
			if math.Abs(pair[0]-pair[1]) > 1e-3*pair[0] {
				t.Errorf("month %d: %s %v, not %v", month, name, pair[1], pair[0])
			}
		}
	}
}
