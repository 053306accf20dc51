package pane

import (
	"fmt"
	"slices"

	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/state"
	"brim/ui/theme"
)

// Headline says the dates that matter in two rows, below the pages' names: what breaks and what runs
// over as filled labels by date, what holds, what lies beyond full books, and the ARR at
// the end. Less room says the same in fewer words, and counts what still does not fit:
// never the earliest breach, and when pods break and the first book runs over last.
// Beside a baseline it is rather in fewer words than without what differs; the ARR and its
// difference always have their place, at the right.
func Headline(c *canvas.Canvas, s state.State) {
	first, second := inTwo(c.Glyphs(), s, c.Width())
	drawVerdicts(c.Sub(canvas.Rect{W: c.Width(), H: 1}), s, first, false)
	drawVerdicts(c.Sub(canvas.Rect{Y: 1, W: c.Width(), H: 1}), s, second, true)
}

// measure is what a row of claims takes, with the differences of the dates where they are
// counted; that of the ARR always is.
type measure struct {
	s     state.State
	width int
	noted bool
}

// measures are the rooms that rows are tried for in turn: beside a baseline first with all
// that differs.
func measures(s state.State, width int) []measure {
	bare := measure{s: s, width: width}
	if s.Baseline == nil {
		return []measure{bare}
	}
	return []measure{{s: s, width: width, noted: true}, bare}
}

// fits reports whether a row in several parts has room.
func (m measure) fits(parts ...[]piece) bool {
	width := widthOf(parts...)
	for _, part := range parts {
		for i := range part {
			if m.noted && !part[i].isARR() {
				width += kit.NoteWidth(part[i].Room)
			}
		}
	}
	return width <= m.width
}

// fitsEnd is fits of a row that ends with the ARR.
func (m measure) fitsEnd(parts ...[]piece) bool {
	m.width -= arrNote(m.s)
	return m.fits(parts...)
}

// inTwo is the headline in two rows, in the most words for which there is room. Of what has
// to be left out, something is rather a piece that need not stay than what lies beyond full
// books; on narrow rows that gives way to breaches, and to what differs from a baseline.
func inTwo(g *theme.Glyphs, s state.State, width int) (first, second []piece) {
	told := drafts{g: g, s: s}
	beyonds := beyondClaims(s)
	for _, m := range measures(s, width) {
		for w := inFull; w <= briefest; w++ {
			draft := told.draft(w)
			for _, beyond := range beyonds {
				if m.fitsTwo(draft.verdicts, beyond, draft.arr) {
					return m.two(draft.verdicts, beyond, draft.arr)
				}
			}
			if len(beyonds) == 0 && m.fitsTwo(draft.verdicts, draft.arr) {
				return m.two(draft.verdicts, draft.arr)
			}
		}
		if draft := told.draft(briefest); m.noted && m.fitsTwo(draft.verdicts, draft.arr) {
			return m.two(draft.verdicts, draft.arr)
		}
	}
	return inTwoShortened(told.draft(briefest), measure{s: s, width: width}, beyonds)
}

// narrowRows is the width below which breaches have the room of what lies beyond full books.
const narrowRows = 80

// inTwoShortened is the headline in two rows that have no room for all of it: with what leaves
// the most breaches in sight, and of those with the most behind them.
func inTwoShortened(told draft, m measure, beyonds []piece) (first, second []piece) {
	arrs := []piece{told.arr, arrAlone(m.s)}
	var ends [][]piece
	for _, beyond := range beyonds {
		ends = append(ends, []piece{beyond, arrs[0]}, []piece{beyond, arrs[1]})
	}
	most, left := -1, len(ends)
	for i, end := range append(ends, arrs[:1], arrs[1:]) {
		if i == left && most >= 0 && m.width >= narrowRows {
			break
		}
		fits := func(row []piece) bool { return m.fitsTwo(m.counted(row, end), end...) }
		row, stay := shortened(told.verdicts, fits)
		if breaches := breachesIn(row); stay && fits(row) && breaches > most {
			most = breaches
			first, second = m.two(m.counted(row, end), end...)
		}
	}
	if most >= 0 {
		return first, second
	}
	row, _ := shortened(told.verdicts, func([]piece) bool { return false })
	return m.two(row, arrs[1])
}

// breachesIn is how many breaches a row names.
func breachesIn(row []piece) int {
	breaches := 0
	for i := range row {
		if row[i].Role == theme.OverChip {
			breaches++
		}
	}
	return breaches
}

// counted is a row whose last piece, the count of what is left out, stands at the end of the
// first of two rows where the second has no room for it.
func (m measure) counted(row, end []piece) []piece {
	last := len(row) - 1
	if last < 1 || row[last].Role == theme.OverChip || m.fitsTwo(row, end...) {
		return row
	}
	first := m.inFirst(row[:last])
	moved := slices.Insert(slices.Clone(row[:last]), first, row[last])
	if !m.fits(moved[:first+1]) {
		return row
	}
	return moved
}

// two parts claims between two rows and ends the second with what belongs there.
func (m measure) two(row []piece, end ...piece) (first, second []piece) {
	n := m.inFirst(row)
	return row[:n:n], slices.Concat(row[n:], end)
}

// fitsTwo reports whether there is room for all of that.
func (m measure) fitsTwo(row []piece, end ...piece) bool {
	return m.fitsEnd(row[m.inFirst(row):], end)
}

// inFirst is how many claims of a row the first of two has: as many as there is room for. A
// warning stays with its verdict.
func (m measure) inFirst(row []piece) int {
	n := len(row)
	for n > 1 && (!m.fits(row[:n]) || n < len(row) && row[n].Role == theme.Warn) {
		n--
	}
	return n
}

// gapBetween is the air between two pieces: a filled label has some of its own.
func gapBetween(a, b *piece) int {
	if a.Role == theme.OverChip || b.Role == theme.OverChip {
		return 1
	}
	return 2
}

// placedVerdict is where a claim begins, and the room of its note, with the air before it.
type placedVerdict struct{ x, note int }

// placeVerdicts places a row; one that ends with the ARR has it at the right. Where not all
// differences have room, the ARR keeps its own before the others.
func placeVerdicts(width int, s state.State, row []piece, ends bool) []placedVerdict {
	left := width - widthOf(row)
	if ends {
		left -= arrNote(s)
	}
	places := make([]placedVerdict, len(row))
	x := 0
	for i := range row {
		claim, note := &row[i], 0
		if left >= kit.NoteWidth(claim.Room) && s.Baseline != nil {
			note = kit.NoteWidth(claim.Room)
		}
		if claim.isARR() {
			note = arrNote(s)
			x = width - claim.width - note
		} else {
			left -= note
		}
		places[i] = placedVerdict{x, note}
		if x += claim.width + note; i+1 < len(row) {
			x += gapBetween(claim, &row[i+1])
		}
	}
	return places
}

// drawVerdicts writes a row.
func drawVerdicts(c *canvas.Canvas, s state.State, row []piece, ends bool) {
	for i, place := range placeVerdicts(c.Width(), s, row, ends) {
		used := c.Text(place.x, 0, row[i].Role, row[i].Text)
		if place.note > 0 {
			c.TextFit(place.x+used+1, 0, row[i].Room, theme.Ghost, row[i].Note)
		}
	}
}

// shortened leaves pieces out, from the end, warnings before breaches, and says how many; that
// leads to the findings, which tell them all.
// What stays goes last of all, and the first piece never. It reports whether all that stays
// is left.
func shortened(told []piece, fits func([]piece) bool) (row []piece, stay bool) {
	kept := slices.Clone(told)
	gone := kit.Claim{Role: theme.Dim, Goal: &kit.Goal{Page: state.PageFit, Pane: state.PaneFindings}}
	row, stay = kept, true
	for n := 1; !fits(row) && len(kept) > 1; n++ {
		last := leastOf(kept)
		switch {
		case kept[last].Role == theme.OverChip:
			gone.Role = theme.Over
		case gone.Role == theme.Dim:
			gone.Role = kept[last].Role
		}
		stay = stay && !kept[last].stays
		kept = slices.Delete(kept, last, last+1)
		gone.Text = fmt.Sprintf("+%d more", n)
		row = append(slices.Clip(kept), measured(gone))
	}
	return row, stay
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
