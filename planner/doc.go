// Package planner says what follows from a scenario: the people month by month, the
// flows of accounts and ARR, the load of every book, the forecast of every pod, and
// which coverage model fits which tier. A table of rules, [Rules], says where the plan
// breaks limits or goes against what the sources advise; see [Plan.Advice].
//
// A valid scenario always gives a [Plan]: no figure is ever NaN or infinite, and one
// that is undefined or unbounded is an absent [model.Opt]. A Plan can be run again on
// another scenario and then reuses its memory. Plans of equal scenarios are equal on
// every machine.
//
// [Plan.Explain] says where a figure comes from. What else is asked of plans stands in
// packages beneath this one, such as judge, risk and solve, which it never imports.
//
// The package is pure: it knows no terminal, no clock and no files, keeps no state
// between runs, and imports model and, of what stands beneath it, the engine alone.
package planner
