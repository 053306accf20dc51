package main

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"

	"brim/ui/run"
)

// interruptible carries out work that may take long, with a context that ctrl+c,
// SIGTERM and SIGHUP end. After such a signal it returns the *[run.SignalError], whatever the work came
// to, and the next one ends the program at once.
func interruptible(work func(ctx context.Context) error) error {
	ctx, end := context.WithCancelCause(context.Background())
	defer end(nil)
	signals := endings()
	defer signal.Stop(signals)
	go func() {
		select {
		case received := <-signals:
			signal.Stop(signals)
			number, _ := received.(syscall.Signal)
			end(&run.SignalError{Signal: number})
		case <-ctx.Done():
		}
	}()
	err := work(ctx)
	var bySignal *run.SignalError
	if errors.As(context.Cause(ctx), &bySignal) {
		return bySignal
	}
	return err
}

// endings hears the signals that end work, but those that are ignored, as nohup has it.
func endings() chan os.Signal {
	signals := make(chan os.Signal, 1)
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP} {
		if !signal.Ignored(s) {
			signal.Notify(signals, s)
		}
	}
	return signals
}

// unbroken carries out a write that is soon over and would leave a temporary file behind where it
// broke off: a signal ends the program after it, as it ends other work.
func unbroken(write func() error) error {
	return interruptible(func(context.Context) error { return write() })
}

// stoppable is a context for work beside a loop that hears the signals itself, and then stops
// it: a talk goes on after ctrl+c.
func stoppable() (context.Context, context.CancelFunc) {
	return context.WithCancel(context.Background())
}
