package chart

import (
	"strings"
	"testing"

	"brim/ui/canvas"
	"brim/ui/theme"
)

func large(text string, scale, w, h int, style theme.GlyphStyle) string {
	c := canvas.New(w, h, theme.NewGlyphs(style))
	Large{Text: text, Scale: scale}.Draw(c)
	var lines []string
	for line := range strings.Lines(c.Plain()) {
		lines = append(lines, strings.TrimRight(line, " \n"))
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}

func TestLarge(t *testing.T) {
	for _, test := range []struct {
		what, got, want string
	}{
		{"half a row a dot", large("7.5m", 0, 40, 3, theme.Blocks),
			"▀▀█   █▀▀ █▄ ▄█\n ▄▀   ▀▀█ █ ▀ █\n ▀  ▀ ▀▀▀ ▀   ▀"},
		{"a row a dot", large("1%", 1, 40, 5, theme.ASCII),
			"####    ##    ##\n  ##        ##\n  ##      ##\n  ##      ##\n######  ##    ##"},
		{"a pointed foot", large("Nuv", 1, 40, 5, theme.ASCII),
			"##    ##  ##  ##  ##      ##\n####  ##  ##  ##  ##      ##\n##  ####  ##  ##    ##  ##\n##    ##  ##  ##    ##  ##\n##    ##  ######      ##"},
		{"too wide for a row a dot", large("1%", 1, 9, 5, theme.Blocks), "▀█  ▀ ▄▀\n █   █\n▀▀▀ ▀  ▀"},
		{"too low for a row a dot", large("1%", 1, 40, 3, theme.Blocks), "▀█  ▀ ▄▀\n █   █\n▀▀▀ ▀  ▀"},
		{"too wide for any", large("1000", 1, 6, 5, theme.Blocks), "1000"},
		{"a letter that is not in the font", large("名 1", 2, 80, 20, theme.Blocks), "名 1"},
	} {
		if test.got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.what, test.got, test.want)
		}
	}
}

// TestLargeFont holds that every letter of months, amounts and words has equally long rows.
func TestLargeFont(t *testing.T) {
	for r, rows := range largeFont {
		if len(rows) != largeRows {
			t.Errorf("%q has %d rows", r, len(rows))
		}
		for _, row := range rows {
			if len(row) != len(rows[0]) || strings.Trim(row, " #") != "" {
				t.Errorf("%q has a row %q", r, row)
			}
		}
	}
	for _, r := range "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789$€£¥%.,:-+/→ " {
		if _, ok := largeFont[r]; !ok {
			t.Errorf("%q is not in the font", r)
		}
	}
}
