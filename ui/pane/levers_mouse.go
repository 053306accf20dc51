package pane

import (
	"brim/model"
	"brim/ui/chart"
	"brim/ui/state"
)

// wheelRows is how far one click of the wheel scrolls.
const wheelRows = 3

// Follow implements [Follows]: it scrolls so that the chosen row is in sight, with its
// group's heading where there is room.
func (p Levers) Follow(s state.State, w, h int) state.State {
	room, panel := p.Room(s, w, h), &s.Panel
	first := panel.Chosen
	if first > 0 && panel.Rows[first-1].Kind == state.Heading {
		first--
	}
	panel.Top = min(panel.Top, first)
	panel.Top = max(panel.Top, panel.Chosen-room+1)
	return p.scroll(s, w, h, 0)
}

// Wheel implements [Wheeled]: it scrolls the rows as far as there are any; the next key
// brings the chosen one back in sight.
func (p Levers) Wheel(s state.State, mouse Mouse, n int) state.State {
	return p.scroll(s, mouse.W, mouse.H, n*wheelRows)
}

func (p Levers) scroll(s state.State, w, h, n int) state.State {
	s.Panel.Top = max(0, min(s.Panel.Top+n, len(s.Panel.Rows)-p.Room(s, w, h)))
	return s
}

// Press implements [Pressed]: it chooses the row under the mouse, and takes hold of a
// slider or turns what is no number.
func (p Levers) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	i, ok := p.RowAt(s, mouse)
	if !ok || s.Panel.Rows[i].Kind == state.Heading {
		return s, Released, false
	}
	s = s.ChooseRow(i)
	l, isLever := s.Lever()
	_, _, onTrack := p.TrackAt(s, mouse)
	switch {
	case !isLever, onTrack && (l.Kind == model.Words || l.Kind == model.Toggle):
		return s, Entered, true
	case onTrack && l.Slides() && l.Kind != model.List:
		return s, Grabbed, true
	}
	return s, Released, true
}

// RowAt is the index of the row under the mouse; false on the frame and below the last
// row.
func (p Levers) RowAt(s state.State, mouse Mouse) (int, bool) {
	i := s.Panel.Top + mouse.Y - 1
	return i, mouse.Y >= 1 && mouse.Y <= p.Room(s, mouse.W, mouse.H) && i < len(s.Panel.Rows)
}

// TrackAt is the stretch of a slider's track in the mouse's column, from 0 to 1; on says
// whether the mouse is on the track at all.
func (Levers) TrackAt(s state.State, mouse Mouse) (from, to float64, on bool) {
	track := columnsOf(mouse.W-2, s).track
	x := mouse.X - 1 - track.X
	from, to = chart.SliderSpan(x, track.W)
	return from, to, x >= 0 && x < track.W
}
