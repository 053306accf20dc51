package report

import (
	"errors"
	"slices"
)

// ErrSeveralTables says that a CSV was asked of more than one table.
var ErrSeveralTables = errors.New("a CSV holds one table")

// SectionCSV writes the table that is wanted for a spreadsheet, as [Grid.TSV] does. Of one that
// there is for every pod tier the tiers' rows follow each other, behind a column that names the
// tier. It is an [ErrSeveralTables] when not one table is wanted.
func (r Report) SectionCSV() ([]byte, error) {
	if len(r.Names) != 1 || r.Names[0] == AllSections {
		return nil, ErrSeveralTables
	}
	sections := r.Sections()
	head, rows := sections[0].plain()
	for _, section := range sections[1:] {
		_, more := section.plain()
		rows = append(rows, more...)
	}
	return WriteCSV(head, rows)
}

// plain is the head and the rows of a section as spreadsheets read them.
func (s Section) plain() (head []string, rows [][]string) {
	all := s.Grid.plain()
	if s.Tier == "" {
		return all[0], all[1:]
	}
	for i := range all {
		all[i] = slices.Insert(all[i], 0, plainWord(s.Tier))
	}
	all[0][0] = "Tier"
	return all[0], all[1:]
}
