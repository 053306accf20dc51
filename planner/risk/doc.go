// Package risk says how sure a plan is. [Simulate] runs a scenario again and again with what
// is uncertain drawn anew, section 13 of the planning model: every lever that has a range,
// and the luck of people, who leave by chance and may start late. The [Result] has by month
// the quantiles of what a plan comes to, and the chances of what may befall it.
//
// # Draws
//
// The draws of trial i are hashes of the seed, of i, and of what they are for (draw.go).
// So a result depends on Trials and Seed alone: neither on how many goroutines share the
// work nor on the other ranges that a scenario has.
//
// # Blocks
//
// A plan takes some ten microseconds, and a slider on the screen wants thousands of them
// before the next frame. So trials are not plans: a block of 64 goes through the months side
// by side, a [lane] for each number (trials.go, flow.go, team.go), computes what the result
// reports and nothing else, and of the assumptions only what a range reaches (feeds.go). What
// a trial starts from is the plan's own, from the engine that they share; tests hold every
// month of a block against the plan, figure by figure.
//
// # Quantiles
//
// A figure's five quantiles are found without sorting (quantile.go). With more trials than
// are kept in memory, values are counted into bins that the first chunk of trials spans
// (histogram.go), and the result says how far a quantile may then be off.
//
// The package is pure: it knows no terminal, no clock and no files. It imports model, planner
// and what both computations share; package planner must never import it.
package risk
