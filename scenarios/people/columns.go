package people

import (
	"slices"
	"strings"

	"brim/scenarios/sheet"
)

// Column is what a column of a people file says of a person.
type Column string

// The columns that are read.
const (
	Name  Column = "name"
	Role  Column = "role"
	Tier  Column = "tier"
	Start Column = "start_date"
	End   Column = "end_date"

	first Column = "first name" // of a name in two columns
	last  Column = "last name"
)

// aliases are the names that HR systems give a column, as [plainName] has them. Of several
// that a file has, the first of the list counts.
var aliases = map[Column][]string{
	Name: {"name", "employee", "employeename", "fullname", "worker", "workername", "person", "displayname"},
	Role: {"role", "title", "jobtitle", "position", "businesstitle", "positiontitle", "jobname"},
	Tier: {"tier", "segment", "tiername", "customersegment", "accountsegment", "bookofbusiness"},
	Start: {"startdate", "hiredate", "start", "hired", "datehired", "dateofhire", "originalhiredate", "lasthiredate", "joined", "joindate",
		"joiningdate", "firstday"},
	End: {"enddate", "terminationdate", "end", "termination", "termdate", "leavedate", "leavingdate", "exitdate", "separationdate", "lastday",
		"lastdayofwork"},
	first: {"firstname", "givenname", "preferredfirstname", "preferredname"},
	last:  {"lastname", "surname", "familyname", "preferredlastname"},
}

// Columns lists the columns that are read, in the order in which they are said.
func Columns() []Column { return []Column{Name, Role, Tier, Start, End} }

// plainName is a header without case, spaces, punctuation and "__c".
func plainName(header string) string {
	return sheet.PlainName(strings.TrimSuffix(strings.TrimSpace(header), "__c"))
}

// header is where a file's columns are.
type header struct {
	sheet.Header
	found map[Column]int
}

// headerOf reads a line as a header, columns named where guessing is not wanted; it is none where
// no cell names a title.
func headerOf(line sheet.Header, columns map[string]string) (h header, ok bool) {
	h = header{Header: line, found: map[Column]int{}}
	plain := make([]string, len(h.Cells))
	for i, cell := range h.Cells {
		plain[i] = plainName(cell)
	}
	for column, names := range aliases {
		if wanted := columns[string(column)]; wanted != "" {
			if i := slices.Index(plain, plainName(wanted)); i >= 0 {
				h.found[column] = i
			}
			continue
		}
		for _, name := range names {
			if i := slices.Index(plain, name); i >= 0 {
				h.found[column] = i
				break
			}
		}
	}
	_, ok = h.found[Role]
	return h, ok
}
