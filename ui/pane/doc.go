// Package pane draws the parts of the screen.
//
// A pane is a plain struct that implements [View]: it draws itself on a canvas of exactly
// its own size, gives what it shows as a table to copy, and lists the figures that can be
// explained in it. It is given the state and changes nothing. [ViewOf] finds a view by the
// pane's name in the state; a new one is a struct in a file of its own and a line there.
// The header, the headline row, the story and the presentation belong to no page and are
// functions.
//
// What a view can do besides, it says by a small interface: [Typed] shows a value being
// typed, [Follows] scrolls after the choice, [Pressed] and [Wheeled] take the mouse. Those
// hand back the next state, or say what else a press does, and the program's root does the
// rest; it knows no pane by its name.
//
// What panes hold to:
//
//   - Columns have fixed widths that follow from the pane's size, and figures fixed
//     decimals, so that nothing jumps while a lever moves. What does not fit gives way in
//     an order that the pane sets out, and it says how many rows are out of sight.
//   - A pinned baseline has its place from the moment it is pinned: a ghost in a chart, a
//     difference beside a figure, or in place of the least important column (ui/kit).
//   - Colour never stands alone: states have their marks, and every glyph comes from the
//     canvas, so that ASCII does as well.
//   - Figures are written by ui/words, tables by ui/report: the same on the screen, in
//     what is copied and in what brim prints.
//
// Tests draw every pane in every scene (scene_test.go) at every size (panes_test.go): a new
// pane is held to all of that without a line of its own.
//
// The package computes no plan: figures come from planner, levers and their words from
// model, what is chosen from ui/state. It must never import ui itself, ui/overlay, the
// event loop (bubbletea) or anything that reads files, and it knows no colour: it names
// roles, which ui/theme styles.
package pane
