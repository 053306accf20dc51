package ptytest

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/vt"
)

// screen is the emulator, and what the emulator does not tell: every byte that
// came, and which private modes are on.
type screen struct {
	emulator *vt.Emulator
	raw      []byte
	modes    map[int]bool
	parsed   int // bytes of raw whose modes are known
	begun    int // where in raw the latest synchronized update begins
	shown    int // bytes of raw that the emulator has
}

func newScreen(cols, rows int) *screen {
	return &screen{emulator: vt.NewEmulator(cols, rows), modes: map[int]bool{}}
}

// feed takes output. Of a synchronized update nothing is shown before its end, so that
// nobody sees half a frame, however the system cuts the output into pieces.
func (s *screen) feed(output []byte) {
	s.raw = append(s.raw, output...)
	s.noteModes()
	if s.modes[synchronized] {
		s.show(s.begun)
	} else {
		s.show(len(s.raw))
	}
}

// end shows what an update that will never end has brought so far.
func (s *screen) end() { s.show(len(s.raw)) }

func (s *screen) show(limit int) {
	if limit > s.shown {
		_, _ = s.emulator.Write(s.raw[s.shown:limit])
		s.shown = limit
	}
}

// synchronized is the private mode in which a terminal shows nothing new.
const synchronized = 2026

var privateMode = regexp.MustCompile(`\x1b\[\?([\d;]+)([hl])`)

func (s *screen) noteModes() {
	rest, start := s.raw[s.parsed:], s.parsed
	for _, match := range privateMode.FindAllSubmatchIndex(rest, -1) {
		for _, field := range strings.Split(string(rest[match[2]:match[3]]), ";") {
			if mode, err := strconv.Atoi(field); err == nil {
				s.modes[mode] = rest[match[4]] == 'h'
			}
			if field == strconv.Itoa(synchronized) {
				s.begun = start + match[0]
			}
		}
		s.parsed = start + match[1]
	}
}

// leftovers names the modes that a program must not leave behind.
func (s *screen) leftovers() []string {
	var left []string
	names := map[int]string{
		1049: "alternate screen", 47: "alternate screen", 1047: "alternate screen",
		1000: "mouse", 1002: "mouse motion", 1003: "all mouse motion", 1006: "mouse SGR",
		1004: "focus reports", 2004: "bracketed paste", synchronized: "synchronized output", 1: "application cursor keys",
	}
	for mode, name := range names {
		if s.modes[mode] {
			left = append(left, name)
		}
	}
	if visible, set := s.modes[25]; set && !visible {
		left = append(left, "hidden cursor")
	}
	return left
}

func (s *screen) text() string {
	lines := strings.Split(s.emulator.String(), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}
