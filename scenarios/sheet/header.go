package sheet

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

// Rows goes through the rows below the header of a whole text.
func (h *Header) Rows(whole []byte, end byte) Scanner {
	s := Over(whole[h.Behind:], h.Separator, end)
	s.Line = h.Below
	return s
}
