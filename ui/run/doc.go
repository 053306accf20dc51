// Package run runs a Bubble Tea model on a terminal and gives the terminal back whatever
// happens: [Run] returns after the model's own end, a signal, the end of the input or a
// panic, each with an error of its own, and within a second.
//
// It does what bubbletea leaves to chance. Panics in the model and in its commands end the
// run with one line instead of a stack on the screen; unsaved work can be kept on every
// unasked end; suspension works with and without job control; screens that nobody would
// see are not drawn. [Attempt] catches panics where nobody else can, in goroutines.
//
// The package knows the terminal (ui/term) and the event loop, and nothing of what is
// shown: it must never import ui, model or planner.
package run
