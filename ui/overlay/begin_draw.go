package overlay

import (
	"cmp"

	"brim/ui/canvas"
	"brim/ui/theme"
	"brim/ui/words"
)

// Rooms of the form.
const (
	beginBeside  = 108 // inside: from there on the plan stands beside the form
	beginApart   = 3   // between the two
	beginBeneath = 4   // rows of the plan beneath the form, with the line above them
	beginFoot    = 4   // rows under the fields: air, the button, what the field takes, the keys
	beginTall    = 36  // rows that the form likes with the plan beside it
	beginLow     = 35  // and with the plan beneath it
)

// Size implements [Dialog]: it is the same whatever is answered, so that nothing moves.
func (b *Begin) Size(w, h int) (int, int) {
	if w-frameColumns >= beginBeside {
		return min(w, 160), min(h, beginTall)
	}
	return min(w, beginFormWidth+frameColumns+beginFormWidth/4), min(h, beginLow)
}

// beginLine is a line of the form as it is drawn: a row, or what is wrong in the one above.
type beginLine struct {
	row  *beginRow
	text string
}

// lines are the rows, each with what is wrong with its answers below it.
func (b *Begin) lines(rows []beginRow) []beginLine {
	var lines []beginLine
	for i := range rows {
		lines = append(lines, beginLine{row: &rows[i]})
		for _, cell := range rows[i].cells {
			if why := b.wrong[cell.field]; why != "" {
				for _, text := range words.Wrap("! "+canvas.Clean(why), beginFormWidth-2) {
					lines = append(lines, beginLine{text: text})
				}
			}
		}
	}
	return lines
}

// Draw implements [Dialog].
func (b *Begin) Draw(c *canvas.Canvas) {
	inside := frame(c, "A plan of your own")
	b.clear()
	b.placed = b.placed[:0]
	form, plan := inside.Bounds().SplitLeft(beginFormWidth)
	if inside.Width() >= beginBeside {
		plan.X, plan.W = plan.X+beginApart, plan.W-beginApart
		inside.VLine(plan.X-2, 0, inside.Height(), theme.Border)
	} else {
		form, plan = inside.Bounds().SplitBottom(beginBeneath)
		form.H-- // the keys are the last row, beneath the plan
		plan.Y--
		inside.HLine(0, plan.Y, plan.W, theme.Border)
		plan.Y, plan.H = plan.Y+1, plan.H-1
	}
	b.preview(inside.Sub(plan))
	keys := inside.Height() - 1
	if form.Y+form.H > keys {
		form.H--
	}
	b.drawForm(c, inside.Sub(form))
	b.hints(inside.Sub(canvas.Rect{W: form.W, H: inside.Height()}), keys, fixed("enter", "goes on"),
		b.shown(c.Glyphs(), "", " opens the plan", "begin-open"), fixed("esc", "leaves"))
}

// drawForm draws the fields that are in sight, the button beneath them, and what the chosen
// field takes.
func (b *Begin) drawForm(c, form *canvas.Canvas) {
	rows := b.rows()
	lines := b.lines(rows)
	room := max(1, form.Height()-beginFoot+1)
	b.follow(lines, room)
	for y := 0; y < room && b.top+y < len(lines); y++ {
		if line := lines[b.top+y]; line.row != nil {
			b.drawRow(form, y, line.row)
		} else {
			form.TextFit(2, y, form.Width()-2, theme.Error, line.text)
		}
	}
	drawMore(c, c.Height()-1, b.top, len(lines)-b.top-room)
	y := min(room, len(lines)) + 1
	b.drawButton(form, y)
	b.drawHelp(form, y+1, b.unseen(lines, room))
}

// unseen is what is wrong with the first answer that is out of sight; empty: with none.
func (b *Begin) unseen(lines []beginLine, room int) string {
	for i, line := range lines {
		if line.row == nil || i >= b.top && i < b.top+room {
			continue
		}
		for _, cell := range line.row.cells {
			if why := b.wrong[cell.field]; why != "" {
				return cmp.Or(cell.text, line.row.label) + ": " + why
			}
		}
	}
	return ""
}

// follow scrolls so that the chosen field is in sight, with what is wrong with it.
func (b *Begin) follow(lines []beginLine, room int) {
	first, last := len(lines)-1, len(lines)-1
	for i, line := range lines {
		if line.row == nil {
			continue
		}
		for _, cell := range line.row.cells {
			if cell.index == b.chosen {
				first, last = i, i
				for last+1 < len(lines) && lines[last+1].row == nil {
					last++
				}
			}
		}
	}
	b.top = max(0, min(b.top, first, len(lines)-room))
	b.top = max(b.top, min(last-room+1, first))
}

func (b *Begin) drawRow(form *canvas.Canvas, y int, row *beginRow) {
	role := theme.Text
	if len(row.cells) == 0 {
		role = theme.Strong
	}
	form.Text(0, y, role, row.label)
	b.drawDeeds(form, y, row.deeds)
	for _, head := range row.heads {
		form.TextFit(head.x, y, head.w, theme.Dim, head.text)
	}
	for _, cell := range row.cells {
		from := cell.x
		if cell.text != "" {
			from = 0
			if cell.x > beginSecond {
				from = beginSecond
			}
			form.TextFit(from, y, cell.x-from-1, theme.Text, cell.text)
		}
		b.drawField(form, y, cell)
		b.placed = append(b.placed, beginPlace{insideFrame(canvas.Rect{X: from, Y: y, W: cell.x + cell.w - from, H: 1}), cell.index})
	}
}

// drawDeeds writes keys into a row, with what they do, and notes them as buttons.
func (b *Begin) drawDeeds(form *canvas.Canvas, y int, names []string) {
	x := beginField
	for _, name := range names {
		key, ok := b.known().keys[name]
		if !ok {
			continue
		}
		from := x
		x += form.Text(x, y, theme.KeyCap, form.Glyphs().Key(key))
		x += form.Text(x, y, theme.Dim, beginDeedWords[name])
		b.button(insideFrame(canvas.Rect{X: from, Y: y, W: x - from, H: 1}), name)
		x += hintGap
	}
}

// beginDeedWords are what keys do that stand in a row of the form.
var beginDeedWords = map[string]string{"begin-files": " files", "begin-columns": " how it is read"}

// drawField shows an answer, or in brackets what is assumed while there is none.
func (b *Begin) drawField(form *canvas.Canvas, y int, cell beginCell) {
	text, assumed := b.texts[cell.field], b.begun.Assumed[cell.field]
	place := form.Sub(canvas.Rect{X: cell.x, Y: y, W: cell.w, H: 1})
	if assumed == "" && cell.field.Pattern == BeginTierName {
		assumed = "another tier"
	}
	if assumed != "" {
		assumed = "(" + canvas.Fit(assumed, cell.w-2, form.Glyphs().Ellipsis) + ")"
	}
	switch {
	case cell.index == b.chosen && b.input.Value() != "":
		drawField(place, b.input)
	case cell.index == b.chosen:
		place.Fill(place.Bounds(), theme.Input, " ")
		place.TextFit(0, 0, cell.w, theme.Input, assumed)
		place.SetCursor(0, 0)
	case b.wrong[cell.field] != "":
		place.TextFit(0, 0, cell.w, theme.Error, text)
	case text != "":
		place.TextFit(0, 0, cell.w, theme.Strong, text)
	default:
		place.TextFit(0, 0, cell.w, theme.Dim, assumed)
	}
}

func (b *Begin) drawButton(form *canvas.Canvas, y int) {
	role, label := theme.KeyCap, "[ Open this plan ]"
	if b.onButton() {
		role = theme.Selected
	}
	w := form.Text(0, y, role, label)
	b.button(insideFrame(canvas.Rect{Y: y, W: w, H: 1}), "begin-open")
}

// drawHelp says beneath the button what the chosen field takes, or what is wrong with all of
// the answers, or with one that is out of sight: the plan does not follow it.
func (b *Begin) drawHelp(form *canvas.Canvas, y int, unseen string) {
	role, text := theme.Dim, "In brackets: assumed as long as you do not answer."
	if field, ok := b.Chosen(); ok && b.begun.Help[field] != "" {
		text = b.begun.Help[field]
	}
	if wrong := cmp.Or(b.begun.Trouble, unseen); wrong != "" {
		role, text = theme.Error, wrong
	}
	form.TextFit(0, y, form.Width(), role, canvas.Clean(text))
}
