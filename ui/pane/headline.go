package pane

import (
	"fmt"
	"slices"

	"brim/model"
	"brim/planner"
	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// Headline is the row with the dates that matter: the pods', the books', the other
// roles', and the ARR at the end. A narrower row says the same in fewer words, and counts
// the warnings that still do not fit: none goes unsaid. Beside a baseline it is rather in
// fewer words than without what differs; the ARR and its difference always have their
// place.
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
// differences of the dates where some wording leaves room for them.
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
				return row, true
			}
		}
	}
	return nil, false
}

// arrClaim is the ARR at the end.
func arrClaim(s state.State, w wording) kit.Claim {
	end := s.Head.End.Long()
	if w == briefest {
		end = words.Month(s.Head.End)
	}
	return kit.Claim{
		Role: theme.Strong, Text: "ARR " + model.Format(s.Head.ARR, model.Money, s.Plan.Currency) + " " + end,
		Note: arrDelta(s), Room: kit.MoneyRoom,
	}
}

// arrAlone is the ARR without its month, for the narrowest row.
func arrAlone(s state.State) kit.Claim {
	arr := arrClaim(s, briefest)
	arr.Text = "ARR " + model.Format(s.Head.ARR, model.Money, s.Plan.Currency)
	return arr
}

// arrNote is what the ARR's difference from the baseline takes.
func arrNote(s state.State) int {
	if arrDelta(s) == "" {
		return 0
	}
	return kit.NoteWidth(kit.MoneyRoom)
}

// roomyRow is the width from which months are written in full beside warnings.
const roomyRow = 100

// wording is how many words the headline takes.
type wording uint8

const (
	inFull   wording = iota
	brief            // the cause in a word
	bare             // none
	briefest         // and months in their short form
)

// verdictGap is the air between two pieces.
const verdictGap = 2

func widthOf(row []kit.Claim) int {
	width := -verdictGap
	for _, v := range row {
		width += verdictGap + canvas.Width(v.Text)
	}
	return width
}

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

// shortened drops pieces from the end and says how many.
func shortened(row []kit.Claim, width int) []kit.Claim {
	cut := row
	for n := len(row) - 1; n > 0 && widthOf(cut) > width; n-- {
		cut = append(row[:n:n], kit.Claim{Role: theme.Over, Text: fmt.Sprintf("+%d more", len(row)-n)})
	}
	return cut
}

// verdicts are the pods' fate, then the books that run over, the first one first, then
// the other roles that run short.
func verdicts(g *theme.Glyphs, s state.State, w wording) []kit.Claim {
	h := s.Head
	pods := podsVerdict(g, s, w)
	pods.Note, pods.Room = podsDelta(s), kit.MonthsRoom
	row := []kit.Claim{pods}
	over := overBooks(h)
	for _, book := range over {
		row = append(row, kit.Claim{
			Role: theme.Over, Text: g.Over + " " + bookVerdict(book, w), Note: overDelta(s, book), Room: kit.MonthsRoom,
		})
	}
	if len(over) == 0 {
		row = append(row, kit.Claim{Role: theme.Within, Text: g.Within + " no book runs over"})
	}
	for _, short := range h.Short {
		row = append(row, kit.Claim{Role: theme.Over, Text: g.Over + " " + short.Role + " short " + monthIn(w, short.At)})
	}
	return row
}

// overBooks are the tiers whose books run over, the first one first.
func overBooks(h planner.Headline) []planner.BookHeadline {
	var over []planner.BookHeadline
	for _, book := range h.Books[:h.Tiers] {
		if book.Over {
			over = append(over, book)
		}
	}
	slices.SortStableFunc(over, func(a, b planner.BookHeadline) int { return a.At.T - b.At.T })
	return over
}

func podsVerdict(g *theme.Glyphs, s state.State, w wording) kit.Claim {
	pods := s.Head.Pods
	switch {
	case !pods.Any:
		return kit.Claim{Role: theme.Dim, Text: "no pods"}
	case !pods.Degrades:
		return kit.Claim{Role: theme.Within, Text: g.Within + " " + words.PodsNever}
	}
	text := g.Over + " Pods degrade by " + monthIn(w, pods.By)
	if pods.By.T == 0 {
		text = g.Over + " Pods are degraded now"
	}
	switch w {
	case inFull:
		text += " (" + words.Cause(pods, &s.Scenario.Limits) + ")"
	case brief:
		text += " (" + words.CauseBriefly(pods.Cause) + ")"
	}
	return kit.Claim{Role: theme.Over, Text: text}
}

// bookVerdict says when a tier's books are over.
func bookVerdict(book planner.BookHeadline, w wording) string {
	what := " over "
	if book.Uncovered {
		what = " without CSMs "
	}
	switch {
	case w == inFull:
		return book.Tier + what + words.BookSpan(book)
	case book.At.T == 0:
		return book.Tier + what + "now"
	}
	return book.Tier + what + monthIn(w, book.At)
}

func monthIn(w wording, when planner.When) string {
	if w == briefest {
		return words.DateBriefly(when)
	}
	return when.Month.Long()
}
