package sheet

import (
	"io"
	"iter"
	"strings"

	"brim/scenarios/text"
)

// MaxHeader is the last line on which the header of a table may stand.
const MaxHeader = 20

// Header is the line of a table that names its columns.
type Header struct {
	Line      int // from 1
	Cells     []string
	Separator byte // that divides the columns
	Behind    int  // bytes of the text up to the row below the header
	Below     int  // the line of that row
}

// Better reports whether a header goes before the best so far: the first counts, but for a line
// with one word, which is a title above the table; of two readings of a line the wider one.
func (h *Header) Better(best *Header) bool {
	switch wide, bestWide := len(h.Cells) > 1, len(best.Cells) > 1; {
	case best.Line == 0:
		return true
	case wide != bestWide:
		return wide
	case h.Line != best.Line:
		return h.Line < best.Line
	}
	return len(h.Cells) > len(best.Cells)
}

// Shown are the names of the columns as a terminal may get them.
func (h *Header) Shown() []string {
	var names []string
	for _, cell := range h.Cells {
		names = append(names, text.Visible(cell))
	}
	return names
}

// Filled is how many of a row's cells hold something, and which is the last of them; −1 for none.
func Filled[T []byte | string](cells []T) (filled, last int) {
	last = -1
	for i, cell := range cells {
		if len(cell) > 0 {
			filled, last = filled+1, i
		}
	}
	return filled, last
}

// PlainName is a header without case, spaces and punctuation.
func PlainName(header string) string { return strings.Join(Words(header), "") }

// FirstLines goes through the lines of a text on which its header may stand, each read as one, under
// every separator in turn, or the one that the text names. What is no row is passed over, and so is
// what begins behind the first [Window].
func FirstLines(whole []byte, end byte) iter.Seq[Header] {
	start := whole[:min(len(whole), Window)] // a quote that is not closed leads no further
	table, separators, above := start, Separators, 0
	if forced, rest, ok := SeparatorLine(start); ok {
		table, separators, above = rest, []byte{forced}, 1
	}
	return func(yield func(Header) bool) {
		for _, separator := range separators {
			s := Over(table, separator, end)
			s.Line += above
			for s.Line <= MaxHeader {
				line, err := s.Row()
				if err == io.EOF {
					break
				}
				if err == ErrOpen { // a line that begins no row
					s.Text = SkipLine(s.Text, end)
					s.Line++
				}
				read := Header{Line: line, Cells: texts(s.Cells), Separator: separator, Behind: len(start) - len(s.Text), Below: s.Line}
				if err == nil && !yield(read) {
					return
				}
			}
		}
	}
}

// texts are cells that outlive their row.
func texts(cells [][]byte) []string {
	list := make([]string, len(cells))
	for i, cell := range cells {
		list[i] = string(cell)
	}
	return list
}

// Rows goes through the rows below the header of a whole text.
func (h *Header) Rows(whole []byte, end byte) Scanner {
	s := Over(whole[h.Behind:], h.Separator, end)
	s.Line = h.Below
	return s
}

// EachRow hands on the rows below the header of a whole text, with their lines. What is not CSV is a
// problem, and ends them.
func (h *Header) EachRow(whole []byte, end byte, problems *text.Problems, read func(line int, cells [][]byte)) {
	s := h.Rows(whole, end)
	for {
		line, err := s.Row()
		switch {
		case err == io.EOF:
			return
		case err != nil:
			AddNotCSV(problems, line, err)
			return
		}
		read(line, s.Cells)
	}
}
