package theme

import (
	"io"
	"reflect"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"
)

func rendererWith(profile termenv.Profile, dark bool) *lipgloss.Renderer {
	r := lipgloss.NewRenderer(io.Discard)
	r.SetColorProfile(profile)
	r.SetHasDarkBackground(dark)
	return r
}

func TestEveryRoleIsNamedOnce(t *testing.T) {
	seen := map[string]bool{}
	for role := Role(0); role < roleCount; role++ {
		name := role.String()
		if name == "" || seen[name] {
			t.Errorf("role %d has no name of its own: %q", role, name)
		}
		seen[name] = true
	}
}

func TestTextIsTheTerminalsOwn(t *testing.T) {
	for i := range names {
		for _, dark := range []bool{true, false} {
			th := New(rendererWith(termenv.TrueColor, dark), Name(i), nil)
			if prefix, suffix := th.SGR(Text); prefix != "" || suffix != "" {
				t.Errorf("%s styles ordinary text: %q %q", names[i], prefix, suffix)
			}
		}
	}
}

func TestNoPaletteSetsABackground(t *testing.T) {
	for i := range names {
		th := New(rendererWith(termenv.TrueColor, true), Name(i), nil)
		for role := Role(0); role < roleCount; role++ {
			prefix, _ := th.SGR(role)
			if strings.Contains(prefix, "48;") {
				t.Errorf("%s paints the background of %s: %q", names[i], role, prefix)
			}
		}
	}
}

func TestAsciiProfileEmitsNothing(t *testing.T) {
	for i := range names {
		th := New(rendererWith(termenv.Ascii, true), Name(i), nil)
		for role := Role(0); role < roleCount; role++ {
			if prefix, suffix := th.SGR(role); prefix+suffix != "" {
				t.Errorf("%s emits %q for %s without colour", names[i], prefix+suffix, role)
			}
		}
	}
}

func TestMonoHasAttributesButNoColour(t *testing.T) {
	th := New(rendererWith(termenv.ANSI, true), Mono, nil)
	for role := Role(0); role < roleCount; role++ {
		prefix, _ := th.SGR(role)
		if strings.ContainsAny(prefix, "3689") {
			t.Errorf("%s: %q looks like a colour", role, prefix)
		}
	}
	if prefix, suffix := th.SGR(Selected); prefix != "\x1b[7m" || suffix != "\x1b[0m" {
		t.Errorf("selected is %q…%q", prefix, suffix)
	}
}

func TestAutoFollowsTheBackground(t *testing.T) {
	for following, facing := range map[Name][2]Name{
		Auto: {Dark, Light}, HighContrast: {HighContrastDark, HighContrastLight}, ColourBlind: {ColourBlindDark, ColourBlindLight},
	} {
		for i, dark := range []bool{true, false} {
			if PaletteOf(following, dark, nil) != PaletteOf(facing[i], !dark, nil) {
				t.Errorf("%s does not follow the background", following)
			}
			if got := New(rendererWith(termenv.TrueColor, dark), following, nil).Name(); got != facing[i] {
				t.Errorf("%s is %s, want %s", following, got, facing[i])
			}
			if facing[1-i].Facing(dark) != facing[i] {
				t.Errorf("%s does not turn round", facing[1-i])
			}
		}
	}
}

// TestNextGoesRound visits every palette that does not follow the background once.
func TestNextGoesRound(t *testing.T) {
	seen := map[Name]bool{}
	for name := Dark; !seen[name]; name = name.Next() {
		seen[name] = true
	}
	if len(seen) != int(Mono-Dark)+1 || Auto.Next() != Dark {
		t.Errorf("visited %v", seen)
	}
}

func TestNilThemeIsPlain(t *testing.T) {
	var th *Theme
	if prefix, suffix := th.SGR(Over); prefix+suffix != "" {
		t.Error("a nil theme styles")
	}
}

func TestParseNames(t *testing.T) {
	for i, s := range Names() {
		if got, err := ParseName(s); err != nil || got != Name(i) || got.String() != s {
			t.Errorf("ParseName(%q) = %v, %v", s, got, err)
		}
	}
	for _, s := range Spellings() {
		if got, err := ParseName(s); err != nil || !strings.HasPrefix(got.String(), "colour-blind") {
			t.Errorf("ParseName(%q) = %v, %v", s, got, err)
		}
	}
	if _, err := ParseName("Drak"); err == nil || !strings.Contains(err.Error(), `"Drak"`) || !strings.Contains(err.Error(), "mono") {
		t.Errorf("unhelpful error: %v", err)
	}
	for style := Blocks; style <= ASCII; style++ {
		if got, err := ParseGlyphStyle(style.String()); err != nil || got != style {
			t.Errorf("ParseGlyphStyle(%q) = %v, %v", style, got, err)
		}
	}
}

// TestGlyphsAreOneCell walks every string of a set, so that a glyph added later
// is checked too.
func TestGlyphsAreOneCell(t *testing.T) {
	for style := Blocks; style <= ASCII; style++ {
		g := NewGlyphs(style)
		eachString(reflect.ValueOf(*g), func(s string) {
			if ansi.StringWidth(s) != 1 {
				t.Errorf("%s: glyph %q is %d cells wide", style, s, ansi.StringWidth(s))
			}
			if style == ASCII && (len(s) != 1 || s[0] < ' ' || s[0] > '~') {
				t.Errorf("glyph %q is not printable ASCII", s)
			}
		})
		if got, want := len(g.Raster.Cells), 1<<(g.Raster.Across*g.Raster.Down); got != want {
			t.Errorf("%s: raster has %d cells, want %d", style, got, want)
		}
	}
}

func eachString(v reflect.Value, visit func(string)) {
	switch v.Kind() {
	case reflect.String:
		visit(v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			eachString(v.Field(i), visit)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			eachString(v.Index(i), visit)
		}
	}
}

func TestRasterBitOrder(t *testing.T) {
	// Top left, then everything in the bottom row.
	for style, want := range map[GlyphStyle][2]string{Blocks: {"▘", "▄"}, Braille: {"⠁", "⣀"}, ASCII: {"'", "."}} {
		r := NewGlyphs(style).Raster
		bottom := (1<<r.Across - 1) << (r.Across * (r.Down - 1))
		if got := [2]string{r.Cells[1], r.Cells[bottom]}; got != want {
			t.Errorf("%s: got %q, want %q", style, got, want)
		}
	}
}

// TestGlyphsWriteWords leaves nothing outside ASCII of the signs that words use, and words
// as they are where the signs are the same.
func TestGlyphsWriteWords(t *testing.T) {
	const text = "1 → 2 ×1.20 ▲ ▽ ✓ ✗ …"
	if got := NewGlyphs(ASCII).Write(text); got != "1 > 2 x1.20 ^ v y x ~" {
		t.Errorf("in ASCII: %q", got)
	}
	for _, style := range []GlyphStyle{Blocks, Braille} {
		if got := NewGlyphs(style).Write(text); got != text {
			t.Errorf("%v: %q", style, got)
		}
	}
}
