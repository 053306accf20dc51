package ptytest

import (
	"syscall"
	"time"
)

// Send types keys, each in a write of its own.
func (a *App) Send(keys ...string) {
	a.t.Helper()
	_ = a.master.SetWriteDeadline(time.Now().Add(Patience))
	for _, key := range keys {
		if _, err := a.master.WriteString(key); err != nil {
			a.fail("typing %q: %v", key, err)
		}
	}
}

// Resize changes the window's size, which the program is told by SIGWINCH.
func (a *App) Resize(cols, rows int) {
	a.update(func() { a.screen.emulator.Resize(max(cols, 1), max(rows, 1)) })
	a.setSize(cols, rows)
}

// Signal sends a signal to the program.
func (a *App) Signal(signal syscall.Signal) {
	a.t.Helper()
	if err := sendSignal(a.Pid(), signal); err != nil {
		a.fail("sending %v: %v", signal, err)
	}
}

// HangUp closes the terminal, as closing its window does.
func (a *App) HangUp() {
	a.update(func() { a.frozen = false })
	_ = a.master.Close()
}

// Freeze stops taking output; the program's writes block once the system's
// buffer is full. Thaw takes output again.
func (a *App) Freeze() { a.update(func() { a.frozen = true }) }

// Thaw undoes Freeze.
func (a *App) Thaw() { a.update(func() { a.frozen = false }) }

// Continue brings a stopped program back to the foreground; call WaitStopped before.
func (a *App) Continue() {
	a.t.Helper()
	a.update(func() { a.running = len(a.screen.raw) })
	a.Send("\n")
}
