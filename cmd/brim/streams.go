package main

import (
	"io"
	"os"

	xterm "github.com/charmbracelet/x/term"
)

// streams are where a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// interactive reports whether there is a terminal that a screen can be drawn on.
func (s streams) interactive() bool {
	kind := os.Getenv("TERM")
	return isTerminal(s.in) && isTerminal(s.out) && kind != "" && kind != "dumb"
}

func isTerminal(stream any) bool {
	if out, ok := stream.(io.Writer); ok {
		stream = unwatched(out)
	}
	file, ok := stream.(*os.File)
	return ok && xterm.IsTerminal(file.Fd())
}

// unwatched is where a stream goes to, for another program that is to write there itself.
func unwatched(stream io.Writer) io.Writer {
	if watched, ok := stream.(*noted); ok {
		return watched.to
	}
	return stream
}

// noted passes on what is written and remembers the first failure, so that it is
// noticed wherever the output was written: by a command, by help, by completion.
type noted struct {
	to     io.Writer
	failed error
	spell  func(string) string // how a text is written; nil: as it is
}

// Write writes whole letters: a text is never divided within one.
func (n *noted) Write(p []byte) (int, error) {
	if n.spell != nil {
		if _, err := n.write([]byte(n.spell(string(p)))); err != nil {
			return 0, err
		}
		return len(p), nil
	}
	return n.write(p)
}

func (n *noted) write(p []byte) (int, error) {
	written, err := n.to.Write(p)
	if err != nil && n.failed == nil {
		n.failed = err
	}
	return written, err
}
