// Package handout makes a plan a document for people who were not in the room: one HTML file
// with charts, or Markdown.
//
// A [Document] is made of blocks: headings, paragraphs, lists, tables and charts. [New] says which
// ones, from a plan and what goes with it; [Document.HTML] and [Document.Markdown] write them
// down. The tables are sections of package report, so that a handout never differs from what
// brim prints; the charts are drawn here as SVG ([Chart]), with their limits and events in words.
//
// The HTML holds no script and asks for nothing: its content security policy forbids both. It
// reads on light and dark backgrounds, narrow and wide, and on paper, A4 and Letter. Everything
// that comes from a scenario is text there, whatever it says.
//
// Everything is a function from values to bytes; the same input gives the same bytes.
//
// The package knows the model, the planner, the tables of package report, and of the canvas how
// wide a text is and which letters no text may have; it must never import the event loop, the
// panes, scenarios or anything that reads a file or a clock.
package handout
