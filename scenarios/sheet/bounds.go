package sheet

// Bounds are where the cell of a column begins and ends in a row, its quotes with it; where
// the row has fewer cells, its end, and how many it has.
func Bounds(row []byte, separator byte, column int) (from, to, cells int) {
	start, state := 0, begins
	for i := 0; i <= len(row); i++ {
		if i < len(row) {
			switch c := row[i]; {
			case state == inside:
				if c == '"' {
					state = closed
				}
				continue
			case c == '"' && state != bare:
				state = inside
				continue
			case c != separator:
				if state == begins && c != ' ' {
					state = bare
				}
				continue
			}
		}
		if cells++; cells == column+1 {
			return start, i, cells
		}
		start, state = i+1, begins
	}
	return len(row), len(row), cells
}
