package talk

import (
	"strings"
	"unicode"

	"brim/ui/report"
)

// table is a table of the report, a row a line, every cell behind the head of its column.
func (r *Room) table(name string, t int) []string {
	s := r.state
	told := report.Report{
		Scenario: s.Scenario, File: s.Doc.Scenario, Case: s.Case, Plan: s.Plan, Month: t, Names: []string{name}}
	var lines []string
	for _, section := range told.Sections() {
		title, _, _ := strings.Cut(section.Title, ": ✓") // what marks mean is said with each
		lines = append(lines, sentence(title))
		for _, line := range section.Lines {
			lines = append(lines, sentence(line))
		}
		if section.Lines == nil {
			lines = append(lines, rowSentences(section.Grid)...)
		}
	}
	return lines
}

// rowSentences are the rows of a grid, each cell behind the head of its column.
func rowSentences(g report.Grid) []string {
	var lines []string
	for _, row := range g.Rows {
		var parts []string
		for i := 1; i < len(row); i++ {
			if row[i] != "" && row[i] != noCell {
				parts = append(parts, under(g.Head[i], row[i]))
			}
		}
		line := row[0]
		if len(parts) > 0 {
			line += ": " + strings.Join(parts, ", ")
		}
		lines = append(lines, sentence(line))
	}
	return lines
}

// markWords say what the mark before a figure means.
var markWords = map[string]string{"▲": "over", "✗": "failed", "▽": "under", "!": "strained"}

// under is a cell behind the head of its column. A mark before its figure becomes a word behind
// it; where the head has a limit, a word parts the two.
func under(head, cell string) string {
	for mark, word := range markWords {
		if figure, ok := strings.CutPrefix(cell, mark); ok {
			if figure = strings.TrimSpace(figure); figure != "" && !unicode.IsLetter([]rune(figure)[0]) {
				cell = figure + " (" + word + ")"
			}
		}
	}
	if digit := strings.IndexFunc(head, unicode.IsDigit); digit > 0 && !strings.Contains(head, "FY") {
		return head + " is " + cell
	}
	return head + " " + cell
}

// noCell stands in a table where there is nothing to say.
const noCell = "–"

// upper begins with a capital letter.
func upper(text string) string {
	if text == "" {
		return ""
	}
	return strings.ToUpper(text[:1]) + text[1:]
}
