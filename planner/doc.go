// Package planner says what follows from a scenario: the people month by month, the
// flows of accounts and ARR, the load of every book, the forecast of every pod, and
// which coverage model fits which tier.
//
// A valid scenario always gives a [Plan]: no figure is ever NaN or infinite, and one
// that is undefined or unbounded is an absent [model.Opt]. A Plan can be run again on
// another scenario and then reuses its memory. Plans of equal scenarios are equal on
// every machine.
//
// What is asked of plans stands in packages beneath this one, which it never imports:
// explain says where a figure comes from and what is wrong with a plan, judge weighs
// whole plans, reshape gives a company another shape, solve finds the cheapest hires,
// risk says how sure a plan is and actuals what has happened beside it; books says who
// carries which real accounts, and rebalance evens that out.
//
// The package is pure: it knows no terminal, no clock and no files, keeps no state
// between runs, and imports model and, of what stands beneath it, the engine alone.
package planner
