package sheet

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"brim/scenarios/text"
)

const (
	Window = 256 << 10 // bytes that are read at once, and in which a header is looked for
	Least  = 64        // bytes that are read at once of a small file
	maxRow = 1 << 20   // bytes of one row
)

// They say why a row is not CSV.
var (
	ErrQuote = errors.New("a text that goes on behind its closing quote")
	ErrOpen  = errors.New("a quote that is never closed")
	ErrLong  = fmt.Errorf("a row of more than %d MiB: perhaps a quote is not closed", maxRow>>20)
)

// AddNotCSV adds to the problems of a file why a row is not CSV.
func AddNotCSV(list *text.Problems, line int, err error) {
	list.Add(line, "", "what is not CSV: "+err.Error(), "a text with quotes in it between quotes, each of them doubled", "")
}

// Scanner goes through the rows of a text. The cells of a row stand until the next one.
type Scanner struct {
	In        io.Reader
	Piece     int // bytes that are read at once
	Separator byte
	End       byte // of a line: '\n', or '\r' where that stands alone

	Text []byte // not yet gone through
	room []byte // of which Text is a part
	Line int    // on which Text begins, from 1
	Err  error  // after Text: io.EOF or what is wrong with the bytes

	Cells   [][]byte
	Plain   []byte // the row itself, where it has no quotes
	rewrite []byte // cells whose doubled quotes are made single
}

// Over goes through the rows of a text that is at hand.
func Over(whole []byte, separator, end byte) Scanner {
	return Scanner{Text: whole, Err: io.EOF, Separator: separator, End: end, Line: 1}
}

// Row reads the next row and gives the line on which it begins; its cells are without spaces
// around them. After the last row the error is [io.EOF].
func (s *Scanner) Row() (line int, err error) {
	line = s.Line
	length, quoted, err := s.length()
	if err != nil {
		if err != ErrOpen && err != ErrLong {
			line += bytes.Count(s.Text, []byte{s.End})
		}
		return line, err
	}
	row := s.Text[:length]
	s.Text = s.Text[length:]
	if s.Cells, s.Plain = s.Cells[:0], nil; quoted {
		s.Line += bytes.Count(row, []byte{s.End})
		return line, s.splitQuoted(bytes.TrimRight(row, "\r\n"))
	}
	if row[length-1] == s.End {
		s.Line++
	}
	s.Plain = row
	s.split(row)
	return line, nil
}

// length is the length of the next row with its line end, and whether it has quotes.
func (s *Scanner) length() (length int, quoted bool, err error) {
	for from := 0; length == 0; {
		stop := bytes.IndexByte(s.Text[from:], s.End)
		switch {
		case stop >= 0:
			length = from + stop + 1
		case s.Err == nil:
			from = len(s.Text)
			if err := s.Fill(); err != nil {
				return 0, false, err
			}
		case len(s.Text) == 0 || s.Err != io.EOF:
			return 0, false, s.Err
		default:
			length = len(s.Text)
		}
	}
	if bytes.IndexByte(s.Text[:length], '"') < 0 {
		return length, false, nil
	}
	length, err = s.quotedLength()
	return length, true, err
}

// place says where in a cell the scanner is.
type place int

const (
	begins place = iota
	bare
	inside // between quotes
	closed // behind a closing quote, or the first of two
)

// after is the place behind a byte that ends no row.
func (p place) after(c, separator byte) place {
	switch {
	case p == inside && c != '"':
		return inside
	case p == inside:
		return closed
	case c == '"' && p != bare:
		return inside
	case c == separator:
		return begins
	case p == begins && c != ' ':
		return bare
	}
	return p
}

// quotedLength is the length of the next row, whose line ends between quotes do not count.
func (s *Scanner) quotedLength() (int, error) {
	here := begins
	for i := 0; ; i++ {
		for i == len(s.Text) && s.Err == nil {
			if err := s.Fill(); err != nil {
				return 0, err
			}
		}
		switch {
		case i < len(s.Text):
		case s.Err != io.EOF:
			return 0, s.Err
		case here == inside:
			return 0, ErrOpen
		default:
			return i, nil
		}
		if s.Text[i] == s.End && here != inside {
			return i + 1, nil
		}
		here = here.after(s.Text[i], s.Separator)
	}
}

// Fill reads on behind the text.
func (s *Scanner) Fill() error {
	if len(s.Text) > maxRow {
		return ErrLong
	}
	if need := len(s.Text) + s.Piece; cap(s.room) < need {
		s.room = make([]byte, 0, need+len(s.Text))
	}
	n := copy(s.room[:cap(s.room)], s.Text)
	for s.Err == nil {
		more := 0
		if more, s.Err = s.In.Read(s.room[n : n+s.Piece]); more > 0 {
			n += more
			break
		}
	}
	s.Text = s.room[:n]
	return nil
}

// split cuts a row without quotes into cells.
func (s *Scanner) split(row []byte) {
	for {
		cell, rest, more := row, []byte(nil), false
		if i := bytes.IndexByte(row, s.Separator); i >= 0 {
			cell, rest, more = row[:i], row[i+1:], true
		}
		s.Cells = append(s.Cells, trim(cell))
		if !more {
			return
		}
		row = rest
	}
}

// splitQuoted cuts a row with quotes into cells. A quote that does not begin a cell is a
// letter as any other.
func (s *Scanner) splitQuoted(row []byte) error {
	s.rewrite = s.rewrite[:0]
	for {
		begin := 0
		for begin < len(row) && row[begin] == ' ' {
			begin++
		}
		if begin == len(row) || row[begin] != '"' {
			i := bytes.IndexByte(row, s.Separator)
			if i < 0 {
				s.Cells = append(s.Cells, trim(row))
				return nil
			}
			s.Cells, row = append(s.Cells, trim(row[:i])), row[i+1:]
			continue
		}
		cell, rest := s.unquote(row[begin+1:])
		s.Cells = append(s.Cells, trim(cell))
		rest = bytes.TrimLeft(rest, " ")
		switch {
		case len(rest) == 0:
			return nil
		case rest[0] != s.Separator:
			return ErrQuote
		}
		row = rest[1:]
	}
}

// unquote is the text up to the closing quote, and what stands behind that.
func (s *Scanner) unquote(row []byte) (cell, rest []byte) {
	i := bytes.IndexByte(row, '"')
	if i < 0 {
		return row, nil
	}
	if i+1 == len(row) || row[i+1] != '"' {
		return row[:i], row[i+1:]
	}
	from := len(s.rewrite)
	for i >= 0 && i+1 < len(row) && row[i+1] == '"' {
		s.rewrite = append(s.rewrite, row[:i+1]...)
		row = row[i+2:]
		i = bytes.IndexByte(row, '"')
	}
	if i < 0 {
		i = len(row)
	}
	s.rewrite = append(s.rewrite, row[:i]...)
	return s.rewrite[from:], row[min(i+1, len(row)):]
}

// trim takes away the spaces around a cell, those of all kinds.
func trim(cell []byte) []byte {
	if n := len(cell); n == 0 || cell[0] > ' ' && cell[0] < 0x7f && cell[n-1] > ' ' && cell[n-1] < 0x7f {
		return cell
	}
	return bytes.TrimSpace(cell)
}
