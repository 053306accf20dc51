// Package judge asks the questions that whole plans answer. [Outcomes] are the few
// results by which plans are judged: a month of the calendar, an amount, a rate. Four
// questions are asked of them:
//
//   - [SweepLevers]: which levers matter? Every numeric lever is moved alone, down and up,
//     and [Sweep.Sensitivity] says what an outcome answers.
//   - [Seek]: what must a lever be for an outcome to reach a target?
//   - [Attribute]: why do two plans differ? [Attribution.Bridge] shares an outcome's
//     difference out among the levers whose values differ, by their Shapley values.
//   - [Verdicts]: does a plan keep a [Policy], the limits that somebody set?
//
// Sections 14 and 15 of the planning model say what the first three compute.
//
// Work that takes many plans ends early with its context, and comes to the same on any
// number of cores. Figures are held against limits as everywhere, see [planner.Above].
//
// The package imports model, planner, explain for the words of advice, and the workers. It is
// pure: it knows no terminal, no clock and no files. Neither planner nor explain must ever
// import it.
package judge
