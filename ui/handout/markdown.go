package handout

import (
	"strings"

	"brim/ui/canvas"
	"brim/ui/report"
)

// plain is a text that stands for itself in Markdown, as [escaped] is in HTML.
func plain(text string) string { return report.EscapeMarkdown(canvas.Clean(text)) }

// Markdown writes the document without its charts, whose words stay.
func (d *Document) Markdown() []byte {
	var b strings.Builder
	b.WriteString("# " + plain(d.Title) + "\n")
	for _, line := range d.About {
		b.WriteString("\n" + plain(line) + "\n")
	}
	for _, block := range d.Blocks {
		b.WriteString("\n" + markdownOf(block))
	}
	return []byte(b.String())
}

func markdownOf(block Block) string {
	switch block := block.(type) {
	case Heading:
		return "## " + plain(block.Text) + "\n"
	case Paragraph:
		return plain(block.Text) + "\n"
	case List:
		text := ""
		for _, item := range block.Items {
			text += "- " + plain(item) + "\n"
		}
		return text
	case Table:
		return "#" + block.Markdown() + report.MarkdownNotes(block.Notes)
	case Chart:
		return "**" + plain(block.Title) + ".** " + plain(block.About) + "\n"
	}
	return ""
}
