package ui

import (
	"errors"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/overlay"
)

// askRange opens the dialog for the chosen lever's range.
func (q *quest) askRange() tea.Cmd {
	l, ok := q.chosenLever()
	if !ok {
		return nil
	}
	spread := l.Spread()
	v := spread.Get(q.state.Scenario)
	if v.Absent {
		v = l.Around(q.state.Scenario, 0.1)
	}
	q.rangeDialog(l, rangeText(l, v), "")
	return nil
}

// rangeText is a lever's range as people type it, in the unit in which the dialog says the rest.
func rangeText(l model.Lever, v model.Value) string {
	texts := make([]string, len(v.List))
	for i, n := range v.List {
		texts[i] = l.Editable(model.Value{Number: n})
	}
	return strings.Join(texts, ", ")
}

func (q *quest) rangeDialog(l model.Lever, text, wrong string) {
	about := l.Show(l.Get(q.state.Scenario), q.state.Scenario.Currency) + " now; each takes " + l.Allowed()
	q.dialogs.Open(overlay.NewRange(l.Key, "Range of "+l.Title(), about, text, wrong))
}

// setRange gives a lever the typed range; one that cannot be is said, and can be mended.
func (q *quest) setRange(key, text string) tea.Cmd {
	next, err := q.state.SetRange(key, text)
	if err == nil {
		return q.become(next)
	}
	l, ok := model.Find(q.state.Scenario, key)
	if !ok {
		return nil
	}
	wrong := err.Error()
	var problem *model.Problem
	if errors.As(err, &problem) { // the dialog's title has the key
		wrong = problem.Said()
	}
	q.rangeDialog(l, text, wrong)
	return nil
}
