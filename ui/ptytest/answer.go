package ptytest

import (
	"bytes"
	"io"
)

// maxAnswers is how many answers wait for a program that reads nothing; what comes
// beyond them is lost, as it is on a terminal whose buffer is full.
const maxAnswers = 64

// passAnswers hands what a terminal says by itself, its answers to queries, to the
// program, or to nobody. The emulator speaks in the middle of taking output and waits
// until it is heard, so that this must not wait for the program in turn.
func passAnswers(from io.Reader, to io.Writer) {
	answers := make(chan []byte, maxAnswers)
	defer close(answers)
	go func() {
		for answer := range answers {
			_, _ = to.Write(answer)
		}
	}()
	var buffer [1024]byte
	for {
		n, err := from.Read(buffer[:])
		select {
		case answers <- bytes.Clone(buffer[:n]):
		default:
		}
		if err != nil {
			return
		}
	}
}
