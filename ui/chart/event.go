package chart

import (
	"brim/ui/canvas"
	"brim/ui/theme"
)

// Event is a point of a chart at which something comes about: a vertical line, with words
// in the first row that has room for them.
type Event struct {
	At   int // the point
	Text string
	Role theme.Role
}

// drawEvents draws the lines, behind the data.
func (p *plot) drawEvents(events []Event, count int) {
	for _, event := range events {
		if event.At < 0 || event.At >= count {
			continue
		}
		x := Column(event.At, count, p.dataWidth())
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
		if event.At < 0 || event.At >= count || event.Text == "" {
			continue
		}
		text := " " + event.Text + " "
		width, at := canvas.Width(text), Column(event.At, count, p.dataWidth())
		p.labelEvent(event.Role, text, width, at+1, at-width)
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
