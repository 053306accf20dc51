package overlay

import (
	"fmt"

	"brim/ui/canvas"
	"brim/ui/theme"
	"brim/ui/words"
)

// previewRows is the room below the list for what the chosen entry comes to.
const previewRows = 5

// Size implements [Dialog].
func (f *Files) Size(w, h int) (int, int) {
	rows := 0
	for _, shelf := range f.shelves {
		rows += 1 + len(shelf.Entries)
	}
	return dialogWidth(w, 92), min(h, max(14, rows+previewRows+5))
}

// Draw implements [Dialog].
func (f *Files) Draw(c *canvas.Canvas) {
	inside := frame(c, "Open a scenario")
	c.TextRight(c.Width()-2, 0, theme.Dim, " "+f.count()+" ")
	x := inside.Text(0, 0, theme.KeyCap, "find, or path: ")
	drawInput(inside.Sub(canvas.Rect{X: x, W: inside.Width() - x, H: 1}), f.input)
	f.clear()
	f.first = 1 + f.drawNote(inside)
	f.height = max(1, inside.Height()-previewRows-1-f.first)
	f.follow()
	if len(f.rows) == 0 && f.why == "" {
		inside.TextFit(0, f.first, inside.Width(), theme.Dim, "no entry; enter opens the file or folder of that name")
	}
	for y := 0; y < f.height && f.top+y < len(f.rows); y++ {
		f.row(inside.Sub(canvas.Rect{Y: f.first + y, W: inside.Width(), H: 1}), f.top+y)
	}
	_, foot := inside.Bounds().SplitBottom(previewRows)
	inside.HLine(0, foot.Y, foot.W, theme.Border)
	drawMore(inside, foot.Y, f.top, len(f.rows)-f.top-f.height)
	f.about(inside.Sub(canvas.Rect{Y: foot.Y + 1, W: foot.W, H: foot.H - 1}))
	f.inFrame(c, fixed("enter", "opens it"), fixed("esc", "leaves"))
}

// count says how many entries there are, and of how many where something is typed.
func (f *Files) count() string {
	all, listed := 0, 0
	for _, shelf := range f.shelves {
		all += len(shelf.Entries)
	}
	for _, row := range f.rows {
		if row.entry != nil {
			listed++
		}
	}
	if f.typed() == "" {
		return fmt.Sprintf("%d to open", all)
	}
	return fmt.Sprintf("%d of %d to open", listed, all)
}

// drawNote says why what was asked for could not be opened; as long as nothing is typed, it
// offers a plan of one's own. It returns the rows that it takes.
func (f *Files) drawNote(inside *canvas.Canvas) (rows int) {
	f.begin = canvas.Rect{}
	if f.why != "" {
		lines := words.WrapTo(f.why, inside.Width(), whyRows)
		for y, line := range lines {
			inside.TextFit(0, 1+y, inside.Width(), theme.Error, line)
		}
		return len(lines)
	}
	if f.typed() == "" {
		x := inside.Text(0, 1, theme.Dim, "or type ")
		x += inside.Text(x, 1, theme.KeyCap, "new")
		x += inside.Text(x, 1, theme.Dim, " for a plan of your own, from a few answers")
		f.begin = insideFrame(canvas.Rect{Y: 1, W: x, H: 1})
	}
	return 1
}

// whyRows is how many rows there are for why something could not be opened.
const whyRows = 4

// follow scrolls so that the chosen entry is in sight, and the title above it.
func (f *Files) follow() {
	first := max(0, f.chosen)
	if first > 0 && f.rows[first-1].entry == nil {
		first--
	}
	f.top = max(f.chosen-f.height+1, min(f.top, first))
}

// about says what the chosen entry is: what it comes to, and below it its detail.
func (f *Files) about(c *canvas.Canvas) {
	if f.Chosen() != "" && f.why == "" {
		f.preview(c)
	}
	if f.chosen >= 0 {
		c.TextFit(0, c.Height()-1, c.Width(), theme.Dim, f.rows[f.chosen].entry.Detail)
	}
}

func (f *Files) row(c *canvas.Canvas, i int) {
	row := f.rows[i]
	if row.entry == nil {
		c.TextFit(0, 0, c.Width(), theme.Strong, row.title)
		return
	}
	drawEntry(c, row.entry, min(c.Width()*2/5, f.longest+nameGap), i == f.chosen)
}
