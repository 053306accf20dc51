package actuals

import (
	"encoding/json"
	"math"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner"
	"brim/planner/judge"
	"brim/planner/plantest"
)

// TestAccountsThatBroughtNothing: new accounts without new ARR have no size of deals. Attainment is
// none then, the plan can begin anew with it, and a bridge has numbers.
func TestAccountsThatBroughtNothing(t *testing.T) {
	s := twoTiers()
	s.Growth.Driver, s.AE.Quota = model.CapacityDriver, 700_000
	var rows []model.ActualRow
	for k := range s.Tiers {
		figures := whole(90, 9e6, 4, 4)
		for _, flow := range []model.ActualFigure{model.ActualNewARR, model.ActualAEJoined, model.ActualAELeavers} {
			figures[flow] = 0
		}
		figures[model.ActualNewAccounts] = 2
		rows = append(rows, rowOf(time.January, s.Tiers[k].Name, figures))
	}
	h := look(s, rows...)
	made, err := h.Rebase(true)
	if err != nil || made.Scenario.AE.Attainment != 0 {
		t.Fatalf("the plan does not begin anew without attainment: %v", err)
	}
	o, _ := judge.OutcomeNamed("arr")
	bridge, err := h.Bridge(o)
	if err != nil || math.IsNaN(bridge.Parts[0].Part.V) {
		t.Errorf("%+v, %v", bridge.Parts, err)
	}
}

// TestGrowthPastAllNumbersIsNotKnown, where next to nothing stayed that could expand.
func TestGrowthPastAllNumbersIsNotKnown(t *testing.T) {
	s := twoTiers()
	opening, month := whole(90, 0.3, 4, 4), whole(90, 1e15, 4, 4)
	month[model.ActualChurnedARR], month[model.ActualContractionARR], month[model.ActualExpansionARR] = math.Nextafter(0.3, 0), 0, 1e15
	upper, lower := s.Tiers[0].Name, s.Tiers[1].Name
	h := look(s, rowOf(time.January, lower, month), rowOf(time.January, upper, month),
		model.ActualRow{Month: s.MonthAt(0), Tier: upper, Figures: rowOf(0, upper, opening).Figures},
		model.ActualRow{Month: s.MonthAt(0), Tier: lower, Figures: rowOf(0, lower, opening).Figures})
	if _, err := json.Marshal(h.Document()); err != nil || h.Through != 1 {
		t.Error(err)
	}
}

// TestOddMonthsStayNumbers: whatever a file may say, what follows from it is numbers or not known.
func TestOddMonthsStayNumbers(t *testing.T) {
	figures := rapid.SampledFrom([]model.Opt{{}, model.Some(0), model.Some(0.3), model.Some(math.Nextafter(0.3, 0)),
		model.Some(1), model.Some(7), model.Some(1e6), model.Some(1e15), model.Some(1e-9)})
	outcomes := rapid.SampledFrom(judge.Outcomes())
	rapid.Check(t, func(t *rapid.T) {
		s := plantest.Draw(t)
		p := planner.Make(s, -1)
		record := recorded(p, rapid.IntRange(1, min(3, s.Horizon)).Draw(t, "last"))
		rows := append([]model.ActualRow(nil), record.Rows()...)
		for i := range rows {
			for _, column := range model.ActualColumns() {
				if rapid.IntRange(0, 3).Draw(t, "odd") == 0 {
					if odd := figures.Draw(t, column.Key); odd.OK || column.Flow {
						rows[i].Figures[column.Figure] = odd
					}
				}
			}
		}
		h := beside(p, model.NewRecord(rows, model.Reading{}))
		if _, err := json.Marshal(h.Document()); err != nil {
			t.Fatal(err)
		}
		for _, implied := range []bool{false, true} {
			if _, err := h.Rebase(implied); err != nil && strings.Contains(err.Error(), "NaN") {
				t.Fatal(err)
			}
		}
		if bridge, err := h.Bridge(outcomes.Draw(t, "outcome")); err == nil {
			for _, part := range bridge.Parts {
				if math.IsNaN(part.Part.V) {
					t.Fatalf("%s is not a number", part.Key)
				}
			}
		}
	})
}
