//go:build unix

package run

import (
	"os"
	"os/signal"
	"syscall"
	"time"
)

// canStop reports whether the process may be stopped by its shell.
func canStop() bool { return !signal.Ignored(syscall.SIGTSTP) && !signal.Ignored(syscall.SIGTTOU) }

// notifyStop passes on the wish of another process that this one stops.
func notifyStop(signals chan<- os.Signal) { signal.Notify(signals, syscall.SIGTSTP) }

// isStop reports whether a signal is that wish.
func isStop(s os.Signal) bool { return s == syscall.SIGTSTP }

// notifyResize passes on that the window has another size.
func notifyResize(signals chan<- os.Signal) { signal.Notify(signals, syscall.SIGWINCH) }

// stopAndWait stops a process or the whole job, and returns when it is continued. Go keeps
// catching a signal that was once listened for, so SIGTSTP would stop nothing. SIGTTOU does
// what SIGTSTP does: unlike SIGSTOP it stops no process that nobody could continue.
func stopAndWait(target int) {
	continued := make(chan os.Signal, 1)
	signal.Notify(continued, syscall.SIGCONT)
	defer signal.Stop(continued)
	_ = syscall.Kill(target, syscall.SIGTTOU)
	select {
	case <-continued:
	case <-time.After(stopGrace):
	}
}
