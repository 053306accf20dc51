package ptytest

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/hinshun/vt10x"
)

// screen is the emulator, and what the emulator does not tell: every byte that
// came, and which private modes are on.
type screen struct {
	emulator vt10x.Terminal
	raw      []byte
	modes    map[int]bool
	parsed   int    // bytes of raw whose modes are known
	tail     []byte // the start of a rune whose rest has not come
}

func newScreen(cols, rows int, answers *answerer) *screen {
	return &screen{
		emulator: vt10x.New(vt10x.WithSize(cols, rows), vt10x.WithWriter(answers)),
		modes:    map[int]bool{},
	}
}

// feed takes output. The emulator cannot join a rune that comes in two pieces.
func (s *screen) feed(output []byte) {
	s.raw = append(s.raw, output...)
	s.noteModes()
	text := append(s.tail, output...)
	whole := len(text)
	for back := 1; back < utf8.UTFMax && back <= len(text); back++ {
		if tail := text[len(text)-back:]; utf8.RuneStart(tail[0]) && !utf8.FullRune(tail) {
			whole -= back
			break
		}
	}
	s.tail = bytes.Clone(text[whole:])
	_, _ = s.emulator.Write(text[:whole])
}

var privateMode = regexp.MustCompile(`\x1b\[\?([\d;]+)([hl])`)

func (s *screen) noteModes() {
	rest := s.raw[s.parsed:]
	for _, match := range privateMode.FindAllSubmatchIndex(rest, -1) {
		for _, field := range strings.Split(string(rest[match[2]:match[3]]), ";") {
			if mode, err := strconv.Atoi(field); err == nil {
				s.modes[mode] = rest[match[4]] == 'h'
			}
		}
		s.parsed = len(s.raw) - len(rest) + match[1]
	}
}

// leftovers names the modes that a program must not leave behind.
func (s *screen) leftovers() []string {
	var left []string
	names := map[int]string{
		1049: "alternate screen", 47: "alternate screen", 1047: "alternate screen",
		1000: "mouse", 1002: "mouse motion", 1003: "all mouse motion", 1006: "mouse SGR",
		1004: "focus reports", 2004: "bracketed paste", 2026: "synchronized output", 1: "application cursor keys",
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
		lines[i] = strings.TrimRight(line, " \x00")
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}
