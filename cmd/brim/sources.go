package main

import (
	"strings"

	"brim/model"
	"brim/ui/report"
)

// originsHelp says how lists tell where a default or a threshold comes from.
const originsHelp = `A source that stands alone states the number; "a reading of" it says something
near, of which the model made the number; "assumption" has no source. "brim help
sources" says what the sources are.`

// sourceList has each source with its title, its author and what it says.
func sourceList() string {
	var b strings.Builder
	b.WriteString("Sources\n")
	for _, p := range model.Publications() {
		b.WriteString("  " + p.Name + "\n" + report.Indent(p.Cited()) + report.Indent(p.Says))
	}
	return b.String()
}
