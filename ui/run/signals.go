package run

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// suspendSelf is a suspension that another process asked for: it goes to this
// process alone, where ctrl+z stops the whole job.
type suspendSelf struct{}

const (
	wholeJob = 0 // as kill(2) has it

	// stopGrace is how long a stop may take to come. A process whose parent has
	// no job control is never stopped, and goes on after it.
	stopGrace = 200 * time.Millisecond
	// endGrace is how long a signal that woke the process beside SIGCONT may
	// take to be seen.
	endGrace = 50 * time.Millisecond
)

// listen handles signals until the returned function is called. Signals that
// were ignored at the start (nohup) stay ignored; a closed window then shows as
// the end of the input.
func (r *runner) listen() (stop func()) {
	for _, s := range []os.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT} {
		if !signal.Ignored(s) {
			signal.Notify(r.signals, s)
		}
	}
	if r.stops = canStop(); r.stops {
		notifyStop(r.signals)
	}
	resized := make(chan os.Signal, 1)
	notifyResize(resized)
	done := make(chan struct{})
	go hear(r.signals, done, r.handle)
	go hear(resized, done, r.resize)
	return func() {
		signal.Stop(r.signals)
		signal.Stop(resized)
		close(done)
	}
}

// hear handles signals, one after another, until done is closed.
func hear(signals <-chan os.Signal, done <-chan struct{}, handle func(os.Signal)) {
	for {
		select {
		case s := <-signals:
			handle(s)
		case <-done:
			return
		}
	}
}

// resize has the window's size asked for. bubbletea does so too, but begins to listen only after
// it has asked for the first size, and misses a change that comes between.
func (r *runner) resize(os.Signal) { r.program.Send(tea.WindowSize()()) }

func (r *runner) handle(s os.Signal) {
	if !isStop(s) {
		number, _ := s.(syscall.Signal)
		r.end(&SignalError{Signal: number})
		return
	}
	if r.stopping.CompareAndSwap(false, true) {
		go r.program.Send(suspendSelf{})
	}
}

// filter sees every message before bubbletea does, on the event loop.
// bubbletea's own suspension would wait half a second for the input, wait for
// ever when nobody can stop the process, and leave the mouse off.
func (r *runner) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	switch msg.(type) {
	case tea.SuspendMsg:
		return r.suspend(wholeJob)
	case suspendSelf:
		r.stopping.Store(false)
		return r.suspend(os.Getpid())
	}
	switch msg {
	case tea.EnableMouseCellMotion():
		r.mouse = true
	case tea.DisableMouse():
		r.mouse = false
	}
	return msg
}

// suspend gives the terminal back, stops the process, and takes the terminal
// again when it is continued in the foreground.
func (r *runner) suspend(target int) tea.Msg {
	r.input.Pause()
	defer r.input.Resume()
	if err := r.program.ReleaseTerminal(); err != nil {
		r.end(fmt.Errorf("the terminal cannot be given back: %w", err))
		return nil
	}
	r.setSuspended(true)
	r.stopProcess(target)
	for !r.guard.InFront() && !r.endsWithin(endGrace) {
		r.stopProcess(os.Getpid()) // continued in the background, in vain
	}
	if !r.setSuspended(false) {
		select {} // Run leaves without this goroutine
	}
	r.input.Resume()
	if err := r.program.RestoreTerminal(); err != nil {
		r.end(fmt.Errorf("the terminal cannot be taken again: %w", err))
	}
	if r.mouse {
		go r.program.Send(tea.EnableMouseCellMotion())
	}
	return tea.ResumeMsg{}
}

// setSuspended notes whether the terminal is given back. It reports false, and
// leaves it so, when it is given back and the end has begun: from then on the
// terminal must not be touched.
func (r *runner) setSuspended(suspended bool) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if !suspended && r.hasEnded() {
		return false
	}
	r.suspended = suspended
	return true
}

// endsWithin reports whether the end has begun or begins in the given time.
func (r *runner) endsWithin(limit time.Duration) bool {
	select {
	case <-r.ended:
		return true
	case <-time.After(limit):
		return false
	}
}

// stopProcess stops the process, or its whole job, and returns when it is
// continued.
func (r *runner) stopProcess(target int) {
	if r.stops {
		stopAndWait(target)
	}
}
