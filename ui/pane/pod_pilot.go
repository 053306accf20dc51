package pane

import (
	"fmt"

	"brim/model"
	"brim/planner"
	"brim/ui/canvas"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// PodPilot holds a pod tier's opening state against the criteria for a pilot.
type PodPilot struct{}

// pilotTitles are the criteria in the order of the forecast.
var pilotTitles = map[string]string{"acv": "ACV", "ratio": "AE:CSM", "load": "load", "pods": "pods"}

// Table implements [View]: every pod tier's.
func (PodPilot) Table(s state.State) report.Section { return report.Pilot(s.Scenario, s.Plan) }

// Figures implements [View].
func (PodPilot) Figures(s state.State) []Spot {
	k := podTier(s)
	if k < 0 {
		return spotsAt(planner.At{T: s.Cursor.Month}, "company.ratio")
	}
	return spotsAt(planner.At{Tier: k}, "pod.pilot.acv", "pod.pilot.ratio", "pod.pilot.load", "pod.pilot.pods",
		"acv", "ratio", "load", "pods")
}

// Draw implements [View].
func (PodPilot) Draw(c *canvas.Canvas, s state.State, focused bool) {
	inside := c.Sub(c.Box(c.Bounds(), borderOf(focused), pilotTitle(s)))
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
	x := right + 1 + c.TextFit(right+1, 0, c.Width()-right-1, theme.Dim, limit) + 1
	if delta := pilotDelta(s, criterion.Name); x+canvas.Width(delta) <= c.Width() {
		c.Text(x, 0, theme.Ghost, delta)
	}
}

// The values' right edge, and where they make room for differences behind the limits.
const (
	pilotValue  = 17
	pilotPinned = 15
)

// pilotDelta is how a criterion's figure differs from the baseline's.
func pilotDelta(s state.State, name string) string {
	f := s.Pod()
	was := pinnedPod(s, f)
	if was == nil {
		return ""
	}
	for i := range min(len(f.Pilot), len(was.Pilot)) {
		if f.Pilot[i].Name != name || was.Pilot[i].Name != name {
			continue
		}
		is, was := f.Pilot[i].Value, was.Pilot[i].Value
		switch name {
		case "acv":
			return amountDelta(s, is, was)
		case "ratio":
			return words.RatioDelta(is, was)
		}
		return words.Delta(is, was, 1)
	}
	return ""
}

// pilotFigures are a criterion's figure and its limit in words.
func pilotFigures(s state.State, criterion *planner.Criterion) (value, limit string) {
	bare := fmt.Sprintf("%.4g", criterion.Limit)
	switch criterion.Name {
	case "acv":
		return moneyOpt(s, criterion.Value), "min " + model.Format(criterion.Limit, model.Money, s.Plan.Currency)
	case "ratio":
		return words.Ratio(criterion.Value), "max " + bare
	case "load":
		return words.Load(criterion.Value), "under " + bare
	}
	return optional(criterion.Value, "%.1f"), "min " + bare
}
