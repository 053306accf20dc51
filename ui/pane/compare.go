package pane

import (
	"fmt"

	"brim/planner/explain"
	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// Compare shows this plan beside others, figure by figure, with what differs. As many
// of the others stand there as the width allows, the chosen one always.
type Compare struct{}

// Rows around the figures: two of names above, two of words below.
const (
	compareHead = 2
	compareFoot = 2
)

// CompareWidth is the room that the comparison takes beside its chart.
const CompareWidth = 2 + compareLabel + compareThis + state.MaxOthers*compareColumn + 4

// CompareHeight is the room in which every row of the comparison shows.
func CompareHeight(tiers int) int {
	const frame, dates = 2, 4 // when pods break and why, which books run over first and when
	return frame + compareHead + dates + tiers + len(explain.Compared()) + compareFoot
}

// Draw implements [View].
func (Compare) Draw(c *canvas.Canvas, s state.State, focused bool) {
	title := "This plan beside others"
	if left := s.Compare.Left; left > 0 {
		title += fmt.Sprintf(" (%d more when one is removed)", left)
	}
	inside := kit.Frame(c, focused, title)
	head, rows := inside.Bounds().SplitTop(compareHead)
	list := s.CompareRows()
	rows, foot := rows.SplitTop(min(len(list), rows.H-compareFoot))
	foot, months := foot.SplitTop(compareFoot)
	parts := comparePartsOf(inside.Width(), s)
	parts.names(inside.Sub(head), s)
	labels := words.Shortened(rowLabels(s, list), parts.label-labelAir, c.Glyphs().Ellipsis)
	kit.List(c, inside.Sub(rows), s.Compare.Row, len(list), func(row *canvas.Canvas, i int) { parts.row(row, s, list[i], i, labels[i]) })
	compareWords(inside.Sub(foot), s, parts.worded())
	parts.months(inside.Sub(months), s)
	drawOffers(c, s)
}

// Better and worse are told by a sign where there is no room for the word: no mark of a
// breach says so.
const (
	betterMark = "+"
	worseMark  = "-"
)

// verdict is how a difference is shown: a role, a mark and a word, none for what is no
// better and no worse.
func verdict(figure cell) (role theme.Role, mark, word string) {
	switch figure.sense {
	case 1:
		return theme.Better, betterMark, "better"
	case -1:
		return theme.Worse, worseMark, "worse"
	}
	return theme.Dim, "", ""
}

// compareWords says what the marks mean, where there are marks, and what the chosen plan
// is.
func compareWords(c *canvas.Canvas, s state.State, worded bool) {
	if len(s.Compare.Others) == 0 {
		c.TextFit(0, 0, c.Width(), theme.Text, "No other plan here yet.")
		c.TextFit(0, 1, c.Width(), theme.Dim, s.Keys.Fill("{baseline} pins it as the baseline, {compare-add} adds another scenario."))
		return
	}
	x := 0
	if !worded {
		x += c.Text(x, 0, theme.Better, betterMark+" better") + 2
		x += c.Text(x, 0, theme.Worse, worseMark+" worse") + 2
	}
	said := canvas.Wording(c.Width()-x, "= same, behind each difference from this plan", "= same, behind each difference")
	if worded {
		said = "differences from this plan; = same"
	}
	c.TextFit(x, 0, c.Width()-x, theme.Dim, said)
	other := &s.Compare.Others[s.Compare.Chosen]
	about := caveats(s, other)
	c.TextFit(0, 1, c.Width(), theme.Dim, canvas.Wording(c.Width(), fmt.Sprintf("%d %s: %s", s.Compare.Chosen+1, other.Name, about), about))
}

// Table implements [View].
func (Compare) Table(s state.State) report.Section {
	grid := report.Grid{Head: []string{"Figure", "This plan"}, Left: 1, Fixed: 2}
	for i := range s.Compare.Others {
		grid.Head = append(grid.Head, s.Compare.Others[i].Name, "vs this plan")
	}
	for _, row := range s.CompareRows() {
		line := []report.Cell{report.Word(rowLabel(s, row)), comparedCell(s, row, thisSide(s))}
		for i := range s.Compare.Others {
			other := sideOf(&s.Compare.Others[i])
			line = append(line, comparedCell(s, row, other), cellOf(s, row, other).judged())
		}
		grid.Add(line...)
	}
	return report.Section{Title: "Comparison with " + s.Scenario.Title, Grid: grid}
}

// comparedCell is a row's figure of a plan; a date is a word.
func comparedCell(s state.State, row state.CompareRow, plan side) report.Cell {
	text := cellOf(s, row, plan).full()
	if row.Number == nil {
		return report.Word(text)
	}
	return report.Figure(text, row.Number.Picked(plan.plan))
}

// judged is the difference with what it means: "+3 mo better".
func (figure cell) judged() report.Cell {
	delta := report.Word(figure.delta)
	if figure.off.OK {
		delta = report.Figure(figure.delta, figure.off)
	}
	return delta.Judged([...]string{"worse", "", "better"}[figure.sense+1])
}

// Press implements [Pressed]: it chooses the figure under the mouse, and the plan whose column
// that or its name is in.
func (Compare) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	const frame = 1
	n := len(s.CompareRows())
	room := min(n, mouse.H-2*frame-compareHead-compareFoot)
	line := mouse.Y - frame - compareHead
	inColumn, parts := false, comparePartsOf(mouse.W-2*frame, s)
	for _, place := range parts.columns {
		if x := mouse.X - frame; x >= place.X && x < place.X+place.W && (mouse.Y == frame || line >= 0 && line < room) {
			s, inColumn = s.ChooseOther(place.other-s.Compare.Chosen), true
			break
		}
	}
	if below := line - room - compareFoot; below >= 0 {
		s, told := parts.pressMonths(s, below, mouse.H-2*frame-compareHead-room-compareFoot)
		return s, Released, told
	}
	row, ok := kit.RowAt(line, s.Compare.Row, n, room)
	if !ok {
		return s, Released, inColumn
	}
	return s.ChooseFigure(row - s.Compare.Row), Released, true
}

// Wheel implements [Wheeled]: it chooses the figure n rows on.
func (Compare) Wheel(s state.State, _ Mouse, n int) state.State { return s.ChooseFigure(n) }

// Compares implements [Compares].
func (Compare) Compares() {}
