package text

import (
	"cmp"
	"regexp"
	"strings"

	"github.com/BurntSushi/toml"
)

// plainLine is a key with a value that holds no quotes and no brackets, and perhaps a
// comment: the only form in which a mistaken value is easily told from what is around it.
// A control character in the comment makes the line wrong by itself.
var plainLine = regexp.MustCompile(`^[ \t]*([A-Za-z0-9_-]+)[ \t]*=[ \t]*([^"'\[\]{}#]*?)[ \t]*(?:#[^\x00-\x08\x0b-\x1f\x7f]*)?\r?$`)

// misread words what is wrong with a line that the parser could not read, where that is
// a value written as people write it and TOML does not: 80%, 2027-1, pod. It is nil for
// anything else, for which the parser has to find the words.
func (d *Document) misread(line int, wrong toml.ParseError) error {
	from := d.starts[line-1]
	words, _, _ := strings.Cut(string(d.source[from:]), "\n")
	parts := plainLine.FindStringSubmatch(words)
	if parts == nil || !blamed(d.source[:from], words) {
		return nil
	}
	key, value := parts[1], parts[2]
	path := wrong.LastKey
	if path != key && !strings.HasSuffix(path, "."+key) {
		path = strings.TrimPrefix(path+"."+key, ".")
	}
	not, allowed, hint := "a value", AnyValue, ""
	if d.meant != nil {
		not, allowed, hint = d.meant(key, value)
	}
	if value == "" {
		return One(d.name, line, path, Missing, cmp.Or(allowed, AnyValue), "")
	}
	return One(d.name, line, path, value+", not "+not, allowed, hint)
}

// AnyValue is what may stand behind a key of which nothing better is known.
const AnyValue = "a number like 0.8, a date like 2027-01-01, true, false, or a text in quotes"

// blamed reports whether it is this line that is not TOML, and nothing around it.
func blamed(before []byte, line string) bool {
	if _, err := decode([]byte(line)); err == nil {
		return false
	}
	_, err := decode(before)
	return err == nil
}
