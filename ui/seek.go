package ui

import (
	"context"
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/planner/judge"
	"brim/ui/canvas"
	"brim/ui/overlay"
	"brim/ui/pane"
	"brim/ui/report"
	"brim/ui/state"
)

// seekCommands look for the value of a lever that reaches a goal.
func seekCommands() []Command {
	return []Command{
		{Name: "seek", Keys: []string{"t"}, Title: "target", Group: groupLevers, Pages: onChosen,
			Help: "Set a target for an outcome, and look for the chosen lever's value that reaches it.",
			off:  notSeekable, run: func(a *App) tea.Cmd { return a.quest.askSeek() }},
	}
}

// quest asks for targets and ranges of the chosen lever.
type quest struct {
	*desk
	seeking work
}

// chosenLever is the lever that is chosen: in the tornado where that is the chosen pane,
// else among the levers where these are on the screen. What nobody sees is not chosen.
func (q *quest) chosenLever() (model.Lever, bool) {
	switch {
	case q.state.Page != state.PageRisk, q.state.Focus == state.PaneLevers:
		return q.state.Lever()
	case q.state.Focus == state.PaneTornado:
		if swing := q.state.Swing(); swing != nil {
			return swing.Lever, true
		}
	case !q.layout.Place(state.PaneLevers).Empty():
		return q.state.Lever()
	}
	return model.Lever{}, false
}

// noChosen says that no lever is chosen, and what to do about it.
func (q *quest) noChosen() string {
	return q.state.Keys.Fill("no lever is chosen; {pane} leads to the tornado and the levers")
}

func notSeekable(a *App) string {
	l, ok := a.quest.chosenLever()
	if !ok && a.state.Page == state.PageRisk {
		return a.quest.noChosen()
	}
	return unless(ok && judge.Seekable(a.state.Scenario, a.state.Case, l), "no lever that is one number is chosen")
}

// askSeek asks for a target.
func (q *quest) askSeek() tea.Cmd {
	l, _ := q.chosenLever()
	plan, currency := q.state.Plan, q.state.Scenario.Currency
	outcome := 0
	if q.state.Page == state.PageRisk {
		outcome = q.state.Tornado.Outcome
	}
	now := l.Show(l.Planned(q.state.Scenario), currency)
	q.dialogs.Open(overlay.NewSeek(l, now, outcome, func(o *judge.Outcome) (target, present string) {
		v := o.Value(plan)
		return o.Typed(v), o.Label + " " + o.Show(v, currency)
	}))
	return nil
}

// seek looks for the value beside the loop; the dialog stays meanwhile.
func (q *quest) seek(want overlay.SeekFor) tea.Cmd {
	dialog, ok := q.dialogs.Top().(*overlay.Seek)
	if !ok {
		return nil
	}
	l, _ := q.chosenLever()
	scenario, c := q.state.Scenario, q.state.Case
	target, err := want.Outcome.Parse(want.Target, scenario.Currency)
	if err != nil {
		dialog.Refuse(err)
		return nil
	}
	return q.seeking.start(q.desk, func(ctx context.Context, _ func(float64)) func() tea.Cmd {
		found, err := judge.Seek(ctx, scenario, c, l, judge.Quest{Outcome: want.Outcome, Target: target, AtMost: want.AtMost})
		if errors.Is(err, context.Canceled) {
			return nil
		}
		said, apply, plans := answersOf(found, scenario, c)
		return func() tea.Cmd {
			switch {
			case q.dialogs.Top() != overlay.Dialog(dialog):
			case err != nil:
				dialog.Refuse(err)
			default:
				dialog.Answer(said, apply, plans)
			}
			return nil
		}
	})
}

// answersOf are the words of an answer, and the values that can be applied with a look at
// what the plan comes to.
func answersOf(found judge.Found, s *model.Scenario, c int) (said []string, apply []overlay.Applied, preview func(*canvas.Canvas, int)) {
	if found.Lever.Spec == nil {
		return nil, nil, nil
	}
	said = report.Sought(found, s.Currency)
	var plans []state.State
	add := func(title string, value float64) {
		if moved, err := model.Shift(s, found.Lever, value); err == nil {
			apply = append(apply, overlay.Applied{Title: title, Value: value})
			plans = append(plans, state.Open(state.Document{Scenario: moved}).InCase(c))
		}
	}
	show := func(value float64) string {
		return found.Lever.Show(found.Lever.Planned(s), s.Currency) + " to " + report.Closely(found.Lever, value, s.Currency)
	}
	switch {
	case found.OK && found.Value != found.Now:
		add(show(found.Value), found.Value)
		if found.Stepped.OK {
			add(show(found.Stepped.V)+", a step of its slider", found.Stepped.V)
		}
	case !found.OK && found.Best != found.Now && (found.AtBest.OK || found.Outcome.Month):
		add(show(found.Best)+", the best that can be had", found.Best)
	}
	if len(plans) == 0 {
		return said, apply, nil
	}
	return said, apply, func(c *canvas.Canvas, i int) { pane.Preview(c, plans[min(i, len(plans)-1)]) }
}

// setLever applies an answer, as one step to undo.
func (q *quest) setLever(want overlay.SetLever) tea.Cmd {
	l, ok := model.Find(q.state.Scenario, want.Lever)
	if !ok {
		return nil
	}
	return q.become(q.state.Slide(l, want.Value, ""))
}
