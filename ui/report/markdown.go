package report

import "strings"

// Markdown writes the report for a document: a heading, the headline as a list, and a
// table a section.
func (r Report) Markdown() string {
	s, p := r.Scenario, r.Plan
	var b strings.Builder
	b.WriteString("# " + EscapeMarkdown(p.Title) + "\n\n" + EscapeMarkdown(Facts(s, p)) + "\n\n")
	if said := s.AccountsSaid(); said != "" {
		b.WriteString(EscapeMarkdown(said) + "\n\n")
	}
	for _, line := range Headline(s, p) {
		b.WriteString("- " + EscapeMarkdown(line) + "\n")
	}
	for _, section := range r.Sections() {
		b.WriteString("\n" + section.Markdown())
	}
	return b.String()
}

// Markdown writes the section as a heading and a table.
func (s Section) Markdown() string {
	return "## " + EscapeMarkdown(s.Title) + "\n\n" + s.Grid.Markdown()
}

// Fenced writes the section as a text between fences, for a chat that shows no Markdown tables. A
// text in it cannot end them.
func (s Section) Fenced() string {
	fence := "```"
	text := s.Text(Sheet{Width: Width})
	for strings.Contains(text, fence) {
		fence += "`"
	}
	return fence + "\n" + text + fence + "\n"
}

// Markdown writes the grid as a table.
func (g Grid) Markdown() string {
	var b strings.Builder
	markdownRow(&b, g.Head)
	for i := range g.Head {
		if i < g.Left {
			b.WriteString("| --- ")
		} else {
			b.WriteString("| ---: ")
		}
	}
	b.WriteString("|\n")
	for _, row := range g.Rows {
		markdownRow(&b, row)
	}
	return b.String()
}

func markdownRow(b *strings.Builder, cells []string) {
	for _, cell := range cells {
		b.WriteString("| " + EscapeMarkdown(cell) + " ")
	}
	b.WriteString("|\n")
}

// markdownLetters have a meaning in Markdown or in the HTML inside it.
const markdownLetters = "\\`*_{}[]<>|#~&"

// EscapeMarkdown makes a text stand for itself on one line of Markdown.
func EscapeMarkdown(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '\n' || r == '\r':
			b.WriteByte(' ')
			continue
		case strings.ContainsRune(markdownLetters, r):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// MarkdownNotes writes what there is to say below a table.
func MarkdownNotes(notes []string) string {
	text := ""
	for _, note := range notes {
		text += "\n" + EscapeMarkdown(note) + "\n"
	}
	return text
}
