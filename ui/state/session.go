package state

import (
	"slices"

	"brim/model"
	"brim/planner"
	"brim/ui/words"
)

// Step is a change of this session and what it did to the headline, in short.
type Step struct {
	Words  string   // "CSM hires/qtr 2 → 2.5"; empty for the beginning
	Effect []string // "Core over Aug '27 → never", most important first

	name string // what the step is called where it is not known by the levers that moved
}

// SessionPoint is a point of this session that can be returned to.
type SessionPoint struct {
	Step
	Made   int  // its number, counted from the beginning
	Away   int  // steps from the present point, negative before it
	Aside  bool // neither undo nor redo leads there, only [State.Recall]; Away is 0
	AsFile bool // the scenario is the file's own
}

// Session lists the points of this session, the latest first: those that undo and redo
// lead to, and those that another change took the place of. Both are bounded.
func (s State) Session() []SessionPoint {
	h := s.history
	points := make([]SessionPoint, 0, len(h.future)+1+len(h.past)+len(h.aside))
	note := func(step point, away int, aside bool) {
		points = append(points, SessionPoint{
			Step: step.step, Made: step.made, Away: away, Aside: aside, AsFile: step.scenario == s.Doc.Scenario,
		})
	}
	for i, step := range h.future {
		note(step, len(h.future)-i, false)
	}
	note(point{scenario: s.Scenario, shown: s.Case, step: h.here, made: h.made}, 0, false)
	for i, step := range h.past {
		note(step, i-len(h.past), false)
	}
	for _, step := range h.aside {
		note(step, 0, true)
	}
	slices.SortFunc(points, func(a, b SessionPoint) int { return b.Made - a.Made })
	return points
}

// Return goes to a point of the session, as so many undos or redos would: the others
// stay where they are.
func (s State) Return(away int) State {
	if away < 0 {
		return s.travel(away, "Back: ")
	}
	return s.travel(away, "On: ")
}

// stepOf puts what a change did in a few words.
func stepOf(from, to *model.Scenario, lead string, earlier, now planner.Headline) Step {
	step := Step{Words: orThereAndBack(lead)}
	add := func(what, from, to string) {
		if from != to {
			step.Effect = append(step.Effect, what+" "+from+" → "+to)
		}
	}
	if earlier.Pods.Any && now.Pods.Any {
		add("pods break", podsUntil(earlier.Pods), podsUntil(now.Pods))
	}
	before := model.Counterparts(from, to)
	for k := range now.Tiers {
		if j := before[k]; j >= 0 {
			add(now.Books[k].Tier+" over", overFrom(earlier.Books[j]), overFrom(now.Books[k]))
		}
	}
	add("ARR", model.Format(earlier.ARR, model.Money, to.Currency), model.Format(now.ARR, model.Money, to.Currency))
	return step
}

// orThereAndBack names a change that ended where it began.
func orThereAndBack(lead string) string {
	if lead == "" {
		return "there and back"
	}
	return lead
}

func podsUntil(pods planner.PodHeadline) string {
	if !pods.Breaks {
		return words.Never
	}
	return words.DateBriefly(pods.BreaksAt)
}

func overFrom(book planner.BookHeadline) string {
	return words.BookBriefly(book)
}
