package model

import (
	_ "embed" // the page is compiled in
	"regexp"
	"strconv"
	"strings"
)

//go:embed MODEL.md
var page string

// Page is the planning model in Markdown: the formulas of a plan, and where its defaults
// come from. The sections that explanations name are its own.
func Page() string { return page }

// Section is a numbered part of the [Page].
type Section struct {
	Number int
	Title  string // without the number
	Text   string // in Markdown, its heading first
}

var sectionHeading = regexp.MustCompile(`(?m)^## ([0-9]+)\. (.*)\n`)

// Sections lists the numbered parts of the [Page], the first one first.
func Sections() []Section {
	var sections []Section
	headings := sectionHeading.FindAllStringSubmatchIndex(page, -1)
	for i, bounds := range headings {
		end := len(page)
		if i+1 < len(headings) {
			end = headings[i+1][0]
		}
		number, _ := strconv.Atoi(page[bounds[2]:bounds[3]])
		sections = append(sections, Section{number, page[bounds[4]:bounds[5]], strings.TrimRight(page[bounds[0]:end], "\n") + "\n"})
	}
	return sections
}

// SectionOf finds the part of the [Page] that a person asks for: by its number, or by a word
// that its title begins with or holds.
func SectionOf(asked string) (Section, bool) {
	asked = strings.ToLower(strings.TrimSpace(asked))
	if asked == "" {
		return Section{}, false
	}
	sections := Sections()
	for _, s := range sections {
		if strconv.Itoa(s.Number) == asked || strings.ToLower(s.Title) == asked {
			return s, true
		}
	}
	for _, s := range sections {
		for word := range strings.FieldsSeq(strings.ToLower(s.Title)) {
			if strings.Trim(word, ",") == asked {
				return s, true
			}
		}
	}
	return Section{}, false
}
