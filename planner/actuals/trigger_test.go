package actuals

import (
	"slices"
	"strings"
	"testing"
	"time"

	"brim/model"
	"brim/planner"
)

// TestTriggerNeedsItsMonthsRunning: one month that is far off breaks nothing where two running
// are needed, whichever way they are off; nothing known breaks nothing.
func TestTriggerNeedsItsMonthsRunning(t *testing.T) {
	s := twoTiers()
	p := planner.Make(s, -1)
	history := func(parts ...float64) *History {
		var rows []model.ActualRow
		for i, part := range parts {
			for k := range s.Tiers {
				rows = append(rows, rowOf(time.January+time.Month(i), s.Tiers[k].Name, whole(50, part*p.Months[i+1].ARR/2, 2, 2)))
			}
		}
		return look(s, rows...)
	}
	for _, one := range []struct {
		parts  []float64
		months int
		passed bool
		text   string
	}{
		{[]float64{0.8, 1, 0.8, 1}, 2, true, "ARR is farthest off the plan in Jan 2027: 20.0% under it; in Apr 2027 it is as planned, $5.0M; more than 15% either way is allowed for less than 2 months running"},
		{[]float64{1, 0.8, 1.2, 1}, 2, false, "ARR has been more than 15% off the plan for 2 months running, Feb 2027 to Mar 2027: 20.0% above it in Mar 2027; "},
		{[]float64{1, 0.8}, 1, false, "ARR has been more than 15% off the plan in Feb 2027: 20.0% under it in Feb 2027, $4.0M where $5.0M was planned; at most 15% either way is allowed"},
		{[]float64{0.85, 0.85}, 1, true, "ARR is farthest off the plan in Jan 2027: 15.0% under it; in Feb 2027 it is 15.0% under it, $4.3M where $5.0M was planned; at most 15% either way is allowed"},
		{nil, 1, true, "no month has actuals of every tier yet"},
	} {
		v := Trigger{Most: 0.15, Months: one.months}.Verdict(p, history(one.parts...))
		if v.Passed != one.passed || !strings.HasPrefix(v.Text, one.text) {
			t.Errorf("%v: %v %s", one.parts, v.Passed, v.Text)
		}
	}
	late := rowOf(time.March, s.Tiers[0].Name, whole(50, p.Months[3].ARR/4, 2, 2))
	gap := look(s, append(slices.Clone(history(1).record.Rows()), late)...)
	if v := (Trigger{Most: 0.1, Months: 1}).Verdict(p, gap); !v.Passed || !strings.Contains(v.Text, "counts as far as Jan 2027, though it goes on") {
		t.Errorf("%+v", v)
	}
	if v := (Trigger{Most: 0.1, Months: 1}).Verdict(p, nil); !v.Passed {
		t.Errorf("%+v", v)
	}
}
