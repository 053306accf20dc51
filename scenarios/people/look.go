package people

import (
	"brim/model"
	"brim/scenarios/disk"
	"brim/scenarios/sheet"
	"brim/scenarios/text"
)

// LookAt reads the header of a file alone: its columns with an example each, and which of them are
// taken for what. A file without titles has a header, too: the first lines' widest. The error says
// why there is none at all.
func LookAt(path string, columns map[string]string) (model.Reading, error) {
	start, err := disk.ReadStart(path, sheet.Window)
	if err != nil {
		return model.Reading{}, err
	}
	whole, err := sheet.Beginning(start)
	if err != nil {
		return model.Reading{}, err
	}
	r := newReader(path, columns)
	r.end = sheet.LineEnd(whole)
	if !r.find(whole) {
		r.head, _ = headerOf(sheet.Widest(whole, r.end), columns)
	}
	looked := r.said()
	looked.Examples = r.head.Examples(whole, r.end)
	return looked, nil
}

// noHeader says why a file has no header.
func (r *reader) noHeader(line int) {
	if wanted := r.columns[string(Role)]; wanted != "" {
		r.problems.Add(line, string(Role), "no column "+text.Quoted(wanted), "a column of the header", "")
		return
	}
	r.problems.Add(line, string(Role), "no column with the title", "a column role, title or job title among the first 20 lines", "")
}

// checkColumns says which of the columns that are named the file has not.
func (r *reader) checkColumns() {
	for _, column := range Columns() {
		wanted := r.columns[string(column)]
		if _, found := r.head.found[column]; wanted != "" && !found {
			r.problems.Add(r.head.Line, string(column), "no column "+text.Quoted(wanted), "a column of the header", "")
		}
	}
}
