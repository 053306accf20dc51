// Package workers shares work out among goroutines, which is all that it knows of.
//
// [Each] does n pieces of work on so many workers and returns when all have ended. A piece
// is known by its number, and writes what it comes to where only that number writes:
//
//	results := make([]Result, n)
//	workers.Each(ctx, n, cores, func(worker, piece int) {
//		results[piece] = compute(memory[worker], piece)
//	})
//	if ctx.Err() != nil { … } // some pieces were not begun
//
// Whoever adds results up does so afterwards, in the order of the pieces, and so comes to
// the same on any number of workers. The worker's number says only whose memory a piece may
// use. Work that is called off ends between two pieces: a piece that takes long looks at the
// context itself.
//
// A fault in a piece is a fault of whoever asked for the work: Each panics on the caller's
// goroutine with a [*Fault], which has the stack of where it was.
//
// The package is pure, and imports nothing of this module. It must never know of plans,
// trials or levers, nor ask how many cores the machine has: its callers say so.
package workers
