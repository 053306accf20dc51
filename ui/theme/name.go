package theme

import (
	"fmt"
	"strings"
)

// Name names a palette.
type Name uint8

const (
	// Auto is Dark or Light, after the terminal's background.
	Auto Name = iota
	// Dark is for a dark background, Light for a light one.
	Dark
	Light
	// HighContrast keeps 4.5:1 on black and on white and leans on bold and reverse.
	HighContrast
	// ColourBlind uses the Okabe–Ito colours: no meaning rests on red against green.
	ColourBlind
	// Mono has no colour, only bold, faint, underline and reverse.
	Mono
)

var names = [...]string{"auto", "dark", "light", "high-contrast", "colour-blind", "mono"}

// Names lists what [ParseName] accepts, in the order of the constants.
func Names() []string { return append([]string(nil), names[:]...) }

// String is the name as [ParseName] reads it.
func (n Name) String() string {
	if int(n) >= len(names) {
		return "unknown"
	}
	return names[n]
}

// ParseName reads a palette's name; "color-blind" is accepted too. The error
// quotes what was found and lists what is allowed.
func ParseName(s string) (Name, error) {
	if s == "color-blind" {
		return ColourBlind, nil
	}
	for i, name := range names {
		if s == name {
			return Name(i), nil
		}
	}
	return Auto, fmt.Errorf("palette %q is unknown; allowed: %s", s, strings.Join(names[:], ", "))
}
