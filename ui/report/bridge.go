package report

import (
	"fmt"
	"strings"

	"brim/model"
	"brim/planner/judge"
)

// Bridge is why an outcome of plan B differs from plan A's, part by part, from the one to
// the other. Parts that read as 0 are one row.
func Bridge(bridge judge.Bridge, from, to, currency string) Section {
	return BridgeOf(bridge, len(bridge.Parts), from, to, currency)
}

// BridgeOf is [Bridge] with the widest parts, at most so many, and the others in one row.
func BridgeOf(bridge judge.Bridge, most int, from, to, currency string) Section {
	grid := Grid{Head: []string{"Part", "from", "to", "adds"}, Left: 1, Fixed: 1}
	grid.Add(Word(from), Word(""), Word(""), endCell(&bridge, bridge.A, currency))
	loud, quiet := Loud(bridge)
	quiet += max(0, len(loud)-most)
	loud = loud[:min(most, len(loud))]
	for i := range loud {
		from, to := partCells(&loud[i])
		grid.Add(Word(loud[i].Name), from, to, Figure(bridge.ShowPart(&loud[i], currency), loud[i].Part))
	}
	if quiet > 0 {
		grid.Add(Word(others(quiet, len(loud))), Word(""), Word(""), Figure(bridge.ShowRest(loud, currency), restOf(bridge, loud)))
	}
	grid.Add(Word("Whole difference"), Word(""), Word(""), Figure(bridge.Whole(currency), bridge.Difference))
	grid.Add(Word(to), Word(""), Word(""), endCell(&bridge, bridge.B, currency))
	o := bridge.Outcome
	return Section{Title: fmt.Sprintf("%s: why %s differs from %s", o.Label, to, from), Name: "Bridge of " + o.Words, Grid: grid}
}

// endCell is the outcome of one of the two plans.
func endCell(bridge *judge.Bridge, v model.Opt, currency string) Cell {
	if bridge.Outcome.Month {
		return Word(bridge.ShowEnd(v, currency))
	}
	return Figure(bridge.ShowEnd(v, currency), v)
}

// partCells are what a part moves from and to: the values of one lever, or words.
func partCells(part *judge.BridgePart) (from, to Cell) {
	if !part.Alone() {
		return Word(part.From), Word(part.To)
	}
	change := &part.Changes[0]
	return valueCell(change.Lever, change.From, part.From), valueCell(change.Lever, change.To, part.To)
}

// restOf is what all but some parts add together.
func restOf(bridge judge.Bridge, parts []judge.BridgePart) model.Opt {
	rest := bridge.Difference
	for i := range parts {
		rest = model.Opt{V: rest.V - parts[i].Part.V, OK: rest.OK && parts[i].Part.OK}
	}
	return rest
}

// Loud are the parts of a bridge that read as more than 0, or are undefined, and quiet is
// how many others there are.
func Loud(bridge judge.Bridge) (loud []judge.BridgePart, quiet int) {
	for i := range bridge.Parts {
		if bridge.Parts[i].Reads() {
			loud = append(loud, bridge.Parts[i])
		} else {
			quiet++
		}
	}
	return loud, quiet
}

// others name the parts that do not show, behind so many that do.
func others(n, before int) string {
	switch {
	case before == 0 && n == 1:
		return "1 lever, which does not move it"
	case before == 0:
		return model.Counted(n, "lever") + ", none of which moves it"
	case n == 1:
		return "1 other lever"
	}
	return fmt.Sprintf("%d other levers", n)
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
			method += "; standard error " + standardError(bridge, currency)
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

// standardError says how far off a part may be; one that reads as 0 is less than what reads
// as more.
func standardError(bridge judge.Bridge, currency string) string {
	show := func(v float64) string {
		return strings.TrimLeft(bridge.Outcome.ShowDifference(model.Some(v), 0, currency), "+")
	}
	zero := show(0)
	if shown := show(bridge.StandardError.V); shown != zero {
		return "at most " + shown
	}
	least := 0.001
	for least < 1 && show(least) == zero {
		least *= 10
	}
	return "below " + show(least)
}
