// Package talk is brim without a screen: lines go in, and sentences come back that make
// sense when they are read aloud, by a screen reader or out of a log.
//
// A [Room] holds a [state.State], the same value that the screen shows, and so the same
// undo, stories and figures. [Room.Hear] carries out one line by the one table of commands
// (command.go), from which the help derives too, and says what came of it in a [Reply]. A
// change answers with what was changed, what that did, and how the plan stands now. Where
// somebody can answer, a room may ask back; the next line is the answer.
//
// What the program has for eyes is said in words: months are written in full, signs and
// marks as words ([words.Spoken]). A line is a sentence, or a few; none is a table.
//
// The package draws nothing, reads no file and knows neither a terminal nor an event loop:
// files are reached through [Files], long work ends with its context. It must never import
// ui, scenarios, or what draws.
package talk
