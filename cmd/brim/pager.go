package main

import (
	"io"
	"os"
	"os/exec"
	"os/signal"
	"strings"

	xterm "github.com/charmbracelet/x/term"
)

// page writes a text, through a pager where a terminal is too low for it.
func page(std streams, out io.Writer, text string) error {
	if watched, ok := out.(*noted); ok && watched.spell != nil {
		text = watched.spell(text)
	}
	pager := pagerFor(std, text)
	if pager == "" || !showIn(pager, std, text) {
		_, err := io.WriteString(out, text)
		return err
	}
	return nil
}

// pagerFor is the command that shows a text; empty where it is to be printed: without a
// terminal, without a pager, and where the text is short enough.
func pagerFor(std streams, text string) string {
	if !std.interactive() || fits(std.out, text) {
		return ""
	}
	if pager, set := os.LookupEnv("PAGER"); set {
		return pager
	}
	if _, err := exec.LookPath("less"); err != nil {
		return ""
	}
	return "less"
}

// fits reports whether a text leaves a line for the prompt in the terminal that it goes to.
func fits(out any, text string) bool {
	file, ok := out.(*os.File)
	if !ok {
		return true
	}
	_, height, err := xterm.GetSize(file.Fd())
	return err != nil || strings.Count(text, "\n") < height
}

// The exit codes of a shell that finds no such command, or may not run it.
const (
	cannotRun = 126
	notFound  = 127
)

// showIn shows a text in a pager, and reports false when there is no such program. How
// people leave a pager is no failure.
func showIn(pager string, std streams, text string) bool {
	interrupts := make(chan os.Signal, 1) // ctrl+c is the pager's; the program outlives it
	signal.Notify(interrupts, os.Interrupt)
	defer signal.Stop(interrupts)
	command := exec.Command("/bin/sh", "-c", pager)
	command.Stdin, command.Stdout, command.Stderr = strings.NewReader(text), std.out, unwatched(std.err)
	if _, set := os.LookupEnv("LESS"); !set {
		command.Env = append(os.Environ(), "LESS=FX") // what was shown stays on the screen
	}
	_ = command.Run()
	code := cannotRun
	if command.ProcessState != nil {
		code = command.ProcessState.ExitCode()
	}
	return code != cannotRun && code != notFound
}
