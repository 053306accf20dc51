// Package ptytest runs a whole program in a pseudo-terminal and reads its
// screen back through a terminal emulator.
//
//	app := ptytest.Start(t, ptytest.Options{Path: path})
//	app.WaitFor("Levers")
//	app.Send("j", ptytest.Right, "q")
//	app.WaitExit(0)
//	app.AssertRestored()
//
// The program is a file that runs: a test binary can be it, whose TestMain then calls main
// where a variable of the environment says so.
//
// By default the terminal is silent: it answers no query. Every wait wakes on output and
// looks once at what it waits for; nothing depends on how fast the machine is. Half a
// synchronized update is never on the screen. Any failure fails the test with the screen
// in the message.
package ptytest
