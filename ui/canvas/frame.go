package canvas

import (
	"fmt"
	"html"
	"strings"

	"brim/ui/theme"
)

// Frame is what a view shows at a moment, for a picture. It stays when the canvas is drawn on.
type Frame struct {
	w, h  int
	cells []cell
}

// Frame takes what the view shows; of a view that reaches beyond its sheet the part on the
// sheet.
func (c *Canvas) Frame() Frame {
	f := Frame{w: c.clip.W, h: c.clip.H}
	for y := c.clip.Y; y < c.clip.Y+c.clip.H; y++ {
		start := y*c.grid.w + c.clip.X
		f.cells = append(f.cells, c.grid.cells[start:start+c.clip.W]...)
	}
	return f
}

// Picture is how frames are drawn as SVG.
type Picture struct {
	Title   string // what it shows, for those who do not see it
	Palette theme.Palette
	Paper   theme.Paper
	Seconds float64 // that each of several frames is shown
}

// Size of a cell, of the letters in it and of the margin, in units of the picture. Letters of
// a terminal's fonts are 0.6 of their height wide.
const (
	cellWidth, cellHeight = 10, 20
	letterSize, baseline  = 16.6, 15
	margin                = 10
)

// SVG draws frames as one picture that shows them in turn; a single one stands still. Lines and
// blocks are drawn as shapes, so that they meet whatever font there is. The picture holds no
// script and asks for nothing; the same frames give the same bytes.
func (p Picture) SVG(frames ...Frame) string {
	w, h := 0, 0
	for _, frame := range frames {
		w, h = max(w, frame.w), max(h, frame.h)
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" viewBox="0 0 %d %d" role="img" aria-label="%[3]s">`+"\n",
		w*cellWidth+2*margin, h*cellHeight+2*margin, escaped(p.Title))
	b.WriteString("<title>" + escaped(p.Title) + "</title>\n")
	fmt.Fprintf(&b, "<style>text{font:%gpx ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace}"+
		"path,rect{shape-rendering:crispEdges}%s%s</style>\n", letterSize, p.roles(frames), turns(p.Seconds, len(frames)))
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" rx="6" fill="%s"/>`+"\n", p.Paper.Back)
	for i, frame := range frames {
		fmt.Fprintf(&b, `<g class="t%d" transform="translate(%d %d)">`+"\n", i, margin, margin)
		for y := range frame.h {
			p.row(&b, y, frame.cells[y*frame.w:(y+1)*frame.w])
		}
		b.WriteString("</g>\n")
	}
	return b.String() + "</svg>\n"
}

// roles are the styles of the roles that the frames show.
func (p Picture) roles(frames []Frame) string {
	var used [theme.RoleCount]bool
	for _, frame := range frames {
		for i := range frame.cells {
			used[frame.cells[i].role] = true
		}
	}
	css := ""
	for role, ink := range p.Palette {
		if !used[role] {
			continue
		}
		fore, back := ink.Hex(), p.Paper.Back
		if fore == "" {
			fore = p.Paper.Ink
		}
		if ink.Reverse {
			css += fmt.Sprintf(".b%d{fill:%s}", role, fore)
			fore = back
		}
		css += fmt.Sprintf(".r%d{fill:%s%s}", role, fore, styleOf(ink))
	}
	return css
}

// styleOf is how letters of an ink look besides their colour.
func styleOf(ink theme.Ink) string {
	css := ""
	if ink.Bold {
		css += ";font-weight:bold"
	}
	if ink.Faint {
		css += ";fill-opacity:.6"
	}
	if ink.Underline {
		css += ";text-decoration:underline"
	}
	return css
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

// row draws one row, run by run of a role: what is behind the letters, shapes, letters.
func (p Picture) row(b *strings.Builder, y int, row []cell) {
	for x := 0; x < len(row); {
		role, end := row[x].role, x
		for end < len(row) && row[end].role == role {
			end++
		}
		if p.Palette[role].Reverse {
			fmt.Fprintf(b, `<rect class="b%d" x="%d" y="%d" width="%d" height="%d"/>`+"\n",
				role, x*cellWidth, y*cellHeight, (end-x)*cellWidth, cellHeight)
		}
		drawShapes(b, x, y, row[x:end])
		drawLetters(b, x, y, row[x:end])
		x = end
	}
}

// drawLetters draws the letters of a run that are no shapes, word by word and words together
// that a single space parts, each at its place.
func drawLetters(b *strings.Builder, x, y int, run []cell) {
	for i := 0; i < len(run); {
		end := groupEnd(run, i)
		text := ""
		for _, c := range run[i:end] {
			text += c.text // the right half of a wide letter has none
		}
		if run[i].isLetter() {
			fmt.Fprintf(b, `<text class="r%d" x="%d" y="%d" textLength="%d">%s</text>`+"\n",
				run[i].role, (x+i)*cellWidth, y*cellHeight+baseline, (end-i)*cellWidth, escaped(text))
		}
		i = end
	}
}

// groupEnd is where the letters end that are drawn together with the cell at start. What may
// merge with its neighbours stands alone.
func groupEnd(run []cell, start int) int {
	end := min(start+max(1, int(run[start].width)), len(run))
	if !run[start].isLetter() || run[start].loose {
		return end
	}
	for next := end; next < len(run) && next <= end+1; {
		switch c := &run[next]; {
		case c.loose || c.isShape():
			return end
		case c.isLetter():
			next = min(next+int(c.width), len(run))
			end = next
		default:
			next++
		}
	}
	return end
}

func (c *cell) isLetter() bool { return c.width > 0 && c.text != " " && !c.isShape() }
func (c *cell) isShape() bool  { return len(boxesOf(c.text)) > 0 }

// escaped is a text in XML, of which nothing acts.
func escaped(text string) string { return html.EscapeString(Clean(text)) }
