package run

import (
	"errors"
	"fmt"
	"runtime/debug"
	"strconv"
	"syscall"
)

// ErrInputEnded says that the terminal's input ended: its window was closed.
var ErrInputEnded = errors.New("the terminal is gone")

// SignalError says which signal ended the program.
type SignalError struct{ Signal syscall.Signal }

// Error names the signal.
func (e *SignalError) Error() string { return "ended by signal: " + e.Signal.String() }

// ExitCode is what shells report for the signal, 128 + its number.
func (e *SignalError) ExitCode() int { return 128 + int(e.Signal) }

// PanicError is a panic that was caught: a fault in brim itself.
type PanicError struct {
	Value any    // what was panicked with
	Stack []byte // of the goroutine that panicked, as debug.Stack prints it
}

// Error is always one line without control characters.
func (e *PanicError) Error() string {
	text := strconv.QuoteToGraphic(fmt.Sprint(e.Value))
	return "internal error: " + text[1:len(text)-1]
}

// Attempt runs work and returns a panic in it as a *PanicError, nil otherwise.
// It is for goroutines, which nobody else can catch: have the error reach
// Update as a message, and Run ends as after a panic in Update. Where work passes a panic of
// another goroutine on, as a value with a Trace, the stack is that one's.
func Attempt(work func()) (err error) {
	defer func() {
		if value := recover(); value != nil {
			stack := debug.Stack()
			if relayed, ok := value.(interface{ Trace() []byte }); ok {
				stack = relayed.Trace()
			}
			err = &PanicError{Value: value, Stack: stack}
		}
	}()
	work()
	return nil
}
