package ui

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/planner/reshape"
	"brim/ui/overlay"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
)

// organise plans the book in every organisation, beside the loop.
func (t *structure) organise() tea.Cmd {
	plan := posed{t.state.Scenario, t.state.Case}
	t.working = "comparing organisations"
	return t.organising.start(t.desk, func(context.Context, func(float64)) func() tea.Cmd {
		list, err := reshape.Organise(plan.scenario, plan.market, model.Organisations())
		return func() tea.Cmd {
			t.organised(plan, list, err)
			return nil
		}
	})
}

// organised shows the comparison, unless the plan has become another meanwhile.
func (t *structure) organised(plan posed, list []reshape.Organised, err error) {
	t.working = ""
	switch {
	case err != nil:
		t.state = t.state.Fail(err)
		return
	case plan != (posed{t.state.Scenario, t.state.Case}) || !t.dialogs.Empty() || t.entry != nil:
		return
	}
	section := report.Organisations(list, t.state.Plan.Currency)
	rows := make([]overlay.OrganisationRow, len(list))
	for i := range rows {
		o := &list[i]
		judged := judgedOrganisation(&list[0], o)
		rows[i] = overlay.OrganisationRow{About: aboutOrganisation(o, t.state.Plan.Currency), Judged: cellsOf(judged)}
		rows[i].About = append(againstPlan(judged), rows[i].About...)
		if o.Key != nil {
			rows[i].Key = *o.Key
		}
	}
	t.dialogs.Open(overlay.NewOrganisations(section, rows, 0))
}

// aboutOrganisation says what one is, does badly, breaks over, changes and needs.
func aboutOrganisation(o *reshape.Organised, currency string) []overlay.ReviewPart {
	var parts []overlay.ReviewPart
	add := func(role theme.Role, texts ...string) {
		for _, text := range texts {
			parts = append(parts, overlay.ReviewPart{Text: text, Role: role})
		}
	}
	if o.Key == nil {
		add(theme.Text, "This plan as it is organised now.")
	} else {
		add(theme.Text, o.Words+" ("+o.Source+")")
		add(theme.Warn, "Weakness: "+o.Flaw)
	}
	add(theme.Text, report.OrganisationBreaks(o)...)
	if o.Key != nil {
		add(theme.Strong, "Would change: "+report.OrganisationChanges(o))
	}
	add(theme.Text, report.OrganisationNeeds(o, currency)...)
	return parts
}

// takeOrganisation puts an organisation beside the plan, or shows what it would come to as
// the plan.
func (t *structure) takeOrganisation(ask overlay.Organise) tea.Cmd {
	if !ask.Apply {
		return t.become(t.state.CompareOwn(state.OrganisationKey(ask.Key)).Turn(state.PageCompare))
	}
	o, _ := model.OrganisationNamed(ask.Key)
	made, err := o.Apply(t.state.Scenario)
	if err == nil && len(made.Words) == 0 {
		t.state = t.state.Say("The plan is organised so already.")
		return nil
	}
	return t.review("Organised as "+o.Name, made, err)
}
