package report

import (
	"strings"

	"brim/model"
	"brim/planner"
)

// Width is how many columns a text has where nothing says otherwise.
const Width = 80

// Text writes the report for a person: the headline in sentences, then a table a section.
func (r Report) Text(sheet Sheet) string {
	s, p := r.Scenario, r.Plan
	var b strings.Builder
	b.WriteString(sheet.block(p.Title, "") + sheet.block(Facts(s, p), ""))
	if said := s.AccountsSaid(); said != "" {
		b.WriteString(sheet.block(said, ""))
	}
	b.WriteString("\n")
	for _, line := range Headline(s, p) {
		b.WriteString(sheet.block(line, ""))
	}
	for _, section := range r.Sections() {
		b.WriteString("\n" + section.Text(sheet))
	}
	return b.String()
}

// Facts says in a line what the plan is of.
func Facts(s *model.Scenario, p *planner.Plan) string {
	name := string(p.Case)
	if name == "" {
		name = model.BaseCase
	}
	return strings.Join([]string{
		months(p.Horizon) + " from " + p.Start.Long(), p.Currency, name + " case",
		p.Opening.Stage.String() + " stage", p.Driver.String() + " driver",
		"staffing by " + s.Org.Staffing.String(),
	}, " · ")
}

// Indent writes a text in indented lines that fit; nothing for an empty one.
func Indent(text string) string { return Sheet{Width: Width}.Indent(text) }

// TextOf writes one section for a person, with notes below it.
func TextOf(s Section, notes []string, sheet Sheet) string {
	var b strings.Builder
	b.WriteString(sheet.block(s.Title, ""))
	if len(s.Grid.Rows) > 0 {
		b.WriteString(sheet.grid(s.Grid))
	}
	for _, note := range notes {
		b.WriteString(sheet.block(note, ""))
	}
	return b.String()
}
