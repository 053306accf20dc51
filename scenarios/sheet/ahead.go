package sheet

import "io"

// Ahead reads a text in pieces while the piece before is gone through. It must be closed.
type Ahead struct {
	pieces chan piece
	free   chan []byte
	closed chan struct{}
	now    piece
	rest   []byte // of now
}

// piece is a part of a text, and what came behind it.
type piece struct {
	text []byte
	err  error
}

// NewAhead begins to read.
func NewAhead(in io.Reader) *Ahead {
	const waiting = 2
	a := &Ahead{pieces: make(chan piece, waiting), free: make(chan []byte, waiting+1), closed: make(chan struct{})}
	for range waiting + 1 {
		a.free <- make([]byte, Window)
	}
	go a.read(in)
	return a
}

// read reads until the end, or until nobody listens any more.
func (a *Ahead) read(in io.Reader) {
	for {
		select {
		case room := <-a.free:
			n, err := in.Read(room)
			a.pieces <- piece{room[:n], err} // there is room for every piece that there is
			if err != nil {
				return
			}
		case <-a.closed:
			return
		}
	}
}

// Read implements [io.Reader].
func (a *Ahead) Read(to []byte) (int, error) {
	for len(a.rest) == 0 {
		if a.now.err != nil {
			return 0, a.now.err
		}
		if a.now.text != nil {
			a.free <- a.now.text[:Window]
		}
		a.now = <-a.pieces
		a.rest = a.now.text
	}
	n := copy(to, a.rest)
	a.rest = a.rest[n:]
	return n, nil
}

// Close ends the reading.
func (a *Ahead) Close() { close(a.closed) }
