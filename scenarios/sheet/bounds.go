package sheet

// Bounds are where the cell of a column begins and ends in a row, its quotes with it; where
// the row has fewer cells, its end, and how many it has.
func Bounds(row []byte, separator byte, column int) (from, to, cells int) {
	start, here := 0, begins
	for i, c := range row {
		if here = here.after(c, separator); here != begins || c != separator {
			continue
		}
		if cells++; cells == column+1 {
			return start, i, cells
		}
		start = i + 1
	}
	if cells++; cells == column+1 {
		return start, len(row), cells
	}
	return len(row), len(row), cells
}
