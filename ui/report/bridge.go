package report

import (
	"fmt"
	"strings"

	"brim/model"
	"brim/planner/judge"
)

// Bridge is why an outcome of plan B differs from plan A's, part by part, from the one to
// the other.
func Bridge(bridge judge.Bridge, from, to, currency string) Section {
	o := bridge.Outcome
	grid := Grid{Head: []string{"Part", "from", "to", "adds"}, Left: 1, Fixed: 1}
	show := func(v model.Opt) string { return o.ShowDifference(v, bridge.Largest(), currency) }
	mute := 0
	grid.Rows = append(grid.Rows, []string{from, "", "", o.Show(bridge.A, currency)})
	for i := range bridge.Parts {
		part := &bridge.Parts[i]
		if part.Mute {
			mute++
			continue
		}
		grid.Rows = append(grid.Rows, []string{part.Name, part.From, part.To, show(part.Part)})
	}
	if mute > 0 {
		grid.Rows = append(grid.Rows, []string{levers(mute) + " without a say", "", "", show(model.Some(0))})
	}
	grid.Rows = append(grid.Rows, []string{"Whole difference", "", "", show(bridge.Difference)}, []string{to, "", "", o.Show(bridge.B, currency)})
	return Section{Title: fmt.Sprintf("%s: why %s differs from %s", o.Label, to, from), Name: "Bridge of " + o.Words, Grid: grid}
}

// BridgeNotes say how the parts were found, and what stands in their way.
func BridgeNotes(bridge judge.Bridge, w *judge.Attribution, currency string) []string {
	var notes []string
	switch {
	case bridge.Why != "":
		notes = append(notes, "No parts can be told: "+bridge.Why+".")
	case len(bridge.Parts) == 0:
		notes = append(notes, "No lever differs.")
	default:
		method := w.Method()
		if bridge.StandardError.OK {
			method += "; standard error at most " + strings.TrimLeft(bridge.Outcome.ShowDifference(bridge.StandardError, 0, currency), "+")
		}
		notes = append(notes, method+".")
	}
	if bridge.Outcome.Month && (!bridge.A.OK || !bridge.B.OK) {
		notes = append(notes, neverCounts(max(w.A.Last().Month, w.B.Last().Month)))
	}
	for _, remark := range w.Remarks {
		notes = append(notes, strings.ToUpper(remark[:1])+remark[1:]+".")
	}
	return notes
}
