// Package canvas is a sheet of exactly width × height cells on which panes
// draw, and which becomes one string at the end of a frame, or an SVG picture ([Picture]).
//
// A cell holds one grapheme cluster, its width and a [theme.Role]. Drawing
// clips, so nothing overflows: a pane gets a view ([Canvas.Sub]) of its own
// rectangle and cannot write outside it. A letter two cells wide is drawn whole
// or not at all: cut at an edge it becomes a space, and overwriting one half of
// it blanks the other half, even when that half lies outside the view.
//
// Text is untrusted. Everything drawn goes through [Clean]: no escape
// sequence, control character, bidi override or invisible letter reaches the
// output, however it got into a scenario. The only escape sequences in
// [Canvas.Render] are those of the theme: one before each run of cells in the
// same style, one after it. Every row is exactly as wide as the canvas and ends
// unstyled, so that rows may be compared and redrawn independently.
//
// The package must never import the domain (model, planner, scenarios), the
// event loop (bubbletea) or the panes; of the project it knows ui/theme only.
package canvas
