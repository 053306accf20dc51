package people

import (
	"bytes"
	"fmt"
	"strings"

	"brim/scenarios/sheet"
	"brim/scenarios/text"
)

// row reads one row below the header.
func (r *reader) row(line int, cells [][]byte) {
	filled, last := sheet.Filled(cells)
	whole := string(bytes.TrimRight(bytes.Join(cells, []byte{0}), "\x00"))
	switch {
	case filled == 0:
		return
	case last >= len(r.head.Cells):
		r.add(line, "", fmt.Sprintf("%d cells", last+1), fmt.Sprintf("at most %d, as in the header", len(r.head.Cells)))
		return
	case filled == 1 && len(cells) < len(r.head.Cells):
		r.left.Lines("footer").Add(line)
		return
	case r.seen[whole]:
		r.left.Lines("repeated").Add(line)
		return
	}
	r.seen[whole] = true
	one := row{line: line}
	role, out := readTitle(string(r.cell(cells, Role)))
	one.Role, one.Name, one.Tier = role, r.name(cells), string(sheet.ShownText(r.cell(cells, Tier)))
	ok := true
	one.start = r.written(line, cells, Start, out == "", &ok)
	one.end = r.written(line, cells, End, out == "", &ok)
	r.starts, r.ends = append(r.starts, one.start), append(r.ends, one.end)
	switch {
	case out != "":
		r.left.Lines(out).Add(line)
	case ok:
		r.list = append(r.list, one)
	}
}

// cell is a cell of a row; empty where the row or the file has none.
func (r *reader) cell(cells [][]byte, column Column) []byte {
	if i, ok := r.head.found[column]; ok && i < len(cells) {
		return cells[i]
	}
	return nil
}

// name is somebody's name, also where it stands in two columns.
func (r *reader) name(cells [][]byte) string {
	if _, ok := r.head.found[Name]; ok {
		return string(sheet.ShownText(r.cell(cells, Name)))
	}
	both := strings.TrimSpace(string(r.cell(cells, first)) + " " + string(r.cell(cells, last)))
	return string(sheet.ShownText([]byte(both)))
}

// written reads a day as it stands; one of somebody who counts and that is none clears ok.
func (r *reader) written(line int, cells [][]byte, column Column, counts bool, ok *bool) sheet.Date {
	cell := r.cell(cells, column)
	if isBlank(cell) {
		return 0
	}
	date, read := sheet.ReadDate(cell)
	if !read && counts {
		r.add(line, r.heading(column), text.Quoted(string(cell)), "a day such as 2027-03-31 or 31 Mar 2027, or nothing")
		*ok = false
	}
	return date
}

// isBlank reports whether a cell says that there is no day.
func isBlank(cell []byte) bool {
	switch strings.ToLower(string(cell)) {
	case "", "-", "–", "—", "n/a", "na", "none", "null", "active", "present":
		return true
	}
	return false
}
