package scenarios

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"iter"
	"slices"
	"strings"

	"brim/scenarios/text"
)

// csvFile is a CSV file with a header line while it is read. Its columns may be separated by
// commas, semicolons or tabs.
type csvFile struct {
	problems  text.Problems
	separator rune
	lines     *csv.Reader
}

// newCSV begins to read a CSV file; an error says why its bytes are no text.
func newCSV(name string, data []byte) (*csvFile, error) {
	if wrong, found, allowed := text.Foreign(data); found != "" {
		return nil, text.One(name, text.LineAt(data, wrong), "", found, allowed, "")
	}
	data = bytes.TrimPrefix(data, []byte(text.ByteOrderMark))
	f := &csvFile{problems: text.Problems{File: name}, separator: sniff(data), lines: csv.NewReader(bytes.NewReader(data))}
	f.lines.Comma, f.lines.FieldsPerRecord, f.lines.ReuseRecord = f.separator, -1, true
	return f, nil
}

// sniff finds what separates the columns: of the usual three the one that the header
// has most of.
func sniff(data []byte) rune {
	header, _, _ := bytes.Cut(data, []byte{'\n'})
	best, most := ',', 0
	for _, separator := range []rune{',', ';', '\t'} {
		if n := bytes.Count(header, []byte(string(separator))); n > most {
			best, most = separator, n
		}
	}
	return best
}

// header is the first line. Where there is none it is nil, and a problem says what the file
// has to hold.
func (f *csvFile) header(allowed string) []string {
	cells, err := f.lines.Read()
	switch {
	case errors.Is(err, io.EOF):
		f.problems.Add(1, "", "no header line", allowed, "")
		return nil
	case err != nil:
		f.unreadable(err)
		return nil
	}
	return cells
}

// rows are the lines after the header that are not blank, each with its number. They end at
// a stray quote: where the next row begins is unknown.
func (f *csvFile) rows() iter.Seq2[int, []string] {
	return func(yield func(line int, cells []string) bool) {
		for {
			cells, err := f.lines.Read()
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				f.unreadable(err)
				return
			}
			line, _ := f.lines.FieldPos(0)
			blank := !slices.ContainsFunc(cells, func(cell string) bool { return strings.TrimSpace(cell) != "" })
			if !blank && !yield(line, cells) {
				return
			}
		}
	}
}

func (f *csvFile) unreadable(err error) {
	line := 1
	var wrong *csv.ParseError
	if errors.As(err, &wrong) {
		line, err = wrong.Line, wrong.Err
	}
	f.problems.Add(line, "", "what is not CSV: "+err.Error(), "", "")
}
