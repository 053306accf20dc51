// Package model says what a capacity plan is made of: the [Scenario] with its
// teams, tiers, market and limits, the distribution of contract values behind
// the [Book], and the registry of [Lever]s, which declares every input a person
// may move exactly once: its key, group, unit, range, step, words and source.
// Files, command-line settings, sliders, help and analyses all read that registry.
//
// Besides, it has the facts of each [Coverage], the organisations that a scenario can be
// turned into, and what is uncertain: ranges of levers and how they are drawn.
//
// Months are counted t = 0, 1, …, Horizon; t = 0 is the opening state. Rates are
// annual fractions (0.12 is 12 % a year), money is in currency units, people and
// accounts are expected values and may be fractional.
//
// The package is pure: it knows no terminal, no clock and no files, and it never
// imports one of the packages that do. What follows from a scenario is computed
// by package planner.
package model
