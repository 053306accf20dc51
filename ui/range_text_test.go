package ui

import (
	"fmt"
	"testing"

	"brim/model"
)

// TestRangesAreAskedForAsTheyAreTyped: what stands in the dialog is read back as the same
// range, of every lever that may have one; rates are in percent, amounts in thousands and millions.
func TestRangesAreAskedForAsTheyAreTyped(t *testing.T) {
	a, _ := screen(t, "pod-breach", 80, 24)
	s := a.state.Scenario
	for _, l := range model.Levers(s) {
		if !l.Ranges() {
			continue
		}
		v := l.Around(s, 0.1)
		read, err := l.Spread().Parse(s, rangeText(l, v))
		if err != nil || fmt.Sprint(read.List) != fmt.Sprint(v.List) {
			t.Errorf("%s: %v is typed as %q and read as %v, %v", l.Key, v.List, rangeText(l, v), read.List, err)
		}
	}
	if got, want := rangeText(choose(t, a, "csm.attrition"), model.Value{List: []float64{0.108, 0.12, 0.132}}), "10.8%, 12%, 13.2%"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	amounts := map[string][]float64{"21.6m, 24m, 26.4m": {21.6e6, 24e6, 26.4e6}, "999, 130k, 35428.57": {999, 130e3, 35428.57}}
	for want, list := range amounts {
		if got := rangeText(choose(t, a, "company.arr"), model.Value{List: list}); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
