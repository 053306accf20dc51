package accounts

import (
	"strings"

	"brim/scenarios/sheet"
)

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
	t.all.Write(sheet.ShownText(cell))
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
