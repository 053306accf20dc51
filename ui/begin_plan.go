package ui

import (
	"context"
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model/begin"
	"brim/ui/state"
)

// makePlan makes the plan that follows from the answers beside the loop, in the place of the one
// that is being made.
func (b *beginning) makePlan(reader beginReader, answers begin.Answers) tea.Cmd {
	turn := b.turn
	return b.planning.start(b.desk, func(ctx context.Context, _ func(share float64)) func() tea.Cmd {
		turn.Lock()
		defer turn.Unlock()
		if ctx.Err() != nil {
			return nil
		}
		first, problems := begin.Make(answers)
		var plan state.State
		if first != nil {
			plan = state.Open(state.Document{Scenario: first.Scenario})
		}
		return func() tea.Cmd {
			for _, problem := range problems {
				b.wrong = append(b.wrong, reader.problem(problem, answers.Tiers))
			}
			if first != nil {
				b.take(first, plan, reader.rows)
			}
			return b.planned()
		}
	})
}

// planned shows what follows from the answers, and opens it where somebody waits for that.
func (b *beginning) planned() tea.Cmd {
	form := b.form()
	if form == nil {
		return nil
	}
	form.Show(b.begun(form))
	return b.openWanted()
}

// take takes a first scenario and its plan, and notes its tiers where these are suggested.
func (b *beginning) take(first *begin.First, plan state.State, rows []int) {
	b.first, b.rows, b.plan = first, rows, plan
	b.plan.Keys = b.state.Keys
	if rows != nil {
		return
	}
	b.tiers = nil
	for k := range first.Scenario.Tiers {
		tier := &first.Scenario.Tiers[k]
		b.tiers = append(b.tiers, begin.Tier{Name: tier.Name, MinACV: tier.MinACV})
	}
}

// nearlyRead is how far a file has come of which there is nothing left to read.
const nearlyRead = 0.995

// waiting says what the plan beside the form waits for, and how far that has come; empty where it
// waits for nothing, or not long enough to speak of it.
func (b *beginning) waiting() string {
	share, slow := b.exporting.progress()
	switch {
	case slow && share > nearlyRead:
		return "Sorting the accounts of " + b.filesRead() + b.canvas.Glyphs().Ellipsis
	case slow:
		return fmt.Sprintf("Reading %s%s %.0f%%", b.filesRead(), b.canvas.Glyphs().Ellipsis, 100*share)
	case b.exporting.busy() && b.first == nil:
		return "Reading " + b.filesRead() + b.canvas.Glyphs().Ellipsis
	case b.planning.lingers() || b.planning.busy() && b.first == nil:
		return "Working out the plan" + b.canvas.Glyphs().Ellipsis
	}
	return ""
}

// filesRead names the files that are being read.
func (b *beginning) filesRead() string {
	var names []string
	for _, path := range []string{b.awaited.accounts, b.awaited.people} {
		if path != "" {
			names = append(names, fileName(path))
		}
	}
	return strings.Join(names, " and ")
}

// fileName is the last part of a path.
func fileName(path string) string { return path[strings.LastIndexAny(path, `/\`)+1:] }
