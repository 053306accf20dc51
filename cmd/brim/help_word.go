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
	var lists []string
	list := func(title string, entries [][]string) {
		if len(entries) > 0 {
			grid := report.Grid{Head: []string{"", ""}, Left: 2, Wide: report.Width, Rows: entries}
			lists = append(lists, title+":\n"+rows(grid))
		}
	}
	list("Words (brim help glossary)", meaningsOf(word))
	list("Levers (brim levers says what each takes)", leversNamed(word))
	return strings.Join(lists, "\n")
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
