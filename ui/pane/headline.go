package pane

import (
	"fmt"
	"slices"

	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/state"
	"brim/ui/theme"
)

// Headline says the dates that matter: the breaches of pods, books and other roles by date,
// what holds, what lies beyond full books, and the ARR at the end. Less room says the same
// in fewer words, then in a second row where it has one, and counts what still does not
// fit: never the earliest breach, and when pods break and the first book runs over last.
// Beside a baseline it is rather in fewer words than without what differs; the ARR and its
// difference always have their place.
func Headline(c *canvas.Canvas, s state.State) {
	g := c.Glyphs()
	if row, all := wordedFor(g, s, c.Width()); all || row != nil && c.Height() == 1 {
		drawVerdicts(c, s, row)
		return
	}
	if c.Height() == 1 {
		drawVerdicts(c, s, inOne(g, s, c.Width()))
		return
	}
	first, second := inTwo(g, s, c.Width())
	drawVerdicts(c.Sub(canvas.Rect{W: c.Width(), H: 1}), s, first)
	drawVerdicts(c.Sub(canvas.Rect{Y: 1, W: c.Width(), H: 1}), s, second)
}

// HeadlineRows is how many rows the headline asks for at a width: two where one has no room
// for everything.
func HeadlineRows(g *theme.Glyphs, s state.State, width int) int {
	if _, all := wordedFor(g, s, width); all {
		return 1
	}
	return 2
}

// inOne is the headline in one row that has no room for all of it.
func inOne(g *theme.Glyphs, s state.State, width int) []kit.Claim {
	w := brief
	if width < roomyRow {
		w = briefest
	}
	told := verdicts(g, s, w)
	for _, arr := range []kit.Claim{arrClaim(s, w), arrAlone(s)} {
		fits := func(row []kit.Claim) bool {
			return widthOf(row)+verdictGap+canvas.Width(arr.Text)+arrNote(s) <= width
		}
		if row, _ := shortened(told, fits); fits(row) {
			return append(row, arr)
		}
	}
	row, _ := shortened(told, func([]kit.Claim) bool { return false })
	return append(row, arrAlone(s))
}

// inTwo is the headline in two rows, in the most words for which there is room. Of what has
// to be left out, something is rather a piece that need not stay than what lies beyond full
// books.
func inTwo(g *theme.Glyphs, s state.State, width int) (first, second []kit.Claim) {
	var end []kit.Claim
	fits := func(row []kit.Claim) bool {
		first, second = parted(row, width)
		second = append(second, end...)
		return widthOf(second)+arrNote(s) <= width
	}
	claims := beyondClaims(s)
	for _, beyond := range claims {
		for w := inFull; w <= briefest; w++ {
			if end = []kit.Claim{beyond, arrClaim(s, w)}; fits(claimsOf(verdicts(g, s, w))) {
				return first, second
			}
		}
	}
	told := verdicts(g, s, briefest)
	for _, beyond := range claims {
		for _, arr := range []kit.Claim{arrClaim(s, briefest), arrAlone(s)} {
			end = []kit.Claim{beyond, arr}
			if row, stay := shortened(told, fits); stay && fits(row) {
				return first, second
			}
		}
	}
	for w := inFull; w <= briefest; w++ {
		if end = []kit.Claim{arrClaim(s, w)}; fits(claimsOf(verdicts(g, s, w))) {
			return first, second
		}
	}
	for _, arr := range []kit.Claim{arrClaim(s, briefest), arrAlone(s)} {
		end = []kit.Claim{arr}
		if row, stay := shortened(told, fits); stay && fits(row) {
			break
		}
	}
	return first, second
}

// parted are the claims that the first of two rows holds, and the rest. A warning stays
// with its verdict.
func parted(row []kit.Claim, width int) (first, rest []kit.Claim) {
	n := len(row)
	for n > 1 && (widthOf(row[:n]) > width || n < len(row) && row[n].Role == theme.Warn) {
		n--
	}
	return row[:n:n], slices.Clone(row[n:])
}

// wordedFor is the headline with all verdicts in the most words for which a row has room,
// with the differences of the dates where some wording leaves room for them, and nil where
// none does. It reports whether what lies beyond full books has room too.
func wordedFor(g *theme.Glyphs, s state.State, width int) (row []kit.Claim, all bool) {
	for _, noted := range []bool{true, false} {
		for w := inFull; w <= briefest; w++ {
			row = claimsOf(verdicts(g, s, w))
			notes := 0
			for _, v := range row {
				notes += kit.NoteWidth(v.Room)
			}
			if row = append(row, arrClaim(s, w)); !noted || s.Baseline == nil {
				notes = arrNote(s)
			}
			if widthOf(row)+notes <= width {
				return withBeyond(s, row, width-notes)
			}
		}
	}
	return nil, false
}

// withBeyond puts what lies beyond full books before the ARR, in the most words that fit,
// and reports whether any do.
func withBeyond(s state.State, row []kit.Claim, room int) ([]kit.Claim, bool) {
	claims := beyondClaims(s)
	for _, beyond := range claims {
		longer := slices.Insert(slices.Clone(row), len(row)-1, beyond)
		if widthOf(longer) <= room {
			return longer, true
		}
	}
	return row, len(claims) == 0
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
// What stays goes last of all, and the first piece never. It reports whether all that stays
// is left.
func shortened(told []piece, fits func([]kit.Claim) bool) (row []kit.Claim, stay bool) {
	kept := slices.Clone(told)
	gone := kit.Claim{Role: theme.Dim}
	stay = true
	for n := 1; !fits(counting(kept, gone)) && len(kept) > 1; n++ {
		last := leastOf(kept)
		if kept[last].Role == theme.Over || gone.Role == theme.Dim {
			gone.Role = kept[last].Role
		}
		stay = stay && !kept[last].stays
		kept = slices.Delete(kept, last, last+1)
		gone.Text = fmt.Sprintf("+%d more", n)
	}
	return counting(kept, gone), stay
}

// leastOf is the piece that is missed least: the last warning, else the last one that need
// not stay, else the last.
func leastOf(kept []piece) int {
	for _, least := range []func(piece) bool{
		func(v piece) bool { return v.Role == theme.Warn },
		func(v piece) bool { return !v.stays },
	} {
		for i := len(kept) - 1; i > 0; i-- {
			if least(kept[i]) {
				return i
			}
		}
	}
	return len(kept) - 1
}

// counting is a row with what it leaves out behind it.
func counting(kept []piece, gone kit.Claim) []kit.Claim {
	row := claimsOf(kept)
	if gone.Text == "" {
		return row
	}
	return append(row, gone)
}
