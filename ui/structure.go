package ui

import (
	"errors"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/planner/reshape"
	"brim/ui/overlay"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
)

// structure changes the tiers, and shows what takes something away before it is done.
type structure struct {
	*desk
	organising work
}

// showTiers opens the dialog of the structure with a tier chosen, in the place of the one
// that was there.
func (t *structure) showTiers(chosen int) *overlay.Tiers {
	cut := "from ACV"
	if t.state.Scenario.CutByShare() {
		cut = "cut at"
	}
	dialog := overlay.NewTiers(tierRows(t.state), cut, chosen)
	if t.tiersShown() {
		t.dialogs.Close()
	}
	t.dialogs.Open(dialog)
	return dialog
}

// tiersShown reports whether the dialog of the structure is in front.
func (t *structure) tiersShown() bool {
	_, shown := t.dialogs.Top().(*overlay.Tiers)
	return shown
}

// tierRows are the tiers as the dialog shows them.
func tierRows(s state.State) []overlay.TierRow {
	rows := make([]overlay.TierRow, len(s.Scenario.Tiers))
	accountShares, arrShares := report.SplitShares(s.Plan.Splits)
	for k := range rows {
		split := &s.Plan.Splits[k]
		rows[k] = overlay.TierRow{
			Name: split.Name, Coverage: split.Coverage.String(),
			Accounts: accountShares[k], ARR: arrShares[k],
		}
		l, ok := edgeOf(s.Scenario, k)
		if rows[k].Cut = "the rest"; ok {
			rows[k].Edge = l.Editable(l.Get(s.Scenario))
			rows[k].Cut = l.Show(l.Get(s.Scenario), s.Plan.Currency)
		}
	}
	return rows
}

// edgeOf is the lever that cuts a tier from the one below: its smallest ACV, or its share
// of the accounts. The last tier of a cut by ACV has none.
func edgeOf(s *model.Scenario, k int) (model.Lever, bool) {
	key := "tier." + s.Tiers[k].Name + ".min_acv"
	if s.CutByShare() {
		key = "tier." + s.Tiers[k].Name + ".account_share"
	}
	l, ok := model.Find(s, key)
	return l, ok && l.Idle(s) == ""
}

// reshape carries out what the dialog of the structure asks for, and shows it again. What
// takes something away is shown before it is done.
func (t *structure) reshape(ask overlay.Reshape) tea.Cmd {
	s := t.state.Scenario
	k := min(ask.Tier, len(s.Tiers)-1)
	chosen := k
	var made model.Restructured
	var err error
	switch ask.Do {
	case overlay.AddAbove:
		made, err = model.AddTier(s, k, ask.Text)
	case overlay.AddBelow:
		made, err = model.AddTierBelow(s, k, ask.Text)
		chosen++
	case overlay.Remove:
		made, err = model.RemoveTier(s, k)
		return t.review("Remove "+s.Tiers[k].Name, made, err)
	case overlay.Rename:
		made, err = model.RenameTier(s, k, ask.Text)
	case overlay.MoveTier:
		made, err = model.MoveTier(s, k, k+ask.Steps)
		chosen += ask.Steps
	case overlay.Cover:
		made, err = cover(s, k, ask.Steps)
	case overlay.Edge:
		made, err = setEdge(s, k, ask.Text)
	case overlay.CutBy:
		made, err = model.CutTiers(s, !s.CutByShare())
	case overlay.AsStage:
		return t.asStage()
	case overlay.AsMatrix:
		return t.asMatrix()
	}
	if err != nil {
		t.showTiers(k).Note(t.state.Said(err), true)
		return nil
	}
	cmd := t.become(t.state.Become(made.Scenario))
	t.showTiers(chosen).Note(strings.Join(made.Words, "; "), false)
	return cmd
}

// cover gives a tier the coverage so many places on in the list, as far as there is one.
func cover(s *model.Scenario, k, steps int) (model.Restructured, error) {
	most := len(model.CoverageWords()) - 1
	to := max(0, min(int(s.Tiers[k].Coverage)+steps, most))
	return model.CoverTier(s, k, model.Coverage(to))
}

// setEdge gives a tier the edge, or the share of accounts, that was typed.
func setEdge(s *model.Scenario, k int, text string) (model.Restructured, error) {
	l, _ := edgeOf(s, k)
	v, err := l.Parse(s, text)
	if err != nil {
		return model.Restructured{}, err
	}
	moved, err := model.Move(s, l, v)
	if err != nil {
		return model.Restructured{}, err
	}
	return model.Restructured{Scenario: moved, Words: model.LeverWords(s, moved)}, nil
}

func (t *structure) asStage() tea.Cmd {
	made, err := reshape.StageStructure(t.state.Plan)
	return t.review("The structure of stage "+t.state.Plan.Opening.Stage.String(), made, err)
}

func (t *structure) asMatrix() tea.Cmd {
	made, err := reshape.MatrixStructure(t.state.Plan)
	return t.review("The coverage that the matrix recommends", made, err)
}

// review shows what a change would come to, and makes it when that is agreed to. The dialog
// of the structure, where it came from there, stays beneath.
func (t *structure) review(title string, made model.Restructured, err error) tea.Cmd {
	return t.reviewThen(title, made, state.State.Become, err)
}

// reviewThen is a review of a change that is taken over in a way of its own.
func (t *structure) reviewThen(title string, made model.Restructured,
	take func(state.State, *model.Scenario) state.State, err error) tea.Cmd {
	tiers, fromTiers := t.dialogs.Top().(*overlay.Tiers)
	if err != nil {
		var nothing reshape.NothingError
		idle := errors.As(err, &nothing) // which is no fault
		if t.state = t.state.Fail(err); idle {
			t.state = t.state.Remark(strings.ToUpper(err.Error()[:1]) + err.Error()[1:] + ".")
		}
		if fromTiers {
			tiers.Note(t.state.Said(err), !idle)
		}
		return nil
	}
	if fromTiers {
		tiers.Note("", false)
	}
	t.dialogs.Open(overlay.NewReview(title, reviewParts(t.state.Preview(made)), func() tea.Cmd {
		cmd := t.become(take(t.state, made.Scenario))
		if fromTiers {
			t.showTiers(tiers.Chosen())
		}
		return cmd
	}))
	return nil
}

// reviewParts lists what changes, then the headline before and after.
func reviewParts(p state.Preview) []overlay.ReviewPart {
	parts := []overlay.ReviewPart{{Text: "What changes", Role: theme.Strong}}
	for _, text := range p.Words {
		parts = append(parts, overlay.ReviewPart{Text: "- " + text})
	}
	if p.Warn != "" {
		parts = append(parts, overlay.ReviewPart{Text: "! " + p.Warn, Role: theme.Warn})
	}
	parts = append(parts, overlay.ReviewPart{}, overlay.ReviewPart{Text: "What comes of it", Role: theme.Strong})
	for _, row := range p.Rows {
		role := theme.Dim
		if row.Moved() {
			role = theme.Changed
		}
		parts = append(parts, overlay.ReviewPart{Text: row.Label, Before: row.Before, After: row.After, Role: role, Judged: row.Judged})
	}
	return parts
}

// drops reports whether a choice takes away inputs that are given: shares and named hires
// when one team goes where the load is, limits of a book that another coverage cannot have.
// Another way of cutting the tiers only gives the same in other words.
func (t *structure) drops(l model.Lever, v model.Value) bool {
	moved, err := model.Move(t.state.Scenario, l, v)
	if err != nil || l.Key == "tiers.cut_by" {
		return false
	}
	changes, _ := model.Changes(t.state.Scenario, moved)
	return slices.ContainsFunc(changes, func(c model.Change) bool { return c.To.Absent })
}

// reviewChoice shows what a choice takes away before it is made.
func (t *structure) reviewChoice(l model.Lever, v model.Value) tea.Cmd {
	moved, err := model.Move(t.state.Scenario, l, v)
	made := model.Restructured{Scenario: moved}
	if err == nil {
		made.Words = model.LeverWords(t.state.Scenario, moved)
	}
	return t.review(l.Title()+": "+v.Word, made, err)
}
