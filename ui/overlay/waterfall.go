package overlay

import (
	"fmt"
	"math"

	tea "github.com/charmbracelet/bubbletea"

	"brim/planner/explain"
	"brim/planner/judge"
	"brim/ui/canvas"
	"brim/ui/report"
	"brim/ui/theme"
)

// Waterfall shows why an outcome of two plans differs: from the one value to the other, a
// part a row.
type Waterfall struct {
	keyed
	span     *judge.Attribution
	from, to string // the plans' names
	outcome  int
	of       judge.Bridge // of that outcome, the parts without a say left out
	mute     int
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
	w.of = w.span.Bridge(all[w.outcome])
	w.mute = 0
	heard := w.of.Parts[:0:0]
	for _, part := range w.of.Parts {
		if part.Mute {
			w.mute++
			continue
		}
		heard = append(heard, part)
	}
	w.of.Parts, w.chosen, w.top = heard, 0, 0
}

// Handle implements [Dialog].
func (w *Waterfall) Handle(key tea.KeyMsg) Action {
	switch key.String() {
	case "esc", "ctrl+c":
		return Close{}
	case "enter":
		if w.chosen < len(w.of.Parts) && len(w.of.Parts[w.chosen].Changes) > 0 {
			return Reveal{Lever: w.of.Parts[w.chosen].Changes[0].Key}
		}
		return nil
	}
	action, _ := perform(w, KindWaterfall, w.known(), waterfallDeeds(), key)
	return action
}

// waterfallDeeds are what can be done in the dialog.
func waterfallDeeds() []deed[*Waterfall] {
	return []deed[*Waterfall]{
		does(Binding{Name: "why-outcome", Keys: []string{"right", "l", "v"}, Title: "outcome", Help: "Share out the next outcome."},
			func(w *Waterfall) { w.turn(1) }),
		does(Binding{Name: "why-outcome-back", Keys: []string{"left", "h", "V"}, Title: "outcome before", Help: "Share out the outcome before."},
			func(w *Waterfall) { w.turn(-1) }),
		{Binding{Name: "why-explain", Keys: []string{"e"}, Title: "explain", Help: "Explain how the chosen part comes about."}, (*Waterfall).explained},
		{Binding{Name: "why-copy", Keys: []string{"y"}, Title: "copy", Help: "Copy the parts as a Markdown table."},
			func(w *Waterfall) Action { return w.copy(false) }},
		{Binding{Name: "why-copy-tsv", Keys: []string{"Y"}, Title: "copy TSV", Help: "Copy the parts as TSV, for a spreadsheet."},
			func(w *Waterfall) Action { return w.copy(true) }},
		closes[*Waterfall]("why-close", []string{"q", "d"}, Close{}),
		does(up, func(w *Waterfall) { w.Scroll(-1) }),
		does(down, func(w *Waterfall) { w.Scroll(1) }),
		does(pageUp, func(w *Waterfall) { w.Scroll(-w.height) }),
		does(pageDown, func(w *Waterfall) { w.Scroll(w.height) }),
	}
}

func (w *Waterfall) copy(tsv bool) Action {
	return CopyTable{Section: report.Bridge(w.of, w.from, w.to, w.span.B.Currency), TSV: tsv}
}

func (w *Waterfall) explained() Action {
	if w.chosen >= len(w.of.Parts) {
		return nil
	}
	of, i := w.of, w.chosen
	return Explain{Make: func() explain.Explanation { return of.Explain(i, w.span) }}
}

// Scroll moves the choice by n parts.
func (w *Waterfall) Scroll(n int) { w.chosen = max(0, min(w.chosen+n, len(w.of.Parts)-1)) }

// waterfallHead is the rows above the parts: the outcome, the columns, where it begins.
const waterfallHead = 4

// Click implements [Dialog].
func (w *Waterfall) Click(_, y int) Action {
	if i := w.top + y - 1 - waterfallHead; y > waterfallHead && y <= waterfallHead+w.height && i < len(w.of.Parts) {
		w.chosen = i
	}
	return nil
}

// Size implements [Dialog].
func (w *Waterfall) Size(width, height int) (int, int) {
	const around = 2 + waterfallHead + 5
	return min(width, 110), min(height, around+max(3, len(w.of.Parts)))
}

// Draw implements [Dialog].
func (w *Waterfall) Draw(c *canvas.Canvas) {
	inside := frame(c, fmt.Sprintf("Why %s differs from %s", w.to, w.from))
	g, width := c.Glyphs(), inside.Width()
	turns := w.shown(g, "", "", "why-outcome-back", "why-outcome")
	x := inside.Text(0, 0, theme.KeyCap, turns) + 1
	inside.TextFit(x, 0, width-x, theme.Strong, w.of.Outcome.Label)
	at := w.columns(width)
	inside.Text(at.from.X, 2, theme.Dim, "from")
	inside.Text(at.to.X, 2, theme.Dim, "to")
	inside.TextRight(at.part.X+at.part.W, 2, theme.Dim, "adds")
	notes := report.BridgeNotes(w.of, w.span, w.span.B.Currency)
	noted := min(2, len(notes))
	w.height = max(1, inside.Height()-waterfallHead-noted-2)
	w.top = max(w.chosen-w.height+1, min(w.top, w.chosen))
	w.end(inside, 3, at, w.from, w.of.Outcome.Show(w.of.A, w.span.A.Currency))
	shown := min(w.height, len(w.of.Parts)-w.top)
	for y := range max(0, shown) {
		w.row(inside.Sub(canvas.Rect{Y: waterfallHead + y, W: width, H: 1}), w.top+y, at)
	}
	y := waterfallHead + max(0, shown)
	w.end(inside, y, at, w.to, w.of.Outcome.Show(w.of.B, w.span.B.Currency))
	whole := w.of.Outcome.ShowDifference(w.of.Difference, w.of.Largest(), w.span.B.Currency)
	inside.TextFit(at.from.X, y, at.part.X+at.part.W-at.from.X, theme.Dim, "in all "+whole+w.hidden(shown))
	for i := range noted {
		inside.TextFit(0, inside.Height()-1-noted+i, width, theme.Dim, notes[i])
	}
	inside.TextFit(0, inside.Height()-1, width, theme.Dim, foot(
		w.shown(g, "", " outcome", "why-outcome-back", "why-outcome"), w.shown(g, "", " explain", "why-explain"), "enter lever",
		w.shown(g, "", " copy", "why-copy"), "esc close"))
}

// hidden says what stands above and below, and what has no say.
func (w *Waterfall) hidden(shown int) string {
	text := ""
	if more := len(w.of.Parts) - shown; more > 0 {
		text = fmt.Sprintf("; %d of %d parts shown", shown, len(w.of.Parts))
	}
	if w.mute > 0 {
		text += fmt.Sprintf("; %d without a say", w.mute)
	}
	return text
}

// waterfallParts are where the columns stand.
type waterfallParts struct{ name, from, to, bars, part canvas.Rect }

func (w *Waterfall) columns(width int) waterfallParts {
	var at waterfallParts
	row := canvas.Rect{W: width, H: 1}
	_, row = row.SplitLeft(2)
	row, at.part = row.SplitRight(10)
	name, value := 20, 9
	if width >= 90 {
		name, value = 28, 16
	}
	at.name, row = row.SplitLeft(name)
	at.from, row = row.SplitLeft(value)
	at.to, at.bars = row.SplitLeft(value)
	return at
}

// end is the row of one of the plans.
func (w *Waterfall) end(c *canvas.Canvas, y int, at waterfallParts, name, value string) {
	c.TextFit(at.name.X, y, at.name.W-1, theme.Strong, name)
	c.TextRight(at.part.X+at.part.W, y, theme.Strong, value)
}

// row is one part: its bar begins where the one before ended.
func (w *Waterfall) row(c *canvas.Canvas, i int, at waterfallParts) {
	part, g := &w.of.Parts[i], c.Glyphs()
	role := theme.Text
	if i == w.chosen {
		role = theme.Selected
		c.Text(0, 0, role, g.Pointer)
	}
	c.TextFit(at.name.X, 0, at.name.W-1, role, part.Name)
	c.TextFit(at.from.X, 0, at.from.W-1, theme.Text, part.From)
	c.TextFit(at.to.X, 0, at.to.W-1, theme.Text, part.To)
	side, mark := theme.Dim, " "
	switch better := part.Part.V * float64(w.of.Outcome.Better); {
	case better > 0:
		side, mark = theme.Within, g.Over
	case better < 0:
		side, mark = theme.Over, g.Under
	}
	text := w.of.Outcome.ShowDifference(part.Part, w.of.Largest(), w.span.B.Currency)
	used := c.TextRight(at.part.X+at.part.W, 0, theme.Strong, text)
	if w.of.Why == "" {
		c.Text(at.part.X+at.part.W-used-2, 0, side, mark)
		w.bar(c.Sub(at.bars.Inset(1, 0)), i, side)
	}
}

// bar draws a part between the running sums before and after it.
func (w *Waterfall) bar(c *canvas.Canvas, i int, role theme.Role) {
	low, high, sum, before, after := 0.0, 0.0, 0.0, 0.0, 0.0
	for k := range w.of.Parts {
		if k == i {
			before = sum
		}
		sum += w.of.Parts[k].Part.V
		if k == i {
			after = sum
		}
		low, high = math.Min(low, sum), math.Max(high, sum)
	}
	if high <= low || c.Width() < 3 {
		return
	}
	at := func(v float64) int { return int(math.Round((v - low) / (high - low) * float64(c.Width()-1))) }
	c.Set(at(0), 0, theme.Faint, c.Glyphs().Vertical)
	if before == after {
		return
	}
	from, to := at(math.Min(before, after)), at(math.Max(before, after))
	for x := from; x <= to; x++ {
		c.Set(x, 0, role, c.Glyphs().Solid)
	}
}
