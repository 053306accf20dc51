package pane

import (
	"math"
	"strconv"
	"strings"

	"brim/model"
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
		end := explain.Place{T: s.Plan.Horizon, Tier: k}
		spots = append(spots, kit.Spots(end, "state", "book_max", "one_out", "beyond_accounts", "headline.over", "headline.over_until")...)
	}
	return spots
}

// Draw implements [View].
func (Loads) Draw(c *canvas.Canvas, s state.State, focused bool) {
	rows := kit.Frame(c, focused, loadsTitle(s, c.Width()))
	columns := loadColumns(rows.Width(), rows.Height() > len(s.Scenario.Tiers), s)
	names := kit.TierNames(c, s.Plan, columns.name.W)
	if columns.headed {
		loadHeads(rows, &columns)
		rows = rows.Sub(canvas.Rect{Y: 1, W: rows.Width(), H: rows.Height() - 1})
	}
	shown := tierRows(s, rows.Height())
	hiddenMore(c, s, len(s.Plan.Splits)-shown)
	for k := range shown {
		loadRow(rows.Sub(canvas.Rect{Y: k, W: rows.Width(), H: 1}), &columns, s, k, names[k])
	}
	if _, rest := rows.Bounds().SplitTop(shown); rest.H >= multipleHeight {
		drawMultiples(rows.Sub(rest), loadMultiples(c.Glyphs(), s))
	}
}

// tierRows is how many tiers have a line in a table with room for so many lines.
func tierRows(s state.State, lines int) int { return max(0, min(len(s.Plan.Splits), lines)) }

// loadsTitle says of which month the loads are: a narrow table has only the end's.
// What lies beyond full books, and what overload has cost, is named where there is room
// for it.
func loadsTitle(s state.State, w int) string {
	return canvas.Wording(w-titleAround, loadsTitles(s, w-2 >= kit.RoomyTable)...)
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

// leastVerdict is the room that a verdict keeps: of a month's name behind its mark.
const leastVerdict = 9

// loadRow is one tier: its name, its load now, a spark line, its load at the end, the
// limit, what the books bear then, and when they run over.
func loadRow(c *canvas.Canvas, columns *loadParts, s state.State, k int, label string) {
	first, last := &s.Plan.Months[0].Tiers[k], &s.Plan.Last().Tiers[k]
	limit := s.Plan.BookMax(s.Plan.Horizon, k)
	right := func(column canvas.Rect, role theme.Role, text string) {
		if !column.Empty() {
			c.TextRight(column.X+column.W, 0, role, text)
		}
	}
	c.TextFit(columns.name.X, 0, columns.name.W, theme.Text, label)
	right(columns.now, theme.Text, words.BookLoad(s.Plan, 0, k, first.Load))
	right(columns.beside, theme.Ghost, loadDelta(s, k))
	drawSpark(c.Sub(columns.months), s, k)
	right(columns.end, theme.Strong, " "+words.BookLoad(s.Plan, s.Plan.Horizon, k, last.Load))
	behind := columns.limit.X + c.TextFit(columns.limit.X, 0, columns.limit.W, theme.Dim, " of "+limitBeside(last.Load, limit))
	right(columns.oneOut, theme.Text, report.OneOut(last, limit))
	right(columns.beyond, theme.Text, words.Count(last.BeyondAccounts))
	air := 1
	if columns.headed { // it stands before the column
		air = 0
	}
	room := columns.verdict.W - air
	if delta := loadDelta(s, k); columns.beside.Empty() && delta != "" {
		left := columns.verdict.X + columns.verdict.W - behind - canvas.Width(delta) - 2
		if left >= leastVerdict {
			c.Text(behind+1, 0, theme.Ghost, delta)
			room = min(room, left)
		}
	}
	verdict := columns.verdict
	role, text := loadWords(c.Glyphs(), s.Head.Books[k], last.State, room)
	if !columns.headed && strings.HasSuffix(text, c.Glyphs().Ellipsis) && room == verdict.W-air { // a short limit leaves it more
		room = verdict.X + verdict.W - behind - 1
		verdict.X, verdict.W = behind+1, room
		role, text = loadWords(c.Glyphs(), s.Head.Books[k], last.State, room)
	}
	view := c.Sub(verdict) // whatever it says, the limit beside it stays whole
	view.TextRight(verdict.W, 0, role, text)
}

// drawSpark is how full a tier's books are month by month: all tiers share one scale, on which
// full books stand at the same height, and a mark where they run over.
func drawSpark(c *canvas.Canvas, s state.State, k int) {
	fullnessSpark(c, fullness(s.Plan, k)).Draw(c)
}

// fullnessSpark is how full books are, with a mark where they are past full.
func fullnessSpark(c *canvas.Canvas, points []chart.Point) chart.Spark {
	return chart.Spark{Points: points, Scale: chart.Scale{Max: fullestShown}, Limit: chart.Some(1), Full: mostFull,
		Mark: c.Glyphs().Over, Role: theme.Within}
}

// nextToLimit is how near to its limit a load may be for the limit to need all its decimals.
const nextToLimit = 0.1

// limitBeside writes a limit with as many decimals as the load beside it, when it has more
// than four figures and the load is not next to it.
func limitBeside(load model.Opt, most float64) string {
	text := words.Limit(most)
	exact, err := strconv.ParseFloat(text, 64)
	if err != nil || exact == most || load.OK && math.Abs(load.V-most) < nextToLimit {
		return text
	}
	return words.Load(model.Some(most))
}

// fullestShown is the end of the scale of loads, as a part of full books.
const fullestShown = 1.5

// loadDelta is how tier k's load at the end differs from the baseline's; a baseline that
// ends in another month has no say.
func loadDelta(s state.State, k int) string {
	before, ok := kit.PinnedTier(s, k)
	if !ok || s.Baseline.Head.End != s.Head.End {
		return ""
	}
	return words.LoadDelta(s.Plan.Last().Tiers[k].Load, s.Baseline.Plan.Last().Tiers[before].Load)
}

// loadWords says how a tier's books end, or when they run over: the first stretch, and
// whether others follow, in as many words as w columns hold.
func loadWords(g *theme.Glyphs, book planner.BookHeadline, last planner.LoadState, w int) (theme.Role, string) {
	if !book.Over {
		if last == planner.Under {
			return theme.Under, g.Under + " under"
		}
		return theme.Within, g.Within + " within"
	}
	mark := g.Over + " "
	if book.Uncovered {
		mark = g.Failed + " "
	}
	brief, since := words.BookBriefly(book), words.DateBriefly(book.Stretches[0].From)
	again := ", again"
	if len(book.Stretches) > 1 && book.Uncovered && !book.Stretches[1].Uncovered {
		again = ", then " + g.Over
		brief = strings.Replace(brief, words.Following(book.Stretches, ""), again, 1)
	}
	wordings := []string{mark + brief, mark + strings.TrimPrefix(brief, "from "), mark + strings.Replace(brief, "until ", "to ", 1)}
	if len(book.Stretches) > 1 {
		wordings = append(wordings, mark+since+again, mark+since+strings.TrimPrefix(again, ","))
	}
	return theme.Over, canvas.Wording(w, append(wordings, mark+since+g.Ellipsis, mark+since)...)
}
