package chart

import (
	"brim/ui/canvas"
	"brim/ui/theme"
)

// Event is a point of a chart at which something comes about: a vertical line, with words
// in the first row that has room for them.
type Event struct {
	Point int    // the point
	Text  string // in the first row with room for it
	Brief string // in place of a text without room
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
		if event.Point < 0 || event.Point >= count {
			continue
		}
		for _, words := range []string{event.Text, event.Brief} {
			text := " " + p.view.Glyphs().Write(words) + " "
			width, column := canvas.Width(text), Column(event.Point, count, p.dataWidth())
			if words != "" && p.labelEvent(event.Role, text, width, column+1, column-width) {
				break
			}
		}
	}
}

// labelEvent writes words into the first free place from the top, but never in the row of a
// limit; false where there is no room.
func (p *plot) labelEvent(role theme.Role, text string, width int, places ...int) bool {
	for y := range p.h {
		if !p.named[y] && p.labelIn(y, role, text, width, places...) {
			return true
		}
	}
	return false
}

// labelIn writes words into the first free place of a row; false where there is none.
func (p *plot) labelIn(y int, role theme.Role, text string, width int, places ...int) bool {
	for _, x := range places {
		if x >= 0 && x+width <= p.w && p.isFree(x, y, width) {
			p.take(x, y, width)
			p.view.Text(x, y, role, text)
			return true
		}
	}
	return false
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
