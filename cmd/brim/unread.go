package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
)

// sayUnread says that standard input was not read, where somebody gave some.
func sayUnread(std streams) {
	if holdsText(std.in) {
		_, _ = fmt.Fprintf(std.err, "brim: standard input was not read: this is the plan of %s; brim - reads it\n",
			defaultBuiltin)
	}
}

// holdsText reports whether there is something to read in a file or a pipe.
func holdsText(in io.Reader) bool {
	file, ok := in.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	switch {
	case err != nil:
		return false
	case info.Mode().IsRegular():
		position, err := file.Seek(0, io.SeekCurrent)
		return err == nil && position < info.Size()
	case info.Mode()&fs.ModeNamedPipe == 0:
		return false
	}
	return pipeHoldsText(file)
}
