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

// helpRows is the room under the levers for what the chosen one means.
const helpRows = 2

// Room is how many rows of levers the pane shows at that height.
func (p Levers) Room(height int) int { return max(1, height-2-p.help(height)) }

func (Levers) help(height int) int {
	if height < 14 {
		return 0
	}
	return helpRows + 1
}

// columns are where the parts of a lever's row stand.
type columns struct{ label, value, track canvas.Rect }

func columnsOf(w int) columns {
	const pointer, gap, value = 2, 1, 8
	room := w - pointer - 2*gap - value
	label := min(26, max(18, room*3/5))
	track := room - label
	return columns{
		label: canvas.Rect{X: pointer, W: label, H: 1},
		value: canvas.Rect{X: pointer + label + gap, W: value, H: 1},
		track: canvas.Rect{X: pointer + label + value + 2*gap, W: track, H: 1},
	}
}

// Draw implements [View].
func (p Levers) Draw(c *canvas.Canvas, s state.State, focused bool) {
	inside := kit.Frame(c, focused, "Levers")
	room := p.Room(c.Height())
	top := s.Panel.Top
	names := leverNames(c, s, columnsOf(inside.Width()).label.W)
	for y := 0; y < room && top+y < len(s.Panel.Rows); y++ {
		row := inside.Sub(canvas.Rect{Y: y, W: inside.Width(), H: 1})
		p.row(row, s, top+y, names[top+y])
	}
	kit.Scrolled(c, top, len(s.Panel.Rows)-top-room)
	if help := p.help(c.Height()); help > 0 {
		_, foot := inside.Bounds().SplitBottom(help)
		inside.HLine(0, foot.Y, inside.Width(), theme.Border)
		explainLever(inside.Sub(canvas.Rect{Y: foot.Y + 1, W: foot.W, H: help - 1}), s)
	}
}

// leverNames are the titles of the levers by their rows, none like another.
func leverNames(c *canvas.Canvas, s state.State, width int) []string {
	titles := make([]string, len(s.Panel.Rows))
	for i, row := range s.Panel.Rows {
		if row.Kind == state.OneLever {
			titles[i] = row.Lever.Title()
		}
	}
	return words.Shortened(titles, width, c.Glyphs().Ellipsis)
}

func (p Levers) row(c *canvas.Canvas, s state.State, i int, name string) {
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
		c.Text(0, 0, theme.Strong, row.Group.String())
	case state.Fold:
		c.TextFit(2, 0, c.Width()-2, pick(theme.Dim), foldWords(c.Glyphs(), row.Hidden))
	default:
		var entry *Entry
		if chosen {
			entry = p.Entry
		}
		drawLever(c, s, row.Lever, name, pick(theme.Text), entry)
	}
}

func foldWords(g *theme.Glyphs, hidden int) string {
	if hidden == 0 {
		return g.Ellipsis + " fewer"
	}
	return fmt.Sprintf("%s %d more", g.Ellipsis, hidden)
}

// drawLever draws label, value and track of one lever.
func drawLever(c *canvas.Canvas, s state.State, l model.Lever, name string, role theme.Role, entry *Entry) {
	parts := columnsOf(c.Width())
	c.TextFit(parts.label.X, 0, parts.label.W, role, name)
	if _, differs := pinnedWords(s, l); differs {
		c.Set(parts.value.X-1, 0, theme.Ghost, c.Glyphs().Baseline)
	}
	if entry != nil {
		entry.draw(c, parts.value.X, c.Width()-parts.value.X, theme.Input)
		return
	}
	value := l.Get(s.Scenario)
	text := c.Glyphs().Write(l.ShowIn(s.Scenario))
	if filed, ok := s.Filed(l); !ok || !value.Equal(filed) {
		role = theme.Changed
	}
	if followsMarket(s, l) {
		role, text = theme.Dim, follows+text
	}
	if l.Kind == model.Words || l.Kind == model.Toggle {
		text = c.Glyphs().Left + " " + text + " " + c.Glyphs().Right
	}
	if unanswered := value.Absent && l.Asks(); unanswered || l.Kind == model.Words || l.Kind == model.List || !l.Slides() {
		c.TextFit(parts.value.X, 0, c.Width()-parts.value.X, role, text)
		return
	}
	c.TextRight(parts.value.X+parts.value.W, 0, role, canvas.Fit(text, parts.value.W, c.Glyphs().Ellipsis))
	if l.Kind != model.Toggle {
		bar := slider(s, l)
		bar.Lit = role != theme.Text
		bar.Draw(c.Sub(parts.track))
	}
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

// explain says what the chosen lever means, what it may be and where its default is from.
func explainLever(c *canvas.Canvas, s state.State) {
	text := s.Keys.Fill("{" + s.TypeCommand() + "} shows or hides the rarer levers of this group")
	if l, ok := s.Lever(); ok {
		text = l.Title() + ": " + l.Help + " (" + about(l) + ")"
		if followsMarket(s, l) {
			text = l.Title() + " follows the market; " + l.Help
		}
		if before, differs := pinnedWords(s, l); differs {
			now := l.Show(l.Planned(s.Scenario), s.Plan.Currency)
			text = c.Glyphs().Baseline + " " + l.Title() + " is " + now + ", was " + before + " in the baseline; " + l.Help
		}
	}
	for y, line := range words.WrapTo(text, c.Width(), c.Height()) {
		c.TextFit(0, y, c.Width(), theme.Dim, line)
	}
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

func about(l model.Lever) string {
	switch {
	case l.Source != "":
		return "source: " + l.Source
	case l.Assumed:
		return "default is an assumption"
	}
	return l.Key
}
