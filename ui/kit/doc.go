// Package kit holds what several panes share, and what no page owns: the frame and what it
// says of rows out of sight ([Frame], [Scrolled]), a list that keeps its chosen row in sight
// ([List], [RowAt], [FirstRow]), a row of pieces that give way in order ([Row]), the marks of
// states ([LoadMark], [PodMark]), the figures that can be explained ([Spot]), the differences
// from a pinned baseline with the room that is kept for them ([PinnedPlace], [SplitDelta]),
// and what all charts of a plan have in common ([MonthLabels], [PodLimits]).
//
// What a single page needs stays with the page; it moves here when a second one wants it,
// with a test. Functions draw on a canvas or return words; none changes the state.
//
// The package knows the plan (planner), the levers' words (model, ui/words), the state, the
// canvas and its charts. It must never import ui/pane or ui, nor the event loop, nor what reads files.
package kit
