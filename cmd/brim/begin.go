package main

import (
	"strings"
	"unicode"

	"brim/model/begin"
	"brim/scenarios"
	"brim/ui/state"
)

// begunKey names every document that is in no file yet.
const begunKey = "new plan"

// Begin implements [ui.Store]. The text of the document is the commented file that brim new
// writes; saving puts the changes since then into it.
func (st *store) Begin(first *begin.First) (state.Document, error) {
	name := fileNameOf(first.Scenario.Title)
	file, err := scenarios.Parse(name, scenarios.WriteFirst(first), "")
	if err != nil {
		return state.Document{}, onOneLine(err)
	}
	doc := begunOf(name, file)
	st.mu.Lock()
	defer st.mu.Unlock()
	st.turnTo(doc)
	return doc, nil
}

// begunOf is a file that is nowhere yet, as the screen knows it.
func begunOf(name string, file *scenarios.File) state.Document {
	return state.Document{Name: name, Scenario: file.Scenario, Source: file, Unwritten: true}
}

// fileNameOf is a title as the name of a file, without the ending: its letters and digits, in
// lower case, with dashes between the words.
func fileNameOf(title string) string {
	const longest = 60
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	name := []rune(strings.Join(words, "-"))
	if len(name) == 0 {
		return "plan"
	}
	return strings.TrimRight(string(name[:min(len(name), longest)]), "-")
}
