package overlay

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/canvas"
	"brim/ui/report"
	"brim/ui/theme"
	"brim/ui/words"
)

// OrganisationRow is an organisation in the dialog: what the table does not say of it.
type OrganisationRow struct {
	Key    string // empty for the plan as it is
	About  []ReviewPart
	Judged map[int]int // by cell of the table: 1 where it is better than the plan, -1 where worse
}

// Organisations is the dialog that compares organisations on one book: a table, and below
// it what there is to say of the chosen one.
type Organisations struct {
	keyed
	table  report.Section
	rows   []OrganisationRow
	chosen int
	top    int
	room   int // rows of the table at the last draw
	lines  []reviewLine
	about  int // the first line shown below, and how many there is room for
	below  int
	width  int
}

// NewOrganisations makes the dialog with a row chosen. The table, which can be copied, has
// a name, CSMs now and at the end, specialists, the peak, the cost at the end, and what
// breaks when: books, pods and AEs; rows say more of its rows.
func NewOrganisations(table report.Section, rows []OrganisationRow, chosen int) *Organisations {
	o := &Organisations{table: table, rows: rows, room: 1, below: 1}
	o.choose(chosen)
	return o
}

func (o *Organisations) choose(i int) {
	o.chosen, o.about, o.width = max(0, min(i, len(o.rows)-1)), 0, 0
}

// Handle implements [Dialog].
func (o *Organisations) Handle(key tea.KeyMsg) Action {
	switch key.String() {
	case "esc", "ctrl+c":
		return Close{}
	case "enter":
		return o.take(false)
	}
	action, _ := perform(o, KindOrganisations, o.known(), organisationsDeeds(), key)
	return action
}

// organisationsDeeds are what can be done in the dialog.
func organisationsDeeds() []deed[*Organisations] {
	return []deed[*Organisations]{
		does(bind("organisations-first", "first", "Choose the first organisation.", "home", "g"),
			func(o *Organisations) { o.choose(0) }),
		does(bind("organisations-last", "last", "Choose the last organisation.", "end", "G"),
			func(o *Organisations) { o.choose(len(o.rows) - 1) }),
		does(bind("organisations-more", "more", "Show more of what there is to say of it.", " "),
			func(o *Organisations) { o.turn(o.below) }),
		{bind("organisations-apply", "apply", "Make the organisation the plan; what changes is shown first.", "a"),
			func(o *Organisations) Action { return o.take(true) }},
		{bind("organisations-copy", "copy", "Copy the comparison as a Markdown table.", "y"),
			func(o *Organisations) Action { return CopyTable{Section: o.table} }},
		closes[*Organisations]("organisations-close", []string{"q", "O"}, Close{}),
		does(up, func(o *Organisations) { o.choose(o.chosen - 1) }),
		does(down, func(o *Organisations) { o.choose(o.chosen + 1) }),
		does(pageUp, func(o *Organisations) { o.turn(-o.below) }),
		does(pageDown, func(o *Organisations) { o.turn(o.below) }),
	}
}

func (o *Organisations) take(apply bool) Action {
	if key := o.rows[o.chosen].Key; key != "" {
		return Organise{Key: key, Apply: apply}
	}
	return nil
}

// turn shows other lines about the chosen one.
func (o *Organisations) turn(n int) { o.about = max(0, min(o.about+n, len(o.lines)-o.below)) }

// Click implements [Dialog].
func (o *Organisations) Click(x, y int) Action {
	if name, ok := o.pressed(x, y); ok {
		return press(o, organisationsDeeds(), name)
	}
	if i := y - 2; i >= 0 && i < o.room && o.top+i < len(o.rows) {
		o.choose(o.top + i)
	}
	return nil
}

// Scroll chooses another organisation, as the wheel does.
func (o *Organisations) Scroll(n int) { o.choose(o.chosen + n) }

// Rooms of the dialog.
const (
	organisationsWidth = 84
	organisationsAbout = 12 // lines below the table, where there is room
	organisationsLeast = 7  // and where there is little
	organisationsOther = 3  // rows that are neither: the head, a gap, the keys
)

// Size implements [Dialog].
func (o *Organisations) Size(w, h int) (int, int) {
	return dialogWidth(w, organisationsWidth), min(h, 2+len(o.rows)+organisationsOther+organisationsAbout)
}

// Draw implements [Dialog].
func (o *Organisations) Draw(c *canvas.Canvas) {
	inside := frame(c, "Organisations on this book")
	c.TextRight(c.Width()-2, 0, theme.Dim, " "+model.Counted(len(o.rows)-1, "organisation")+" ")
	o.room = max(1, min(len(o.rows), inside.Height()-organisationsOther-organisationsLeast))
	o.below = max(1, inside.Height()-organisationsOther-o.room)
	o.top = max(o.chosen-o.room+1, min(o.top, o.chosen))
	columns := organisationColumns(inside.Width())
	o.drawHead(inside, columns)
	for y := 0; y < o.room && o.top+y < len(o.rows); y++ {
		o.row(inside.Sub(canvas.Rect{Y: 1 + y, W: inside.Width(), H: 1}), o.top+y, columns)
	}
	drawMore(inside, 1+o.room, o.top, len(o.rows)-o.top-o.room)
	o.drawAbout(inside.Sub(canvas.Rect{Y: 2 + o.room, W: inside.Width(), H: o.below}))
	drawMore(c, c.Height()-1, o.about, len(o.lines)-o.about-o.below)
	o.clear()
	o.hints(inside, inside.Height()-1, o.foot(c.Glyphs())...)
}

// organisationColumn is a column of the table: the cell that it shows, and where.
type organisationColumn struct{ cell, x, w int }

func (col organisationColumn) end() int { return col.x + col.w }

// organisationJudged is the first cell that may be better or worse than the plan's; the sign that
// says so stands in the gap before it.
const organisationJudged = 4

// organisationColumns are all nine where they fit, or without what is now; on the narrowest
// screen without the AEs and the signs too, of both of which the lines below speak.
func organisationColumns(width int) []organisationColumn {
	const narrow, wide = 1, 3
	widths := [...]int{16, 5, 5, 5, 5, 7, 7, 7, 7}
	all, atEnd, few := []int{0, 1, 2, 3, 4, 5, 6, 7, 8}, []int{0, 2, 3, 4, 5, 6, 7, 8}, []int{0, 2, 3, 4, 5, 6, 7}
	slim, least := widths, widths
	slim[4], slim[5] = 4, 6
	least[2], least[3], least[4], least[5] = 4, 4, 4, 6
	for _, try := range []struct {
		cells       []int
		widths      [9]int
		gap, judged int
	}{{all, widths, wide, wide}, {all, widths, narrow, wide}, {atEnd, widths, narrow, wide}, {atEnd, slim, narrow, wide}} {
		if columns := organisationsIn(try.cells, try.widths, try.gap, try.judged); columns[len(columns)-1].end() <= width {
			return columns
		}
	}
	return organisationsIn(few, least, narrow, narrow)
}

// organisationsIn places cells side by side, with gaps before those that are judged, and others.
func organisationsIn(cells []int, widths [9]int, gap, judged int) []organisationColumn {
	const pointer = 2
	x := pointer
	var columns []organisationColumn
	for i, cell := range cells {
		switch {
		case cell >= organisationJudged:
			x += judged
		case i > 0:
			x += gap
		}
		columns = append(columns, organisationColumn{cell, x, widths[cell]})
		x += widths[cell]
	}
	return columns
}

// drawHead names the columns; alone, those of the end take the names of those before.
func (o *Organisations) drawHead(c *canvas.Canvas, columns []organisationColumn) {
	for i, column := range columns {
		text := o.table.Grid.Head[column.cell]
		if i > 0 && columns[i-1].cell < column.cell-1 {
			text = o.table.Grid.Head[column.cell-1]
		}
		switch {
		case i > 0:
			c.TextRight(column.x+column.w, 0, theme.Dim, canvas.Fit(text, column.w, c.Glyphs().Ellipsis))
		case len(columns) < len(o.table.Grid.Head):
			c.TextFit(column.x, 0, column.w, theme.Dim, "at the end:")
		default:
			c.TextFit(column.x, 0, column.w, theme.Dim, text)
		}
	}
}

func (o *Organisations) row(c *canvas.Canvas, i int, columns []organisationColumn) {
	role := pointed(c, 0, i == o.chosen)
	for n, column := range columns {
		text := o.table.Grid.Rows[i][column.cell]
		if n == 0 {
			c.TextFit(column.x, 0, column.w, role, text)
			continue
		}
		sign, _, verdict := judgement(o.rows[i].Judged[column.cell])
		figure := role
		if role == theme.Text && sign != "" {
			figure = verdict
		}
		used := c.TextRight(column.x+column.w, 0, figure, canvas.Fit(text, column.w, c.Glyphs().Ellipsis))
		if column.x-columns[n-1].x-columns[n-1].w > 1 { // with air before the figure: it is no part of it
			c.Text(column.x+column.w-used-2, 0, verdict, sign)
		}
	}
}

// drawAbout says what there is to say of the chosen one, from the line that was turned to.
func (o *Organisations) drawAbout(c *canvas.Canvas) {
	if o.width != c.Width() {
		o.width, o.lines = c.Width(), nil
		for _, part := range o.rows[o.chosen].About {
			for _, line := range words.Wrap(canvas.Clean(part.Text), c.Width()) {
				o.lines = append(o.lines, reviewLine{text: line, role: part.Role})
			}
		}
	}
	o.turn(0)
	for y := 0; y < o.below && o.about+y < len(o.lines); y++ {
		line := o.lines[o.about+y]
		c.TextFit(0, y, c.Width(), line.role, c.Glyphs().Write(line.text))
	}
}

func (o *Organisations) foot(g *theme.Glyphs) []hint {
	var more, put, apply hint
	if len(o.lines) > o.below {
		more = o.shown(g, "", " more", "organisations-more")
	}
	if o.rows[o.chosen].Key != "" {
		put, apply = fixed("enter", "puts it beside"), o.shown(g, "", " apply", "organisations-apply")
	}
	return []hint{put, apply, more, o.shown(g, "", " copy", "organisations-copy"), fixed("esc", "leaves")}
}
