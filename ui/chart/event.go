package chart

import (
	"brim/ui/canvas"
	"brim/ui/theme"
)

// Event is a point of a chart at which something comes about: a vertical line, with words
// in the first row that has room for them.
type Event struct {
	Point int // the point
	Text  string
	Role  theme.Role
}

// drawEvents draws the lines, behind the data.
func (p *plot) drawEvents(events []Event, count int) {
	for _, event := range events {
		if event.Point < 0 || event.Point >= count {
			continue
		}
		x := Column(event.Point, count, p.dataWidth())
		for y := range p.h {
			p.view.Set(x, y, event.Role, p.view.Glyphs().Event)
		}
	}
}

// labelEvents writes the words right of their lines, or left of them at the right edge, in
// the highest row without data or other words there. Words without any room are left out:
// the line stays.
func (p *plot) labelEvents(events []Event, count int) {
	for _, event := range events {
		if event.Point < 0 || event.Point >= count || event.Text == "" {
			continue
		}
		text := " " + event.Text + " "
		width, column := canvas.Width(text), Column(event.Point, count, p.dataWidth())
		p.labelEvent(event.Role, text, width, column+1, column-width)
	}
}

func (p *plot) labelEvent(role theme.Role, text string, width int, places ...int) {
	for y := range p.h {
		for _, x := range places {
			if x >= 0 && x+width <= p.w && p.isFree(x, y, width) {
				p.take(x, y, width)
				p.view.Text(x, y, role, text)
				return
			}
		}
	}
}

// isFree reports whether no data and no words stand in a part of a row.
func (p *plot) isFree(x, y, width int) bool {
	for i := x; i < x+width; i++ {
		if p.taken[y*p.w+i] {
			return false
		}
	}
	return true
}
