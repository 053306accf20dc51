package theme

import "github.com/charmbracelet/lipgloss"

// colours are the colours of the roles that have one of their own; see [colourOf]. A role
// without one has the terminal's own foreground.
type colours map[Role]lipgloss.TerminalColor

// hue is one colour for every profile: hex for true colour (the renderer finds
// the nearest of 256 itself) and a named choice among the 16, where the nearest
// by distance may be the background.
func hue(hex, ansi string) lipgloss.TerminalColor {
	return lipgloss.CompleteColor{TrueColor: hex, ANSI256: hex, ANSI: ansi}
}

// coloursOf are the colours of a palette that does not follow the background. Text has at
// least 4.5:1 on the usual backgrounds, 7:1 in high contrast, and the states of the
// colour-blind family differ by at least 10 of CIEDE2000 to every kind of eye; tests
// compute both. Nearly all are among the 256 that terminals share, so that less than true
// colour changes nothing.
func coloursOf(name Name) colours {
	switch name {
	case Light:
		return light()
	case HighContrastDark:
		return highContrastDark()
	case HighContrastLight:
		return highContrastLight()
	case ColourBlindDark:
		return colourBlindDark()
	case ColourBlindLight:
		return colourBlindLight()
	}
	return dark()
}

func dark() colours {
	return colours{
		Dim: hue("#9e9e9e", "8"), Border: hue("#767676", "8"), Accent: hue("#5fafff", "6"),
		Over: hue("#ff8787", "1"), Warn: hue("#d78700", "3"), Under: hue("#af87d7", "5"),
		Better: hue("#5faf5f", "2"), Worse: hue("#d78787", "1"),
		Series2: hue("#5fafaf", "6"), Series3: hue("#af87ff", "5"), Series4: hue("#afd75f", "2"),
		Series5: hue("#ffd7ff", "5"), Series6: hue("#af875f", "3"),
		Heat100: hue("#ff5f5f", "1"), Heat125: hue("#ff8787", "1"), Heat150: hue("#ffafaf", "1"), Heat200: hue("#ffd7d7", "1"),
	}
}

func light() colours {
	return colours{
		Dim: hue("#626262", "8"), Border: hue("#8a8a8a", "8"), Accent: hue("#005faf", "4"),
		Over: hue("#af0000", "1"), Warn: hue("#875f00", "3"), Under: hue("#8700af", "5"),
		Better: hue("#005f00", "2"), Worse: hue("#af005f", "1"),
		Series2: hue("#005f5f", "6"), Series3: hue("#5f00af", "5"), Series4: hue("#005fff", "4"),
		Series5: hue("#d70087", "5"), Series6: hue("#00005f", "4"),
		Heat100: hue("#d70000", "1"), Heat125: hue("#af0000", "1"), Heat150: hue("#870000", "1"), Heat200: hue("#5f0000", "1"),
	}
}

// highContrastDark leaves supporting text, frames and limits in the terminal's own
// foreground, as highContrastLight does.
func highContrastDark() colours {
	return colours{
		Accent: hue("#5fd7ff", "6"),
		Over:   hue("#ff9999", "1"), Warn: hue("#ffd700", "3"), Under: hue("#d7afff", "5"),
		Better: hue("#5fd75f", "2"), Worse: hue("#ffafd7", "5"),
		Series2: hue("#5fd7d7", "6"), Series3: hue("#d7afff", "5"), Series4: hue("#afd75f", "2"),
		Series5: hue("#ffafd7", "5"), Series6: hue("#d7af87", "3"),
		Heat100: hue("#ff9999", "1"), Heat125: hue("#ffafaf", "1"), Heat150: hue("#ffd7d7", "1"), Heat200: hue("#ffffff", "1"),
	}
}

func highContrastLight() colours {
	return colours{
		Accent: hue("#0000d7", "4"),
		Over:   hue("#870000", "1"), Warn: hue("#664400", "3"), Under: hue("#5f00af", "5"),
		Better: hue("#005f00", "2"), Worse: hue("#87005f", "5"),
		Series2: hue("#0000af", "4"), Series3: hue("#87005f", "5"), Series4: hue("#005f00", "2"),
		Series5: hue("#5f00d7", "5"), Series6: hue("#444444", "8"),
		Heat100: hue("#a30000", "1"), Heat125: hue("#870000", "1"), Heat150: hue("#5f0000", "1"), Heat200: hue("#380000", "1"),
	}
}

// colourBlindDark tells states apart by lightness as much as by hue: what is over is the
// lightest, and orange and blue take the places of red and green.
func colourBlindDark() colours {
	return colours{
		Dim: hue("#9e9e9e", "8"), Border: hue("#767676", "8"), Accent: hue("#87d7ff", "6"),
		Over: hue("#ffaf87", "1"), Warn: hue("#afaf00", "3"), Under: hue("#af87ff", "5"),
		Better: hue("#00afaf", "6"), Worse: hue("#af875f", "1"),
		Series2: hue("#5fafaf", "6"), Series3: hue("#af87ff", "5"), Series4: hue("#afd75f", "2"),
		Series5: hue("#ffd7ff", "5"), Series6: hue("#af875f", "3"),
		Heat100: hue("#d7875f", "1"), Heat125: hue("#ffaf87", "1"), Heat150: hue("#ffd7af", "1"), Heat200: hue("#ffffd7", "1"),
	}
}

func colourBlindLight() colours {
	return colours{
		Dim: hue("#626262", "8"), Border: hue("#8a8a8a", "8"), Accent: hue("#005faf", "4"),
		Over: hue("#870000", "1"), Warn: hue("#875f00", "3"), Under: hue("#af00d7", "5"),
		Better: hue("#0000af", "4"), Worse: hue("#af005f", "1"),
		Series2: hue("#005f5f", "6"), Series3: hue("#5f00af", "5"), Series4: hue("#5f5fd7", "4"),
		Series5: hue("#af005f", "5"), Series6: hue("#00005f", "4"),
		Heat100: hue("#d70000", "1"), Heat125: hue("#af0000", "1"), Heat150: hue("#870000", "1"), Heat200: hue("#5f0000", "1"),
	}
}
