package actuals

import (
	"fmt"

	"brim/model"
)

// shortRow is a row that says something and has fewer cells than the header.
type shortRow struct{ line, cells int }

// length notes how far a row goes.
func (r *reader) length(row model.ActualRow, cells [][]byte) {
	for i, cell := range cells {
		if len(cell) > 0 {
			r.filled = max(r.filled, i+1)
		}
	}
	if len(cells) < len(r.head.Cells) && row.Figures != (model.ActualRow{}).Figures {
		r.short = append(r.short, shortRow{row.Line, len(cells)})
	}
}

// refuseShort refuses rows that end before the last column that any row fills: they may have been
// cut off. Spreadsheets leave out the cells of columns, and the rows, that nobody fills.
func (r *reader) refuseShort() {
	for _, row := range r.short {
		if row.cells < r.filled {
			r.add(row.line, "", model.Counted(row.cells, "cell"),
				fmt.Sprintf("%d, as other rows have; a figure that is not known has an empty one", r.filled))
		}
	}
}
