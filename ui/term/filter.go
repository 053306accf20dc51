package term

import (
	"bytes"
	"time"
)

const (
	// KeyWait is how long an escape may stand alone before it is the key.
	KeyWait = 30 * time.Millisecond
	// SequenceWait is how long the rest of a sequence, a string or a paste may
	// stay away before it is given up.
	SequenceWait = 500 * time.Millisecond

	// maxString bounds an answer of the terminal that never ends.
	maxString = 64 << 10
	// maxAnswer is as much of an answer as anybody is told.
	maxAnswer = 64
)

// Filter cuts what a terminal sends into whole units: a key, a mouse event, a
// rune, a paste with both its marks. A unit is never split, whatever pieces the
// bytes came in. Answers of the terminal, C1 controls and invalid UTF-8 are
// dropped; pastes are bounded and cleaned.
//
// A Filter knows no clock: its owner calls Expire after Wait of silence. The
// zero value is ready. It is not safe for concurrent use.
type Filter struct {
	// Answered, when not nil, is told what each whole OSC answer says, as far as
	// maxAnswer: "11;rgb:1e1e/1e1e/2e2e".
	Answered func(osc string)

	held  []byte
	state state
	need  verdict // short or long: what held is waiting for
	paste paste
	// skipped counts the bytes of the string being swallowed; of an OSC its
	// beginning is in answer.
	skipped int
	osc     bool
	answer  []byte
	// escExpired says that the last unit was an escape released by silence;
	// the rest of its sequence may still come.
	escExpired bool
}

type state int

const (
	inGround state = iota
	inString
	inPaste
	afterPaste // a paste was cut at its bound; the rest is dropped
)

// Feed takes the next bytes and returns the units they complete.
func (f *Filter) Feed(p []byte) [][]byte {
	if f.escExpired && lateRest(p) {
		f.held = append(f.held, esc)
	}
	f.escExpired = false
	f.held = append(f.held, p...)
	var units [][]byte
	for len(f.held) > 0 {
		unit, ok := f.step()
		if !ok {
			break
		}
		if unit != nil {
			units = append(units, unit)
		}
	}
	f.held = bytes.Clone(f.held)
	return units
}

// lateRest reports whether p looks like a sequence whose escape came too early:
// several bytes at once, as no hand types them.
func lateRest(p []byte) bool {
	return len(p) > 1 && (p[0] == '[' || p[0] == ']')
}

// Wait returns how long the terminal may stay silent before Expire is due; 0
// when nothing is held back.
func (f *Filter) Wait() time.Duration {
	switch {
	case f.state != inGround:
		return SequenceWait
	case len(f.held) == 0:
		return 0
	case f.need == short:
		return KeyWait
	default:
		return SequenceWait
	}
}

// Expire gives up waiting: an escape becomes a key, a paste is ended, half a
// sequence is dropped. It returns what that releases.
func (f *Filter) Expire() [][]byte {
	held, mode := f.held, f.state
	f.held, f.state = nil, inGround
	switch {
	case mode == inPaste:
		return asUnits(f.paste.finish())
	case mode != afterPaste && len(held) > 0 && len(held) <= 2 && held[0] == esc:
		f.escExpired = len(held) == 1
		return asUnits(held)
	}
	return nil
}

func asUnits(unit []byte) [][]byte {
	if unit == nil {
		return nil
	}
	return [][]byte{unit}
}

// step takes one piece off the front of what is held. It reports false when
// more bytes are needed; a piece that was dropped is a nil unit.
func (f *Filter) step() (unit []byte, ok bool) {
	switch f.state {
	case inString:
		return nil, f.stepString()
	case inPaste, afterPaste:
		return f.stepPaste()
	}
	n, v := next(f.held)
	switch v {
	case short, long:
		f.need = v
		return nil, false
	case openString:
		f.state, f.skipped = inString, 0
		f.osc, f.answer = f.held[1] == ']', nil
	case openPaste:
		f.state, f.paste = inPaste, paste{}
	case pass:
		unit = bytes.Clone(f.held[:n])
	}
	f.held = f.held[n:]
	return unit, true
}

// stepString swallows one byte of a string. BEL and ESC \ end it; so does any
// other control character, which no answer contains.
func (f *Filter) stepString() bool {
	c := f.held[0]
	switch {
	case c == esc && len(f.held) == 1:
		return false
	case c == esc && f.held[1] == '\\':
		f.held, f.state = f.held[2:], inGround
		f.tell()
		return true
	case c == bel:
		f.held, f.state = f.held[1:], inGround
		f.tell()
		return true
	case c < 0x20 || f.skipped >= maxString:
		f.state = inGround
		return true
	}
	f.held = f.held[1:]
	f.skipped++
	if len(f.answer) < maxAnswer {
		f.answer = append(f.answer, c)
	}
	return true
}

// tell passes on what an OSC answer said.
func (f *Filter) tell() {
	if f.osc && f.Answered != nil {
		f.Answered(string(f.answer))
	}
}

// stepPaste takes one rune of a paste, or its end mark.
func (f *Filter) stepPaste() (unit []byte, ok bool) {
	n, end, whole := nextPasted(f.held)
	if !whole {
		return nil, false
	}
	piece := f.held[:n]
	f.held = f.held[n:]
	switch {
	case end && f.state == inPaste:
		unit = f.paste.finish()
		f.state = inGround
	case end:
		f.state = inGround
	case f.state == inPaste && !f.paste.add(piece):
		unit = f.paste.finish()
		f.state = afterPaste
	}
	return unit, true
}
