// Package model says what a capacity plan is made of: the [Scenario] with its
// teams, tiers, market and limits, the distribution of contract values behind
// the [Book], and the registry of [Lever]s, which declares every input a person
// may move exactly once: its key, group, unit, range, step, words and source.
// Files, command-line settings, sliders, help and analyses all read that registry.
//
// A [Spec] is such a declaration, and its field says where a scenario holds the value
// (field.go). A [Lever] is a Spec bound to a tier, case or role; it reads, checks,
// parses and writes a [Value], and slides in steps. [Move] is what a hand does: it keeps
// the scenario valid. [Changes] tells two scenarios apart. [Validate] says everything
// that is wrong with one; a scenario without problems always gives a plan.
//
// Besides, the package has the facts of each [Coverage], the division of the opening book
// among the tiers ([Scenario.Opening]), ways of changing the structure that keep a
// scenario valid ([Restructured]), the organisations that it can be turned into
// ([Organisation]), what is uncertain: the [Range]s of levers, the real [Accounts] of a
// company, and the [Record] of what has happened to it.
//
// Months are counted t = 0, 1, …, Horizon; month 1 is the start and t = 0 the opening state,
// the end of the month before. Fiscal quarters are in quarter.go. Rates are annual
// fractions (0.12 is 12% a year), money is in currency units, people and accounts are
// expected values and may be fractional.
//
// The package is pure: it knows no terminal, no clock and no files, and it never
// imports one of the packages that do, nor any other of this module. What follows from a
// scenario is computed by package planner.
package model
