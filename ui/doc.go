// Package ui is the screen: a Bubble Tea program in which every change is a new
// [state.State] and every frame is drawn on one canvas.
//
// Data flows one way. A message reaches [App.Update], which turns it into a command, a
// dialog's answer or a mouse gesture; that makes a new state, in which the plan has
// been computed; [App.View] draws the panes of the layout from that state. Panes and
// dialogs are plain structs; they know neither each other nor the event loop. Files are
// reached through a [Store] alone, outside the loop.
//
// What takes long (a simulation, solving, seeking, the bridge between two plans, the log)
// is worked out beside the loop and comes back as a message, if it is still wanted.
//
// The package computes no plan and reads no file; it must never import scenarios.
package ui
