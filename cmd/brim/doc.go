// Command brim is a terminal capacity planner: it shows when books run over, when
// pods stop being pods, and what a hire would change. Run without arguments it opens
// the screen; its subcommands print, check and edit scenario files for scripts.
//
// A file holds a command (plan.go, seek.go, …), and root.go lists them. What commands share
// are how a scenario is named and read (source.go), the settings of --set (settings.go), the
// forms of output, and exit codes (main.go). Whatever the screen and the line mode need of the
// machine comes from here: files, the log, unsaved work, the clipboard, settings and the clock.
//
// The package may import every other one of the module but those that serve tests; nothing
// imports it.
package main
