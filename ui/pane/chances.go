package pane

import (
	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/planner/risk"
	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// Chances shows how likely pods have broken, a rule has warned of them and books have run
// over, by the cursor's month and month by month, and how long nothing of it is likely.
type Chances struct{}

// chanceOf is one of the things that may come.
type chanceOf struct {
	label string
	about string // the same by itself: "Strategic pods break"
	part  bool   // a warning of what stands above it
	value func(*risk.Month) model.Opt
}

// chancesOf lists what may come in a plan: what becomes of the pods, then of the books.
func chancesOf(r *risk.Result) []chanceOf {
	var pods, books []chanceOf
	for k := range r.Months[0].Tiers {
		tier := &r.Months[0].Tiers[k]
		books = append(books, chanceOf{label: tier.Name + " over", about: tier.Name + " books over",
			value: func(m *risk.Month) model.Opt { return model.Some(m.Tiers[k].Over) }})
		if !tier.Breaks.OK {
			continue
		}
		pods = append(pods, chanceOf{label: tier.Name + " pods break", about: tier.Name + " pods break",
			value: func(m *risk.Month) model.Opt { return m.Tiers[k].Breaks }})
		for _, cause := range []planner.Cause{planner.CauseHiringGap, planner.CauseEconomics} {
			name := words.CauseBriefly(cause)
			pods = append(pods, chanceOf{label: "warned: " + name, about: tier.Name + " pods warned by their " + name, part: true,
				value: func(m *risk.Month) model.Opt { return m.Tiers[k].Cause(cause) }})
		}
	}
	return append(pods, books...)
}

// Table implements [View].
func (Chances) Table(s state.State) report.Section {
	r, _ := s.RiskOf()
	if r == nil { // what the plan alone says
		grid := report.Grid{Head: []string{"What", "in the plan"}, Left: 2, Fixed: 1}
		for k := range s.Plan.Splits {
			date := "never"
			if book := s.Head.Books[k]; book.Over {
				date = words.Stretches(book.Stretches, words.EveryStretch)
			}
			grid.Rows = append(grid.Rows, []string{s.Plan.Splits[k].Name + " over", date})
		}
		return report.Section{Title: "Nothing is left to chance", Name: "Chances", Grid: grid}
	}
	months := make([]int, len(r.Months))
	for t := range months {
		months[t] = t
	}
	return report.Chances(r, months)
}

// Figures implements [View]: what the plan itself says of the same.
func (Chances) Figures(s state.State) []kit.Spot {
	var spots []kit.Spot
	for k := range s.Plan.Splits {
		spots = append(spots, kit.Spot{Figure: "headline.over", Place: explain.Place{Tier: k}})
	}
	for i := range s.Plan.Pods {
		spots = append(spots, kit.Spot{Figure: "pod.breaks", Place: explain.Place{Tier: s.Plan.Pods[i].Index}})
	}
	return spots
}

// Widths of the parts of a chance's row.
const (
	chanceLabel = 20
	chanceValue = 5
	chanceUntil = 13
	leastSpark  = 8
)

// chanceParts are where they stand.
type chanceParts struct{ label, value, months, until canvas.Rect }

func chanceColumns(w int) chanceParts {
	var parts chanceParts
	row := canvas.Rect{W: w, H: 1}
	_, row = row.SplitLeft(1)
	parts.label, row = row.SplitLeft(chanceLabel)
	parts.value, row = row.SplitLeft(chanceValue)
	row, parts.until = row.SplitRight(chanceUntil)
	_, row = row.SplitLeft(2)
	parts.months, _ = row.SplitRight(1)
	if parts.months.W < leastSpark {
		parts.months = canvas.Rect{}
	}
	return parts
}

// Press implements [Pressed]: it puts the cursor on the month under the mouse; without chances
// it says a line in full.
func (Chances) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	if r, _ := s.RiskOf(); r == nil && !s.Scenario.Uncertain() {
		m, lines := mouse.inside(), certainLines(wordGlyphs, s)
		if i, ok := m.rowAt(0, 1, min(len(lines), m.H)); ok {
			return s.Remark(lines[i].text), Scrubbed, true
		}
		return s, Released, false
	}
	months := chanceColumns(mouse.W - 2).months
	month, ok := mouse.inside().monthAt(months, len(s.Plan.Months))
	if r, _ := s.RiskOf(); r == nil || !ok {
		return s, Released, false
	}
	return s.LookAt(month, s.Cursor.Tier), Scrubbed, true
}

// Draw implements [View].
func (Chances) Draw(c *canvas.Canvas, s state.State, focused bool) {
	r, _ := s.RiskOf()
	title := "Chances: none yet, so what the plan itself says"
	if r != nil {
		title = chancesTitle(r, s.Cursor.Month, c.Width()-6)
	}
	inside := kit.Frame(c, focused, title)
	switch {
	case r == nil && s.Scenario.Uncertain():
		inside.TextFit(1, 0, inside.Width()-1, theme.Dim, working(s, "drawing the first trials"))
		return
	case r == nil:
		kit.Scrolled(c, 0, withoutChance(inside, s))
		return
	}
	head, rows := inside.Bounds().SplitTop(1)
	chanceHead(inside.Sub(head), s)
	list := chancesOf(r)
	rows, foot := rows.SplitTop(min(len(list), rows.H))
	labels := chanceLabels(c, list)
	for y := range rows.H {
		list[y].draw(inside.Sub(canvas.Rect{Y: rows.Y + y, W: rows.W, H: 1}), s, r, labels[y])
	}
	kit.Scrolled(c, 0, len(list)-rows.H)
	hiddenMore(c, s, uncertain(inside.Sub(foot), words.RangeLines(s.Scenario)))
}

// ChancesHeight is the height in which every chance has its row, or what the plan itself says
// of the same.
func ChancesHeight(s state.State) int {
	const frame, head, aPod = 2, 1, 3 // they break, and two rules warn of it
	if !s.Scenario.Uncertain() {
		return frame + len(certainLines(wordGlyphs, s))
	}
	return frame + head + len(s.Plan.Splits) + aPod*len(s.Plan.Pods)
}

// chanceLabels are the labels of the rows in their column, none like another but the causes
// of different tiers.
func chanceLabels(c *canvas.Canvas, list []chanceOf) []string {
	labels := make([]string, len(list))
	for i, chance := range list {
		if labels[i] = chance.label; chance.part {
			labels[i] = "  " + chance.label
		}
	}
	return words.Shortened(labels, chanceLabel, c.Glyphs().Ellipsis)
}

// chancesTitle says in words how long the pods, or the fullest books, are sure to hold,
// where there is room for it.
func chancesTitle(r *risk.Result, month, width int) string {
	title := "Chances by " + r.Months[month].Month.Long()
	if sure := title + ". " + words.SureLines(r)[0]; canvas.Width(sure) <= width {
		return sure
	}
	return title
}

// chanceHead names the columns, and marks the cursor's month.
func chanceHead(c *canvas.Canvas, s state.State) {
	parts := chanceColumns(c.Width())
	c.TextRight(parts.value.X+parts.value.W, 0, theme.Dim, "by then")
	if parts.months.W > 0 {
		c.Text(parts.months.X+chart.Column(s.Cursor.Month, len(s.Plan.Months), parts.months.W), 0, theme.Accent, c.Glyphs().Down)
	}
	c.TextRight(parts.until.X+parts.until.W, 0, theme.Dim, words.Percent(model.Some(1-words.Doubt))+" likely to hold until")
}

// draw is one row: the chance, its months, and till when it is likely not to have come.
func (chance *chanceOf) draw(c *canvas.Canvas, s state.State, r *risk.Result, label string) {
	parts := chanceColumns(c.Width())
	role := theme.Text
	if chance.part {
		role = theme.Dim
	}
	c.TextFit(parts.label.X, 0, parts.label.W, role, label)
	c.TextRight(parts.value.X+parts.value.W, 0, theme.Strong, words.Chance(chance.value(&r.Months[s.Cursor.Month])))
	points := make([]chart.Point, len(r.Months))
	for t := range r.Months {
		points[t] = kit.Point(chance.value(&r.Months[t]))
	}
	mark, sign := theme.Over, c.Glyphs().Over
	if chance.part {
		mark, sign = theme.Warn, warnMark
	}
	chart.Spark{Points: points, Scale: chart.Scale{Max: 1}, Limit: chart.Some(words.Doubt), Beyond: mark, Role: theme.Within}.
		Draw(c.Sub(parts.months))
	until, throughout := r.SureUntil(words.Doubt, func(m *risk.Month) float64 { return chance.value(m).V })
	text := sign + " already"
	switch {
	case throughout:
		mark, text = theme.Within, c.Glyphs().Within+" the end"
	case until != nil:
		text = sign + " " + until.Month.Long()
	}
	c.TextRight(parts.until.X+parts.until.W, 0, mark, text)
}

// uncertain says below the chances what is left to chance, as far as there is room, and
// returns how much of it has none.
func uncertain(c *canvas.Canvas, lines []string) (hidden int) {
	y := 1
	for i, text := range lines {
		wrapped := words.Wrap(c.Glyphs().Write(text), c.Width()-2)
		if y+len(wrapped) > c.Height() {
			return len(lines) - i
		}
		for _, line := range wrapped {
			c.Text(1, y, theme.Dim, line)
			y++
		}
	}
	return 0
}
