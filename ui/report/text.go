package report

import (
	"strings"

	"brim/model"
	"brim/planner"
	"brim/ui/words"
)

// Width is how many columns a text has where nothing says otherwise.
const Width = 80

// Text writes the report for a person, in lines of at most width columns: the headline
// in sentences, then a table a section.
func (r Report) Text(width int) string {
	s, p := r.Scenario, r.Plan
	var b strings.Builder
	b.WriteString(block(p.Title, width, "") + block(facts(s, p), width, "") + "\n")
	for _, line := range headline(s, p) {
		b.WriteString(block(line, width, ""))
	}
	for _, section := range r.Sections() {
		b.WriteString("\n" + section.Text(width))
	}
	return b.String()
}

// block breaks a text into lines, each behind a margin.
func block(text string, width int, margin string) string {
	var b strings.Builder
	for _, line := range words.Wrap(text, width) {
		b.WriteString(margin + line + "\n")
	}
	return b.String()
}

// facts says in a line what the plan is of.
func facts(s *model.Scenario, p *planner.Plan) string {
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
func Indent(text string) string {
	if text == "" {
		return ""
	}
	const margin = "    "
	return block(text, Width-len(margin), margin)
}

// TextOf writes one section for a person, with notes below it.
func TextOf(s Section, notes []string, width int) string {
	var b strings.Builder
	b.WriteString(block(s.Title, width, ""))
	if len(s.Grid.Rows) > 0 {
		b.WriteString(s.Grid.Text(width))
	}
	for _, note := range notes {
		b.WriteString(block(note, width, ""))
	}
	return b.String()
}
