package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// maxLine is how long a line of a talk may be, in bytes.
const maxLine = 64 << 10

// errLongLine says that a line is too long to be one that somebody meant.
var errLongLine = fmt.Errorf("a line of more than %d bytes is too long", maxLine)

// line is what was typed, or why nothing was.
type line struct {
	text string
	err  error
}

// lineReader reads lines when they are asked for, beside whoever waits for one. It reads no
// further than it is asked, so that an input which ends over and over is not read for ever.
type lineReader struct {
	from  *bufio.Reader
	asked chan struct{}
	lines chan line
	wait  bool // a line was asked for that has not come yet
}

func newLineReader(from io.Reader) *lineReader {
	return &lineReader{from: bufio.NewReaderSize(from, maxLine), asked: make(chan struct{}, 1), lines: make(chan line, 1)}
}

// serve reads until it is closed.
func (r *lineReader) serve() {
	defer close(r.lines)
	for range r.asked {
		r.lines <- r.read()
	}
}

// close ends it once the line that is being read has come.
func (r *lineReader) close() { close(r.asked) }

// next is where the next line comes.
func (r *lineReader) next() <-chan line {
	if !r.wait {
		r.asked <- struct{}{}
		r.wait = true
	}
	return r.lines
}

// read reads a line; the last one may end without a break. One that is too long is passed
// over whole.
func (r *lineReader) read() line {
	text, err := r.from.ReadSlice('\n')
	if errors.Is(err, bufio.ErrBufferFull) {
		for errors.Is(err, bufio.ErrBufferFull) {
			_, err = r.from.ReadSlice('\n')
		}
		return line{err: errLongLine}
	}
	if len(text) > 0 {
		err = nil
	}
	return line{text: string(bytes.TrimRight(text, "\r\n")), err: err}
}
