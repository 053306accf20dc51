package handout

import (
	"strings"

	"brim/ui/report"
)

// Markdown writes the document without its charts, whose words stay.
func (d *Document) Markdown() []byte {
	var b strings.Builder
	b.WriteString("# " + report.EscapeMarkdown(d.Title) + "\n")
	for _, line := range d.About {
		b.WriteString("\n" + report.EscapeMarkdown(line) + "\n")
	}
	for _, block := range d.Blocks {
		b.WriteString("\n" + markdownOf(block))
	}
	return []byte(b.String())
}

func markdownOf(block Block) string {
	switch block := block.(type) {
	case Heading:
		return "## " + report.EscapeMarkdown(block.Text) + "\n"
	case Paragraph:
		return report.EscapeMarkdown(block.Text) + "\n"
	case List:
		text := ""
		for _, item := range block.Items {
			text += "- " + report.EscapeMarkdown(item) + "\n"
		}
		return text
	case Table:
		return "#" + block.Markdown() + report.MarkdownNotes(block.Notes)
	case Chart:
		return "**" + report.EscapeMarkdown(block.Title) + ".** " + report.EscapeMarkdown(block.About) + "\n"
	}
	return ""
}
