package accounts

import (
	"fmt"
	"slices"
	"strings"

	"brim/scenarios/text"
)

// maxRanges is how many ranges of lines are kept for a reason.
const maxRanges = 1000

// lines are lines of a file, of which the first ranges are kept and all are counted.
type lines struct {
	rows   int
	ranges []lineRange
	more   bool
}

type lineRange struct{ from, to int }

func (l *lines) add(line int) {
	l.rows++
	if n := len(l.ranges); n > 0 && l.ranges[n-1].to == line-1 && !l.more {
		l.ranges[n-1].to = line
		return
	}
	if len(l.ranges) == maxRanges {
		l.more = true
		return
	}
	l.ranges = append(l.ranges, lineRange{line, line})
}

// merge adds lines that stand behind.
func (l *lines) merge(other *lines) {
	l.rows += other.rows
	l.ranges, l.more = append(l.ranges, other.ranges...), l.more || other.more
	slices.SortFunc(l.ranges, func(a, b lineRange) int { return a.from - b.from })
}

// String shows the lines in as few words as they need: "7-11, 15".
func (l *lines) String() string {
	var b strings.Builder
	for i, one := range l.ranges {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%d", one.from)
		if one.to > one.from {
			fmt.Fprintf(&b, "-%d", one.to)
		}
	}
	if l.more {
		b.WriteString(", ...")
	}
	return b.String()
}

// badCells are the cells that stop the load: the first are kept, all are counted.
type badCells struct {
	list []badCell
	more int
}

type badCell struct {
	line                   int
	column, found, allowed string
}

func (b *badCells) add(line int, column, found, allowed string) {
	if len(b.list) == maxShown {
		b.more++
		return
	}
	b.list = append(b.list, badCell{line, column, found, allowed})
}

// sayBad makes problems of the cells that stop the load.
func (r *Reader) sayBad() {
	for _, cell := range r.bad.list {
		r.problems.Add(cell.line, cell.column, cell.found, cell.allowed, "")
	}
	r.problems.More += r.bad.more
	r.bad = badCells{}
}

// textColumn are texts that stand one behind the other while they are read.
type textColumn struct {
	all  strings.Builder
	ends []uint32
}

func (t *textColumn) add(cell []byte) {
	t.all.Write(shownText(cell))
	t.ends = append(t.ends, uint32(t.all.Len()))
}

// at is the text of a row.
func (t *textColumn) at(row uint32) string {
	from := uint32(0)
	if row > 0 {
		from = t.ends[row-1]
	}
	return t.all.String()[from:t.ends[row]]
}

// shownText is what is kept of a text cell: what a terminal must not get is made visible.
func shownText(cell []byte) []byte {
	plain := len(cell) <= maxCell
	for _, c := range cell {
		plain = plain && c >= ' ' && c < 0x7f
	}
	if plain {
		return cell
	}
	return []byte(text.Cut(text.Visible(text.Cut(string(cell), maxCell)), maxCell))
}
