package theme

import "github.com/charmbracelet/lipgloss"

// Paper is the colours of a picture where a terminal would have its own, as texts like
// "#1e1e2e".
type Paper struct{ Ink, Back string }

// PaperFor is the paper that suits a palette; one without colours of its own is printed on
// white.
func PaperFor(name Name) Paper {
	switch name {
	case Auto, HighContrast, ColourBlind, Dark, ColourBlindDark:
		return Paper{Ink: "#cdd6f4", Back: "#1e1e2e"}
	case HighContrastDark:
		return Paper{Ink: "#ffffff", Back: "#000000"}
	case HighContrastLight:
		return Paper{Ink: "#000000", Back: "#ffffff"}
	}
	return Paper{Ink: "#1f2328", Back: "#ffffff"}
}

// Hex is the ink's colour as a text like "#ff5f5f"; empty for the paper's own.
func (ink Ink) Hex() string {
	if colour, ok := ink.Foreground.(lipgloss.CompleteColor); ok {
		return colour.TrueColor
	}
	return ""
}
