package scenarios

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"
)

// readRegular reads a whole regular file of at most limit bytes. Anything else is
// refused at once: a pipe is not waited for, and an endless device is not read.
func readRegular(path string, limit int64) ([]byte, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK|syscall.O_NOCTTY, 0)
	if err != nil {
		return nil, brokenLink(path, err)
	}
	defer f.Close() // nothing was written: there is nothing to lose
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, &fs.PathError{Op: "read", Path: path, Err: errors.New(kindOf(info.Mode()) + ", not a file")}
	}
	if info.Size() > limit {
		return nil, tooLarge(path, limit)
	}
	// Files of /proc and growing logs are longer than they say.
	data, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err == nil && int64(len(data)) > limit {
		err = tooLarge(path, limit)
	}
	return data, err
}

func tooLarge(path string, limit int64) error {
	return &fs.PathError{Op: "read", Path: path, Err: errors.New("larger than " + inMiB(limit))}
}

// brokenLink words the failure to open a file as a save does where symbolic links lead
// nowhere: "no such file" would be denied by whoever sees the link.
func brokenLink(path string, err error) error {
	for _, why := range []syscall.Errno{syscall.ENOENT, syscall.ELOOP} {
		if !errors.Is(err, why) {
			continue
		}
		if _, broken := followLinks(path); broken != nil {
			return plainError{reason(broken), why}
		}
	}
	return err
}

// inMiB says a bound in words.
func inMiB(bytes int64) string { return fmt.Sprintf("%d MiB", bytes>>20) }

// kindOf says in words what is not a regular file.
func kindOf(mode fs.FileMode) string {
	switch {
	case mode.IsDir():
		return "a folder"
	case mode&fs.ModeNamedPipe != 0:
		return "a pipe"
	case mode&fs.ModeSocket != 0:
		return "a socket"
	case mode&fs.ModeDevice != 0:
		return "a device"
	}
	return "something else"
}

// reason is what went wrong with a file, without the path and the system call, which
// the messages around it name better.
func reason(err error) string {
	var path *fs.PathError
	var link *os.LinkError
	var call *os.SyscallError
	switch {
	case errors.As(err, &path):
		err = path.Err
	case errors.As(err, &link):
		err = link.Err
	case errors.As(err, &call):
		err = call.Err
	}
	return visible(err.Error())
}
