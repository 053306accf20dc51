package term

import (
	"os"
	"strconv"
	"strings"

	"github.com/charmbracelet/lipgloss"
)

// darkBackground is settled once, before any terminal library can ask.
var darkBackground = darkFrom(os.Getenv("COLORFGBG"))

func init() {
	lipgloss.SetHasDarkBackground(darkBackground)
}

// DarkBackground reports whether the terminal is taken to have a dark
// background: what COLORFGBG says, dark where it says nothing. It is known
// before the terminal is asked; see [BackgroundQuery].
func DarkBackground() bool { return darkBackground }

// darkFrom reads COLORFGBG, "foreground;background" or
// "foreground;default;background" in the numbers of the 16 ANSI colours.
// 7 (light grey) and everything from 9 up is light; 8 is dark grey.
func darkFrom(colorFGBG string) bool {
	fields := strings.Split(colorFGBG, ";")
	if len(fields) < 2 {
		return true
	}
	background, err := strconv.Atoi(fields[len(fields)-1])
	if err != nil || background < 0 || background > 15 {
		return true
	}
	return background < 7 || background == 8
}

// BackgroundQuery asks the terminal for its background colour. A terminal that knows
// how answers with an OSC, which [ParseBackground] reads; others stay silent.
const BackgroundQuery = "\x1b]11;?\x1b\\"

// ParseBackground reads an answer to [BackgroundQuery]: whether the background is dark,
// and whether it was such an answer at all.
func ParseBackground(osc string) (dark, ok bool) {
	colour, ok := strings.CutPrefix(osc, "11;rgb:")
	if !ok {
		return false, false
	}
	parts := strings.Split(colour, "/")
	if len(parts) != 3 {
		return false, false
	}
	// What the eye takes red, green and blue for, as television weighs them.
	luminance := 0.0
	for i, weight := range []float64{0.299, 0.587, 0.114} {
		value, err := strconv.ParseUint(parts[i], 16, 16)
		if err != nil || len(parts[i]) == 0 {
			return false, false
		}
		most := uint64(1)<<(4*len(parts[i])) - 1
		luminance += weight * float64(value) / float64(most)
	}
	return luminance < 0.5, true
}
