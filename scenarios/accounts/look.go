package accounts

import (
	"brim/model"
	"brim/scenarios/disk"
	"brim/scenarios/sheet"
	"brim/scenarios/text"
)

// LookAt reads the header of a file alone: its columns with an example each, and which of them are
// taken for what. A file without a contract value has a header, too: the first lines' widest. The
// error says why there is none at all.
func LookAt(path string, options Options) (model.Reading, error) {
	start, err := disk.ReadStart(path, sheet.Window)
	if err != nil {
		return model.Reading{}, err
	}
	whole, err := sheet.Beginning(start)
	if err != nil {
		return model.Reading{}, err
	}
	r := &Reader{options: options, problems: text.Problems{File: path}}
	r.scan.End = sheet.LineEnd(whole)
	var ok bool
	if r.head, ok = r.findHeader(whole); ok {
		looked := r.said()
		looked.Examples = r.head.Examples(whole, r.scan.End)
		return looked, nil
	}
	return r.widest(whole), nil
}

// widest is a reading of the line that looks most like a header.
func (r *Reader) widest(whole []byte) model.Reading {
	best := sheet.Widest(whole, r.scan.End)
	looked := model.Reading{File: text.Visible(r.options.File), Header: best.Line, Headers: best.Shown(),
		Examples: best.Examples(whole, r.scan.End)}
	headings := headingsOf(best.Cells)
	for _, name := range Columns() {
		if i := r.find(Column(name), best.Cells, headings); i >= 0 {
			looked.Taken = append(looked.Taken, model.Taken{Column: looked.Headers[i], For: name})
		}
	}
	return looked
}
