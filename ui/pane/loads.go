package pane

import (
	"strings"

	"brim/planner"
	"brim/planner/explain"
	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// Loads shows every tier's book load: now, month by month, at the end, its limit, and
// when it runs over.
type Loads struct{}

// Table implements [View].
func (Loads) Table(s state.State) report.Section { return report.Quarters(s.Scenario, s.Plan) }

// Figures implements [View].
func (Loads) Figures(s state.State) []kit.Spot {
	var spots []kit.Spot
	for k := range s.Scenario.Tiers {
		for _, t := range []int{0, s.Plan.Horizon} {
			spots = append(spots, kit.Spots(explain.Place{T: t, Tier: k}, "load", "utilization", "csm_productive")...)
		}
		spots = append(spots, kit.Spots(explain.Place{T: s.Plan.Horizon, Tier: k}, "state", "book_max", "headline.over", "headline.over_until")...)
	}
	return spots
}

// Draw implements [View].
func (Loads) Draw(c *canvas.Canvas, s state.State, focused bool) {
	rows := kit.Frame(c, focused, loadsTitle(s, c.Width()))
	names := kit.TierNames(c, s.Plan, kit.NameWidth(rows.Width()))
	for k := range kit.Fitting(rows, len(s.Scenario.Tiers)) {
		loadRow(rows.Sub(canvas.Rect{Y: k, W: rows.Width(), H: 1}), s, k, names[k])
	}
}

// loadsTitle says of which month the loads are: a narrow table has only the end's.
// What lies beyond full books, and what overload has cost, is named where there is room
// for it.
func loadsTitle(s state.State, w int) string {
	const around = 5 // the frame's, and the air beside the title
	titles := loadsTitles(s, w-2 >= kit.RoomyTable)
	for _, title := range titles {
		if canvas.Width(title) <= w-around {
			return title
		}
	}
	return titles[len(titles)-1]
}

// loadsTitles are the titles in the order in which they are preferred. The headline has
// what lies beyond full books too, so that rather what overload has cost is said here.
func loadsTitles(s state.State, roomy bool) []string {
	label := "Load; "
	titles := []string{"Book load at the plan's end, accounts per CSM", "Load at the end, accounts per CSM"}
	if roomy {
		label = "Book load, accounts per CSM; "
		titles = []string{"Book load, accounts per CSM: now, and at the plan's end"}
	}
	beyond := words.Beyond(s.Head.Beyond, s.Head.End, s.Plan.Currency)
	if beyond == "" {
		return titles
	}
	costs := []string{beyond, words.LostToOverload(s.Head.Beyond, s.Plan.Currency)}
	if costs[1] == "" {
		costs[1], _, _ = strings.Cut(beyond, ", ")
	}
	return append([]string{label + costs[0], label + costs[1]}, titles...)
}

// Widths of the columns of the two tables.
const (
	loadColumn  = 6
	limitColumn = 9
)

// stateWidth is the room for when a book runs over.
func stateWidth(w int) int {
	if w >= kit.RoomyTable {
		return 18
	}
	return 13
}

// loadRow is one tier: its name, its load now, a spark line, its load at the end, the
// limit, and when it is passed. A narrow row leaves out the load now. Beside a baseline
// the spark line gives room to the difference, on a narrow row all of it; it does so too
// to a load of many digits.
func loadRow(c *canvas.Canvas, s state.State, k int, label string) {
	first, last := &s.Plan.Months[0].Tiers[k], &s.Plan.Last().Tiers[k]
	name, rest := c.Bounds().SplitLeft(kit.NameWidth(c.Width()))
	rest, verdict := rest.SplitRight(stateWidth(c.Width()))
	rest, limit := rest.SplitRight(limitColumn)
	rest, end := rest.SplitRight(loadColumn)
	c.TextFit(name.X, 0, name.W, theme.Text, label)
	if c.Width() >= kit.RoomyTable {
		var start canvas.Rect
		start, rest = rest.SplitLeft(loadColumn)
		c.TextRight(start.X+start.W, 0, theme.Text, words.BookLoad(s.Plan, 0, k, first.Load))
	}
	if s.Baseline != nil {
		var beside canvas.Rect
		rest, beside = rest.SplitRight(kit.LoadRoom + 1)
		c.TextRight(beside.X+beside.W, 0, theme.Ghost, loadDelta(s, k))
	}
	drawSpark(c.Sub(canvas.Rect{X: rest.X + 1, W: rest.W - 1, H: 1}), s, k)
	c.TextRight(end.X+end.W, 0, theme.Strong, " "+words.BookLoad(s.Plan, s.Plan.Horizon, k, last.Load))
	c.TextFit(limit.X, 0, limit.W, theme.Dim, " of "+words.Limit(s.Plan.BookMax(s.Plan.Horizon, k)))
	role, text := loadWords(c.Glyphs(), s.Head.Books[k], last.State, c.Width() < kit.RoomyTable, verdict.W)
	view := c.Sub(verdict) // whatever it says, the limit beside it stays whole
	view.TextRight(verdict.W, 0, role, text)
}

func drawSpark(c *canvas.Canvas, s state.State, k int) {
	points := make([]chart.Point, len(s.Plan.Months))
	for t := range points {
		points[t] = kit.Point(s.Plan.Months[t].Tiers[k].Load)
	}
	most := s.Plan.BookMax(s.Plan.Horizon, k)
	peak := most
	for _, p := range points {
		peak = max(peak, p.V)
	}
	scale := chart.Scale{Max: peak * kit.Headroom}
	chart.Spark{Points: points, Scale: scale, Limit: chart.Some(most), Role: theme.Within}.Draw(c)
}

// loadDelta is how tier k's load at the end differs from the baseline's; a baseline that
// ends in another month has no say.
func loadDelta(s state.State, k int) string {
	before, ok := kit.PinnedTier(s, k)
	if !ok || s.Baseline.Head.End != s.Head.End {
		return ""
	}
	return words.LoadDelta(s.Plan.Last().Tiers[k].Load, s.Baseline.Plan.Last().Tiers[before].Load)
}

// loadWords says how a tier's books end, or when they run over: the first stretch, and how
// many follow. Of a stretch that is longer than w it says the beginning.
func loadWords(g *theme.Glyphs, book planner.BookHeadline, last planner.LoadState, brief bool, w int) (theme.Role, string) {
	if !book.Over {
		if last == planner.Under {
			return theme.Under, g.Under + " under"
		}
		return theme.Within, g.Within + " within"
	}
	mark := g.Over
	if book.Uncovered {
		mark = g.Failed
	}
	text := words.BookBriefly(book)
	if brief {
		text = strings.TrimPrefix(text, "from ")
	}
	if text = mark + " " + text; canvas.Width(text) > w {
		_, more, follow := strings.Cut(text, " +")
		text = mark + " " + words.Now
		if first := book.Stretches[0].From; first.T > 0 {
			text = mark + " " + words.Month(first.Month)
		}
		text += g.Ellipsis
		if follow {
			text += " +" + more
		}
	}
	return theme.Over, text
}
