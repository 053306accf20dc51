// Package scenarios keeps scenarios in files: it loads TOML strictly, says everything
// that is wrong with a file at once, and writes changes back without touching a byte that
// did not have to move.
//
// It is where a file gets its meaning. How a TOML text is bounded, indexed and edited is in
// package text, which knows no lever; how exports are read is in packages accounts (of the CRM),
// people (of the HR system) and actuals (what has happened); how files are read, replaced,
// locked and kept against a crash is in package disk, which knows no TOML. [Load] and [Parse]
// give a [File], [LoadFor] to somebody who waits and watches its [Table]s, [File.Edit] gives
// the file with a scenario's changes in it, [SaveLogged] puts it on disk and notes it in the
// log beside it, and [Restore] brings an entry of that log back. [Settings] are TOML files that
// are no scenarios, [ParseBands] reads a CSV of bands, [Builtins] are the scenarios that come
// with the program.
//
// The keys a file may hold are those of package model's levers; only what gives a scenario
// its structure (tiers, cases, roles, bands, the accounts file) is read by hand.
//
// Of the program it knows the model, with what begins one, and nothing else: it never imports the planner or a
// user interface, and it takes every time from its caller.
package scenarios
