package explain

import (
	"math"
	"slices"
	"strings"
	"testing"

	"brim/model"
	"brim/planner"
)

// TestCellsAreWhole writes every company as cells: there is a line for all that its CSV has,
// and nothing that cannot be written.
func TestCellsAreWhole(t *testing.T) {
	for name, s := range companies(t) {
		cells := NewCells(planner.Make(s, -1), sheetExtras...)
		if len(cells.Gaps) > 0 {
			t.Errorf("%s: %v", name, cells.Gaps)
		}
	}
}

// TestSheetFormulasGiveTheFigures holds the formulas that only workbooks have against the
// plan, and the lines that they take against their own formulas.
func TestSheetFormulasGiveTheFigures(t *testing.T) {
	stride := 1
	if testing.Short() {
		stride = 7
	}
	for name, s := range companies(t) {
		if testing.Short() && !strings.HasSuffix(name, ".toml") && name != "rich" {
			continue
		}
		p := planner.Make(s, -1)
		for _, line := range NewCells(p, sheetExtras...).Lines {
			if line.Figure == nil {
				continue
			}
			f := line.Figure.onSheets()
			place := Place{Tier: line.Tier, Resource: line.Item}
			for month := 0; month <= line.Last; month += stride {
				place.T = month
				at := NewReader(p).spot(line.Figure, place)
				switch {
				case line.Figure.ofLeave:
					at.leave = line.Item
				case line.Figure.ofUse:
					role := s.Tiers[line.Tier].Uses[line.Item].Role
					at.use, at.resource = line.Item, slices.IndexFunc(s.Resources, func(r model.Resource) bool { return r.Role == role })
				}
				got, want := f.value(at), line.Value(month)
				if got.OK != want.OK || math.Abs(got.V-want.V) > 1e-9*max(1, math.Abs(want.V)) {
					t.Errorf("%s: %s of tier %d in month %d: the sheet has %v, the plan %v", name, line.ID, line.Tier, month, got, want)
					break
				}
				if line.Once {
					break
				}
			}
		}
	}
}

var sheetExtras = []string{"headline.arr", "headline.goal_arr", "headline.people_cost", "headline.over", "headline.over_until",
	"headline.months_over", "headline.short", "headline.degrades_by", "opening.stage", "opening.ratio", "pod.breaks", "pod.warned",
	"pod.ratio", "pod.hiring_gap", "pod.economics", "pod.degrades_by", "pod.peak_ratio", "pod.uplift_lost",
	"split.coverage", "split.min_acv", "split.accounts", "split.arr", "split.account_share", "split.arr_share", "split.acv",
	"split.csm_needed", "resource.needed", "resource.heads", "resource.cost", "csm_heads_needed"}
