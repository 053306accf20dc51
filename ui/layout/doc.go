// Package layout says where everything stands on the screen.
//
// [New] is a pure function from the screen's size and a [Shape] (the page, the chosen
// pane, how many rows the plan needs) to named rectangles. Each page has a file of its own
// with what it does on narrow, usual, wide and huge screens. The rectangles of a page never
// overlap and leave no cell of the screen uncovered.
//
// The package draws nothing. Of the panes it knows their names and the room that some of
// them ask for; it must never import ui itself, the event loop or what reads files.
package layout
