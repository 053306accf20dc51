package ptytest

import (
	"strings"

	xterm "github.com/charmbracelet/x/term"
)

// Screen returns the text on the screen, a line a row, without trailing blanks.
func (a *App) Screen() string {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.screen.text()
}

// WaitCursor waits until the terminal's cursor is shown right behind a text, or, where that is
// empty, until it is hidden.
func (a *App) WaitCursor(text string) {
	a.t.Helper()
	met := a.until(func() bool {
		place := a.screen.emulator.CursorPosition()
		lines := strings.Split(a.screen.emulator.String(), "\n")
		if text == "" || !a.screen.modes[25] || place.Y >= len(lines) {
			return text == "" && !a.screen.modes[25]
		}
		letters := []rune(lines[place.Y])
		return strings.HasSuffix(string(letters[:min(place.X, len(letters))]), text)
	})
	if !met {
		a.mu.Lock()
		place, shown := a.screen.emulator.CursorPosition(), a.screen.modes[25]
		a.mu.Unlock()
		a.fail("the cursor is not behind %q, but at %d, %d; shown: %v", text, place.X, place.Y, shown)
	}
}

// Raw returns every byte of output so far.
func (a *App) Raw() string {
	a.mu.Lock()
	defer a.mu.Unlock()
	return string(a.screen.raw)
}

// AssertRestored fails the test unless the terminal has the settings that it
// had before the start, and no mode is left on.
func (a *App) AssertRestored() {
	a.t.Helper()
	a.AssertSettings()
	a.mu.Lock()
	left := a.screen.leftovers()
	a.mu.Unlock()
	if len(left) > 0 {
		a.fail("left on in the terminal: %s", strings.Join(left, ", "))
	}
}

// AssertSettings fails the test unless the terminal has the settings that it
// had before the start; unlike AssertRestored it does not ask what the terminal
// was told, which it may never have taken.
func (a *App) AssertSettings() {
	a.t.Helper()
	a.mu.Lock()
	now, slave := a.after, a.slave
	if slave != nil {
		now, _ = xterm.GetState(slave.Fd())
	}
	a.mu.Unlock()
	if !sameSettings(a.before, now) {
		a.fail("terminal settings differ from those at the start:\n%+v\n%+v", a.before, now)
	}
}

// Mode reports whether the program has switched a private mode on, such as
// 1002 (mouse) or 1049 (alternate screen).
func (a *App) Mode(number int) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.screen.modes[number]
}
