package kit

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// drawn is what a drawing leaves on a canvas, a string a line, without the air at its end.
func drawn(w, h int, draw func(c *canvas.Canvas)) []string {
	c := canvas.New(w, h, theme.NewGlyphs(theme.Blocks))
	draw(c)
	lines := strings.Split(c.Plain(), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return lines
}

// TestFrame leaves the room inside to the pane, and says in the frame what is out of sight.
func TestFrame(t *testing.T) {
	for focused, role := range map[bool]theme.Role{true: theme.BorderFocus, false: theme.Border} {
		c := canvas.New(20, 4, theme.NewGlyphs(theme.ASCII))
		inside := Frame(c, focused, "Pods")
		if inside.Width() != 18 || inside.Height() != 2 {
			t.Errorf("the room inside is %d×%d", inside.Width(), inside.Height())
		}
		if _, got := c.Cell(0, 0); got != role {
			t.Errorf("focused %v: the border has role %v", focused, got)
		}
	}
	lines := drawn(20, 3, func(c *canvas.Canvas) {
		Frame(c, false, "Pods")
		Scrolled(c, 3, 12)
	})
	if !strings.Contains(lines[0], "Pods") || !strings.Contains(lines[0], "↑ 3") || !strings.Contains(lines[2], "↓ 12") {
		t.Errorf("%q", lines)
	}
}

// TestFirstRow keeps the chosen row in sight, and no room empty while there are rows.
func TestFirstRow(t *testing.T) {
	for rows := 1; rows <= 12; rows++ {
		for room := 1; room <= 14; room++ {
			for chosen := range rows {
				first := FirstRow(chosen, rows, room)
				if first < 0 || chosen < first || chosen >= first+room || first > 0 && first+room > rows {
					t.Errorf("row %d of %d in %d lines: the first is %d", chosen, rows, room, first)
				}
			}
		}
	}
}

// TestListDrawsTheRowsUnderItsLines: a line shows the row that the mouse finds there, the
// chosen one among them, and the frame counts the others.
func TestListDrawsTheRowsUnderItsLines(t *testing.T) {
	const n, room = 7, 3
	for chosen := range n {
		var rows []int
		lines := drawn(12, room+2, func(c *canvas.Canvas) {
			List(c, Frame(c, false, ""), chosen, n, func(row *canvas.Canvas, i int) {
				row.Text(0, 0, theme.Text, strconv.Itoa(i))
				rows = append(rows, i)
			})
		})
		if len(rows) != room || !slices.Contains(rows, chosen) {
			t.Errorf("row %d chosen: %v are drawn", chosen, rows)
		}
		for y := -1; y <= room; y++ {
			row, ok := RowAt(y, chosen, n, room)
			if ok != (y >= 0 && y < room) || ok && (row != rows[y] || !strings.HasPrefix(lines[1+y], "│"+strconv.Itoa(row))) {
				t.Errorf("row %d chosen: row %d, %v in line %d of %q", chosen, row, ok, y, lines)
			}
		}
		above := rows[0]
		if strings.Contains(lines[0], "↑") != (above > 0) || strings.Contains(lines[room+1], "↓") != (above+room < n) {
			t.Errorf("row %d chosen: %q", chosen, lines)
		}
	}
	if _, ok := RowAt(2, 0, 2, room); ok {
		t.Error("a row behind the last one")
	}
}

// TestFitting counts the rows that a higher screen would show.
func TestFitting(t *testing.T) {
	for _, test := range []struct {
		n, shown int
		last     string
	}{{2, 2, ""}, {3, 3, ""}, {7, 2, "… 5 more: make the window taller"}} {
		lines := drawn(50, 3, func(c *canvas.Canvas) {
			if got := Fitting(c, test.n); got != test.shown {
				t.Errorf("%d rows: %d are shown", test.n, got)
			}
		})
		if lines[2] != test.last {
			t.Errorf("%d rows: the last line says %q", test.n, lines[2])
		}
	}
}
