// Package engine holds the arithmetic that a plan shares with what computes many plans at
// once: a simulation of thousands of trials, or a search for hires. Each works the months
// out in its own way; what they start from is the same and stands here, once.
//
//   - [Inputs] are a scenario's assumptions as the months use them: defaults filled in, the
//     market applied, annual rates made monthly.
//   - [Team] and [Line] are the people of a role, month by month: section 4 of the planning
//     model.
//   - [Trail] is a figure's mean over the last twelve months.
//   - [Above] and [Below] hold a figure against a limit, with the slack that sums of
//     fractions need.
//
// All of it reuses its memory: once it has had its size, nothing is allocated.
//
// The package is pure and imports package model alone; it must not know the plan. Only what
// stands beneath package planner can import it.
package engine
