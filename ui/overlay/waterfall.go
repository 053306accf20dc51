package overlay

import (
	"fmt"
	"math"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"brim/planner/explain"
	"brim/planner/judge"
	"brim/ui/canvas"
	"brim/ui/report"
	"brim/ui/theme"
	"brim/ui/words"
)

// Waterfall shows why an outcome of two plans differs: from the one value to the other, a
// part a row.
type Waterfall struct {
	keyed
	span     *judge.Attribution
	from, to string // the plans' names
	outcome  int
	bridge   judge.Bridge // of that outcome, the parts that read as 0 left out
	quiet    int          // how many those are
	notes    []string     // how the parts, those too, were found
	widest   waterfallWidths
	chosen   int // index into the parts
	top      int
	height   int
}

// NewWaterfall makes the dialog, beginning with an outcome.
func NewWaterfall(span *judge.Attribution, from, to string, outcome int) *Waterfall {
	w := &Waterfall{span: span, from: from, to: to, outcome: outcome, height: 1}
	w.turn(0)
	return w
}

// turn shows the outcome n on, going round.
func (w *Waterfall) turn(n int) {
	all := judge.Outcomes()
	w.outcome = ((w.outcome+n)%len(all) + len(all)) % len(all)
	w.bridge = w.span.Bridge(all[w.outcome])
	w.notes = report.BridgeNotes(w.bridge, w.span, w.span.B.Currency)
	w.widest = widestParts(w.bridge.Parts)
	w.bridge.Parts, w.quiet = report.Loud(w.bridge)
	w.chosen, w.top = 0, 0
}

// Handle implements [Dialog].
func (w *Waterfall) Handle(key tea.KeyMsg) Action {
	switch key.String() {
	case "esc", "ctrl+c":
		return Close{}
	case "enter":
		if w.leads() {
			return Reveal{Lever: w.bridge.Parts[w.chosen].Changes[0].Key}
		}
		return nil
	}
	action, _ := perform(w, KindWaterfall, w.known(), waterfallDeeds(), key)
	return action
}

// leads reports whether the chosen part is of a lever.
func (w *Waterfall) leads() bool {
	return w.chosen < len(w.bridge.Parts) && len(w.bridge.Parts[w.chosen].Changes) > 0
}

// waterfallDeeds are what can be done in the dialog.
func waterfallDeeds() []deed[*Waterfall] {
	return []deed[*Waterfall]{
		does(bind("why-outcome", "outcome", "Share out the next outcome.", "right", "l", "v"),
			func(w *Waterfall) { w.turn(1) }),
		does(bind("why-outcome-back", "outcome before", "Share out the outcome before.", "left", "h", "V"),
			func(w *Waterfall) { w.turn(-1) }),
		{bind("why-explain", "explain", "Explain how the chosen part comes about.", "e"), (*Waterfall).explained},
		{bind("why-copy", "copy", "Copy the parts as a Markdown table.", "y"),
			func(w *Waterfall) Action { return w.copy(false) }},
		{bind("why-copy-tsv", "copy TSV", "Copy the parts as TSV, for a spreadsheet.", "Y"),
			func(w *Waterfall) Action { return w.copy(true) }},
		closes[*Waterfall]("why-close", []string{"q", "d"}, Close{}),
		does(up, func(w *Waterfall) { w.Scroll(-1) }),
		does(down, func(w *Waterfall) { w.Scroll(1) }),
		does(pageUp, func(w *Waterfall) { w.Scroll(-w.height) }),
		does(pageDown, func(w *Waterfall) { w.Scroll(w.height) }),
	}
}

func (w *Waterfall) copy(tsv bool) Action {
	return CopyTable{Section: report.Bridge(w.bridge, w.from, w.to, w.span.B.Currency), TSV: tsv}
}

func (w *Waterfall) explained() Action {
	if w.chosen >= len(w.bridge.Parts) {
		return nil
	}
	bridge, i := w.bridge, w.chosen
	return Explain{Make: func() explain.Explanation { return bridge.Explain(i, w.span) }}
}

// Scroll moves the choice by n parts.
func (w *Waterfall) Scroll(n int) { w.chosen = max(0, min(w.chosen+n, len(w.bridge.Parts)-1)) }

// waterfallHead is the rows above the parts: the outcome, the columns, where it begins.
const waterfallHead = 4

// Click implements [Dialog].
func (w *Waterfall) Click(x, y int) Action {
	if name, ok := w.pressed(x, y); ok {
		return press(w, waterfallDeeds(), name)
	}
	if i := w.top + y - 1 - waterfallHead; y > waterfallHead && y <= waterfallHead+w.height && i < len(w.bridge.Parts) {
		w.chosen = i
	}
	return nil
}

// Size implements [Dialog].
func (w *Waterfall) Size(width, height int) (int, int) {
	const around = 2 + waterfallHead + 3 // the frame, and below the parts where it ends, air and the keys
	width = dialogWidth(width, 110)
	return width, min(height, around+max(3, len(w.bridge.Parts))+len(w.said(width-frameColumns)))
}

// Draw implements [Dialog].
func (w *Waterfall) Draw(c *canvas.Canvas) {
	inside := frame(c, fmt.Sprintf("Why %s differs from %s", w.to, w.from))
	g, width := c.Glyphs(), inside.Width()
	turns := w.shown(g, "", "", "why-outcome-back", "why-outcome")
	w.clear()
	w.hints(inside, 0, turns)
	x := canvas.Width(turns.text()) + 1
	inside.TextFit(x, 0, width-x, theme.Strong, w.bridge.Outcome.Label)
	columns := w.columns(width)
	inside.Text(columns.from.X, 2, theme.Dim, "from")
	inside.Text(columns.to.X, 2, theme.Dim, "to")
	inside.TextRight(columns.part.X+columns.part.W, 2, theme.Dim, "adds")
	notes := w.said(width)
	noted := min(len(notes), max(2, inside.Height()-waterfallHead-2-len(w.bridge.Parts)))
	w.height = max(1, inside.Height()-waterfallHead-noted-2)
	w.top = max(w.chosen-w.height+1, min(w.top, w.chosen))
	w.end(inside, 3, columns, w.from, w.bridge.ShowEnd(w.bridge.A, w.span.A.Currency))
	shown := min(w.height, len(w.bridge.Parts)-w.top)
	for y := range max(0, shown) {
		w.row(inside.Sub(canvas.Rect{Y: waterfallHead + y, W: width, H: 1}), w.top+y, columns)
	}
	y := waterfallHead + max(0, shown)
	used := w.end(inside, y, columns, w.to, w.bridge.ShowEnd(w.bridge.B, w.span.B.Currency))
	from := max(columns.from.X, columns.name.X+canvas.Width(w.to)+2)
	sum, room := "in all "+w.bridge.Whole(w.span.B.Currency), columns.part.X+columns.part.W-used-1-from
	if whole := sum + w.hidden(shown); canvas.Width(whole) <= room {
		sum = whole
	}
	inside.TextFit(from, y, room, theme.Dim, sum)
	drawMore(c, c.Height()-1, w.top, len(w.bridge.Parts)-w.top-w.height)
	for i := range noted {
		inside.TextFit(0, inside.Height()-1-noted+i, width, theme.Dim, notes[i])
	}
	w.hints(inside, inside.Height()-1, w.foot(g)...)
}

// foot says what can be done, with a part where one is chosen.
func (w *Waterfall) foot(g *theme.Glyphs) []hint {
	var lever, explain hint
	if w.leads() {
		lever = fixed("enter", "goes to the lever")
	}
	if w.chosen < len(w.bridge.Parts) {
		explain = w.shown(g, "", " explain", "why-explain")
	}
	return []hint{lever, w.shown(g, "", " outcome", "why-outcome-back", "why-outcome"), explain,
		w.shown(g, "", " copy", "why-copy"), fixed("esc", "leaves")}
}

// said is how the parts were found, in lines of that width.
func (w *Waterfall) said(width int) []string { return words.Wrap(strings.Join(w.notes, "\n"), width) }

// hidden says what stands above and below, and what adds nothing.
func (w *Waterfall) hidden(shown int) string {
	text := ""
	if more := len(w.bridge.Parts) - shown; more > 0 {
		text = fmt.Sprintf("; %d of %d parts shown", shown, len(w.bridge.Parts))
	}
	switch {
	case w.quiet == 1:
		text += "; 1 more adds nothing"
	case w.quiet > 1:
		text += fmt.Sprintf("; %d more add nothing", w.quiet)
	}
	return text
}

// end is the row of one of the plans; it returns the room of its value.
func (w *Waterfall) end(c *canvas.Canvas, y int, columns waterfallParts, name, value string) int {
	c.TextFit(columns.name.X, y, columns.bars.X-columns.name.X, theme.Strong, name)
	return c.TextRight(columns.part.X+columns.part.W, y, theme.Strong, value)
}

// row is one part: its bar begins where the one before ended.
func (w *Waterfall) row(c *canvas.Canvas, i int, columns waterfallParts) {
	part := &w.bridge.Parts[i]
	role := pointed(c, 0, i == w.chosen)
	c.TextFit(columns.name.X, 0, columns.name.W-1, role, part.Name)
	c.TextFit(columns.from.X, 0, columns.from.W-1, theme.Text, part.From)
	c.TextFit(columns.to.X, 0, columns.to.W-1, theme.Text, part.To)
	side, mark := theme.Dim, " "
	switch better := part.Part.V * float64(w.bridge.Outcome.Better); {
	case better > 0:
		side, mark = theme.Better, "+"
	case better < 0:
		side, mark = theme.Worse, "-"
	}
	text := w.bridge.ShowPart(part, w.span.B.Currency)
	used := c.TextRight(columns.part.X+columns.part.W, 0, theme.Strong, text)
	if w.bridge.Why == "" {
		c.Text(columns.part.X+columns.part.W-used-2, 0, side, mark)
		w.bar(c.Sub(columns.bars.Inset(1, 0)), i, side)
	}
}

// bar draws a part between the running sums before and after it.
func (w *Waterfall) bar(c *canvas.Canvas, i int, role theme.Role) {
	low, high, sum, before, after := 0.0, 0.0, 0.0, 0.0, 0.0
	for k := range w.bridge.Parts {
		if k == i {
			before = sum
		}
		sum += w.bridge.Parts[k].Part.V
		if k == i {
			after = sum
		}
		low, high = math.Min(low, sum), math.Max(high, sum)
	}
	if high <= low || c.Width() < 3 {
		return
	}
	column := func(v float64) int { return int(math.Round((v - low) / (high - low) * float64(c.Width()-1))) }
	c.Set(column(0), 0, theme.Faint, c.Glyphs().Vertical)
	if before == after {
		return
	}
	from, to := column(math.Min(before, after)), column(math.Max(before, after))
	for x := from; x <= to; x++ {
		c.Set(x, 0, role, c.Glyphs().Solid)
	}
}
