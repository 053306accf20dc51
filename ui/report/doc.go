// Package report writes a plan down: as text for a terminal or a pipe, as Markdown for
// a document, as CSV for a spreadsheet, as JSON for a program.
//
// A [Report] is a scenario in a market case with its plan. What people read is made of
// [Section]s: a title, and a [Grid] of cells or lines that no column may cut. Each is a
// function of its own ([Hires], [Pods], [Quarters], …) from a plan to a section, which knows
// nothing of the form that it will have. Text and Markdown show the same sections, rounded;
// the screen copies a pane as the section of the same name, so that a page, a file and the
// clipboard never differ.
//
// A cell of a grid ([Cell]) holds the figure beside the text, so that a table as CSV or TSV has
// unrounded numbers where it has figures.
//
// CSV and JSON hold every figure unrounded: [CSV] a row a month and tier, whose columns are
// those of the planner's figures ([Columns]), and [JSON] the plan as it is, with the name that
// the planning model gives a figure. [Neutral] keeps text of a scenario from acting in a
// spreadsheet, [EscapeMarkdown] in a document.
//
// What is solved, judged, simulated or organised has its sections and its forms here too, in
// files named for it.
//
// Everything is a function from a plan to bytes; the same plan gives the same bytes on every
// machine, and none of them holds an escape sequence.
//
// The package knows the model and the planner, and takes words from package words; it must
// never import the event loop, the canvas, scenarios or anything that reads a file.
package report
