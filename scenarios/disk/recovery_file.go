package disk

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"time"

	"brim/scenarios/text"
)

const (
	keptVersion = "brim unsaved work 1" // the first line of a file
	maxHeader   = 64 << 10
)

// text is the file that holds the work: a header, an empty line, the scenario's text.
func (k *Kept) text() []byte {
	return fmt.Appendf(nil, "%s\npath %s\nbase %s\ntime %s\nsum %s\n\n%s",
		keptVersion, strconv.QuoteToASCII(k.Path), k.Base, k.Time.UTC().Format(time.RFC3339Nano), Hash(k.Data), k.Data)
}

func readKept(file string, limit int64) (*Kept, error) {
	whole, err := ReadRegular(file, limit+maxHeader)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if err != nil {
		return nil, &UnreadableError{File: file, Why: reason(err)}
	}
	header, data, parted := bytes.Cut(whole, []byte("\n\n"))
	lines := strings.Split(string(header), "\n")
	if lines[0] != keptVersion {
		return nil, &UnreadableError{File: file, Why: "it begins with " + text.Quoted(text.Cut(lines[0], 40))}
	}
	kept := &Kept{File: file, Data: data}
	if !parted || !kept.readHeader(lines[1:]) {
		return nil, &UnreadableError{File: file, Why: "it is broken"}
	}
	return kept, nil
}

// readHeader reads the lines under the version, and reports whether all is there and
// the text is the one that was kept.
func (k *Kept) readHeader(lines []string) bool {
	fields := map[string]string{}
	for _, line := range lines {
		name, value, _ := strings.Cut(line, " ")
		fields[name] = value
	}
	path, errPath := strconv.Unquote(fields["path"])
	kept, errTime := time.Parse(time.RFC3339Nano, fields["time"])
	k.Path, k.Base, k.Time = path, fields["base"], kept
	return errPath == nil && errTime == nil && fields["sum"] == Hash(k.Data)
}
