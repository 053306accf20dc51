package ptytest

import "fmt"

// Keys as a terminal sends them. Letters are sent as they are.
const (
	Up       = "\x1b[A"
	Down     = "\x1b[B"
	Right    = "\x1b[C"
	Left     = "\x1b[D"
	Home     = "\x1b[H"
	End      = "\x1b[F"
	PageUp   = "\x1b[5~"
	PageDown = "\x1b[6~"
	Delete   = "\x1b[3~"

	ShiftUp    = "\x1b[1;2A"
	ShiftDown  = "\x1b[1;2B"
	ShiftRight = "\x1b[1;2C"
	ShiftLeft  = "\x1b[1;2D"

	Enter     = "\r"
	Esc       = "\x1b"
	Tab       = "\t"
	ShiftTab  = "\x1b[Z"
	Space     = " "
	Backspace = "\x7f"
)

// Ctrl returns a letter with control held, Ctrl('c').
func Ctrl(letter byte) string { return string([]byte{letter & 0x1f}) }

// Paste returns text between the marks of a bracketed paste.
func Paste(text string) string { return "\x1b[200~" + text + "\x1b[201~" }

// Press presses the left button at a column and row that count from 0.
func Press(x, y int) string { return mouse(0, x, y, 'M') }

// Drag moves the mouse there with the left button held.
func Drag(x, y int) string { return mouse(32, x, y, 'M') }

// Release lets the left button go there.
func Release(x, y int) string { return mouse(0, x, y, 'm') }

// WheelUp returns one notch of the wheel at a column and row that count from 0.
func WheelUp(x, y int) string { return mouse(64, x, y, 'M') }

// WheelDown returns one notch of the wheel at a column and row that count from 0.
func WheelDown(x, y int) string { return mouse(65, x, y, 'M') }

func mouse(button, x, y int, final byte) string {
	return fmt.Sprintf("\x1b[<%d;%d;%d%c", button, x+1, y+1, final)
}
