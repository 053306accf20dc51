package ptytest

import (
	"fmt"
	"html"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Frame is the screen at a moment, for a picture.
type Frame struct {
	cols  int
	lines []string // with their styles, as escape sequences
}

// Frame takes the screen as it is.
func (a *App) Frame() Frame {
	a.mu.Lock()
	defer a.mu.Unlock()
	lines := strings.Split(a.screen.emulator.Render(), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, "\r")
	}
	return Frame{cols: a.screen.emulator.Width(), lines: lines}
}

// Size of a cell of a picture, in its own units, and the terminal's colours.
const (
	cellWidth, cellHeight = 8.4, 18
	inkColour, backColour = "#cdd6f4", "#1e1e2e"
)

// SVG draws frames as one picture that shows them in turn, each for so many seconds; where
// nothing moves the first one stays.
func SVG(title string, seconds float64, frames ...Frame) string {
	cols, rows := 0, 0
	for _, frame := range frames {
		cols, rows = max(cols, frame.cols), max(rows, len(frame.lines))
	}
	w, h := float64(cols)*cellWidth, rows*cellHeight
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" viewBox="0,0,%.1f,%d" role="img" aria-label="%s">`+"\n",
		w+16, h+16, html.EscapeString(title))
	fmt.Fprintf(&b, "<style>text{font:14px ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace;fill:%s}"+
		".b{font-weight:bold}.f{fill-opacity:.6}%s</style>\n", inkColour, turns(seconds, len(frames)))
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" rx="6" fill="%s"/>`+"\n", backColour)
	for i, frame := range frames {
		fmt.Fprintf(&b, `<g class="t%d" transform="translate(8 8)">`+"\n", i)
		for y, line := range frame.lines {
			drawLine(&b, y, line)
		}
		b.WriteString("</g>\n")
	}
	return b.String() + "</svg>\n"
}

// turns is the style by which frames take turns.
func turns(seconds float64, n int) string {
	if n < 2 {
		return ""
	}
	share := 100 / float64(n)
	css := fmt.Sprintf("@keyframes turn{0%%,%.2f%%{visibility:visible}%.2f%%,100%%{visibility:hidden}}", share-0.01, share)
	for i := range n {
		first := "hidden"
		if i == 0 {
			first = "visible"
		}
		css += fmt.Sprintf(".t%d{visibility:%s;animation:turn %.1fs %.1fs infinite}", i, first, seconds*float64(n), seconds*float64(i))
	}
	return css
}

// ink is the style of a run of letters.
type ink struct {
	fore, back    string // empty for the terminal's own
	bold, faint   bool
	reverse, line bool
}

// drawLine draws one row: first what is behind the letters, then these, run by run.
func drawLine(b *strings.Builder, y int, line string) {
	var look ink
	x := 0
	for len(line) > 0 {
		if end := strings.IndexByte(line, 'm'); strings.HasPrefix(line, "\x1b[") && end > 0 {
			look.take(line[2:end])
			line = line[end+1:]
			continue
		}
		run := line
		if next := strings.IndexByte(line, 0x1b); next > 0 {
			run = line[:next]
		}
		width := ansi.StringWidth(run)
		look.draw(b, x, y, width, run)
		x, line = x+width, line[len(run):]
	}
}

func (k ink) draw(b *strings.Builder, x, y, width int, run string) {
	fore, back := k.fore, k.back
	if k.reverse {
		fore, back = orColour(back, backColour), orColour(fore, inkColour)
	}
	left, room := float64(x)*cellWidth, float64(width)*cellWidth
	if back != "" {
		fmt.Fprintf(b, `<rect x="%.1f" y="%d" width="%.1f" height="%d" fill="%s"/>`+"\n", left, y*cellHeight, room, cellHeight, back)
	}
	if strings.TrimSpace(run) == "" {
		return
	}
	style := ""
	switch {
	case k.bold && k.faint:
		style = ` class="b f"`
	case k.bold:
		style = ` class="b"`
	case k.faint:
		style = ` class="f"`
	}
	if fore != "" {
		style += ` style="fill:` + fore + `"`
	}
	if k.line {
		style += ` text-decoration="underline"`
	}
	fmt.Fprintf(b, `<text x="%.1f" y="%d" textLength="%.1f"%s>%s</text>`+"\n", left, y*cellHeight+14, room, style, html.EscapeString(run))
}

func orColour(colour, standard string) string {
	if colour == "" {
		return standard
	}
	return colour
}

// take follows a sequence that styles what comes.
func (k *ink) take(parameters string) {
	fields := strings.FieldsFunc(parameters, func(r rune) bool { return r == ';' || r == ':' })
	if len(fields) == 0 {
		*k = ink{}
	}
	for i := 0; i < len(fields); i++ {
		n, _ := strconv.Atoi(fields[i])
		switch {
		case n == 0:
			*k = ink{}
		case n == 1:
			k.bold = true
		case n == 2:
			k.faint = true
		case n == 4:
			k.line = true
		case n == 7:
			k.reverse = true
		case n == 22:
			k.bold, k.faint = false, false
		case n == 24:
			k.line = false
		case n == 27:
			k.reverse = false
		case n == 38 || n == 48:
			colour, used := colourOf(fields[i+1:])
			if i += used; n == 38 {
				k.fore = colour
			} else {
				k.back = colour
			}
		case n == 39:
			k.fore = ""
		case n == 49:
			k.back = ""
		}
	}
}

// colourOf reads a colour given as red, green and blue, and how many fields it took.
func colourOf(fields []string) (colour string, used int) {
	if len(fields) < 4 || fields[0] != "2" {
		return "", min(2, len(fields))
	}
	colour = "#"
	for _, part := range fields[1:4] {
		n, _ := strconv.Atoi(part)
		colour += fmt.Sprintf("%02x", n)
	}
	return colour, 4
}
