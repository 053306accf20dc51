package main

import (
	"io"
	"os"
	"strconv"

	xterm "github.com/charmbracelet/x/term"

	"brim/ui/report"
)

// narrowest is how many columns tables take however few there are.
const narrowest = 40

// columns is how wide tables may be: as COLUMNS says, as wide as the terminal that they
// go to, or what every terminal has.
func columns(out io.Writer) int {
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		return max(narrowest, n)
	}
	if width := terminalColumns(out); width > 0 {
		return max(narrowest, width)
	}
	return report.Width
}

// sheetFor is what is printed on: as wide as tables may be, with the signs that are asked for.
func sheetFor(out io.Writer) report.Sheet {
	sheet := report.Sheet{Width: columns(out)}
	if watched, ok := out.(*noted); ok {
		sheet.Spell = watched.spell
	}
	return sheet
}

// terminalColumns is how wide the terminal is that out goes to; 0 for anything else.
func terminalColumns(out io.Writer) int {
	if file, ok := unwatched(out).(*os.File); ok {
		if width, _, err := xterm.GetSize(file.Fd()); err == nil {
			return width
		}
	}
	return 0
}
