package pane

import (
	"fmt"
	"strings"

	"brim/model"
	"brim/planner/explain"
	"brim/planner/reshape"
	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// StageFit says at which stage the company is, which coverage the sources suggest for it, and
// what the plan answers to the checklist before pods are launched.
type StageFit struct{}

// Table implements [View].
func (StageFit) Table(s state.State) report.Section { return report.Stage(s.Plan) }

// Figures implements [View].
func (StageFit) Figures(s state.State) []kit.Spot {
	spots := kit.Spots(explain.Place{}, "opening.stage", "opening.arr", "opening.mean_acv", "opening.ratio")
	for i := range s.Plan.Pods {
		spots = append(spots, kit.Spots(explain.Place{Tier: s.Plan.Pods[i].Index}, "acv", "load", "ratio", "hiring_gap")...)
	}
	return spots
}

func stageTitle(s state.State) string {
	title := "Stage: " + s.Plan.Opening.Stage.String()
	if s.Baseline != nil && s.Baseline.Plan.Opening.Stage != s.Plan.Opening.Stage {
		title += " (was " + s.Baseline.Plan.Opening.Stage.String() + ")"
	}
	return title + ", and what fits it (ATM)"
}

// Draw implements [View].
func (StageFit) Draw(c *canvas.Canvas, s state.State, focused bool) {
	inside := kit.Frame(c, focused, stageTitle(s))
	answers := explain.Checklist(s.Plan)
	y := 0
	for _, line := range suggestionLines(s, inside.Width(), inside.Height()) {
		y += drawLine(inside, y, theme.Text, line)
	}
	switch room := inside.Height() - y; {
	case room <= 0:
	case len(answers) == 0:
		inside.TextFit(0, y, inside.Width(), theme.Dim,
			canvas.Wording(inside.Width(), "No pods, so nothing to check before one is launched", "No pods, so no checklist for them"))
	case room > len(answers):
		drawAnswers(inside.Sub(canvas.Rect{Y: y, W: inside.Width(), H: room}), answers)
	default:
		checklistLine(inside.Sub(canvas.Rect{Y: y, W: inside.Width(), H: 1}), answers)
	}
}

// suggestionLines leave a line to the checklist.
func suggestionLines(s state.State, w, h int) []string {
	return words.WrapTo(suggestion(s), w, max(1, h-1))
}

// suggestion is what the sources advise at the stage.
func suggestion(s state.State) string {
	words := reshape.StageSuggests(s.Plan)
	return strings.ToUpper(words[:1]) + words[1:]
}

// drawAnswers writes a line for every question.
func drawAnswers(c *canvas.Canvas, answers []explain.Answer) {
	c.TextFit(0, 0, c.Width(), theme.Dim, "Before pods are launched (POD):")
	for i, answer := range answers {
		role, mark := answerLook(c.Glyphs(), answer.Verdict)
		c.Text(0, i+1, role, mark)
		c.TextFit(2, i+1, c.Width()-2, theme.Text, answer.Question)
	}
}

func answerLook(g *theme.Glyphs, answer model.Answer) (theme.Role, string) {
	switch answer {
	case model.Yes:
		return theme.Within, g.Within
	case model.No:
		return theme.Over, g.Failed
	}
	return theme.Dim, "?"
}

// checklistLine says how many questions are answered with yes, how many not at all,
// and which with no.
func checklistLine(c *canvas.Canvas, answers []explain.Answer) {
	count := map[model.Answer]int{}
	var not []string
	for _, answer := range answers {
		count[answer.Verdict]++
		if answer.Verdict == model.No {
			not = append(not, answer.Question)
		}
	}
	look := model.Yes
	switch {
	case len(not) > 0:
		look = model.No
	case count[model.Unanswered] > 0:
		look = model.Unanswered
	}
	role, mark := answerLook(c.Glyphs(), look)
	x := c.Text(0, 0, role, mark) + 1
	text, open, named := fmt.Sprintf("%d of %d yes", count[model.Yes], len(answers)), "", ""
	if n := count[model.Unanswered]; n > 0 {
		open = fmt.Sprintf(", %d not answered", n)
	}
	if len(not) > 0 {
		named = "; no: " + strings.Join(not, " ")
	}
	counted := text + open
	if len(not) > 0 {
		counted = fmt.Sprintf("%s, %d no%s", text, len(not), open)
	}
	text = canvas.Wording(c.Width()-x, "Pod checklist: "+text+open+named, "Checklist: "+text+open+named, text+open+named,
		"Pod checklist: "+counted, "Checklist: "+counted, counted)
	c.TextFit(x, 0, c.Width()-x, theme.Text, text)
}

// FitHeight is the height in which the stage and the other roles show everything, their
// frames included, where the stage's advice takes two lines.
func FitHeight(s state.State) int {
	const frame, advice = 2, 2
	stage := advice + 1 + len(explain.Checklist(s.Plan))
	return frame + max(stage, 2*OtherRoles(s))
}

// OtherRoles is how many roles besides AEs and CSMs the plan has.
func OtherRoles(s state.State) int {
	return len(s.Scenario.Resources) + len(s.Plan.Specialists(s.Plan.Horizon))
}
