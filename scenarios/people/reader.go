package people

import (
	"fmt"

	"brim/model"
	"brim/model/begin"
	"brim/scenarios/disk"
	"brim/scenarios/sheet"
	"brim/scenarios/text"
)

// MaxFile is how many bytes a people file may have.
const MaxFile = 16 << 20

// maxShown is how many rows are named that cannot be read.
const maxShown = 10

// Roster is who works for a company and was worked for it: its AEs and CSMs.
type Roster struct {
	People  []begin.Person // in the order of the file
	Reading model.Reading  // what was left out, and what else was read
}

// Load reads a file; see [Read]. Only a regular file of at most 16 MiB is read.
func Load(path string, columns map[string]string) (*Roster, error) {
	data, err := disk.ReadRegular(path, MaxFile)
	if err != nil {
		return nil, err
	}
	return Read(path, data, columns)
}

// Read reads a CSV file with a header among its first lines and one person a row; only the title
// is needed. The name stands in messages; columns, by [Column], name those where guessing is not
// wanted. What is wrong with the file comes back as a
// [*text.Errors], which names the first ten rows that cannot be read and counts the others; what
// was left out is said by [Roster].Reading.
func Read(name string, data []byte, columns map[string]string) (*Roster, error) {
	r := newReader(name, columns)
	whole, err := sheet.Decode(name, data)
	if err != nil {
		return nil, err
	}
	r.end = sheet.LineEnd(whole)
	if r.find(whole) {
		r.checkColumns()
		r.head.EachRow(whole, r.end, &r.problems, r.row)
		r.settle()
	}
	if err := r.problems.Err(); err != nil {
		return nil, err
	}
	return &Roster{People: r.people(), Reading: r.said()}, nil
}

// reader is a file while it is read.
type reader struct {
	problems text.Problems
	columns  map[string]string // that are named
	head     header
	end      byte // of a line
	bad      int
	list     []row
	starts   []sheet.Date // of all rows, also of those that do not count
	ends     []sheet.Date
	left     sheet.LeftOut
	seen     map[string]bool // rows, word for word
}

func newReader(name string, columns map[string]string) *reader {
	return &reader{problems: text.Problems{File: name}, columns: columns, left: sheet.LeftOut{}, seen: map[string]bool{}}
}

// row is somebody who counts, with days as they were written.
type row struct {
	begin.Person
	line       int
	start, end sheet.Date
}

// find looks for the header among the first lines.
func (r *reader) find(whole []byte) bool {
	likely, widest := 1, 0
	for line := range sheet.FirstLines(whole, r.end) {
		if len(line.Cells) > widest {
			likely, widest = line.Line, len(line.Cells)
		}
		if h, ok := headerOf(line, r.columns); ok && h.Better(&r.head.Header) {
			r.head = h
		}
	}
	if r.head.Line == 0 {
		r.noHeader(likely)
	}
	return r.head.Line > 0
}

// add notes a cell that stops the load.
func (r *reader) add(line int, column, found, allowed string) {
	if r.bad++; r.bad > maxShown {
		r.problems.More++
		return
	}
	r.problems.Add(line, column, found, allowed, "")
}

// settle decides what only whole columns can say: which number of a day is the month.
func (r *reader) settle() {
	orders := map[Column]sheet.Order{Start: sheet.OrderOf(r.starts), End: sheet.OrderOf(r.ends)}
	for i := range r.list {
		one := &r.list[i]
		one.Start = r.day(one.line, Start, one.start, orders[Start])
		one.End = r.day(one.line, End, one.end, orders[End])
		if one.Start.Known() && one.End.Known() && one.End < one.Start {
			r.add(one.line, r.heading(End), one.End.String()+", before the first day, "+one.Start.String(), "a day after it, or none")
		}
	}
	if len(r.list) == 0 && len(r.problems.List) == 0 {
		r.problems.Add(r.head.Line, r.heading(Role), "nobody who is an account executive or a customer success manager",
			"titles with account executive or AE, customer success manager or CSM", r.leftWords())
	}
}

// day is a written day; one that may be two days, or is none, stops the load.
func (r *reader) day(line int, column Column, written sheet.Date, order sheet.Order) model.Day {
	if written == 0 {
		return 0
	}
	day, ok := written.Day(order)
	if !ok || !day.Known() {
		found := "a day that the calendar does not have"
		if a, b := written.Readings(); a.Known() && b.Known() {
			found = fmt.Sprintf("a day that may be %s or %s", a, b)
		}
		r.add(line, r.heading(column), found, "days such as 2027-03-31 or 31 Mar 2027")
	}
	return day
}

// heading is a column as the file's header has it.
func (r *reader) heading(column Column) string { return r.head.Cells[r.head.found[column]] }

func (r *reader) people() []begin.Person {
	list := make([]begin.Person, len(r.list))
	for i := range r.list {
		list[i] = r.list[i].Person
	}
	return list
}
