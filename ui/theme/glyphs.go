package theme

import (
	"fmt"
	"strings"
)

// GlyphStyle chooses what lines, bars and marks are drawn with.
type GlyphStyle uint8

const (
	// Blocks draws with half, quarter and eighth blocks, which survive video
	// compression; the default.
	Blocks GlyphStyle = iota
	// Braille draws chart lines with eight dots a cell: more precise, fainter.
	Braille
	// ASCII uses nothing outside printable ASCII.
	ASCII
)

var glyphStyleNames = [...]string{"blocks", "braille", "ascii"}

// String is the name as [ParseGlyphStyle] reads it.
func (s GlyphStyle) String() string {
	if int(s) >= len(glyphStyleNames) {
		return "unknown"
	}
	return glyphStyleNames[s]
}

// ParseGlyphStyle reads "blocks", "braille" or "ascii"; "block" is accepted too. The
// error quotes what was found and lists what is allowed.
func ParseGlyphStyle(s string) (GlyphStyle, error) {
	if s == "block" {
		return Blocks, nil
	}
	for i, name := range glyphStyleNames {
		if s == name {
			return GlyphStyle(i), nil
		}
	}
	return Blocks, fmt.Errorf("glyphs %q are unknown; allowed: %s", s, strings.Join(glyphStyleNames[:], ", "))
}

// Glyphs is a complete set of drawing characters, each exactly one cell wide.
type Glyphs struct {
	Style GlyphStyle

	// Rising holds 0 to 8 eighths filled from below, Growing from the left.
	Rising  [9]string
	Growing [9]string
	// Raster draws chart lines.
	Raster Raster
	// Dot draws a dotted chart line, one a cell.
	Dot string
	// Solid fills a bar, Wing one that leaves air above it.
	Solid, Wing string
	// Heat holds the steps of a heat map, least first.
	Heat [5]string

	// Track is a slider's empty part and TrackFill the part up to the Knob;
	// Tick marks the default on it, Baseline the pinned baseline, and Min and
	// Max its ends.
	Track, TrackFill, Knob, Tick, Baseline, Min, Max string

	// Range draws bars of ranges, by how heavy the upper and the lower half of a cell are: 0
	// blank, 1 thin, 2 thick.
	Range [3][3]string
	// Dash draws limit lines, Event the vertical lines of events.
	Dash, Event string
	// Border glyphs.
	TopLeft, TopRight, BottomLeft, BottomRight, Horizontal, Vertical string

	// Marks of state: never colour alone.
	Over, Within, Under, Failed string
	// Pointer marks the chosen row, Unsaved a plan with changes.
	Pointer, Unsaved string
	// Up, Down, Left and Right are arrows; To stands between an old value and
	// a new one.
	Up, Down, Left, Right, To string
	// Ellipsis stands for text cut off, Times for multiplication, Bullet and
	// Separator structure text, None is a cell of a grid with nothing in it.
	Ellipsis, Times, Bullet, Separator, None string

	signs *strings.Replacer // of words, into those of this set; nil where they are the same
}

// Write gives a text the glyphs of the set: words, which know no screen, are written with
// → × ▲ ▽ ✓ ✗ … and the dash of spans.
func (g *Glyphs) Write(text string) string {
	if g.signs == nil {
		return text
	}
	return g.signs.Replace(text)
}

// Raster is a finer grid inside a cell. A cell's mask has bit y*Across+x set
// for the dot x from the left and y from the top; Cells is indexed by it.
type Raster struct {
	Across, Down int
	Cells        []string
}

// NewGlyphs builds the set of that style.
func NewGlyphs(style GlyphStyle) *Glyphs {
	switch style {
	case ASCII:
		return asciiGlyphs()
	case Braille:
		g := blockGlyphs()
		g.Style, g.Raster, g.Dot = Braille, brailleRaster(), "·"
		return g
	}
	return blockGlyphs()
}

func blockGlyphs() *Glyphs {
	return &Glyphs{
		Style:   Blocks,
		Rising:  [9]string{" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"},
		Growing: [9]string{" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"},
		Raster:  Raster{Across: 2, Down: 2, Cells: strings.Split(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█", "")},
		Dot:     "•", Solid: "█", Wing: "▆",
		Heat:  [5]string{"·", "░", "▒", "▓", "█"},
		Track: "─", TrackFill: "━", Knob: "●", Tick: "┼", Baseline: "◇", Min: "├", Max: "┤",
		Range: [3][3]string{{" ", "╷", "╻"}, {"╵", "│", "╽"}, {"╹", "╿", "┃"}},
		Dash:  "╌", Event: "┊",
		TopLeft: "┌", TopRight: "┐", BottomLeft: "└", BottomRight: "┘", Horizontal: "─", Vertical: "│",
		Over: "▲", Within: "✓", Under: "▽", Failed: "✗",
		Pointer: "▸", Unsaved: "●",
		Up: "↑", Down: "↓", Left: "←", Right: "→", To: "→",
		Ellipsis: "…", Times: "×", Bullet: "•", Separator: "·", None: "·",
	}
}

func asciiGlyphs() *Glyphs {
	g := &Glyphs{
		Style:   ASCII,
		Rising:  [9]string{" ", "_", ".", "-", "=", "=", "+", "*", "#"},
		Growing: [9]string{" ", "-", "-", "-", "-", "-", "-", "-", "#"},
		Raster:  Raster{Across: 1, Down: 2, Cells: []string{" ", "'", ".", ":"}},
		Dot:     "o", Solid: "#", Wing: "#",
		Heat:  [5]string{".", "-", "+", "*", "#"},
		Track: "-", TrackFill: "=", Knob: "O", Tick: "+", Baseline: "o", Min: "[", Max: "]",
		Range: [3][3]string{{" ", "|", "#"}, {"|", "|", "#"}, {"#", "#", "#"}},
		Dash:  "-", Event: ":",
		TopLeft: "+", TopRight: "+", BottomLeft: "+", BottomRight: "+", Horizontal: "-", Vertical: "|",
		Over: "^", Within: "y", Under: "v", Failed: "x",
		Pointer: ">", Unsaved: "*",
		Up: "^", Down: "v", Left: "<", Right: ">", To: ">",
		Ellipsis: "~", Times: "x", Bullet: "*", Separator: "|", None: ".",
	}
	g.signs = strings.NewReplacer("→", g.To, "×", g.Times, "▲", g.Over, "▽", g.Under, "✓", g.Within, "✗", g.Failed, "…", g.Ellipsis, "–", "-")
	return g
}

// brailleRaster reorders Unicode's dot numbering, where the fourth row was
// added after the first three, into plain rows.
func brailleRaster() Raster {
	const across, down, blank = 2, 4, '\u2800'
	dotBit := [across * down]rune{0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80}
	cells := make([]string, 1<<(across*down))
	for mask := range cells {
		glyph := blank
		for bit, dot := range dotBit {
			if mask&(1<<bit) != 0 {
				glyph |= dot
			}
		}
		cells[mask] = string(glyph)
	}
	cells[0] = " "
	return Raster{Across: across, Down: down, Cells: cells}
}
