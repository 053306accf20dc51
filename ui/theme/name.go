package theme

import (
	"fmt"
	"strings"
)

// Name names a palette: one of three families for a dark or a light background, one that
// follows the terminal's background, or none with colours.
type Name uint8

const (
	// Auto, HighContrast and ColourBlind take the variant for the terminal's background.
	Auto Name = iota
	HighContrast
	ColourBlind
	// The families on a dark background: the standard one, the one with at least 7:1 of
	// contrast, and the one whose states common kinds of colour vision tell apart.
	Dark
	HighContrastDark
	ColourBlindDark
	// The same on a light background.
	Light
	HighContrastLight
	ColourBlindLight
	// Mono has no colour, only bold, faint, underline and reverse.
	Mono
)

// families is how many names there are for one background.
const families = 3

var names = [...]string{
	"auto", "high-contrast", "colour-blind",
	"dark", "high-contrast-dark", "colour-blind-dark",
	"light", "high-contrast-light", "colour-blind-light",
	"mono",
}

// Names lists what [ParseName] accepts, in the order of the constants.
func Names() []string { return append([]string(nil), names[:]...) }

// String is the name as [ParseName] reads it.
func (n Name) String() string {
	if int(n) >= len(names) {
		return "unknown"
	}
	return names[n]
}

// Follows reports whether the palette depends on the terminal's background.
func (n Name) Follows() bool { return n < Dark }

// Facing is the palette of the same family for a dark or a light background.
func (n Name) Facing(dark bool) Name {
	switch {
	case n >= Mono:
		return Mono
	case dark:
		return Dark + n%families
	}
	return Light + n%families
}

// Next is the palette after this one, the first after the last, and none that follows the
// background: first the other families for the same background.
func (n Name) Next() Name {
	if n >= Mono || n.Follows() {
		return Dark
	}
	return n + 1
}

// Spellings are further ways to write names of [Names].
func Spellings() []string {
	var also []string
	for _, name := range names {
		if strings.Contains(name, "colour") {
			also = append(also, american(name))
		}
	}
	return also
}

func american(name string) string { return strings.Replace(name, "colour", "color", 1) }

// ParseName reads a palette's name; "color-blind" is accepted too. The error
// quotes what was found and lists what is allowed.
func ParseName(s string) (Name, error) {
	for i, name := range names {
		if s == name || s == american(name) {
			return Name(i), nil
		}
	}
	return Auto, fmt.Errorf("palette %q is unknown; allowed: %s", s, strings.Join(names[:], ", "))
}
