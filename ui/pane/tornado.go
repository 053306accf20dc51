package pane

import (
	"fmt"

	"brim/planner/explain"
	"brim/planner/judge"
	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// Tornado shows which levers swing an outcome most: each moved alone, a tenth down and up.
type Tornado struct{}

// Rows of the tornado above its bars, the most for its words, and the height below which
// these are fewer.
const (
	tornadoHead = 1
	tornadoFoot = 4
	lowTornado  = 12
)

// Draw implements [View].
func (Tornado) Draw(c *canvas.Canvas, s state.State, focused bool) {
	inside := kit.Frame(c, focused, canvas.Wording(c.Width()-titleAround, tornadoTitles(s)...))
	sensitivity := &s.Tornado.Shown
	if sensitivity.Outcome == nil {
		inside.TextFit(0, 0, inside.Width(), theme.Dim, "moving every lever in turn")
		return
	}
	rows, foot := tornadoRows(s, inside.Width(), inside.Height())
	if len(sensitivity.Swings) == 0 {
		inside.TextFit(0, 1, inside.Width(), theme.Text, "No lever moves it by a tenth of its value.")
	}
	parts := tornadoColumns(inside.Width())
	parts.focused = focused
	axis := axisOf(s)
	axis.head(inside, parts, s)
	titles := make([]string, len(sensitivity.Swings))
	for i := range titles {
		titles[i] = sensitivity.Swings[i].Lever.Title()
	}
	bars := inside.Sub(canvas.Rect{Y: tornadoHead, W: inside.Width(), H: rows})
	kit.List(c, bars, s.Tornado.Row, len(titles), func(row *canvas.Canvas, i int) { tornadoRow(row, s, i, titles, parts, axis) })
	for y, line := range tornadoWords(s, inside.Width(), foot) {
		role := theme.Dim
		if y == 0 {
			role = theme.Text
		}
		inside.TextFit(0, inside.Height()-foot+y, inside.Width(), role, line)
	}
}

// tornadoRows divides the room between bars and words, whichever lever is chosen: its sentence
// has a line, the others as many as they take.
func tornadoRows(s state.State, w, h int) (rows, foot int) {
	most := tornadoFoot
	if h < lowTornado {
		most--
	}
	foot = 1
	for _, sentence := range tornadoOthers(s) {
		foot += len(words.Wrap(sentence, w))
	}
	foot = max(0, min(foot, most, h-tornadoHead-1))
	return max(0, h-tornadoHead-foot), foot
}

// tornadoTitles say what is moved, in words and in fewer.
func tornadoTitles(s state.State) []string {
	o := judge.Outcomes()[s.Tornado.Outcome]
	title, before, following := "What moves "+o.Words, "", ""
	if s.Tornado.Shown.Outcome != nil {
		title += ": " + o.Show(s.Tornado.Shown.Base, s.Plan.Currency)
	}
	if s.Baseline != nil {
		before = o.Show(o.Value(s.Baseline.Plan), s.Baseline.Plan.Currency)
	}
	if !s.Measured() {
		following = ", following"
	}
	if before == "" {
		return []string{title + following, title}
	}
	return []string{title + ", baseline " + before + following, title + " (was " + before + ")" + following,
		title + " (was " + before + ")", title + following, title}
}

// tornadoParts are where the columns of a tornado stand.
type tornadoParts struct {
	pointing
	name, low, bars, high, swing canvas.Rect
}

func tornadoColumns(w int) tornadoParts {
	var parts tornadoParts
	row := canvas.Rect{W: w, H: 1}
	name, value := 18, 8
	if w >= kit.RoomyTable { // names have a third of what is more
		name = 22 + min(4, (w-kit.RoomyTable)/3)
	}
	if w >= kit.WideTable {
		name, value = 32, 9
	}
	_, row = row.SplitLeft(2)
	parts.name, row = row.SplitLeft(name)
	row, parts.swing = row.SplitRight(value + 1)
	row, parts.high = row.SplitRight(value)
	parts.low, parts.bars = row.SplitLeft(value)
	parts.bars = parts.bars.Inset(1, 0)
	return parts
}

// tornadoRow is one lever: its two ends, and a bar to what each does. A name that is longer
// than its column goes on into what the lower end leaves of the next one.
func tornadoRow(c *canvas.Canvas, s state.State, i int, titles []string, parts tornadoParts, axis axis) {
	swing, currency := &s.Tornado.Shown.Swings[i], s.Plan.Currency
	g, role := c.Glyphs(), parts.mark(c, i == s.Tornado.Row)
	low := canvas.Fit(swing.Lever.ShowNumber(swing.Low, currency), parts.low.W, g.Ellipsis)
	c.Text(parts.name.X, 0, role, nameAmong(g, titles, i, parts.name.W+parts.low.W-canvas.Width(low)-1))
	c.TextRight(parts.low.X+parts.low.W, 0, theme.Text, low)
	c.TextFit(parts.high.X, 0, parts.high.W, theme.Text, swing.Lever.ShowNumber(swing.High, currency))
	axis.bar(c.Sub(parts.bars), swing)
	swung := canvas.Fit(s.Tornado.Shown.Width(i, currency), parts.swing.W-1, g.Ellipsis)
	c.TextRight(parts.swing.X+parts.swing.W, 0, theme.Strong, swung)
}

// tornadoWords say what the chosen lever does, and what [tornadoOthers] say: in lines of that
// width, as many whole sentences as there are lines for.
func tornadoWords(s state.State, w, most int) []string {
	o, currency := s.Tornado.Shown.Outcome, s.Plan.Currency
	var sentences, lines []string
	if swing := s.Swing(); swing != nil {
		l := swing.Lever
		sentences = append(sentences, fmt.Sprintf("%s %s: %s at %s, %s at %s", l.Title(), l.Show(swing.Now, currency),
			o.Show(swing.AtLow, currency), l.ShowNumber(swing.Low, currency),
			o.Show(swing.AtHigh, currency), l.ShowNumber(swing.High, currency)))
	}
	for _, sentence := range append(sentences, tornadoOthers(s)...) {
		if wrapped := words.Wrap(sentence, w); len(lines)+len(wrapped) <= most {
			lines = append(lines, wrapped...)
		}
	}
	return lines
}

// tornadoOthers say what the widest levers do together, up and down, and how many do nothing.
func tornadoOthers(s state.State) []string {
	sensitivity := &s.Tornado.Shown
	if sensitivity.Outcome == nil {
		return nil
	}
	var sentences []string
	for _, i := range []judge.Interaction{sensitivity.Raised, sensitivity.Lowered} {
		if i.OK() {
			sentences = append(sentences, report.InteractionBriefly(*sensitivity, i, s.Plan.Currency))
		}
	}
	rest := fmt.Sprintf("%d of %d levers do not move it", s.Tornado.Still, s.Tornado.All)
	if sensitivity.HasNever() {
		rest += "; never counts as " + (sensitivity.End + 1).Long()
	}
	return append(sentences, rest)
}

// Table implements [View].
func (Tornado) Table(s state.State) report.Section {
	if s.Tornado.Shown.Outcome == nil {
		none := report.Grid{Head: []string{"Lever"}, Left: 1, Rows: [][]string{{"not measured yet"}}}
		return report.Section{Title: tornadoTitles(s)[0], Grid: none}
	}
	return report.Sensitivity(s.Tornado.Shown, s.Plan.Currency)
}

// Figures implements [View].
func (Tornado) Figures(s state.State) []kit.Spot {
	figure, place := judge.Outcomes()[s.Tornado.Outcome].Where(s.Plan)
	return []kit.Spot{{Figure: figure, Place: place}}
}

// Explanations implements [Explained]: every bar, the chosen one first.
func (Tornado) Explanations(s state.State) []Result {
	sensitivity, scenario, plan := s.Tornado.Shown, s.Scenario, s.Plan
	list := make([]Result, len(sensitivity.Swings))
	for n := range list {
		i := (s.Tornado.Row + n) % len(list)
		swing := &sensitivity.Swings[i]
		list[n] = Result{
			Title: swing.Lever.Title() + ": swing of " + sensitivity.Outcome.Words,
			Value: sensitivity.Width(i, plan.Currency),
			Words: sensitivity.Outcome.Show(swing.AtLow, plan.Currency) + ", " +
				sensitivity.Outcome.Show(swing.AtHigh, plan.Currency),
			Explain: func() explain.Explanation { return sensitivity.Explain(i, scenario, plan) },
		}
	}
	return list
}

// Press implements [Pressed]: it chooses the lever under the mouse.
func (Tornado) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	const frame = 1
	rows, _ := tornadoRows(s, mouse.W-2*frame, mouse.H-2*frame)
	row, ok := kit.RowAt(mouse.Y-frame-tornadoHead, s.Tornado.Row, len(s.Tornado.Shown.Swings), rows)
	if !ok {
		return s, Released, false
	}
	return s.ChooseSwingAt(row), Released, true
}

// Wheel implements [Wheeled]: it chooses the lever n rows on.
func (Tornado) Wheel(s state.State, _ Mouse, n int) state.State { return s.ChooseSwing(n) }
