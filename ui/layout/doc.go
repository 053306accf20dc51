// Package layout says where everything stands on the screen.
//
// [New] is a pure function from the screen's size and a [Shape] (the page, the chosen
// pane, how many rows the plan needs) to named rectangles, a [Layout]:
//
//	l := layout.New(width, height, shape)
//	for _, placed := range l.Panes {
//		… // draw placed.Pane into placed.Rect
//	}
//
// [Layout.Place] finds one of them by its pane. Whoever draws and whoever reads the mouse
// take the same layout, so that a click lands on what is seen.
//
// Each page has a file of its own with what it does on narrow, usual, wide and huge screens;
// the widths from which those begin stand in layout.go. The rectangles of a page never overlap
// and leave no cell of the screen uncovered; a screen smaller than [MinWidth] by [MinHeight]
// is too small for any. The same shape has the same layout: nothing is remembered from frame
// to frame.
//
// The package draws nothing. Of the panes it knows their names and the room that some of
// them ask for; it must never import ui itself, the event loop or what reads files.
package layout
