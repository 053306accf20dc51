package ptytest

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"
)

// glance is how often things that no event tells are looked at.
const glance = 5 * time.Millisecond

// poll waits until the condition is true. It reports false when the limit
// passes first.
func (a *App) poll(limit time.Duration, condition func() bool) bool {
	deadline := time.Now().Add(limit)
	for !condition() {
		if time.Now().After(deadline) {
			return false
		}
		a.until(glance, func() bool { return false })
	}
	return true
}

// WaitUntil waits for something that is not on the screen, such as a file.
func (a *App) WaitUntil(what string, condition func() bool) {
	a.t.Helper()
	if !a.poll(Patience, condition) {
		a.fail("in vain within %v: %s", Patience, what)
	}
}

// WaitStopped waits until the program, a job of a shell, was stopped, and all that it
// wrote before is on the screen. That the shell has the terminal again says only the
// first: on a busy machine the output is still on its way then.
func (a *App) WaitStopped() {
	a.t.Helper()
	stopped := func() bool { return bytes.Contains(a.screen.raw[a.running:], []byte(stoppedMark)) }
	if !a.until(Patience, stopped) {
		a.fail("the program was not stopped")
	}
}

// WaitBlocked waits until the output of a frozen terminal does not grow any
// more, so that the program is blocked in writing.
func (a *App) WaitBlocked() {
	a.t.Helper()
	const calm = 40 // glances
	before, same := 0, 0
	blocked := a.poll(Patience, func() bool {
		now := a.waiting()
		if now != before || now == 0 {
			before, same = now, 0
		}
		same++
		return same > calm
	})
	if !blocked {
		a.fail("the output does not block")
	}
}

// WaitGone waits until a process has ended, even one whose parent has not
// noticed yet.
func (a *App) WaitGone(pid int, limit time.Duration) {
	a.t.Helper()
	gone := a.poll(limit, func() bool {
		stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
		return err != nil || strings.Contains(string(stat), ") Z ")
	})
	if !gone {
		a.fail("process %d still runs after %v", pid, limit)
	}
}

// WaitFor waits until the screen contains all of the texts.
func (a *App) WaitFor(texts ...string) {
	a.t.Helper()
	for _, text := range texts {
		a.WaitScreen(Patience, func(screen string) bool { return strings.Contains(screen, text) }, text)
	}
}

// WaitScreen waits until the screen fulfils the condition; what says in the
// failure which one it was.
func (a *App) WaitScreen(limit time.Duration, condition func(screen string) bool, what string) {
	a.t.Helper()
	met := a.until(limit, func() bool { return condition(a.screen.text()) || a.exited && a.closed })
	if !met || !condition(a.Screen()) {
		a.fail("not on the screen within %v: %s", limit, what)
	}
}

// WaitRaw waits until the output contains the bytes, at or after offset from.
func (a *App) WaitRaw(from int, text string) {
	a.t.Helper()
	if !a.until(Patience, func() bool { return strings.Contains(string(a.screen.raw[from:]), text) }) {
		a.fail("not in the output after byte %d: %q", from, text)
	}
}

// WaitExit waits for the end of the program with this exit code.
func (a *App) WaitExit(code int) {
	a.t.Helper()
	a.WaitExitWithin(Patience, code)
}

// WaitExitWithin is WaitExit with a limit. A program that a signal killed has
// the code -1; where causes race, several codes may be right.
func (a *App) WaitExitWithin(limit time.Duration, codes ...int) {
	a.t.Helper()
	if !a.until(limit, func() bool { return a.exited }) {
		a.fail("still running after %v", limit)
	}
	a.until(Patience, func() bool { return a.closed || a.frozen })
	if got := a.cmd.ProcessState.ExitCode(); !slices.Contains(codes, got) {
		a.fail("exit code %d (%v), want %d", got, a.cmd.ProcessState, codes)
	}
}
