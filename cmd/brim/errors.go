package main

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"brim/scenarios"
	"brim/ui/words"
)

// usageError is a command line that asks for what there is not.
type usageError struct{ err error }

// Error says what there is not.
func (e *usageError) Error() string { return e.err.Error() }

// Unwrap is the error that it was first.
func (e *usageError) Unwrap() error { return e.err }

// usagef is a usageError in these words.
func usagef(format string, args ...any) error {
	return &usageError{err: fmt.Errorf(format, args...)}
}

// saidError ends the program with a code when everything has been said already.
type saidError struct{ code int }

// Error names the code, for whoever prints it all the same.
func (e *saidError) Error() string { return "exit code " + strconv.Itoa(e.code) }

// problems are several things wrong with a command line; at least one.
type problems []error

// Error lists them, one a line.
func (p problems) Error() string { return errors.Join(p...).Error() }

// Unwrap gives them one by one to errors.Is and errors.As.
func (p problems) Unwrap() []error { return p }

// complain writes an error for people: a problem a line, and in a terminal as many lines
// as it takes, broken between words. Nobody is left to tell when that fails.
func complain(to io.Writer, err error) {
	const margin = "    "
	for _, line := range lines(err) {
		if width := terminalColumns(to); width > 2*len(margin) {
			line = strings.Join(words.Wrap(line, width-len(margin)), "\n"+margin)
		}
		_, _ = fmt.Fprintln(to, line)
	}
}

// lines are the lines of an error's message. Only lists of problems have several; any
// other line break came from outside, say in a path, and is shown as what it is.
func lines(err error) []string {
	if errors.As(err, new(*scenarios.Errors)) {
		return strings.Split(err.Error(), "\n")
	}
	var list problems
	if errors.As(err, &list) {
		var all []string
		for _, problem := range list {
			all = append(all, lines(problem)...)
		}
		return all
	}
	return []string{"brim: " + scenarios.Escaped(err.Error())}
}
