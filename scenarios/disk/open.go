package disk

import "os"

// OpenRegular opens a regular file of at most limit bytes for reading, and gives its size.
// Anything else is refused at once: a pipe is not waited for, and an endless device is not
// read.
func OpenRegular(path string, limit int64) (*os.File, int64, error) {
	f, info, err := openRegular(path)
	if err != nil {
		return nil, 0, err
	}
	if info.Size() > limit {
		_ = f.Close() // nothing was written
		return nil, 0, tooLarge(path, limit)
	}
	return f, info.Size(), nil
}
