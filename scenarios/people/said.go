package people

import (
	"fmt"
	"strings"

	"brim/model"
	"brim/scenarios/text"
)

// reasons are why rows are left out, as they are said one after the other.
var reasons = []string{leadsRole, otherRole, bothRoles, untitled, "repeated", "footer"}

// said is what was read and what was not.
func (r *reader) said() model.Reading {
	said := model.Reading{File: text.Visible(r.problems.File), Header: r.head.Line, Headers: r.head.Shown()}
	for _, column := range Columns() {
		if i, ok := r.head.found[column]; ok {
			said.Taken = append(said.Taken, model.Taken{Column: said.Headers[i], For: string(column)})
		}
	}
	said.LeftOut = r.left.Said(reasons)
	said.Notes = r.notes()
	return said
}

// notes are what else somebody should know: who counts as ramped for want of a first day, and
// which names stand twice.
func (r *reader) notes() (notes []string) {
	missing, names := 0, map[string]int{}
	for _, one := range r.list {
		if !one.Start.Known() {
			missing++
		}
		names[one.Name]++
	}
	switch _, given := r.head.found[Start]; {
	case !given:
		notes = append(notes, "no column says when somebody began: all count as ramped")
	case missing > 0:
		notes = append(notes, fmt.Sprintf("%s without a first day, taken as ramped", people(missing)))
	}
	var twice []string
	for _, one := range r.list {
		if n := names[one.Name]; n > 1 && one.Name != "" {
			twice = append(twice, fmt.Sprintf("%s (%d rows)", one.Name, n))
			names[one.Name] = 0
		}
	}
	if len(twice) > 0 {
		notes = append(notes, "each row counts of "+strings.Join(twice, ", "))
	}
	return notes
}

// leftWords says in one line who was left out.
func (r *reader) leftWords() string {
	said := r.said()
	if len(said.LeftOut) == 0 {
		return ""
	}
	if said.LeftOut[0].Rows == 1 {
		return "there is " + said.LeftOutSaid()
	}
	return "there are " + said.LeftOutSaid()
}

func people(n int) string {
	if n == 1 {
		return "1 person"
	}
	return fmt.Sprintf("%d people", n)
}
