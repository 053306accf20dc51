//go:build unix

package ptytest

import (
	"os"
	"syscall"

	xterm "github.com/charmbracelet/x/term"
	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// openTerminal opens a pseudo-terminal whose master can be closed while it is
// read. pty.Open leaves the master blocking, where closing waits for the very
// read that only closing ends; the same goes for calling its Fd.
func openTerminal() (master, slave *os.File, err error) {
	blocking, slave, err := pty.Open()
	if err != nil {
		return nil, nil, err
	}
	defer func() { _ = blocking.Close() }()
	fd, err := unix.FcntlInt(blocking.Fd(), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		return nil, nil, err
	}
	if err := unix.SetNonblock(fd, true); err != nil {
		return nil, nil, err
	}
	return os.NewFile(uintptr(fd), "master"), slave, nil
}

// onMaster runs an ioctl on the master.
func (a *App) onMaster(ioctl func(fd int) error) error {
	conn, err := a.master.SyscallConn()
	if err != nil {
		return err
	}
	var failed error
	if err := conn.Control(func(fd uintptr) { failed = ioctl(int(fd)) }); err != nil {
		return err
	}
	return failed
}

// setSize tells the system the window's size.
func (a *App) setSize(cols, rows int) {
	a.t.Helper()
	size := &unix.Winsize{Col: uint16(cols), Row: uint16(rows)}
	if err := a.onMaster(func(fd int) error { return unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, size) }); err != nil {
		a.t.Fatal(err)
	}
}

// inWrite reports whether the output of a frozen terminal is in the middle of a write.
func (a *App) inWrite() bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.slave == nil || !a.resting {
		return false
	}
	polled := []unix.PollFd{{Fd: int32(a.slave.Fd()), Events: unix.POLLOUT}}
	n, err := unix.Poll(polled, 0)
	return n == 0 && err == nil
}

// Pid is the process that the terminal's keys go to: the program itself, or
// the shell while its job is stopped.
func (a *App) Pid() int {
	front := 0
	err := a.onMaster(func(fd int) (err error) {
		front, err = unix.IoctlGetInt(fd, unix.TIOCGPGRP)
		return err
	})
	if err != nil || front <= 0 {
		return a.cmd.Process.Pid
	}
	return front
}

// ownSession gives the program a session of its own, whose terminal is its standard input.
func ownSession() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true, Setctty: true} }

func sendSignal(pid int, signal syscall.Signal) error { return syscall.Kill(pid, signal) }

// sameSettings compares terminal settings.
func sameSettings(one, other *xterm.State) bool {
	return one != nil && other != nil && one.Termios == other.Termios
}
