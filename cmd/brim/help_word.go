package main

import (
	"slices"
	"strings"

	"brim/cmd/brim/help"
	"brim/model"
	"brim/ui/report"
)

// wordHelp is what the manual says of a word that is neither a topic nor a command: what it
// means, and the levers of that name; empty where there is neither.
func wordHelp(word string) string {
	var b strings.Builder
	if meanings := meaningsOf(word); len(meanings) > 0 {
		grid := report.Grid{Head: []string{"", ""}, Left: 2, Wide: report.Width, Rows: meanings}
		b.WriteString("Words (brim help glossary):\n" + rows(grid))
	}
	if levers := leversNamed(word); len(levers) > 0 {
		if b.Len() > 0 {
			b.WriteString("\n")
		}
		grid := report.Grid{Head: []string{"", ""}, Left: 2, Wide: report.Width, Rows: levers}
		b.WriteString("Levers (brim levers says what each takes):\n" + rows(grid))
	}
	return b.String()
}

// meaningsOf are the rows of the glossary that explain a word.
func meaningsOf(word string) [][]string {
	glossary, _ := help.Find("glossary")
	var found [][]string
	for line := range strings.Lines(glossary.Markdown) {
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		if len(cells) < 2 {
			continue
		}
		known := strings.TrimSpace(cells[0])
		means := func(part string) bool { return strings.EqualFold(strings.TrimSpace(part), word) }
		if means(known) || slices.ContainsFunc(strings.Split(known, ","), means) {
			found = append(found, []string{"  " + known, strings.ReplaceAll(strings.TrimSpace(cells[1]), "`", "")})
		}
	}
	return found
}

// leversNamed are the levers with a word in their key, or that are called so.
func leversNamed(word string) [][]string {
	word = strings.ToLower(word)
	asPart := func(key string) bool {
		return slices.Contains(strings.FieldsFunc(key, func(r rune) bool { return r == '.' || r == '_' }), word)
	}
	var found [][]string
	for _, spec := range model.Specs() {
		if spec.Key == word || asPart(spec.Key) || strings.EqualFold(spec.Label, word) {
			found = append(found, []string{"  " + spec.Key, spec.Label})
		}
	}
	return found
}
