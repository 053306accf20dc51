package ptytest

import (
	"errors"
	"os"
	"syscall"

	xterm "github.com/charmbracelet/x/term"
)

// openTerminal fails: there are no pseudo-terminals here that a test could hold.
func openTerminal() (master, slave *os.File, err error) {
	return nil, nil, errors.ErrUnsupported
}

func (a *App) setSize(int, int) {}

func (a *App) inWrite() bool { return false }

// Pid is the program's process.
func (a *App) Pid() int { return a.cmd.Process.Pid }

func sameSettings(_, _ *xterm.State) bool { return true }

func ownSession() *syscall.SysProcAttr { return nil }

func sendSignal(int, syscall.Signal) error { return errors.ErrUnsupported }
