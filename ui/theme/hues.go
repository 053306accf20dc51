package theme

import "github.com/charmbracelet/lipgloss"

// hue is one colour for every profile: hex for true colour (the renderer finds
// the nearest of 256 itself) and a named choice among the 16, where the nearest
// by distance may be the background.
func hue(hex, ansi string) lipgloss.TerminalColor {
	return lipgloss.CompleteColor{TrueColor: hex, ANSI256: hex, ANSI: ansi}
}

// darkHues have a relative luminance near 0.30: about 5:1 on a dark background
// (the faintest grey 3.8:1) and still 2.9:1 on white, should the guess be wrong.
func darkHues() hues {
	blue, orange, green := hue("#5098E9", "6"), hue("#E5772D", "3"), hue("#15AB54", "2")
	cyan, magenta, violet := hue("#18A2C4", "6"), hue("#EB5CD3", "5"), hue("#AD7EEF", "5")
	red, amber, grey := hue("#EC6E65", "1"), hue("#C38A18", "3"), hue("#959595", "8")
	return hues{
		grey: grey, dimGrey: hue("#868686", "8"), accent: cyan,
		over: red, within: green, under: blue, warn: amber,
		series: [6]lipgloss.TerminalColor{cyan, orange, green, magenta, blue, violet},
		heat:   [5]lipgloss.TerminalColor{grey, blue, green, amber, red},
	}
}

// lightHues have a relative luminance near 0.13: about 5.5:1 on white (the
// faintest grey 4.5:1) and still 2.9:1 on black.
func lightHues() hues {
	blue, orange, green := hue("#1764BC", "4"), hue("#A24D14", "3"), hue("#0E7539", "2")
	cyan, magenta, violet := hue("#116E86", "6"), hue("#B7179C", "5"), hue("#8037E6", "5")
	red, amber, grey := hue("#C42418", "1"), hue("#855E10", "3"), hue("#656565", "8")
	return hues{
		grey: grey, dimGrey: hue("#767676", "8"), accent: blue,
		over: red, within: green, under: cyan, warn: amber,
		series: [6]lipgloss.TerminalColor{blue, orange, green, magenta, cyan, violet},
		heat:   [5]lipgloss.TerminalColor{grey, cyan, green, amber, red},
	}
}

// okabeIto are the colours of Okabe and Ito, "Color Universal Design" (2008),
// that reach 3:1 on black and on white. Their yellow, orange and sky blue do
// not, so amber stands in darker and grey is added; over is vermillion and
// within is blue, which every common kind of colour vision tells apart.
func okabeIto() hues {
	blue, vermillion := hue("#0072B2", "4"), hue("#D55E00", "1")
	green, purple := hue("#009E73", "2"), hue("#CC79A7", "5")
	amber, grey := hue("#A87400", "3"), hue("#7F7F7F", "8")
	return hues{
		grey: grey, dimGrey: grey, accent: blue,
		over: vermillion, within: blue, under: purple, warn: amber,
		series: [6]lipgloss.TerminalColor{blue, vermillion, green, purple, amber, grey},
		heat:   [5]lipgloss.TerminalColor{grey, blue, green, amber, vermillion},
	}
}

// highContrast uses the terminal's own foreground wherever it can, and colours
// of relative luminance 0.18, the one value that gives 4.5:1 on black and on
// white alike. Supporting text is not dimmed.
func highContrast() Palette {
	red, amber, green := hue("#E3291C", "1"), hue("#9B6D13", "3"), hue("#118842", "2")
	blue, magenta, teal := hue("#1B75DB", "4"), hue("#D41AB5", "5"), hue("#10847A", "6")
	violet, grey := hue("#9152EA", "5"), hue("#767676", "8")
	p := mono()
	for _, role := range []Role{Dim, Border, Track, Ghost, Limit} {
		p[role] = Ink{}
	}
	p[Faint] = Ink{Foreground: grey}
	p[BorderFocus] = Ink{Foreground: blue, Bold: true}
	p[Over] = Ink{Foreground: red, Bold: true} // charts are drawn with it: reversed, a full cell is blank
	p[Within] = Ink{Foreground: green, Bold: true}
	p[Under] = Ink{Foreground: blue, Bold: true}
	p[Warn] = Ink{Foreground: amber, Bold: true}
	p[Error] = Ink{Foreground: red, Bold: true, Reverse: true}
	for i, colour := range []lipgloss.TerminalColor{blue, magenta, green, amber, violet, teal} {
		p[Series(i)] = Ink{Foreground: colour, Bold: true}
	}
	for i, colour := range []lipgloss.TerminalColor{grey, teal, green, amber, red} {
		p[Heat1+Role(i)] = Ink{Foreground: colour, Bold: true}
	}
	return p
}
