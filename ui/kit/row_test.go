package kit

import (
	"testing"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// TestRowLeavesOutWhatDoesNotFit takes pieces in order, and gives notes the room that no
// piece needs.
func TestRowLeavesOutWhatDoesNotFit(t *testing.T) {
	for _, test := range []struct {
		width int
		whole bool
		want  string
	}{
		{40, true, "one +1    three +3    five"},
		{22, true, "one +1    three  five"},
		{16, true, "one  three  five"},
		{15, false, "one +1    three"},
		{9, false, "one  five"},
		{3, false, "one"},
		{2, false, ""},
	} {
		lines := drawn(test.width, 1, func(c *canvas.Canvas) {
			row := NewRow(c, 2)
			row.Mark(theme.Text, "one")
			row.Note("+1", 4)
			row.Mark(theme.Text, "three")
			row.Note("+3", 4)
			row.Mark(theme.Text, "")
			row.Note("beside nothing", 4)
			row.Mark(theme.Text, "five")
			if row.Whole() != test.whole {
				t.Errorf("in %d columns: whole is %v", test.width, row.Whole())
			}
			row.Draw()
		})
		if lines[0] != test.want {
			t.Errorf("in %d columns: %q, want %q", test.width, lines[0], test.want)
		}
	}
}

// TestRowCountsNotes says beforehand whether further pieces and all notes have room.
func TestRowCountsNotes(t *testing.T) {
	more := []Claim{{Text: "three", Note: "+3", Room: 4}}
	for width, want := range map[int]bool{19: false, 20: true} {
		c := canvas.New(width, 1, theme.NewGlyphs(theme.Blocks))
		row := NewRow(c, 2)
		row.Mark(theme.Text, "one")
		row.Note("+1", 4)
		if got := row.FitsNoted(more); got != want {
			t.Errorf("in %d columns: %v", width, got)
		}
	}
}
