package pane

import (
	"fmt"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/ui/canvas"
	"brim/ui/state"
	"brim/ui/words"
)

// Press implements [Pressed]: it puts the cursor on the month under the mouse.
func (PodRatio) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	month, ok := podRatioLine(s).PointAt(mouse.X-1, mouse.W-2)
	if !ok {
		return s, Released, false
	}
	return s.LookAt(month, s.Cursor.Tier), Scrubbed, true
}

// Press implements [Pressed]: it puts the cursor on the month under the mouse, in the rows and
// in the small charts; beside the months it says the row in words.
func (PodMonths) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	m, trends := mouse.inside(), trendsOf(s, wordGlyphs)
	head := 0
	if m.H > len(trends) {
		head = 1
	}
	months := trendColumns(m.W, s.Baseline != nil).months
	i, ok := m.rowAt(head, 1, min(len(trends), m.H-head))
	if month, on := m.monthAt(months, len(s.Plan.Months)); on && (ok || m.Y == 0) {
		return s.LookAt(month, s.Cursor.Tier), Scrubbed, true
	}
	if ok {
		row := trends[i]
		said := s.Plan.Months[s.Cursor.Month].Month.Long() + ": " + trendName(i, row) + " " + row.value + "; " + row.verdict
		return s.Remark(said), Released, true
	}
	_, rest := canvas.Rect{Y: head, W: m.W, H: m.H - head}.SplitTop(len(trends))
	_, month, ok := multipleAt(m, rest, podLines(s, podTier(s)))
	if !ok || rest.H < multipleHeight {
		return s, Released, false
	}
	return s.LookAt(month, s.Cursor.Tier), Scrubbed, true
}

// trendName is what row i shows.
func trendName(i int, row trend) string {
	if i < len(planner.GapBases) {
		return "hiring gap by " + planner.GapBases[i].String()
	}
	return strings.TrimSpace(row.label)
}

// Press implements [Pressed]: it says a cause in full and puts the cursor on the month in which
// it first holds.
func (PodCauses) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	f, m := s.Pod(), mouse.inside()
	if f == nil || !m.within() {
		return s, Released, false
	}
	causes, notes := s.Plan.Causes(f), causeNotes(s, f)
	places, y, _ := causePlaces(s, causes[:], len(notes), m.W, m.H)
	for i, place := range places {
		if !place.Contains(m.X, m.Y) {
			continue
		}
		cause := &causes[i]
		if cause.Holds {
			s = s.LookAt(cause.First.T, f.Index)
		}
		return s.Remark(words.CauseName(cause.Cause) + ": " + words.SetOff(cause, s.Plan.Currency)), Released, true
	}
	if i := m.Y - y; i >= 0 && i < len(notes) {
		return s.Remark(notes[i].texts[0]), Released, true
	}
	return s, Released, false
}

// Press implements [Pressed]: it says a criterion in words.
func (PodPilot) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	f := s.Pod()
	if f == nil {
		return s, Released, false
	}
	m := mouse.inside()
	i, ok := m.rowAt(0, 1, min(len(f.Pilot), m.H))
	if !ok {
		return s, Released, false
	}
	criterion := &f.Pilot[i]
	value, limit := pilotFigures(s, criterion)
	verdict := "not passed"
	if criterion.Passed {
		verdict = "passed"
	}
	return s.Remark(fmt.Sprintf("Pilot today: %s %s, %s: %s", pilotTitles[criterion.Name], value, limit, verdict)), Released, true
}

// Press implements [Pressed]: it says in full what the sources advise, or a question and its
// answer.
func (StageFit) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	m, answers := mouse.inside(), explain.Checklist(s.Plan)
	if !m.within() {
		return s, Released, false
	}
	y := len(suggestionLines(s, m.W, m.H))
	switch i := m.Y - y - 1; {
	case m.Y < y:
		return s.Remark(suggestion(s)), Scrubbed, true
	case m.H-y <= len(answers) && i == -1:
		return s.Remark(answersSaid(answers)), Scrubbed, true
	case m.H-y > len(answers) && i >= 0 && i < len(answers):
		return s.Remark(answers[i].Question + " " + answered(answers[i].Verdict)), Scrubbed, true
	}
	return s, Released, false
}

// answersSaid are all questions with their answers.
func answersSaid(answers []explain.Answer) string {
	var said []string
	for _, answer := range answers {
		said = append(said, answer.Question+" "+answered(answer.Verdict))
	}
	return strings.Join(said, " ")
}

func answered(answer model.Answer) string {
	switch answer {
	case model.Yes:
		return "Yes."
	case model.No:
		return "No."
	}
	return "Not answered."
}
