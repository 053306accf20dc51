package theme

import (
	"fmt"
	"slices"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/google/go-cmp/cmp"
	"github.com/lucasb-eyer/go-colorful"
	"github.com/muesli/termenv"
)

// states are the roles that judge; text is what is within.
var states = []Role{Over, Warn, Under, Better, Worse}

// noticed is the least difference by which two states are told apart at a glance.
const noticed = 10

// foregrounds are what terminals usually write text in, on dark and on light backgrounds.
func (v variant) foregrounds() []string {
	if v.backgrounds[0] == darkBackgrounds[0] {
		return []string{"#d0d0d0", "#ffffff"}
	}
	return []string{"#000000", "#3a3a3a"}
}

// close lists the pairs of states, each with an eye, that differ too little.
func (v variant) close(t *testing.T, colourOf func(Ink) colorful.Color) []string {
	palette := PaletteOf(v.name, true, nil)
	var short []string
	for _, e := range eyes {
		for i, one := range states {
			seen := e.sees(colourOf(palette[one]))
			for _, other := range states[i+1:] {
				if difference(seen, e.sees(colourOf(palette[other]))) < noticed {
					short = append(short, fmt.Sprintf("%s: %s, %s", e.name, one, other))
				}
			}
			for _, text := range v.foregrounds() {
				if difference(seen, e.sees(colourFrom(t, text))) < noticed {
					short = append(short, fmt.Sprintf("%s: %s, within", e.name, one))
				}
			}
		}
	}
	return short
}

// closePairs are the states that some eye hardly tells apart by colour. Sign and weight tell
// them apart: over is bold or a chip, better and worse are light and stand beside "better"
// and "worse" or + and -. The colour-blind family has none.
var closePairs = map[Name][]string{
	Dark: {
		"usual: over, worse", "protan: over, worse", "protan: warn, better", "deutan: over, better", "deutan: over, worse",
		"deutan: better, worse", "tritan: over, warn", "tritan: over, worse", "tritan: warn, worse",
	},
	HighContrastDark: {"protan: warn, better", "deutan: over, better", "deutan: worse, within", "tritan: over, worse"},
	Light:            {"protan: over, better", "protan: warn, better", "deutan: over, warn", "deutan: over, better"},
	HighContrastLight: {
		"protan: over, warn", "protan: warn, better", "deutan: over, warn", "deutan: over, better", "deutan: warn, better",
	},
}

// TestStatesDiffer computes how far states are from each other, to every kind of eye.
func TestStatesDiffer(t *testing.T) {
	for _, v := range variants {
		short := v.close(t, func(ink Ink) colorful.Color {
			c, _ := trueColour(t, ink)
			return c
		})
		if diff := cmp.Diff(closePairs[v.name], short); diff != "" {
			t.Errorf("%s (-named +computed):\n%s", v.name, diff)
		}
	}
	for _, name := range []Name{ColourBlindDark, ColourBlindLight} {
		if len(closePairs[name]) > 0 {
			t.Errorf("%s has pairs that hardly differ", name)
		}
	}
}

// TestColourBlindDiffersWith256Colours holds the same for terminals of 256 colours, and that
// no palette gives two states one of them.
func TestColourBlindDiffersWith256Colours(t *testing.T) {
	for _, v := range variants {
		if v.name == ColourBlindDark || v.name == ColourBlindLight {
			if short := v.close(t, func(ink Ink) colorful.Color { return of256(t, ink) }); short != nil {
				t.Errorf("%s: %v", v.name, short)
			}
		}
		palette, seen := PaletteOf(v.name, true, nil), map[termenv.Color]Role{}
		for _, role := range states {
			c, _ := trueColour(t, palette[role])
			among := termenv.ANSI256.Convert(termenv.RGBColor(c.Hex()))
			if other, taken := seen[among]; taken {
				t.Errorf("%s: %s and %s are both %v of 256", v.name, role, other, among)
			}
			seen[among] = role
		}
	}
}

// TestStatesHaveSigns holds that states are told apart where colours are not: each has a
// sign of its own, in every set of glyphs, and a breach is heavier than a warning and than
// what is fine, or stands in a filled chip.
func TestStatesHaveSigns(t *testing.T) {
	for style := Blocks; style <= ASCII; style++ {
		g := NewGlyphs(style)
		signs := []string{g.Over, "!", g.Under, "+", "-", g.Within, g.Failed} // + and - are better and worse
		slices.Sort(signs)
		if len(slices.Compact(signs)) != len(signs) {
			t.Errorf("%s: states share a sign: %q", style, signs)
		}
	}
	for name := Dark; name <= Mono; name++ {
		palette := PaletteOf(name, true, nil)
		over, worse := palette[Over], palette[Worse]
		switch {
		case palette[Within].Bold || palette[Within].Reverse:
			t.Errorf("%s: within is heavy", name)
		case !over.Bold || !palette[OverChip].Reverse:
			t.Errorf("%s: over is light", name)
		case over.Bold == worse.Bold && over.Foreground == worse.Foreground && name != Mono:
			t.Errorf("%s: worse looks as over", name)
		}
	}
}

// TestLinesDiffer holds that the lines of a chart differ from each other in the
// colour-blind family, to every kind of eye; elsewhere their dashes do.
func TestLinesDiffer(t *testing.T) {
	for _, v := range variants {
		palette := PaletteOf(v.name, true, nil)
		colours := []colorful.Color{colourFrom(t, v.foregrounds()[0])}
		for role := Series2; role <= Series6; role++ {
			c, _ := trueColour(t, palette[role])
			if over, _ := trueColour(t, palette[Over]); c == over {
				t.Errorf("%s: %s has the colour of over", v.name, role)
			}
			colours = append(colours, c)
		}
		if v.name != ColourBlindDark && v.name != ColourBlindLight {
			continue
		}
		for _, e := range eyes {
			for i := range colours {
				for k := range i {
					if d := difference(e.sees(colours[i]), e.sees(colours[k])); d < noticed {
						t.Errorf("%s: to a %s eye lines %d and %d differ by %.1f", v.name, e.name, k+1, i+1, d)
					}
				}
			}
		}
	}
}

// TestSixteenColoursAvoidBackgrounds holds that no role has a colour that is a background.
func TestSixteenColoursAvoidBackgrounds(t *testing.T) {
	for _, v := range variants {
		for role, ink := range PaletteOf(v.name, true, nil) {
			if ink.Foreground == nil {
				continue
			}
			switch c := ink.Foreground.(lipgloss.CompleteColor).ANSI; c {
			case "1", "2", "3", "4", "5", "6", "8":
			default:
				t.Errorf("%s %s uses colour %s of 16", v.name, Role(role), c)
			}
		}
	}
}
