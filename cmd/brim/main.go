package main

import (
	"errors"
	"os"
	"syscall"

	"brim/model"
	"brim/scenarios"
	"brim/ui/run"
	"brim/ui/talk"
)

// Exit codes. A signal gives 128 and its number, as shells report it.
const (
	exitFine    = 0
	exitFailed  = 1  // something could not be read, written or done
	exitInvalid = 2  // wrong usage, or a scenario that is not valid
	exitBroken  = 3  // a plan that breaks the limits of a policy
	exitFault   = 70 // a fault in brim itself
	exitPipe    = 128 + int(syscall.SIGPIPE)
	exitGone    = 128 + int(syscall.SIGHUP)
)

func main() {
	os.Exit(carryOut(os.Args[1:], streams{in: os.Stdin, out: os.Stdout, err: os.Stderr}))
}

// carryOut carries out a command line and says on stderr what went wrong.
func carryOut(args []string, std streams) int {
	var err error
	std.err = &noted{to: std.err} // spelled as the output is
	if fault := run.Attempt(func() { err = execute(args, std) }); fault != nil {
		err = fault
	}
	if err != nil && !quiet(err) {
		complain(std.err, err)
		tellFault(std.err, err, stateFolder)
	}
	return exitCode(err)
}

// exitCode is the code that stands for an error.
func exitCode(err error) int {
	var bySignal *run.SignalError
	var said *saidError
	switch {
	case err == nil:
		return exitFine
	case errors.As(err, &said):
		return said.code
	case errors.As(err, &bySignal):
		return bySignal.ExitCode()
	case errors.As(err, new(*run.PanicError)):
		return exitFault
	case errors.Is(err, run.ErrInputEnded):
		return exitGone
	case errors.Is(err, syscall.EPIPE):
		return exitPipe
	case errors.As(err, new(*usageError)), errors.As(err, new(*scenarios.Errors)), errors.As(err, new(*model.Problem)),
		errors.As(err, new(*talk.Mistake)):
		return exitInvalid
	}
	return exitFailed
}

// quiet reports whether nobody needs to be told: whoever read the output has had
// enough, the terminal is gone, a signal says it all, or it has been said.
func quiet(err error) bool {
	switch err.(type) {
	case *run.SignalError, *saidError:
		return true
	}
	return err == run.ErrInputEnded || errors.Is(err, syscall.EPIPE)
}
