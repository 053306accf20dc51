package explain

import (
	"maps"
	"reflect"
	"slices"
	"testing"

	"brim/planner"
)

// monthly are the names of a month's fields as columns have them: those of the people of
// a role with the role before them.
func monthly(row any, prefix string) []string {
	var names []string
	for _, field := range reflect.VisibleFields(reflect.TypeOf(row)) {
		if tag := field.Tag.Get("json"); !notFigures[tag] {
			names = append(names, prefix+tag)
		}
	}
	return names
}

// notFigures are the fields that say when and whose the others are, or hold them.
var notFigures = map[string]bool{"t": true, "month": true, "name": true, "ae": true, "csm": true, "tiers": true, "resources": true}

// TestEveryFieldHasItsColumn makes sure that a field which a month gains stands in the CSV,
// once for the company and once for tiers, under its own name; tiers have who comes and goes
// besides.
func TestEveryFieldHasItsColumn(t *testing.T) {
	want := map[bool][]string{
		true:  append(monthly(planner.TierMonth{}, ""), "ae_joined", "ae_leavers", "ae_cuts", "csm_joined", "csm_leavers", "csm_cuts"),
		false: slices.Concat(monthly(planner.Month{}, ""), monthly(planner.AEMonth{}, "ae_"), monthly(planner.CSMMonth{}, "csm_")),
	}
	got := map[bool][]string{}
	for _, f := range Figures() {
		if f.Column == "" {
			continue
		}
		if f.Once || f.Scope == OfResource {
			t.Errorf("%s has a column, and no value for every month of the company or a tier", f.ID)
		}
		got[f.OfTiers()] = append(got[f.OfTiers()], f.Column)
	}
	for ofTiers := range maps.Keys(want) {
		slices.Sort(want[ofTiers])
		slices.Sort(got[ofTiers])
		if !slices.Equal(got[ofTiers], want[ofTiers]) {
			t.Errorf("of tiers %t: the columns are %q, the fields %q", ofTiers, got[ofTiers], want[ofTiers])
		}
	}
}

// TestRowsAreWritten makes sure that what stands in the table of a month is written as
// pages write it, the same for a tier and for the company.
func TestRowsAreWritten(t *testing.T) {
	kinds := map[string]Kind{}
	for _, f := range Figures() {
		if f.Row == "" {
			continue
		}
		if f.Kind == AsComputed && !f.Worded() {
			t.Errorf("%s stands in the row %s and is of no kind", f.ID, f.Row)
		}
		if kind, known := kinds[f.Row]; known && kind != f.Kind {
			t.Errorf("the row %s is written in two ways", f.Row)
		}
		kinds[f.Row] = f.Kind
		if f.Once || f.Scope == OfResource {
			t.Errorf("%s stands in the row %s, and has no value for every month of the company or a tier", f.ID, f.Row)
		}
	}
	if len(kinds) < 10 {
		t.Errorf("only %d rows", len(kinds))
	}
}
