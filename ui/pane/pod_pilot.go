package pane

import (
	"fmt"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// PodPilot holds a pod tier's opening state against the criteria for a pilot.
type PodPilot struct{ byMonth }

// pilotTitles are the criteria in the order of the forecast.
var pilotTitles = map[string]string{"acv": "ACV", "ratio": "AE:CSM", "load": "load", "pods": "pods"}

// Table implements [View]: every pod tier's.
func (PodPilot) Table(s state.State) report.Section { return report.Pilot(s.Scenario, s.Plan) }

// Figures implements [View].
func (PodPilot) Figures(s state.State) []kit.Spot {
	k := podTier(s)
	if k < 0 {
		return kit.Spots(explain.Place{T: s.Cursor.Month}, "company.ratio")
	}
	return kit.Spots(explain.Place{Tier: k}, "pod.pilot.acv", "pod.pilot.ratio", "pod.pilot.load", "pod.pilot.pods",
		"acv", "ratio", "load", "pods")
}

// Draw implements [View].
func (PodPilot) Draw(c *canvas.Canvas, s state.State, focused bool) {
	inside := kit.Frame(c, focused, pilotTitle(s))
	f := s.Pod()
	if f == nil {
		inside.TextFit(0, 0, inside.Width(), theme.Dim, "no pod tier")
		return
	}
	for y := range f.Pilot[:min(len(f.Pilot), inside.Height())] {
		drawCriterion(inside.Sub(canvas.Rect{Y: y, W: inside.Width(), H: 1}), s, &f.Pilot[y])
	}
}

func pilotTitle(s state.State) string {
	f := s.Pod()
	if f == nil {
		return "Pilot"
	}
	passed := 0
	for _, criterion := range f.Pilot {
		if criterion.Passed {
			passed++
		}
	}
	return fmt.Sprintf("Pilot today: %d of %d passed", passed, len(f.Pilot))
}

func drawCriterion(c *canvas.Canvas, s state.State, criterion *planner.Criterion) {
	role, mark := theme.Over, c.Glyphs().Failed
	if criterion.Passed {
		role, mark = theme.Within, c.Glyphs().Within
	}
	value, limit := pilotFigures(s, criterion)
	c.Text(0, 0, role, mark)
	c.Text(2, 0, theme.Text, pilotTitles[criterion.Name])
	right := pilotValue
	if s.Baseline != nil {
		right = max(pilotPinned, 2+canvas.Width(pilotTitles[criterion.Name])+1+canvas.Width(value))
	}
	c.TextRight(right, 0, theme.Strong, value)
	// The difference stands behind the limit, or in its place where they do not both fit.
	delta, x := pilotDelta(s, criterion.Name), right+1
	if delta == "" || x+canvas.Width(limit)+1+canvas.Width(delta) <= c.Width() {
		x += c.TextFit(x, 0, c.Width()-x, theme.Dim, limit) + 1
	}
	c.TextFit(x, 0, c.Width()-x, theme.Ghost, delta)
}

// The values' right edge, and where they make room for differences behind the limits.
const (
	pilotValue  = 17
	pilotPinned = 15
)

// pilotDelta is how a criterion's figure differs from the baseline's.
func pilotDelta(s state.State, name string) string {
	f := s.Pod()
	before := pinnedPod(s, f)
	if before == nil {
		return ""
	}
	for i := range min(len(f.Pilot), len(before.Pilot)) {
		if f.Pilot[i].Name != name || before.Pilot[i].Name != name {
			continue
		}
		now, before := f.Pilot[i].Value, before.Pilot[i].Value
		switch name {
		case "acv":
			return roughly(s, now, before)
		case "ratio":
			return words.RatioDelta(now, before)
		}
		return words.Delta(now, before, 1)
	}
	return ""
}

// pilotFigures are a criterion's figure and its limit in words.
func pilotFigures(s state.State, criterion *planner.Criterion) (value, limit string) {
	bare := words.Limit(criterion.Limit)
	switch criterion.Name {
	case "acv":
		return words.MoneyAgainst(criterion.Value, criterion.Limit, s.Plan.Currency),
			"min " + model.Format(criterion.Limit, model.Money, s.Plan.Currency)
	case "ratio":
		return words.RatioAgainst(criterion.Value, criterion.Limit), "max " + bare
	case "load":
		return words.LoadAgainst(criterion.Value, criterion.Limit), "under " + bare
	}
	return words.LoadAgainst(criterion.Value, criterion.Limit), "min " + bare
}
