// Package scenarios keeps scenarios in files: it loads TOML strictly, says everything
// that is wrong with a file at once, writes changes back without touching a byte that
// did not have to move, and replaces files so that a crash leaves the old one or the
// new one whole.
//
// [Load] and [Parse] give a [File], [File.Edit] gives the bytes with a scenario's changes
// in them, [Save] puts bytes on disk, and the log says what was saved when, to bring it
// back. [Recovery] holds unsaved work, [Builtins] the
// scenarios that come with the program. The keys a file may hold are those of
// package model's levers; only what gives a scenario its structure (tiers, cases,
// roles, bands, the accounts file) is read by hand.
//
// The package knows the model and nothing else: it never imports the planner or a
// user interface, and it takes every time from its caller.
package scenarios
