package pane

import (
	"fmt"
	"slices"

	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/state"
	"brim/ui/theme"
)

// Headline is the row with the dates that matter: the breaches of pods, books and other
// roles by date, what holds, and the ARR at the end. A narrower row says the same in fewer
// words, and counts what still does not fit, never the earliest breach: none goes unsaid.
// Beside a baseline it is rather in fewer words than without what differs; the ARR and its
// difference always have their place.
func Headline(c *canvas.Canvas, s state.State) {
	if row, ok := wordedFor(c, s); ok {
		drawVerdicts(c, s, row)
		return
	}
	w := brief
	if c.Width() < roomyRow {
		w = briefest
	}
	told := verdicts(c.Glyphs(), s, w)
	for _, arr := range []kit.Claim{arrClaim(s, w), arrAlone(s)} {
		room := c.Width() - verdictGap - canvas.Width(arr.Text) - arrNote(s)
		row := shortened(told, room)
		if fits := widthOf(row) <= room; fits || canvas.Width(arr.Text) == canvas.Width(arrAlone(s).Text) {
			drawVerdicts(c, s, append(row, arr))
			return
		}
	}
}

// wordedFor is the whole headline in the most words for which there is room, with the
// differences of the dates where some wording leaves room for them, and what lies beyond
// full books where there is room left.
func wordedFor(c *canvas.Canvas, s state.State) (row []kit.Claim, ok bool) {
	for _, noted := range []bool{true, false} {
		for w := inFull; w <= briefest; w++ {
			row = verdicts(c.Glyphs(), s, w)
			notes := 0
			for _, v := range row {
				notes += kit.NoteWidth(v.Room)
			}
			if row = append(row, arrClaim(s, w)); !noted || s.Baseline == nil {
				notes = arrNote(s)
			}
			if widthOf(row)+notes <= c.Width() {
				return withBeyond(s, row, c.Width()-notes), true
			}
		}
	}
	return nil, false
}

// withBeyond puts what lies beyond full books before the ARR, in the most words that fit.
func withBeyond(s state.State, row []kit.Claim, room int) []kit.Claim {
	for _, beyond := range beyondClaims(s) {
		longer := slices.Insert(slices.Clone(row), len(row)-1, beyond)
		if widthOf(longer) <= room {
			return longer
		}
	}
	return row
}

// roomyRow is the width from which months are written in full beside warnings.
const roomyRow = 100

// verdictGap is the air between two pieces.
const verdictGap = 2

// drawVerdicts writes the row. Where not all differences have room, the last piece, the
// ARR, keeps its own before the others.
func drawVerdicts(c *canvas.Canvas, s state.State, row []kit.Claim) {
	pieces := kit.NewRow(c, verdictGap)
	last := len(row) - 1
	left := c.Width() - widthOf(row) - kit.NoteWidth(row[last].Room)
	for i := range row[:last] {
		if left -= kit.NoteWidth(row[i].Room); left < 0 {
			row[i].Note, row[i].Room = "", 0
		}
	}
	for _, v := range row {
		pieces.Mark(v.Role, v.Text)
		if s.Baseline != nil {
			pieces.Note(v.Note, v.Room)
		}
	}
	pieces.Draw()
}

// shortened leaves pieces out, from the end, warnings before breaches, and says how many.
func shortened(row []kit.Claim, width int) []kit.Claim {
	kept := slices.Clone(row)
	gone := kit.Claim{Role: theme.Dim}
	for n := 1; widthOf(counting(kept, gone)) > width && len(kept) > 1; n++ {
		last := len(kept) - 1
		for i := last; i > 0; i-- {
			if kept[i].Role == theme.Warn {
				last = i
				break
			}
		}
		if kept[last].Role == theme.Over || gone.Role == theme.Dim {
			gone.Role = kept[last].Role
		}
		kept = slices.Delete(kept, last, last+1)
		gone.Text = fmt.Sprintf("+%d more", n)
	}
	return counting(kept, gone)
}

// counting is a row with what it leaves out behind it.
func counting(row []kit.Claim, gone kit.Claim) []kit.Claim {
	if gone.Text == "" {
		return row
	}
	return append(slices.Clone(row), gone)
}
