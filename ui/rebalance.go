package ui

import (
	"context"
	"fmt"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/planner/rebalance"
	"brim/ui/overlay"
)

// rebalancing is the search for the moves of accounts that even out books, and what it came
// to.
type rebalancing struct {
	*desk
	store  Store
	work   work
	limit  time.Duration // of a search; 0: none
	dialog *overlay.Rebalance
	sought *model.Scenario // whose books are evened out
	found  *rebalance.Answer
	kept   map[string]overlay.RebalanceAsked // what was asked for and not applied, by tier
	source string                            // of the plan in which it was asked for
}

// ask evens out the books of the chosen tier, and shows the moves.
func (r *rebalancing) ask() tea.Cmd {
	shown := &r.state.Accounts
	row, ok := shown.Chosen()
	if !ok {
		return nil
	}
	r.sought = shown.Scenario
	if r.source != r.state.Doc.Path {
		r.kept, r.source = nil, r.state.Doc.Path
	}
	r.dialog = overlay.NewRebalance(shown.Scenario, shown.Books, row.Tier, r.kept, r.work.lingers)
	r.dialogs.Open(r.dialog)
	return r.even(r.dialog.Asked())
}

// drop leaves the dialog, and keeps what was asked for until it is applied.
func (r *rebalancing) drop() tea.Cmd {
	r.work.cancel()
	r.kept = r.dialog.Kept()
	return nil
}

// even looks for moves beside the loop; what is asked for next takes the place of what was
// asked before.
func (r *rebalancing) even(asked overlay.RebalanceAsked) tea.Cmd {
	s, request := r.sought, asked.Request()
	r.found = nil
	r.dialog.Begin()
	return r.work.start(r.desk, func(ctx context.Context, _ func(float64)) func() tea.Cmd {
		ctx, stop := limited(ctx, r.limit)
		defer stop()
		found, err := rebalance.Even(ctx, s, request)
		return func() tea.Cmd {
			r.evened(found, err)
			return nil
		}
	})
}

// evened shows what the search came to.
func (r *rebalancing) evened(found *rebalance.Answer, err error) {
	if err != nil {
		r.dialog.Refuse(err)
		return
	}
	r.found = found
	r.dialog.Show(found)
}

// settle applies the moves. Where they leave a book past its limits, which the dialog says,
// they are applied only to who asks for them twice.
func (r *rebalancing) settle() tea.Cmd {
	if r.found == nil || r.found.Feasible {
		return r.apply()
	}
	r.desk.ask(&overlay.Question{
		Title: "Some books stay past their limits",
		Text:  fmt.Sprintf("%s: %s. These moves are the best that was found.", r.found.Tier, r.found.Why),
		Choices: []overlay.Choice{
			{Kind: overlay.AnswerApply, Title: "move them all the same", Do: r.apply},
			{Kind: overlay.AnswerCancel, Title: "cancel"},
		},
		Chosen: 1, // what changes nothing
	})
	return nil
}

// reassignedMsg is what came of writing a new accounts file.
type reassignedMsg struct {
	from, to *model.Scenario
	path     string // of the new file
	tier     string
	moves    int
	heads    string             // what became of the CSM heads; empty: nothing
	dialog   *overlay.Rebalance // that asked for it
	err      error
}

// apply writes the moves into a new accounts file, outside the loop. Of accounts that have
// changed meanwhile the moves are sought anew.
func (r *rebalancing) apply() tea.Cmd {
	found, s, doc := r.found, r.state.Scenario, r.state.Doc
	if found == nil {
		return nil
	}
	if r.sought.Book.Accounts != s.Book.Accounts {
		return r.ask()
	}
	dialog, csms, from, heads := r.dialog, found.CSMs(), s, ""
	if dialog.Asked().Heads {
		followed, err := found.FollowHeads(s)
		if err != nil {
			dialog.Refuse(fmt.Errorf("nothing was moved: the CSM heads cannot follow: %w", err))
			return nil
		}
		s, heads = followed, headsSaid(s, followed, found)
	}
	r.dialogs.Clear()
	r.working = "writing a new accounts file"
	return func() tea.Msg {
		to, path, err := r.store.Reassign(doc, s, csms)
		return reassignedMsg{from: from, to: to, path: path, tier: found.Tier, moves: len(csms), heads: heads, dialog: dialog, err: err}
	}
}

// headsSaid is what became of the CSM heads of the tier; empty where they stay.
func headsSaid(from, to *model.Scenario, found *rebalance.Answer) string {
	lever, ok := model.HeadsIn(from, model.RoleCSM, found.Index)
	if !ok || from == to {
		return ""
	}
	said := func(s *model.Scenario) string { return model.Format(lever.Get(s).Number, lever.Unit, "") }
	return fmt.Sprintf("%s CSM heads %s → %s", found.Tier, said(from), said(to))
}

// arrive points the scenario to the new file, as one step to undo.
func (msg reassignedMsg) arrive(a *App) tea.Cmd {
	a.working = ""
	switch {
	case msg.err != nil:
		failed := fmt.Errorf("nothing was moved: %w", msg.err)
		a.state = a.state.Fail(failed)
		if a.dialogs.Empty() && a.state.Scenario == msg.from {
			msg.dialog.Refuse(failed)
			a.dialogs.Open(msg.dialog)
		}
		return nil
	case a.state.Scenario != msg.from:
		a.state = a.state.Say(fmt.Sprintf("The moves are in %s. The plan has changed meanwhile and does not name that file.", msg.path))
		return nil
	}
	a.rebalancing.kept = msg.dialog.Kept()
	delete(a.rebalancing.kept, msg.tier)
	return a.become(a.state.Rebalanced(msg.to, msg.tier, msg.path, msg.moves, msg.heads))
}
