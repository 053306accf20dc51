package handout

import (
	"fmt"
	"strconv"
	"strings"
)

// Size of a chart and of its margins, in units of the picture.
const (
	chartWidth, chartHeight                      = 720, 300
	leftMargin, rightMargin, topMargin, footRoom = 64, 132, 44, 46
	plotLeft, plotRight, plotTop, plotBottom     = leftMargin, chartWidth - rightMargin, topMargin, chartHeight - footRoom
)

// drawing is a chart on its way to SVG.
type drawing struct {
	strings.Builder
	chart *Chart
	axis  axis
	width float64 // of the whole
}

// SVG draws the chart; the number tells it from others of the same document.
func (c *Chart) SVG(number int) string {
	low, high := c.span()
	d := &drawing{chart: c, axis: newAxis(low, high, plotTop, plotBottom)}
	names := d.names()
	d.width = chartWidth + nameRoom(names)
	flags := d.flags()
	above := flagRoom(flags)
	fmt.Fprintf(d, `<svg viewBox="0 %s %s %s" role="img" aria-labelledby="chart-%[4]d-title chart-%[4]d-about">`+"\n",
		place(0-above), place(d.width), place(chartHeight+above), number)
	fmt.Fprintf(d, "<title id=\"chart-%d-title\">%s</title>\n<desc id=\"chart-%[1]d-about\">%[3]s</desc>\n",
		number, escaped(c.Title), escaped(c.About))
	d.grid()
	d.bands()
	d.bars()
	d.events()
	d.limits()
	d.lines()
	for _, n := range names {
		d.text(n.class, plotRight+nameGap, n.y+4, n.text)
	}
	d.writeFlags(flags)
	d.WriteString("</svg>\n")
	return d.String()
}

// x is the place of a point; bars stand in the middle of theirs.
func (d *drawing) x(point int) float64 {
	n := float64(d.chart.points())
	if len(d.chart.Bars) > 0 {
		return plotLeft + (float64(point)+0.5)/n*(plotRight-plotLeft)
	}
	return plotLeft + float64(point)/max(1, n-1)*(plotRight-plotLeft)
}

// grid draws the ticks of both axes.
func (d *drawing) grid() {
	for _, tick := range d.axis.ticks {
		y := d.axis.at(tick)
		d.line("grid", plotLeft, y, plotRight, y)
		d.text("tick end", plotLeft-8, y+4, d.chart.Write(tick))
	}
	for i, label := range d.chart.Ticks {
		if label != "" {
			d.line("grid", d.x(i), plotBottom, d.x(i), plotBottom+5)
			d.text("tick middle", d.x(i), plotBottom+18, label)
		}
	}
}

// limits draws dashed lines.
func (d *drawing) limits() {
	for _, limit := range d.chart.Limits {
		y := d.axis.at(limit.Value)
		d.line("limit", plotLeft, y, plotRight, y)
	}
}

// events draws vertical lines.
func (d *drawing) events() {
	for _, event := range d.chart.Events {
		x := d.x(event.Point)
		d.line("event", x, plotTop-4, x, plotBottom)
	}
}

func (d *drawing) line(class string, x1, y1, x2, y2 float64) {
	fmt.Fprintf(d, `<line class="%s" x1="%s" y1="%s" x2="%s" y2="%s"/>`+"\n", class, place(x1), place(y1), place(x2), place(y2))
}

func (d *drawing) text(class string, x, y float64, text string) {
	fmt.Fprintf(d, `<text class="%s" x="%s" y="%s">%s</text>`+"\n", class, place(x), place(y), escaped(text))
}

// point is the place of a value at a point, as lines and bands list them.
func (d *drawing) point(i int, v float64) string { return place(d.x(i)) + "," + place(d.axis.at(v)) }

// place writes a coordinate, to a tenth of a unit.
func place(v float64) string {
	text := strconv.FormatFloat(v, 'f', 1, 64)
	return strings.TrimSuffix(text, ".0")
}
