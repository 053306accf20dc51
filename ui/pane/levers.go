package pane

import (
	"fmt"

	"brim/model"
	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// Levers is the pane of sliders.
type Levers struct {
	Entry *Entry // the value being typed into the chosen lever, or nil
}

// Table implements [View]: beside what the file has also what the baseline has.
func (Levers) Table(s state.State) report.Section {
	levers := s.Shown()
	table := report.Levers(levers, s.Scenario, s.Doc.Scenario)
	if s.Baseline == nil {
		return table
	}
	var pinned []model.Lever
	for _, l := range levers {
		if before, ok := s.PinnedLever(l); ok {
			pinned = append(pinned, before)
		}
	}
	earlier := report.Levers(pinned, s.Baseline.Scenario, s.Baseline.Scenario)
	earlier.Grid.Head = earlier.Grid.Head[:len(earlier.Grid.Head)-1] // the file has its own column
	return report.Beside(table, earlier, "baseline")
}

// Compares implements [Compares].
func (Levers) Compares() {}

// Figures implements [View]: a lever is no figure.
func (Levers) Figures(state.State) []kit.Spot { return nil }

// Typing implements [Typed].
func (Levers) Typing(entry *Entry) View { return Levers{Entry: entry} }

// Entry is a value that is being typed into the chosen lever.
type Entry struct {
	Text   string
	Cursor int // in letters
}

// columns are where the parts of a lever's row stand, and the titles of the levers by their
// rows.
type columns struct {
	label, value, track canvas.Rect
	titles              []string
}

// columnsOf divides a row of w cells: names that are longer than their column take what they
// need from a long track.
func columnsOf(w int, s state.State) columns {
	const pointer, gap, value, leastTrack = 2, 1, 8, 10
	room := w - pointer - 2*gap - value
	label := min(26, max(18, room*3/5))
	titles, longest := leverTitles(s), 0
	for _, title := range titles {
		longest = max(longest, canvas.Width(title))
	}
	label = max(label, min(longest, room-leastTrack))
	track := room - label
	return columns{
		label: canvas.Rect{X: pointer, W: label, H: 1},
		value: canvas.Rect{X: pointer + label + gap, W: value, H: 1},
		track: canvas.Rect{X: pointer + label + value + 2*gap, W: track, H: 1},

		titles: titles,
	}
}

// Draw implements [View].
func (p Levers) Draw(c *canvas.Canvas, s state.State, focused bool) {
	inside := kit.Frame(c, focused, "Levers")
	help := leverHelp(s, c.Width(), c.Height())
	room, top := leverRoom(c.Height(), help), s.Panel.Top
	parts := columnsOf(inside.Width(), s)
	for y := 0; y < room && top+y < len(s.Panel.Rows); y++ {
		row := inside.Sub(canvas.Rect{Y: y, W: inside.Width(), H: 1})
		p.row(row, s, top+y, &parts, focused)
	}
	kit.Scrolled(c, top, len(s.Panel.Rows)-top-room)
	if len(help) > 0 {
		_, foot := inside.Bounds().SplitBottom(len(help) + 1)
		inside.HLine(0, foot.Y, inside.Width(), theme.Border)
		for y, line := range help {
			inside.TextFit(0, foot.Y+1+y, inside.Width(), theme.Dim, c.Glyphs().Write(line))
		}
	}
}

// leverTitles are the titles of the levers by their rows.
func leverTitles(s state.State) []string {
	titles := make([]string, len(s.Panel.Rows))
	for i, row := range s.Panel.Rows {
		if row.Kind == state.OneLever {
			titles[i] = row.Lever.Title()
		}
	}
	return titles
}

// nameAmong is name i of several in so many cells, like none of the others.
func nameAmong(g *theme.Glyphs, names []string, i, width int) string {
	if canvas.Width(names[i]) <= width {
		return names[i]
	}
	return words.Shortened(names, width, g.Ellipsis)[i]
}

// row draws row i; the chosen one stands out while the pane takes the keys.
func (p Levers) row(c *canvas.Canvas, s state.State, i int, parts *columns, focused bool) {
	row := s.Panel.Rows[i]
	chosen := i == s.Panel.Chosen
	role := pointing{focused}.mark(c, chosen)
	switch row.Kind {
	case state.Heading:
		c.Text(0, 0, theme.Strong, row.Group.String())
	case state.Fold:
		if !chosen {
			role = theme.Dim
		}
		c.TextFit(2, 0, c.Width()-2, role, foldWords(c.Glyphs(), row.Hidden))
	default:
		var entry *Entry
		if chosen {
			entry = p.Entry
		}
		drawLever(c, s, i, parts, role, entry)
	}
}

func foldWords(g *theme.Glyphs, hidden int) string {
	if hidden == 0 {
		return g.Ellipsis + " fewer"
	}
	return fmt.Sprintf("%s %d more", g.Ellipsis, hidden)
}

// drawLever draws label, value and track of the lever in row i. A label that is longer than
// its column goes on into what its value leaves of the next one.
func drawLever(c *canvas.Canvas, s state.State, i int, parts *columns, role theme.Role, entry *Entry) {
	g, l := c.Glyphs(), s.Panel.Rows[i].Lever
	label := func(width int) { c.Text(parts.label.X, 0, role, nameAmong(g, parts.titles, i, width)) }
	_, differs := pinnedWords(s, l)
	if differs {
		c.Set(parts.value.X-1, 0, theme.Ghost, g.Baseline)
	}
	if entry != nil {
		label(parts.label.W)
		entry.draw(c, parts.value.X, c.Width()-parts.value.X, theme.Input)
		return
	}
	text, written := leverValue(g, s, l, role)
	if unanswered := l.Get(s.Scenario).Absent && l.Asks(); unanswered || l.Kind == model.Words || l.Kind == model.List || !l.Slides() {
		label(parts.label.W)
		x := parts.value.X
		if !differs { // a long value begins where the label ends
			name := canvas.Width(nameAmong(g, parts.titles, i, parts.label.W))
			x = min(x, max(parts.label.X+name+2, c.Width()-canvas.Width(text)))
		}
		c.TextFit(x, 0, c.Width()-x, written, text)
		return
	}
	text = canvas.Fit(text, parts.value.W, g.Ellipsis)
	free := parts.value.W - canvas.Width(text)
	if differs { // the baseline's mark ends the label
		free = 0
	}
	label(parts.label.W + free)
	c.TextRight(parts.value.X+parts.value.W, 0, written, text)
	if l.Kind != model.Toggle {
		bar := slider(s, l)
		bar.Lit = written != theme.Text
		bar.Draw(c.Sub(parts.track))
	}
}

// leverValue writes the value of a lever: as one that was changed where the file has another.
func leverValue(g *theme.Glyphs, s state.State, l model.Lever, role theme.Role) (string, theme.Role) {
	text := g.Write(l.ShowIn(s.Scenario))
	if filed, ok := s.Filed(l); !ok || !l.Get(s.Scenario).Equal(filed) {
		role = theme.Changed
	}
	if followsMarket(s, l) {
		role, text = theme.Dim, follows+text
	}
	if l.Kind == model.Words || l.Kind == model.Toggle {
		text = g.Left + " " + text + " " + g.Right
	}
	return text, role
}

// follows stands before what a market case does not set: it is as in the market.
const follows = "= "

// followsMarket reports whether a lever is one of a market case that leaves it as it is in the
// market.
func followsMarket(s state.State, l model.Lever) bool { return l.OfCase() && l.Get(s.Scenario).Absent }

// draw writes the typed text with the terminal's cursor in it.
func (e *Entry) draw(c *canvas.Canvas, x, w int, role theme.Role) {
	c.Typed(x, 0, w, role, e.Text, e.Cursor)
}

func slider(s state.State, l model.Lever) chart.Slider {
	l = s.Sized(l)
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

// pinnedWords is what the baseline has for a lever, and whether that differs; neither
// where it has no such lever.
func pinnedWords(s state.State, l model.Lever) (earlier string, differs bool) {
	pinned, ok := s.PinnedLever(l)
	if !ok {
		return "", false
	}
	before, now := pinned.Get(s.Baseline.Scenario), l.Get(s.Scenario)
	if before.Equal(now) || before.Absent && now.Absent {
		return "", false
	}
	return pinned.Show(pinned.Planned(s.Baseline.Scenario), s.Baseline.Plan.Currency), true
}
