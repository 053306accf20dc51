package sheet

// Beginning is the text of the first bytes of a file, as far as they are whole letters. The error
// says why they are no text at all.
func Beginning(start []byte) ([]byte, error) {
	whole, err := letters(start)
	if len(whole) > 0 {
		err = nil // the last letter may be cut
	}
	return whole, err
}

// looked is how many rows below the header are looked at for examples.
const looked = 20

// Examples are a cell of every column: the first below the header that holds something.
func (h *Header) Examples(whole []byte, end byte) []string {
	examples := make([]string, len(h.Cells))
	s := h.Rows(whole, end)
	for range looked {
		if _, err := s.Row(); err != nil {
			break
		}
		for i, cell := range s.Cells {
			if i < len(examples) && examples[i] == "" {
				examples[i] = string(ShownText(cell))
			}
		}
	}
	return examples
}

// Widest is the line that looks most like a header where none is known: of the first lines the
// first one with the most cells that hold something.
func Widest(whole []byte, end byte) Header {
	var best Header
	most := 0
	for line := range FirstLines(whole, end) {
		if filled, _ := Filled(line.Cells); filled > most {
			best, most = line, filled
		}
	}
	return best
}
