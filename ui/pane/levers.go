package pane

import (
	"fmt"

	"brim/model"
	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/state"
	"brim/ui/theme"
)

// Levers is the pane of sliders. It keeps only how far it is scrolled.
type Levers struct {
	Top int // first row shown
}

// Entry is a value that is being typed into the chosen lever.
type Entry struct {
	Text   string
	Cursor int // in letters
}

// helpRows is the room under the levers for what the chosen one means.
const helpRows = 2

// Room is how many rows of levers the pane shows at that height.
func (p Levers) Room(height int) int { return max(1, height-2-p.help(height)) }

func (p Levers) help(height int) int {
	if height < 14 {
		return 0
	}
	return helpRows + 1
}

// Follow scrolls so that the chosen row is in sight, with its group's heading where
// there is room.
func (p Levers) Follow(panel state.Panel, height int) Levers {
	room := p.Room(height)
	first := panel.Chosen
	if first > 0 && panel.Rows[first-1].Kind == state.Heading {
		first--
	}
	p.Top = min(p.Top, first)
	p.Top = max(p.Top, panel.Chosen-room+1)
	return p.Scroll(0, panel, height)
}

// Scroll moves the rows by n, as far as there are any.
func (p Levers) Scroll(n int, panel state.Panel, height int) Levers {
	p.Top = max(0, min(p.Top+n, len(panel.Rows)-p.Room(height)))
	return p
}

// RowAt is the index of the row in line y of the pane's canvas; false on the frame and
// below the last row.
func (p Levers) RowAt(y, height int, panel state.Panel) (int, bool) {
	i := p.Top + y - 1
	return i, y >= 1 && y <= p.Room(height) && i < len(panel.Rows)
}

// columns are where the parts of a lever's row stand.
type columns struct{ label, value, track canvas.Rect }

func columnsOf(w int) columns {
	const pointer, gap, value = 2, 1, 8
	room := w - pointer - 2*gap - value
	label := min(26, max(16, room-8))
	track := room - label
	return columns{
		label: canvas.Rect{X: pointer, W: label, H: 1},
		value: canvas.Rect{X: pointer + label + gap, W: value, H: 1},
		track: canvas.Rect{X: pointer + label + value + 2*gap, W: track, H: 1},
	}
}

// TrackAt is where on a slider's track column x of the pane's canvas lies, from 0 to 1;
// on says whether it lies on the track at all.
func (p Levers) TrackAt(x, width int) (position float64, on bool) {
	track := columnsOf(width - 2).track
	x -= 1 + track.X
	return chart.SliderAt(x, track.W), x >= 0 && x < track.W
}

// Draw shows the levers; entry is the value being typed, or nil.
func (p Levers) Draw(c *canvas.Canvas, s state.State, entry *Entry, focused bool) {
	inside := c.Sub(c.Box(c.Bounds(), borderOf(focused), "Levers"))
	room := p.Room(c.Height())
	for y := 0; y < room && p.Top+y < len(s.Panel.Rows); y++ {
		row := inside.Sub(canvas.Rect{Y: y, W: inside.Width(), H: 1})
		p.row(row, s, p.Top+y, entry)
	}
	p.more(c, len(s.Panel.Rows)-p.Top-room)
	if help := p.help(c.Height()); help > 0 {
		_, foot := inside.Bounds().SplitBottom(help)
		inside.HLine(0, foot.Y, inside.Width(), theme.Border)
		explain(inside.Sub(canvas.Rect{Y: foot.Y + 1, W: foot.W, H: help - 1}), s)
	}
}

// more says in the frame how many rows lie above and below.
func (p Levers) more(c *canvas.Canvas, below int) {
	if p.Top > 0 {
		c.TextRight(c.Width()-2, 0, theme.Dim, fmt.Sprintf(" %s %d ", c.Glyphs().Up, p.Top))
	}
	if below > 0 {
		c.TextRight(c.Width()-2, c.Height()-1, theme.Dim, fmt.Sprintf(" %s %d ", c.Glyphs().Down, below))
	}
}

func (p Levers) row(c *canvas.Canvas, s state.State, i int, entry *Entry) {
	row := s.Panel.Rows[i]
	chosen := i == s.Panel.Chosen
	pick := func(otherwise theme.Role) theme.Role {
		if chosen {
			return theme.Selected
		}
		return otherwise
	}
	if chosen {
		c.Text(0, 0, theme.Selected, c.Glyphs().Pointer)
	}
	switch row.Kind {
	case state.Heading:
		c.Text(0, 0, theme.Accent, row.Group.String())
	case state.Fold:
		c.TextFit(2, 0, c.Width()-2, pick(theme.Dim), foldWords(c.Glyphs(), row.Hidden))
	default:
		if !chosen {
			entry = nil
		}
		lever(c, s, row.Lever, pick(theme.Text), entry)
	}
}

func foldWords(g *theme.Glyphs, hidden int) string {
	if hidden == 0 {
		return g.Ellipsis + " fewer"
	}
	return fmt.Sprintf("%s %d more", g.Ellipsis, hidden)
}

// lever draws label, value and track of one lever.
func lever(c *canvas.Canvas, s state.State, l model.Lever, role theme.Role, entry *Entry) {
	at := columnsOf(c.Width())
	c.TextFit(at.label.X, 0, at.label.W, role, l.Title())
	if entry != nil {
		c.TextFit(at.value.X, 0, c.Width()-at.value.X, theme.Input, entry.shown())
		return
	}
	value := l.Get(s.Scenario)
	text := l.Show(value, s.Plan.Currency)
	if filed, ok := s.Filed(l); !ok || !value.Equal(filed) {
		role = theme.Changed
	}
	if l.Kind == model.Words || l.Kind == model.Toggle {
		text = c.Glyphs().Left + " " + text + " " + c.Glyphs().Right
	}
	if l.Kind == model.Words || !l.Slides() {
		c.TextFit(at.value.X, 0, c.Width()-at.value.X, role, text)
		return
	}
	c.TextRight(at.value.X+at.value.W, 0, role, canvas.Fit(text, at.value.W, c.Glyphs().Ellipsis))
	if l.Kind != model.Toggle {
		slider(s, l).Draw(c.Sub(at.track))
	}
}

// shown is the typed text with the cursor as a bar.
func (e Entry) shown() string {
	letters := []rune(e.Text)
	cursor := min(e.Cursor, len(letters))
	return string(letters[:cursor]) + "▏" + string(letters[cursor:])
}

func slider(s state.State, l model.Lever) chart.Slider {
	track := l.Track(s.Scenario)
	place := func(l model.Lever, from *model.Scenario) chart.Point {
		n, ok := l.Number(from)
		return chart.Point{V: l.Position(n, track), OK: ok}
	}
	bar := chart.Slider{Value: place(l, s.Scenario)}
	if filed, ok := s.FiledLever(l); ok {
		bar.Default = place(filed, s.Doc.Scenario)
	}
	if pinned, ok := s.PinnedLever(l); ok {
		bar.Baseline = place(pinned, s.Baseline.Scenario)
	}
	return bar
}

// explain says what the chosen lever means, what it may be and where its default is from.
func explain(c *canvas.Canvas, s state.State) {
	text := "enter shows or hides the rarer levers of this group"
	if l, ok := s.Lever(); ok {
		text = l.Title() + ": " + l.Help + " (" + about(l) + ")"
	}
	for y, line := range wrap(text, c.Width(), c.Height()) {
		c.TextFit(0, y, c.Width(), theme.Dim, line)
	}
}

func about(l model.Lever) string {
	switch {
	case l.Source != "":
		return "source: " + l.Source
	case l.Assumed:
		return "default is an assumption"
	}
	return l.Key
}
