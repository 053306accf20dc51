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

// poll looks again and again until the condition is true. It reports false when patience
// ends first.
func (a *App) poll(condition func() bool) bool {
	end := time.Now().Add(Patience)
	for !condition() {
		if time.Now().After(end) {
			return false
		}
		a.mu.Lock()
		changed := a.changed
		a.mu.Unlock()
		select {
		case <-changed:
		case <-time.After(glance):
		}
	}
	return true
}

// WaitUntil waits for something that is not on the screen, such as a file.
func (a *App) WaitUntil(what string, condition func() bool) {
	a.t.Helper()
	if !a.poll(condition) {
		a.fail("in vain within %v: %s", Patience, what)
	}
}

// WaitStopped waits until the program, a job of a shell, was stopped, and all that it
// wrote before is on the screen. That the shell has the terminal again says only the
// first: on a busy machine the output is still on its way then.
func (a *App) WaitStopped() {
	a.t.Helper()
	stopped := func() bool { return bytes.Contains(a.screen.raw[a.running:], []byte(stoppedMark)) }
	if !a.until(stopped) {
		a.fail("the program was not stopped")
	}
}

// WaitBlocked waits until the program, which must have more to say than the system's
// buffer holds, is blocked in writing to a frozen terminal.
func (a *App) WaitBlocked() {
	a.t.Helper()
	const enough = 20 // looks in a row that all come upon a write
	seen := 0
	blocked := a.poll(func() bool {
		if seen++; !a.inWrite() {
			seen = 0
		}
		return seen == enough
	})
	if !blocked {
		a.fail("the output does not block")
	}
}

// WaitGone waits until a process has ended, even one whose parent has not
// noticed yet.
func (a *App) WaitGone(pid int) {
	a.t.Helper()
	gone := a.poll(func() bool {
		stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
		return err != nil || strings.Contains(string(stat), ") Z ")
	})
	if !gone {
		a.fail("process %d still runs after %v", pid, Patience)
	}
}

// WaitFor waits until the screen contains all of the texts.
func (a *App) WaitFor(texts ...string) {
	a.t.Helper()
	a.WaitScreen(strings.Join(texts, ", "), func(screen string) bool {
		return !slices.ContainsFunc(texts, func(text string) bool { return !strings.Contains(screen, text) })
	})
}

// WaitScreen waits for a screen that fulfils the condition and returns it; the next look
// may see another one. What is waited for is named in the failure.
func (a *App) WaitScreen(what string, condition func(screen string) bool) string {
	a.t.Helper()
	screen, met := "", false
	a.until(func() bool {
		screen = a.screen.text()
		met = condition(screen)
		return met || a.exited && a.closed
	})
	if !met {
		a.fail("not on the screen before the program's end or within %v: %s", Patience, what)
	}
	return screen
}

// WaitRaw waits until the output contains the bytes, at or after offset from.
func (a *App) WaitRaw(from int, text string) {
	a.t.Helper()
	if !a.until(func() bool { return bytes.Contains(a.screen.raw[from:], []byte(text)) }) {
		a.fail("not in the output after byte %d: %q", from, text)
	}
}

// WaitExit waits for the end of the program with this exit code. A program that a signal
// killed has the code -1; where causes race, several codes may be right.
func (a *App) WaitExit(codes ...int) {
	a.t.Helper()
	if !a.until(func() bool { return a.exited }) {
		a.fail("still running after %v", Patience)
	}
	a.until(func() bool { return a.closed || a.frozen })
	if got := a.cmd.ProcessState.ExitCode(); !slices.Contains(codes, got) {
		a.fail("exit code %d (%v), want %d", got, a.cmd.ProcessState, codes)
	}
}
