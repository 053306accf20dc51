package handout

import (
	"fmt"
	"slices"

	"brim/model"
	"brim/ui/canvas"
	"brim/ui/words"
)

// What letters take, in units of the picture: a line of them, and at most a column of one, as
// fonts differ; and how many columns a name and an event have at the most.
const (
	lineOfText                = 14
	column                    = 7.2
	longestName, longestEvent = 36, 64
)

// nameGap is between the plot and the names at its right.
const nameGap = 8

// widthOf is how wide a text is, at the most.
func widthOf(text string) float64 { return float64(canvas.Width(text)) * column }

// name is what stands at the right of the plot, near the place that it belongs to.
type name struct {
	class, text string
	y           float64
}

// names are what lines, bands, bars and limits are called, at the right where they end, one below
// the other.
func (d *drawing) names() []name {
	var names []name
	for _, limit := range d.chart.Limits {
		names = append(names, name{"name limit", limit.Label, d.axis.at(limit.Value)})
	}
	for i, line := range d.chart.Lines {
		class := fmt.Sprintf("name s%d", i%series)
		if line.Quiet {
			class = "name quiet"
		}
		if end, ok := lastOf(line.Values); ok {
			names = append(names, name{class, line.Name, d.axis.at(end)})
		}
	}
	for i, band := range d.chart.Bands {
		if end, ok := lastOf(band.High); ok {
			names = append(names, name{fmt.Sprintf("name b%d", i%series), band.Name, d.axis.at(end)})
		}
	}
	slices.SortStableFunc(names, func(a, b name) int { return int(a.y*100) - int(b.y*100) })
	for i, bars := range d.chart.Bars {
		names = append(names, name{fmt.Sprintf("name s%d", i%series), "■ " + bars.Name, plotTop + float64(i)*lineOfText})
	}
	shorten(names)
	apart(names)
	return names
}

// shorten cuts long names, none like another.
func shorten(names []name) {
	texts := make([]string, len(names))
	for i, n := range names {
		texts[i] = n.text
	}
	for i, text := range words.Shortened(texts, longestName, "…") {
		names[i].text = text
	}
}

// nameRoom is how much wider than usual the picture is for the longest of names.
func nameRoom(names []name) float64 {
	room := 0.0
	for _, n := range names {
		room = max(room, nameGap+widthOf(n.text)-rightMargin)
	}
	return room
}

// lastOf is the last value that there is.
func lastOf(values []model.Opt) (float64, bool) {
	for i := len(values) - 1; i >= 0; i-- {
		if values[i].OK {
			return values[i].V, true
		}
	}
	return 0, false
}

// apart moves names, which go down, so that none covers another and none leaves the plot.
func apart(names []name) {
	for i := 1; i < len(names); i++ {
		names[i].y = max(names[i].y, names[i-1].y+lineOfText)
	}
	floor := float64(plotBottom)
	for i := len(names) - 1; i >= 0; i-- {
		names[i].y = min(names[i].y, floor)
		floor = names[i].y - lineOfText
	}
}
