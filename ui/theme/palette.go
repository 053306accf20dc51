package theme

import "github.com/charmbracelet/lipgloss"

// Ink is how one role is drawn. The zero Ink is the terminal's own text.
// There is no background: a filled cell is Reverse, which stays legible
// whatever the terminal's background is.
type Ink struct {
	// Foreground is a colour, or nil for the terminal's own.
	Foreground lipgloss.TerminalColor
	Bold       bool
	Faint      bool
	Underline  bool
	Reverse    bool
}

// Palette gives every role its ink.
type Palette [roleCount]Ink

// PaletteOf builds the palette of that name. darkBackground decides what [Auto]
// means; the other names do not depend on it.
func PaletteOf(name Name, darkBackground bool) Palette {
	switch name {
	case Dark:
		return coloured(darkHues())
	case Light:
		return coloured(lightHues())
	case HighContrast:
		return highContrast()
	case ColourBlind:
		return coloured(okabeIto())
	case Mono:
		return mono()
	}
	if darkBackground {
		return coloured(darkHues())
	}
	return coloured(lightHues())
}

// hues are the colours a palette is mixed from, named for what they say.
type hues struct {
	grey, dimGrey             lipgloss.TerminalColor
	accent                    lipgloss.TerminalColor
	over, within, under, warn lipgloss.TerminalColor
	series                    [6]lipgloss.TerminalColor
	heat                      [5]lipgloss.TerminalColor
}

// coloured mixes the palette shared by all coloured themes but high contrast.
func coloured(h hues) Palette {
	p := Palette{
		Strong:      {Bold: true},
		Dim:         {Foreground: h.grey},
		Faint:       {Foreground: h.dimGrey},
		Title:       {Bold: true},
		Accent:      {Foreground: h.accent},
		Border:      {Foreground: h.dimGrey},
		BorderFocus: {Foreground: h.accent, Bold: true},
		Selected:    {Foreground: h.accent, Bold: true, Reverse: true},
		Changed:     {Foreground: h.accent, Bold: true},
		Input:       {Underline: true, Bold: true},
		Track:       {Foreground: h.dimGrey},
		TrackFill:   {Foreground: h.accent},
		Knob:        {Foreground: h.accent, Bold: true},
		Ghost:       {Foreground: h.grey},
		Limit:       {Foreground: h.warn},
		Over:        {Foreground: h.over, Bold: true},
		Within:      {Foreground: h.within},
		Under:       {Foreground: h.under},
		Warn:        {Foreground: h.warn},
		Error:       {Foreground: h.over, Bold: true},
		KeyCap:      {Foreground: h.accent, Bold: true},
		Tab:         {Foreground: h.grey},
		TabActive:   {Foreground: h.accent, Bold: true, Reverse: true},
		Story:       {Bold: true},
	}
	for i, colour := range h.series {
		p[Series(i)].Foreground = colour
	}
	for i, colour := range h.heat {
		p[Heat1+Role(i)].Foreground = colour
	}
	return p
}

// mono tells roles apart by attributes alone.
func mono() Palette {
	p := Palette{
		Strong:      {Bold: true},
		Dim:         {Faint: true},
		Faint:       {Faint: true},
		Title:       {Bold: true},
		Accent:      {Bold: true},
		Border:      {Faint: true},
		BorderFocus: {Bold: true},
		Selected:    {Reverse: true},
		Changed:     {Bold: true},
		Input:       {Underline: true},
		Track:       {Faint: true},
		Knob:        {Bold: true},
		Ghost:       {Faint: true},
		Limit:       {Faint: true},
		Over:        {Bold: true},
		Warn:        {Bold: true},
		Error:       {Bold: true, Underline: true},
		KeyCap:      {Bold: true},
		TabActive:   {Reverse: true},
		Story:       {Bold: true},
		Heat1:       {Faint: true},
		Heat4:       {Bold: true},
		Heat5:       {Bold: true},
	}
	return p
}
