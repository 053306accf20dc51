// Package words writes figures for people: the same figure reads the same on the screen,
// in a table, in a document and in a line read aloud.
//
// Each kind of figure has its own decimals, so that nothing jumps in a column while a lever
// moves; a figure that stands beside its limit gets as many more as it takes to tell the two
// apart (limit.go). A verdict about pods, books or roles is worded once, in full and briefly
// (fate.go, fate_books.go), so that headline, tables and stories say the same. [Spoken] turns
// signs into words for those who listen.
//
// The package draws nothing and knows only model, planner and what lies beneath it. It must
// never import the canvas, the state of the screen or anything that reads a file.
package words
