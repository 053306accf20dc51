package canvas

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"brim/ui/theme"
)

func drawn(c *Canvas) string {
	return Picture{Title: "A <plan> & \"more\"", Palette: theme.PaletteOf(theme.Dark, true, nil), Paper: theme.PaperFor(theme.Dark)}.SVG(c.Frame())
}

// wellFormed reads a picture as XML and returns what its texts say, each on a line.
func wellFormed(t *testing.T, svg string) string {
	t.Helper()
	var texts strings.Builder
	decoder, within := xml.NewDecoder(strings.NewReader(svg)), ""
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return texts.String()
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, svg)
		}
		switch token := token.(type) {
		case xml.StartElement:
			within = token.Name.Local
		case xml.CharData:
			if within == "text" {
				texts.Write(token)
			}
		}
	}
}

// TestPictureHoldsText draws words in their places, and what somebody put into a title as text.
func TestPictureHoldsText(t *testing.T) {
	c := New(40, 3, theme.NewGlyphs(theme.Blocks))
	c.Text(2, 0, theme.Over, "<script>alert(1)</script> & 日本")
	c.Text(0, 1, theme.Selected, "two words   apart")
	c.Text(0, 2, theme.Text, "\x1b[31mred\x00")
	svg := drawn(c)
	texts := wellFormed(t, svg)
	for _, text := range []string{"<script>alert(1)</script> & 日本", "two words", "apart", "␛[31mred␀"} {
		if !strings.Contains(texts, text) {
			t.Errorf("%q is not in %q", text, texts)
		}
	}
	for _, part := range []string{
		`x="20" y="15" textLength="320"`,                   // the column of the first
		`x="120" y="35"`,                                   // and of what is apart
		`<rect class="b8" x="0" y="20" width="170"`,        // behind what is selected
		`aria-label="A &lt;plan&gt; &amp; &#34;more&#34;"`, // the title
		`.r16{fill:#ff8787;font-weight:bold}`,              // the theme's colour
	} {
		if !strings.Contains(svg, part) {
			t.Errorf("%q is not in\n%s", part, svg)
		}
	}
	if strings.Contains(svg, "<script") || svg != drawn(c) {
		t.Error("something acts, or the same canvas gives other bytes")
	}
}

// TestPictureDrawsShapes draws lines as one path however long they are, and blocks as filled
// parts of cells.
func TestPictureDrawsShapes(t *testing.T) {
	c := New(10, 1, theme.NewGlyphs(theme.Blocks))
	c.Text(0, 0, theme.Text, "───▄█▌⠉")
	svg := drawn(c)
	if texts := wellFormed(t, svg); texts != "" {
		t.Errorf("shapes are letters: %q", texts)
	}
	if !strings.Contains(svg, `d="M0 9.25h30v1.5h-30zM30 10h10v10h-10zM40 0h15v20h-15zM61.25`) {
		t.Errorf("not the shapes:\n%s", svg)
	}
}

// TestEveryGlyphHasItsShape draws all lines and blocks of both sets as shapes within a cell.
func TestEveryGlyphHasItsShape(t *testing.T) {
	glyphs := theme.NewGlyphs(theme.Blocks)
	lines := []string{glyphs.Track, glyphs.TrackFill, glyphs.Tick, glyphs.Min, glyphs.Max, glyphs.Dash, glyphs.Event,
		glyphs.TopLeft, glyphs.TopRight, glyphs.BottomLeft, glyphs.BottomRight, glyphs.Horizontal, glyphs.Vertical, glyphs.Solid}
	lines = append(lines, glyphs.Rising[1:]...)
	lines = append(lines, glyphs.Growing[1:]...)
	lines = append(lines, glyphs.Raster.Cells[1:]...)
	lines = append(lines, theme.NewGlyphs(theme.Braille).Raster.Cells[1:]...)
	for _, row := range glyphs.Range {
		lines = append(lines, row[:]...)
	}
	for _, glyph := range lines {
		boxes := boxesOf(glyph)
		if glyph != " " && len(boxes) == 0 {
			t.Errorf("%s has no shape", glyph)
		}
		for _, b := range boxes {
			if b.x < 0 || b.y < 0 || b.w <= 0 || b.h <= 0 || b.x+b.w > cellWidth || b.y+b.h > cellHeight {
				t.Errorf("%s leaves its cell: %v", glyph, b)
			}
		}
	}
}

// TestQuadrantsAreWhatTheyShow compares the filled quarters with the raster's own masks.
func TestQuadrantsAreWhatTheyShow(t *testing.T) {
	for mask, glyph := range theme.NewGlyphs(theme.Blocks).Raster.Cells {
		var filled float64
		for _, b := range boxesOf(glyph) {
			filled += b.w * b.h
		}
		quarters := 0
		for bit := range 4 {
			quarters += mask >> bit & 1
		}
		if want := float64(quarters) * cellWidth * cellHeight / 4; glyph != " " && filled != want {
			t.Errorf("%s fills %g, not %g", glyph, filled, want)
		}
	}
}
