// Package chart draws plain numbers on a canvas: [Spark] lines in one row,
// [Line] charts with axes, limits and [Range] bars, two-measure [Butterfly], [Heat] cells and
// [Slider] tracks.
//
// A chart is a struct of what to show and a Draw method that fills the canvas
// view it is given; where it stands is the caller's business. The same code
// serves block, braille and ASCII glyphs, which it takes from the canvas.
//
// Rules every chart keeps:
//
//   - An undefined [Point] is a gap, never a zero. So is NaN or an infinity.
//   - Fitted to fewer columns than there are points, a column shows the
//     greatest of its points; fitted to more, each point keeps a column of its
//     own. A breach of a limit is never lost to the width.
//   - Data is never hidden by a label, nor a limit wholly hidden by data.
//   - A row of a line chart stands for one value, and a value at the axis is that of its
//     row: ticks and limits are whole rows apart.
//   - What lies off the scale of a line chart is marked in a row of its own and said in
//     words, never drawn at the edge.
//
// The package must never import the domain (model, planner, scenarios), the
// event loop (bubbletea) or the panes; of the project it knows ui/canvas and
// ui/theme only.
package chart
