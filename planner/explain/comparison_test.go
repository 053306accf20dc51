package explain

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
)

// TestComparisonsAreDeclaredWhole holds every comparison to what pages need of it, and the
// order of rows to what is declared.
func TestComparisonsAreDeclaredWhole(t *testing.T) {
	var ids []string
	for _, f := range Compared() {
		ids = append(ids, f.ID)
		c := f.Compared
		if c.Label == "" || c.Title == "" || f.Kind == AsComputed {
			t.Errorf("%s lacks its label, title or kind", f.ID)
		}
		if _, known := FigureByID(c.months); c.months != "" && !known {
			t.Errorf("%s shows the months of the unknown figure %s", f.ID, c.months)
		}
		if f.Once && c.months == "" {
			t.Errorf("%s has one value in a plan, and none for its chart", f.ID)
		}
		if f.OfTiers() != (c.most != nil) || f.OfTiers() != (c.tiers != nil) {
			t.Errorf("%s is not compared by the highest of its tiers", f.ID)
		}
	}
	if len(ids) < len(comparisonOrder) || !slices.Equal(ids[:len(comparisonOrder)], comparisonOrder) {
		t.Errorf("the rows are %q, their order %q", ids, comparisonOrder)
	}
}

// TestComparisonsAreThePlans holds what plans are compared by to their headlines, peaks and
// months, and to the place that is explained.
func TestComparisonsAreThePlans(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := planner.Make(plantest.Draw(t), -1)
		head, peaks, last := p.Headline(), p.Peaks(), p.Last()
		for id, want := range map[string]model.Opt{
			"headline.arr": model.Some(head.ARR), "headline.goal_arr": model.Some(head.GoalARR),
			"headline.people_cost": model.Some(head.Cost), "company.nrr": last.NRR, "company.grr": last.GRR,
			"utilization": peaks.Utilization, "ratio": peaks.PodRatio, "company.ratio": peaks.Ratio,
			"csm.productive": model.Some(peaks.Productive), "csm.heads": model.Some(last.CSM.Heads),
			"ae.heads": model.Some(last.AE.Heads), "company.arr_per_csm": last.ARRPerCSM,
			"company.specialists": model.Some(p.SpecialistsAt(p.Horizon)), "company.hiring_gap": p.Months[0].HiringGap,
		} {
			f, _ := FigureByID(id)
			got := f.Picked(p)
			if got.OK != want.OK || !plantest.Near(got.V, want.V) {
				t.Fatalf("%s is %v, the plan says %v", id, got, want)
			}
			if place, ok := f.PickedAt(p); ok && got.OK && Value(p, f, place) != got {
				t.Fatalf("%s is %v, and %v at %+v", id, got, Value(p, f, place), place)
			}
		}
	})
}
