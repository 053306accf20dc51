// Package pane draws the parts of the screen. A pane is a plain struct, or a function
// where there is nothing to keep: it is given a canvas of its own size and the state,
// draws, and changes nothing. What a pane says in words and numbers comes from model
// and planner; panes lay out and compute no plan.
package pane
