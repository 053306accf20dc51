package report

import (
	"strings"
)

// Section is a table with its title.
type Section struct {
	Title string
	Name  string // in two words, when it is spoken of; empty for the title
	Tier  string // whose it is, of one that there is for every pod tier; empty: of the plan
	Grid  Grid
	Lines []string // what a text has in the place of the grid: sentences that no column may cut
}

// Spoken is what to call the section.
func (s Section) Spoken() string {
	if s.Name != "" {
		return s.Name
	}
	return s.Title
}

// Text writes the section as a title and a table, or its sentences.
func (s Section) Text(sheet Sheet) string {
	title := sheet.block(s.Title, "")
	if s.Lines == nil {
		return title + sheet.grid(s.Grid)
	}
	var b strings.Builder
	for _, line := range s.Lines {
		b.WriteString(strings.TrimPrefix(sheet.block(line, hanging), hanging))
	}
	return title + b.String()
}

// hanging stands before what a sentence has on further lines.
const hanging = "  "
