// Package ptytest runs a whole program in a pseudo-terminal and reads its
// screen back through a terminal emulator.
//
//	app := ptytest.Start(t, ptytest.Options{Path: ptytest.Build(t, "./cmd/brim")})
//	app.WaitFor("Levers")
//	app.Send("j", ptytest.Right, "q")
//	app.WaitExit(0)
//	app.AssertRestored()
//
// By default the terminal is silent: it answers no query. Every wait has a
// deadline and wakes on output; nothing sleeps. Any failure fails the test with
// the screen in the message.
package ptytest
