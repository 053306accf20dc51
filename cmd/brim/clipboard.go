package main

import (
	"io"
	"strings"

	"github.com/aymanbagabas/go-osc52/v2"
)

// clipboard is the terminal's, set by the control sequence OSC 52. That reaches the
// person's own machine over ssh too, where no other way does. Whether the terminal took
// it, nobody can say.
type clipboard struct {
	to   io.Writer // one Write is one piece of output: the screen is drawn through it too
	wrap []osc52.Mode
}

// clipboardOf finds out from the environment what stands between brim and the terminal.
//
// tmux takes the plain sequence with "set-clipboard on" and hands a wrapped one through
// with "allow-passthrough on". Which of the two is on cannot be seen, so both are sent;
// the one that is off goes nowhere.
func clipboardOf(to io.Writer, getenv func(string) string) clipboard {
	kind := getenv("TERM")
	switch {
	case getenv("TMUX") != "" || strings.HasPrefix(kind, "tmux"):
		return clipboard{to, []osc52.Mode{osc52.DefaultMode, osc52.TmuxMode}}
	case getenv("STY") != "" || strings.HasPrefix(kind, "screen"):
		return clipboard{to, []osc52.Mode{osc52.ScreenMode}}
	}
	return clipboard{to, []osc52.Mode{osc52.DefaultMode}}
}

// hint says on what the way to the terminal depends; empty for nothing.
func (c clipboard) hint() string {
	if len(c.wrap) == 2 {
		return "tmux passes it on with set-clipboard on."
	}
	return ""
}

// copy sets the clipboard to a text.
func (c clipboard) copy(text string) error {
	var sequences strings.Builder
	for _, mode := range c.wrap {
		sequences.WriteString(osc52.New(text).Mode(mode).String())
	}
	_, err := io.WriteString(c.to, sequences.String())
	return err
}
