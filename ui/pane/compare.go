package pane

import (
	"fmt"

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

// Columns of the comparison: labels, this plan, and of every other plan a figure and its
// difference, with a gap before each.
const (
	compareLabel  = 19
	compareThis   = 11
	compareValue  = 10
	compareDelta  = 10
	compareColumn = 1 + compareValue + 1 + compareDelta
	compareSpread = 28                                // the most that a column grows to
	compareAir    = 3                                 // between this plan and the others, where there is room
	compareWorded = compareColumn - 1 + len("better") // of a column that says so in words
)

// Rows around the figures: two of names above, two of words below.
const (
	compareHead = 2
	compareFoot = 2
)

// CompareWidth is the room that the comparison takes beside its chart.
const CompareWidth = 2 + compareLabel + compareThis + state.MaxOthers*compareColumn + 4

// CompareHeight is the room in which every row of the comparison shows.
func CompareHeight(tiers int) int {
	const frame, withoutTiers = 2, 18
	return frame + compareHead + withoutTiers + tiers + compareFoot
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
	columns := compareColumns(inside.Width(), s)
	compareNames(inside.Sub(head), s, columns)
	top, labels := kit.FirstRow(s.Compare.Row, len(list), rows.H), rowLabels(c, s, list)
	for y := 0; y < rows.H && top+y < len(list); y++ {
		compareRow(inside.Sub(canvas.Rect{Y: rows.Y + y, W: rows.W, H: 1}), s, top+y, labels[top+y], columns)
	}
	kit.Scrolled(c, top, len(list)-top-rows.H)
	compareWords(inside.Sub(foot), s, len(columns) > 0 && columns[0].W >= compareWorded)
	drawOffers(c, s)
}

// column is where another plan stands, and which.
type column struct {
	other int
	canvas.Rect
}

// compareColumns places the other plans from the left, the chosen one among them.
func compareColumns(width int, s state.State) []column {
	room := width - compareLabel - compareThis
	count := min(len(s.Compare.Others), max(1, room/compareColumn))
	if count == 0 {
		return nil
	}
	air := min(compareAir, max(0, room-count*compareColumn))
	wide := min(compareSpread, (room-air)/count)
	first := max(0, s.Compare.Chosen-count+1)
	columns := make([]column, count)
	for i := range columns {
		x := compareLabel + compareThis + air + i*wide
		columns[i] = column{other: first + i, Rect: canvas.Rect{X: x, W: wide, H: 1}}
	}
	return columns
}

// compareNames heads the columns: which plan, and to when it runs.
func compareNames(c *canvas.Canvas, s state.State, columns []column) {
	right := compareLabel + compareThis
	c.TextRight(right, 0, theme.Strong, "This plan")
	c.TextRight(right, 1, theme.Dim, "to "+s.Head.End.Long())
	for _, place := range columns {
		other := &s.Compare.Others[place.other]
		role, name := theme.Strong, fmt.Sprintf("%d %s", place.other+1, other.Name)
		if place.other == s.Compare.Chosen {
			role, name = theme.Selected, c.Glyphs().Pointer+name
		}
		compareName(c.Sub(canvas.Rect{X: place.X, W: place.W, H: 1}), role, name)
		until := "to " + other.Head.End.Long()
		if other.Plan.Currency != s.Plan.Currency {
			until += ", " + other.Plan.Currency
		}
		compareName(c.Sub(canvas.Rect{X: place.X, Y: 1, W: place.W, H: 1}), theme.Dim, until)
	}
	if hidden := len(s.Compare.Others) - len(columns); hidden > 0 {
		g := c.Glyphs()
		c.TextFit(0, 1, compareLabel-1, theme.Dim, fmt.Sprintf("%s%s %d more", g.Left, g.Right, hidden))
	}
}

// compareName writes a heading that ends where the figures below it do; a longer one begins
// with the column.
func compareName(c *canvas.Canvas, role theme.Role, name string) {
	if figures := 1 + compareValue; canvas.Width(name) <= figures {
		c.TextRight(figures, 0, role, name)
		return
	}
	c.TextFit(0, 0, c.Width()-1, role, name)
}

// rowLabels are the labels of the figures in their column, none like another.
func rowLabels(c *canvas.Canvas, s state.State, list []state.CompareRow) []string {
	labels := make([]string, len(list))
	for i, row := range list {
		labels[i] = rowLabel(s, row)
	}
	return words.Shortened(labels, compareLabel-3, c.Glyphs().Ellipsis)
}

// compareRow is one figure of all plans.
func compareRow(c *canvas.Canvas, s state.State, i int, label string, columns []column) {
	row := s.CompareRows()[i]
	role := theme.Text
	if i == s.Compare.Row {
		role = theme.Selected
		c.Text(0, 0, role, c.Glyphs().Pointer)
	}
	c.TextFit(2, 0, compareLabel-3, role, label)
	c.TextRight(compareLabel+compareThis, 0, theme.Strong,
		canvas.Fit(cellOf(s, row, thisSide(s)).value, compareThis-1, c.Glyphs().Ellipsis))
	for _, place := range columns {
		compareCell(c.Sub(place.Rect), cellOf(s, row, sideOf(&s.Compare.Others[place.other])))
	}
}

func compareCell(c *canvas.Canvas, figure cell) {
	g := c.Glyphs()
	c.TextRight(1+compareValue, 0, theme.Text, canvas.Fit(figure.value, compareValue, g.Ellipsis))
	role, mark, word := verdict(figure)
	c.TextRight(1+compareValue+1+compareDelta-2, 0, role, figure.delta)
	if c.Width() >= compareWorded {
		mark = word
	}
	c.Text(1+compareValue+1+compareDelta-1, 0, role, mark)
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
	said := kit.Wording(c.Width()-x, "= same, behind each difference from this plan", "= same, behind each difference")
	if worded {
		said = "differences from this plan; = same"
	}
	c.TextFit(x, 0, c.Width()-x, theme.Dim, said)
	other := &s.Compare.Others[s.Compare.Chosen]
	about := caveats(s, other)
	c.TextFit(0, 1, c.Width(), theme.Dim, kit.Wording(c.Width(), fmt.Sprintf("%d %s: %s", s.Compare.Chosen+1, other.Name, about), about))
}

// Table implements [View].
func (Compare) Table(s state.State) report.Section {
	grid := report.Grid{Head: []string{"Figure", "This plan"}, Left: 1, Fixed: 2}
	for i := range s.Compare.Others {
		grid.Head = append(grid.Head, s.Compare.Others[i].Name, "vs this plan")
	}
	for _, row := range s.CompareRows() {
		line := []string{rowLabel(s, row), cellOf(s, row, thisSide(s)).full()}
		for i := range s.Compare.Others {
			figure := cellOf(s, row, sideOf(&s.Compare.Others[i]))
			line = append(line, figure.full(), figure.inWords())
		}
		grid.Rows = append(grid.Rows, line)
	}
	return report.Section{Title: "Comparison with " + s.Scenario.Title, Grid: grid}
}

// inWords is the difference with what it means: "+3 mo better".
func (figure cell) inWords() string {
	switch figure.sense {
	case 1:
		return figure.delta + " better"
	case -1:
		return figure.delta + " worse"
	}
	return figure.delta
}

// Press implements [Pressed]: it chooses the figure under the mouse, and the plan whose column
// that or its name is in.
func (Compare) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	const frame = 1
	n := len(s.CompareRows())
	room := min(n, mouse.H-2*frame-compareHead-compareFoot)
	line := mouse.Y - frame - compareHead
	inColumn := false
	for _, place := range compareColumns(mouse.W-2*frame, s) {
		if x := mouse.X - frame; x >= place.X && x < place.X+place.W && (mouse.Y == frame || line >= 0 && line < room) {
			s, inColumn = s.ChooseOther(place.other-s.Compare.Chosen), true
			break
		}
	}
	if line < 0 || line >= room {
		return s, Released, inColumn
	}
	row := kit.FirstRow(s.Compare.Row, n, room) + line
	return s.ChooseFigure(row - s.Compare.Row), Released, true
}

// Wheel implements [Wheeled]: it chooses the figure n rows on.
func (Compare) Wheel(s state.State, _ Mouse, n int) state.State { return s.ChooseFigure(n) }

// Compares implements [Compares].
func (Compare) Compares() {}
