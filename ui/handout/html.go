package handout

import (
	"fmt"
	"slices"
	"strings"

	"brim/ui/canvas"
	"brim/ui/report"
)

// policy forbids the file to run or to fetch anything.
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

// HTML writes the document as one file.
func (d *Document) HTML() []byte {
	h := &page{}
	fmt.Fprintf(h, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"+
		"<meta http-equiv=\"Content-Security-Policy\" content=\"%s\">\n"+
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"+
		"<meta name=\"color-scheme\" content=\"light dark\">\n<title>%s</title>\n<style>\n%s</style>\n</head>\n<body>\n<main>\n",
		policy, escaped(d.Title), style)
	h.element("h1", "", d.Title)
	for _, line := range d.About {
		h.element("p", "about", line)
	}
	for _, block := range d.Blocks {
		h.block(block)
	}
	h.WriteString("</main>\n</body>\n</html>\n")
	return []byte(h.String())
}

// page is a document on its way to HTML.
type page struct {
	strings.Builder
	charts int
}

// element writes a text within a tag.
func (h *page) element(tag, class, text string) {
	if class != "" {
		class = ` class="` + class + `"`
	}
	fmt.Fprintf(h, "<%s%s>%s</%[1]s>\n", tag, class, escaped(text))
}

func (h *page) block(block Block) {
	switch block := block.(type) {
	case Heading:
		class := ""
		if block.Appendix {
			class = "appendix"
		}
		h.element("h2", class, block.Text)
	case Paragraph:
		h.element("p", "", block.Text)
	case List:
		h.WriteString("<ul>\n")
		for _, item := range block.Items {
			h.element("li", classOf(item), item)
		}
		h.WriteString("</ul>\n")
	case Table:
		h.table(block)
	case Chart:
		h.charts++
		h.WriteString("<figure>\n")
		h.element("figcaption", "", block.Title)
		h.WriteString("<div class=\"chart\">\n" + block.SVG(h.charts) + "</div>\n")
		h.element("p", "note", block.About)
		h.WriteString("</figure>\n")
	}
}

// most is how many columns a table may have on a sheet of paper, and shortTable how many rows it
// has at the most that is not divided among sheets.
const most, shortTable = 10, 16

// table writes a table; one that is too wide for a sheet is divided, as texts are.
func (h *page) table(t Table) {
	g := t.Grid
	h.WriteString("<section>\n")
	h.element("h3", "", t.Title)
	columns := make([]int, len(g.Head))
	for i := range columns {
		columns[i] = i
	}
	if len(columns) > most && g.Part > g.Fixed && g.Part < len(columns) {
		h.columns(t.Title, g, columns[:g.Part])
		columns = slices.Concat(columns[:g.Fixed], columns[g.Part:])
	}
	h.columns(t.Title, g, columns)
	for _, note := range t.Notes {
		h.element("p", "note", note)
	}
	h.WriteString("</section>\n")
}

// columns writes some columns of a table. It can be scrolled by itself where it is wider than
// the window.
func (h *page) columns(title string, g report.Grid, columns []int) {
	class := "scroll"
	if len(g.Rows) <= shortTable {
		class += " short"
	}
	fmt.Fprintf(h, "<div class=\"%s\" role=\"region\" tabindex=\"0\" aria-label=\"%s\">\n<table>\n<thead><tr>", class, escaped(title))
	for _, x := range columns {
		fmt.Fprintf(h, "<th scope=\"col\"%s>%s</th>", alignment(g, x, ""), escaped(g.Head[x]))
	}
	h.WriteString("</tr></thead>\n<tbody>\n")
	for _, row := range g.Rows {
		h.WriteString("<tr>")
		for _, x := range columns {
			tag, scope := "td", ""
			if x < max(1, g.Fixed) {
				tag, scope = "th", ` scope="row"`
			}
			fmt.Fprintf(h, "<%s%s%s>%s</%[1]s>", tag, scope, alignment(g, x, row[x]), escaped(row[x]))
		}
		h.WriteString("</tr>\n")
	}
	h.WriteString("</tbody>\n</table>\n</div>\n")
}

// longWords is how many letters a cell of words has that may need several lines.
const longWords = 24

// alignment is the class of a cell: figures stand right, long words need room, and marks have their
// colours.
func alignment(g report.Grid, x int, text string) string {
	var classes []string
	switch {
	case x >= g.Left:
		classes = append(classes, "n")
	case canvas.Width(text) > longWords:
		classes = append(classes, "w")
	}
	if class := classOf(text); class != "" {
		classes = append(classes, class)
	}
	if len(classes) == 0 {
		return ""
	}
	return ` class="` + strings.Join(classes, " ") + `"`
}

// classOf is the class of a text that begins with a mark.
func classOf(text string) string {
	switch {
	case strings.HasPrefix(text, "▲"), strings.HasPrefix(text, "✗"):
		return "over"
	case strings.HasPrefix(text, "!"):
		return "warn"
	}
	return ""
}
