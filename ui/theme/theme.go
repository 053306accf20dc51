package theme

import (
	"strings"

	"github.com/charmbracelet/lipgloss"
)

// Theme is a palette resolved for one renderer. It is immutable, and a nil
// *Theme means no styling at all.
type Theme struct {
	name    Name
	palette Palette
	prefix  [roleCount]string
	suffix  [roleCount]string
}

// New resolves the palette of that name, with a user's own colours, through the renderer,
// whose colour profile and background decide what is emitted. With the profile
// termenv.Ascii every role is plain; a terminal that asks for no colour but can
// show bold is better served by the name [Mono] and the profile termenv.ANSI.
func New(r *lipgloss.Renderer, name Name, own Own) *Theme {
	if name.Follows() { // the renderer may have to ask the terminal: only when it matters
		name = name.Facing(r.HasDarkBackground())
	}
	t := &Theme{name: name, palette: PaletteOf(name, true, own)}
	for role, ink := range t.palette {
		t.prefix[role], t.suffix[role] = sequences(ink.Style(r))
	}
	return t
}

// Name is the name of the palette, none that follows the background; without styling [Mono].
func (t *Theme) Name() Name {
	if t == nil {
		return Mono
	}
	return t.name
}

// Palette is the inks of the roles, whatever the renderer can show of them; without styling
// those of [Mono].
func (t *Theme) Palette() Palette {
	if t == nil {
		return mono()
	}
	return t.palette
}

// SGR gives the escape sequences to write before and after a run of cells in
// that role. Both are empty when the role is plain.
func (t *Theme) SGR(role Role) (prefix, suffix string) {
	if t == nil || role >= roleCount {
		return "", ""
	}
	return t.prefix[role], t.suffix[role]
}

// Style is the ink as a Lip Gloss style of that renderer, for the few places
// that do not draw on a canvas.
func (ink Ink) Style(r *lipgloss.Renderer) lipgloss.Style {
	style := r.NewStyle()
	if ink.Foreground != nil {
		style = style.Foreground(ink.Foreground)
	}
	if ink.Bold {
		style = style.Bold(true)
	}
	if ink.Faint {
		style = style.Faint(true)
	}
	if ink.Underline {
		style = style.Underline(true)
	}
	if ink.Reverse {
		style = style.Reverse(true)
	}
	return style
}

// sequences asks Lip Gloss to style one letter and keeps what it put around
// it, so that profile degradation stays Lip Gloss's business.
func sequences(style lipgloss.Style) (prefix, suffix string) {
	const letter = "x"
	prefix, suffix, _ = strings.Cut(style.Render(letter), letter)
	return prefix, suffix
}
