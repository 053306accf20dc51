package accounts

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"

	"brim/scenarios/sheet"
	"brim/scenarios/text"
)

// ErrNoCSM says that a file has no column that says who carries an account.
var ErrNoCSM = errors.New("no column says who carries an account: no CSM can be written")

// Reassign copies an accounts file and gives some of its rows another CSM, by the line on
// which a row begins (see [model.Account].Line): in the column that [Read] takes the CSM
// from, in the file's own dialect. Other rows of the same account, by its id or word for
// word, get the same CSM, so that they stay one account. Somebody whom the file names already
// is written as it writes them, with the signs of no width that screens show in words. All
// else stays byte for byte. The name stands in messages. Errors are [ErrNoCSM], and those of a file that cannot be read.
func Reassign(name string, data []byte, options Options, csms map[int]string) ([]byte, error) {
	whole, err := sheet.Decode(name, data)
	if err != nil {
		return nil, err
	}
	r := &Reader{options: options, problems: text.Problems{File: name}}
	r.scan.End = sheet.LineEnd(whole)
	var ok bool
	if r.head, ok = r.findHeader(whole); !ok {
		r.noHeader(whole)
		return nil, r.problems.Err()
	}
	r.at = placesOf(r.head.found)
	column, ok := r.head.found[CSM]
	if !ok {
		if column, ok = r.head.found[Owner]; !ok {
			return nil, fmt.Errorf("%s: %w", text.Visible(name), ErrNoCSM)
		}
	}
	w := &rewriting{Reader: r, column: column, csms: csms, same: map[string]string{}, written: map[string]string{}}
	if whole, err = w.rewrite(name, whole); err != nil {
		return nil, err
	}
	return sheet.EncodingOf(data).Encode(whole), nil
}

// rewriting is a file while it is copied.
type rewriting struct {
	*Reader
	column int
	csms   map[int]string    // by line
	same   map[string]string // by what tells an account apart
	// written is how the file first writes a CSM, by how that is shown.
	written map[string]string
}

// rewrite copies the rows below the header: what tells the accounts apart is found first.
func (w *rewriting) rewrite(name string, whole []byte) ([]byte, error) {
	missing := len(w.csms)
	err := w.each(whole, func(line int, _ []byte, cells [][]byte) {
		w.remember(cellAt(cells, w.column))
		if csm, ok := w.csms[line]; ok {
			w.same[w.account(cells)] = csm
			missing--
		}
	})
	if err == nil && missing > 0 {
		err = fmt.Errorf("%s: rows that were to change and are no longer there: %d", text.Visible(name), missing)
	}
	if err != nil {
		return nil, err
	}
	out := append(make([]byte, 0, len(whole)+len(whole)/16), whole[:w.head.Behind]...)
	err = w.each(whole, func(line int, row []byte, cells [][]byte) {
		csm, ok := w.csms[line]
		if !ok {
			csm, ok = w.same[w.account(cells)]
		}
		if !ok {
			out = append(out, row...)
			return
		}
		out = w.appendRow(out, row, cmp.Or(w.written[csm], csm))
	})
	return out, err
}

// remember keeps how a CSM is written, where that is not how it is shown.
func (w *rewriting) remember(cell []byte) {
	shown := string(sheet.ShownText(cell))
	if _, known := w.written[shown]; !known && shown != string(cell) {
		w.written[shown] = string(cell)
	}
}

// each goes through the rows below the header: the bytes of each, and its cells.
func (w *rewriting) each(whole []byte, do func(line int, row []byte, cells [][]byte)) error {
	s := w.head.Rows(whole, w.scan.End)
	for {
		before := s.Text
		line, err := s.Row()
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return w.broken(line, err)
		}
		do(line, before[:len(before)-len(s.Text)], s.Cells)
	}
}

// account is what tells an account apart: its id, or all its cells.
func (w *rewriting) account(cells [][]byte) string {
	if id := cellAt(cells, w.at.id); len(id) > 0 {
		return "id\x00" + string(id)
	}
	return "row\x00" + strings.TrimRight(string(bytes.Join(cells, []byte{0})), "\x00")
}

// appendRow copies a row with another CSM.
func (w *rewriting) appendRow(out, row []byte, csm string) []byte {
	content := bytes.TrimRight(row, "\r\n")
	from, to, cells := sheet.Bounds(content, w.head.Separator, w.column)
	out = append(out, content[:from]...)
	for ; cells <= w.column; cells++ { // a row that ends before the column
		out = append(out, w.head.Separator)
	}
	if quoted := bytes.HasPrefix(bytes.TrimLeft(content[from:to], " "), []byte{'"'}); quoted || w.needsQuotes(csm) {
		csm = `"` + strings.ReplaceAll(csm, `"`, `""`) + `"`
	}
	out = append(out, csm...)
	out = append(out, content[to:]...)
	return append(out, row[len(content):]...)
}

func (w *rewriting) needsQuotes(csm string) bool {
	return strings.ContainsAny(csm, "\"\r\n"+string(rune(w.head.Separator))) || strings.TrimSpace(csm) != csm
}
