// Package ui is the screen: a Bubble Tea program in which every change is a new
// [state.State] and every frame is drawn on one canvas.
//
// Data flows one way. A message reaches [App.Update], which turns it into a command, a
// dialog's answer or a mouse gesture; that makes a new state, in which the plan has
// been computed; [App.View] draws the panes of the layout from that state. Panes and
// dialogs are plain structs; they know neither each other nor the event loop. Files are
// reached through a [Store] alone, outside the loop.
//
// The root is parts, each with its own state: the hand that moves levers and types values,
// the structure of tiers, quests for a target or a range, explanations, the comparison, the
// lists, the files, their browser, their journal and the watch on the open one, the beginning
// of a new plan, the copier, what leaves the screen as a file, the looks, the frame around the
// panes, and what is worked out beside the loop (simulating, tornado, solving, booking,
// recording, rebalancing). They share a desk: the state with its layout, what is typed, and the stack of
// open dialogs. A part hands a command back to the root, and knows of another part no more
// than a small interface. [App] routes: a key or a click to the dialog in front, to the value being
// typed or to a command of the one table (command.go), an answer of a dialog by the table of
// answers (answer.go), a message to the part that waits for it.
//
// What takes long (a simulation, solving, seeking, the bridge between two plans, the log)
// is worked out beside the loop and comes back as a message, if it is still wanted.
//
// The package computes no plan and reads no file; it must never import scenarios.
package ui
