// Package report writes a plan down: as text for a terminal or a pipe, as Markdown for
// a document, as CSV for a spreadsheet, as JSON for a program.
//
// Text and Markdown show the same [Section]s: what a person wants to know, rounded. CSV
// and JSON hold every figure unrounded. Everything is a function from a plan to bytes;
// the same plan gives the same bytes on every machine, and none of them holds an escape
// sequence. Text that came from a scenario cannot act in a spreadsheet or in Markdown.
//
// The package knows the model and the planner; it must never import the event loop, the
// canvas, scenarios or anything that reads a file.
package report
