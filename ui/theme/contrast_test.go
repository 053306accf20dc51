package theme

import (
	"testing"

	"github.com/lucasb-eyer/go-colorful"
	"github.com/muesli/termenv"
)

// variant is a palette with the backgrounds that it is made for.
type variant struct {
	name        Name
	backgrounds []string
	least       float64 // contrast of text
}

var (
	darkBackgrounds  = []string{"#000000", "#1e1e1e", "#1e1e2e", "#002b36"}
	lightBackgrounds = []string{"#ffffff", "#fdf6e3"}

	variants = []variant{
		{Dark, darkBackgrounds, 4.5}, {HighContrastDark, darkBackgrounds, 7}, {ColourBlindDark, darkBackgrounds, 4.5},
		{Light, lightBackgrounds, 4.5}, {HighContrastLight, lightBackgrounds, 7}, {ColourBlindLight, lightBackgrounds, 4.5},
	}
)

// drawing are the roles that frame and are never read.
var drawing = map[Role]bool{Border: true, BorderFocus: true, Track: true}

// lowest is the lowest contrast of a colour on the backgrounds of the variant. A reversed
// cell has the background for its text, so that it is the same for chips and heat cells.
func (v variant) lowest(t *testing.T, c colorful.Color) float64 {
	lowest := 99.0
	for _, background := range v.backgrounds {
		lowest = min(lowest, contrast(c, colourFrom(t, background)))
	}
	return lowest
}

// TestContrast computes the contrast of every role on every background of its palette:
// text, chips and the cells of heat maps, and at least 3:1 for frames and tracks.
func TestContrast(t *testing.T) {
	for _, v := range variants {
		palette := PaletteOf(v.name, true, nil)
		for role := range roleCount {
			c, ok := trueColour(t, palette[role])
			if !ok {
				continue
			}
			want := v.least
			if drawing[role] {
				want = 3
			}
			got := v.lowest(t, c)
			if t.Logf("%s %s: %.2f", v.name, role, got); got < want {
				t.Errorf("%s: %s has %.2f:1, want %.1f", v.name, role, got, want)
			}
		}
	}
}

// TestContrastWith256Colours holds that text is still legible in the nearest of 256.
func TestContrastWith256Colours(t *testing.T) {
	for _, v := range variants {
		palette := PaletteOf(v.name, true, nil)
		for role := range roleCount {
			if _, ok := trueColour(t, palette[role]); ok && !drawing[role] && v.lowest(t, of256(t, palette[role])) < 4.5 {
				t.Errorf("%s: %s has less than 4.5:1", v.name, role)
			}
		}
	}
}

// of256 is what a terminal of 256 colours shows.
func of256(t *testing.T, ink Ink) colorful.Color {
	t.Helper()
	c, _ := trueColour(t, ink)
	return termenv.ConvertToRGB(termenv.ANSI256.Convert(termenv.RGBColor(c.Hex())))
}

// TestOverIsStrongest holds that no verdict or message has more contrast than what is over,
// and that supporting text and frames have less, where the background is dark: there the
// eye goes to what is bright. Weight says it on a light one.
func TestOverIsStrongest(t *testing.T) {
	for _, v := range variants {
		palette := PaletteOf(v.name, true, nil)
		over, _ := trueColour(t, palette[Over])
		if !palette[Over].Bold || !palette[OverChip].Reverse {
			t.Errorf("%s: over is not bold, or its chip not filled", v.name)
		}
		if v.name != Dark && v.name != ColourBlindDark {
			continue
		}
		for _, role := range []Role{Warn, Under, Worse, Dim, Border, Limit} {
			if c, ok := trueColour(t, palette[role]); ok && v.lowest(t, c) > v.lowest(t, over) {
				t.Errorf("%s: %s is stronger than over", v.name, role)
			}
		}
	}
}

// TestQuietRoles holds that what is fine, and what nobody has touched, has no colour.
func TestQuietRoles(t *testing.T) {
	for _, v := range variants {
		palette := PaletteOf(v.name, true, nil)
		for _, role := range []Role{Within, Strong, Title, KeyCap, Story, Knob, Series1} {
			if palette[role].Foreground != nil {
				t.Errorf("%s: %s has a colour", v.name, role)
			}
		}
		for _, role := range []Role{Limit, Ghost, TrackFill, Tab} {
			if palette[role].Foreground != palette[Dim].Foreground {
				t.Errorf("%s: %s is not dim", v.name, role)
			}
		}
	}
}

// TestHeatRises holds that the steps past full move on towards the far end of the scale,
// and that the number in a cell stands on the cell's own colour.
func TestHeatRises(t *testing.T) {
	for _, v := range variants {
		palette := PaletteOf(v.name, true, nil)
		before := 0.0
		for role := Heat100; role <= Heat200; role++ {
			c, _ := trueColour(t, palette[role])
			if here := v.lowest(t, c); here < 1.15*before {
				t.Errorf("%s: %s has %.1f:1 after %.1f", v.name, role, here, before)
			} else {
				before = here
			}
			if chip := palette[role.Chip()]; !chip.Reverse || chip.Foreground != palette[role].Foreground {
				t.Errorf("%s: %s stands on another colour", v.name, role.Chip())
			}
		}
	}
	for share, want := range map[float64]Role{0: Text, 0.99: Text, 1: Text, 1.01: Heat100, 1.25: Heat125, 1.5: Heat150, 1.99: Heat150, 2: Heat200, 9: Heat200} {
		if got := Heat(share); got != want {
			t.Errorf("%v of the limit is %s, want %s", share, got, want)
		}
	}
}

// TestChartsAreNotReversed holds that what charts are drawn with is not reversed in any
// palette: a full block would be blank, and half of one the other half.
func TestChartsAreNotReversed(t *testing.T) {
	drawn := []Role{Track, TrackFill, Knob, Ghost, Limit, Over, Within, Under, Warn, Better, Worse}
	for role := Series1; role <= Heat200; role++ {
		drawn = append(drawn, role)
	}
	for name := Auto; name <= Mono; name++ {
		palette := PaletteOf(name, true, nil)
		for _, role := range drawn {
			if palette[role].Reverse {
				t.Errorf("%s: %s is reversed", name, role)
			}
		}
	}
}
