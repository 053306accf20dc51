// Package workers shares work out among goroutines, which is all that it knows of. A fault
// in one of them is a fault of whoever asked for the work: [Each] panics with it on the
// caller's goroutine, with the stack of where it was.
//
// It is pure, and imports nothing of this module.
package workers
