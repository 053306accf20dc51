package accounts

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

const (
	window = 256 << 10 // bytes that are read at once, and in which the header is looked for
	least  = 64        // bytes that are read at once of a small file
	maxRow = 1 << 20   // bytes of one row
)

// They say why a row is not CSV.
var (
	errQuote = errors.New("a text that goes on behind its closing quote")
	errOpen  = errors.New("a quote that is never closed")
	errLong  = fmt.Errorf("a row of more than %d MiB: perhaps a quote is not closed", maxRow>>20)
)

// scanner goes through the rows of a text. The cells of a row stand until the next one.
type scanner struct {
	in        io.Reader
	piece     int // bytes that are read at once
	separator byte
	end       byte // of a line: '\n', or '\r' where that stands alone

	text []byte // not yet gone through
	room []byte // of which text is a part
	line int    // on which text begins, from 1
	err  error  // after text: io.EOF or what is wrong with the bytes

	cells   [][]byte
	plain   []byte // the row itself, where it has no quotes
	rewrite []byte // cells whose doubled quotes are made single
}

// row reads the next row and gives the line on which it begins; its cells are without spaces
// around them. After the last row the error is [io.EOF].
func (s *scanner) row() (line int, err error) {
	line = s.line
	length, quoted, err := s.length()
	if err != nil {
		if err != errOpen && err != errLong {
			line += bytes.Count(s.text, []byte{s.end})
		}
		return line, err
	}
	row := s.text[:length]
	s.text = s.text[length:]
	if s.cells, s.plain = s.cells[:0], nil; quoted {
		s.line += bytes.Count(row, []byte{s.end})
		return line, s.splitQuoted(bytes.TrimRight(row, "\r\n"))
	}
	if row[length-1] == s.end {
		s.line++
	}
	s.plain = row
	s.split(row)
	return line, nil
}

// length is the length of the next row with its line end, and whether it has quotes.
func (s *scanner) length() (length int, quoted bool, err error) {
	for from := 0; length == 0; {
		stop := bytes.IndexByte(s.text[from:], s.end)
		switch {
		case stop >= 0:
			length = from + stop + 1
		case s.err == nil:
			from = len(s.text)
			if err := s.fill(); err != nil {
				return 0, false, err
			}
		case len(s.text) == 0 || s.err != io.EOF:
			return 0, false, s.err
		default:
			length = len(s.text)
		}
	}
	if bytes.IndexByte(s.text[:length], '"') < 0 {
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

// quotedLength is the length of the next row, whose line ends between quotes do not count.
func (s *scanner) quotedLength() (int, error) {
	at := begins
	for i := 0; ; i++ {
		for i == len(s.text) && s.err == nil {
			if err := s.fill(); err != nil {
				return 0, err
			}
		}
		switch {
		case i < len(s.text):
		case s.err != io.EOF:
			return 0, s.err
		case at == inside:
			return 0, errOpen
		default:
			return i, nil
		}
		switch c := s.text[i]; {
		case at == inside:
			if c == '"' {
				at = closed
			}
		case c == '"' && at != bare:
			at = inside
		case c == s.end:
			return i + 1, nil
		case c == s.separator:
			at = begins
		case at == begins && c != ' ':
			at = bare
		}
	}
}

// fill reads on behind the text.
func (s *scanner) fill() error {
	if len(s.text) > maxRow {
		return errLong
	}
	if need := len(s.text) + s.piece; cap(s.room) < need {
		s.room = make([]byte, 0, need+len(s.text))
	}
	n := copy(s.room[:cap(s.room)], s.text)
	for s.err == nil {
		more := 0
		if more, s.err = s.in.Read(s.room[n : n+s.piece]); more > 0 {
			n += more
			break
		}
	}
	s.text = s.room[:n]
	return nil
}

// split cuts a row without quotes into cells.
func (s *scanner) split(row []byte) {
	for {
		cell, rest, more := row, []byte(nil), false
		if i := bytes.IndexByte(row, s.separator); i >= 0 {
			cell, rest, more = row[:i], row[i+1:], true
		}
		s.cells = append(s.cells, trim(cell))
		if !more {
			return
		}
		row = rest
	}
}

// splitQuoted cuts a row with quotes into cells. A quote that does not begin a cell is a
// letter as any other.
func (s *scanner) splitQuoted(row []byte) error {
	s.rewrite = s.rewrite[:0]
	for {
		begin := 0
		for begin < len(row) && row[begin] == ' ' {
			begin++
		}
		if begin == len(row) || row[begin] != '"' {
			i := bytes.IndexByte(row, s.separator)
			if i < 0 {
				s.cells = append(s.cells, trim(row))
				return nil
			}
			s.cells, row = append(s.cells, trim(row[:i])), row[i+1:]
			continue
		}
		cell, rest := s.unquote(row[begin+1:])
		s.cells = append(s.cells, trim(cell))
		rest = bytes.TrimLeft(rest, " ")
		switch {
		case len(rest) == 0:
			return nil
		case rest[0] != s.separator:
			return errQuote
		}
		row = rest[1:]
	}
}

// unquote is the text up to the closing quote, and what stands behind that.
func (s *scanner) unquote(row []byte) (cell, rest []byte) {
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
