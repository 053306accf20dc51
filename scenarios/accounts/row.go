package accounts

import (
	"bytes"
	"fmt"
	"math"

	"brim/scenarios/sheet"
	"brim/scenarios/text"
)

// Bits of a row's marks: the lower ones hold how its amount may be read.
const (
	readingMask = 7
	wonShift    = 3 // a bit for each status column
)

// row reads one row below the header.
func (r *Reader) row(line int, cells [][]byte) {
	filled, last := sheet.Filled(cells)
	if filled == 0 {
		r.blank = true
		return
	}
	if last >= len(r.head.Cells) {
		r.bad.add(line, "", fmt.Sprintf("%d cells", last+1),
			fmt.Sprintf("at most %d, as in the header; a number with commas stands in quotes", len(r.head.Cells)))
		return
	}
	acv := cellAt(cells, r.at.acv)
	a, ok := readAmount(acv)
	switch {
	case filled == 1 && len(cells) < len(r.head.Cells) && (len(acv) == 0 || !ok):
		r.left.Lines("footer").Add(line)
		return
	case r.isTotal(cells, a, ok):
		r.left.Lines("total").Add(line)
		r.group = 0
		return
	case r.isSummary(cells, a, ok):
		r.left.Lines("summary").Add(line)
		return
	}
	won, out := r.status(cells)
	switch {
	case out != "":
		r.left.Lines(out).Add(line)
	case !ok && r.hash(cells) == r.heads:
		r.left.Lines("repeated").Add(line)
	case !ok:
		r.unread(line, cells, acv)
	case a.none || a.value <= 0:
		r.empty(line)
	case !(a.value <= MaxACV):
		r.bad.add(line, string(ACV), text.Quoted(string(acv)), "an amount from 0 to 1e12")
	default:
		r.account(line, cells, a, won)
	}
}

// unread notes a value that cannot be read: below a blank line, in a row that is not whole,
// it is a footer's.
func (r *Reader) unread(line int, cells [][]byte, acv []byte) {
	if r.blank && len(cells) < len(r.head.Cells) {
		r.left.Lines("footer").Add(line)
		return
	}
	r.bad.add(line, string(ACV), text.Quoted(string(acv)), "an amount such as 12000, $12,000.00 or USD 12000")
}

// empty notes a row without a value, which below the last account is a footer.
func (r *Reader) empty(line int) {
	if r.blank {
		r.tail.Add(line)
		return
	}
	r.left.Lines("without a value").Add(line)
}

// cellAt is a cell of a row, empty where the row or the file has none.
func cellAt(cells [][]byte, place int) []byte {
	if place < 0 || place >= len(cells) {
		return nil
	}
	return cells[place]
}

// isTotal reports whether a row adds others up: a cell is the label of a total, or the name
// of the group above with "Total" behind it, or the row has nothing but the sum of those
// above, perhaps with a label. A row with an id is an account whatever its name.
func (r *Reader) isTotal(cells [][]byte, a amount, ok bool) bool {
	if id := cellAt(cells, r.at.id); len(id) > 0 && !isTotal(id) {
		return false
	}
	for _, cell := range cells {
		if isTotal(cell) {
			return true
		}
		if group, cut := bytes.CutSuffix(cell, []byte(" Total")); cut && bytes.Equal(group, r.last) {
			return true
		}
	}
	if !ok || a.value <= 0 {
		return false
	}
	rows, sums := r.summedUp(a.value), near(a.value, r.sum) || near(a.value, r.group)
	if rows == 0 && !sums {
		return false
	}
	texts, labels := 0, 0
	for _, cell := range cells {
		if _, amount := readAmount(cell); amount {
			continue
		}
		if texts++; rows > 0 && mentionsTotal(cell) {
			labels++
		}
	}
	if labels == 0 {
		return texts == 0 && r.named && sums
	}
	name := cellAt(cells, r.at.name)
	if r.at.name >= 0 && len(name) == 0 {
		return true
	}
	return rows > 1 && texts == labels // where the label stands as a name may, one row is too little to go by
}

// summedUp is of how many accounts right above a value is the sum; 0 for none.
func (r *Reader) summedUp(value float64) int {
	sum := 0.0
	for i := len(r.columns.ACV) - 1; i >= 0 && sum < value; i-- {
		if sum += r.columns.ACV[i]; near(value, sum) {
			return len(r.columns.ACV) - i
		}
	}
	return 0
}

// near reports whether two sums are equal to the cent.
func near(a, b float64) bool { return math.Abs(a-b) <= 0.005+1e-12*b }

// status is what the status columns say of a row: in which of them it is won, and why it is no
// account.
func (r *Reader) status(cells [][]byte) (won uint8, out string) {
	for k, i := range r.head.statuses {
		if i >= len(cells) || len(cells[i]) == 0 {
			continue
		}
		s, known := r.standing[string(cells[i])]
		if !known {
			s = readStatus(string(cells[i]))
			r.keepStanding(string(cells[i]), s)
		}
		if s.won {
			won |= 1 << k
			r.wonIn[k] = true
		}
		if s.out != "" && out == "" {
			out = s.out
		}
	}
	return won, out
}

// keepStanding keeps what a status says, of as many as a column of them has.
func (r *Reader) keepStanding(cell string, s standing) {
	if r.standing == nil {
		r.standing = map[string]standing{}
	}
	if len(r.standing) < 4096 {
		r.standing[cell] = s
	}
}

// account keeps a row.
func (r *Reader) account(line int, cells [][]byte, a amount, won uint8) {
	if r.tail.Rows > 0 {
		r.left.Lines("without a value").Merge(&r.tail)
		r.tail = sheet.Lines{}
	}
	r.blank = false
	id, name := cellAt(cells, r.at.id), cellAt(cells, r.at.name)
	whole := uint64(0)
	if len(id) > 0 || len(name) > 0 {
		whole = r.hash(cells)
	}
	r.hashes, r.keys = append(r.hashes, whole), append(r.keys, r.key(id, name, whole))
	r.last, r.named = append(r.last[:0], firstCell(cells)...), len(id) > 0 || len(name) > 0
	r.sum += a.value
	r.group += a.value
	r.keep(line, cells, a, won)
}

func firstCell(cells [][]byte) []byte {
	for _, cell := range cells {
		if len(cell) > 0 {
			return cell
		}
	}
	return nil
}
