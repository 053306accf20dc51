package scenarios

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/BurntSushi/toml"

	"brim/model"
)

// plainLine is a key with a value that holds no quotes and no brackets, and perhaps a
// comment: the only form in which a mistaken value is easily told from what is around it.
var plainLine = regexp.MustCompile(`^[ \t]*([A-Za-z0-9_-]+)[ \t]*=[ \t]*([^"'\[\]{}#]*?)[ \t]*(?:#.*)?\r?$`)

// misread words what is wrong with a line that the parser could not read, where that is
// a value written as people write it and TOML does not: 80%, 2027-1, pod. It is nil for
// anything else, for which the parser has to find the words.
func misread(name string, doc *document, line int, at toml.ParseError) error {
	from := doc.starts[line-1]
	text := string(doc.source[from:])
	text, _, _ = strings.Cut(text, "\n")
	parts := plainLine.FindStringSubmatch(text)
	if parts == nil || !blamed(doc.source[:from], text) {
		return nil
	}
	key, value := parts[1], parts[2]
	path := at.LastKey
	if path != key && !strings.HasSuffix(path, "."+key) {
		path = strings.TrimPrefix(path+"."+key, ".")
	}
	if value == "" {
		return one(name, line, path, "no value", anyValue, "")
	}
	allowed, hint := meant(key, value)
	return one(name, line, path, "what is not a value: "+value, allowed, hint)
}

// anyValue is what may stand behind a key of which nothing better is known.
const anyValue = "a number like 0.8, a date like 2027-01-01, true, false, or a text in quotes"

// blamed reports whether it is this line that is not TOML, and nothing around it.
func blamed(before []byte, line string) bool {
	if _, err := decode([]byte(line)); err == nil {
		return false
	}
	_, err := decode(before)
	return err == nil
}

// meant says how to write the value that was probably meant, by the first lever of that
// name that takes it; where there is none, it says what is allowed.
func meant(key, value string) (allowed, hint string) {
	allowed = anyValue
	value = strings.ReplaceAll(value, " %", "%")
	for _, spec := range model.Specs() {
		if fieldOf(spec.Key) != key || !inFiles(spec) {
			continue
		}
		lever := model.Lever{Spec: spec, Key: spec.Key}
		switch spec.Kind {
		case model.Date:
			allowed, value = lever.Allowed(), plainDate(value)
		case model.Words, model.Toggle:
			allowed = lever.Allowed()
		}
		if value == "default" { // that one depends on the scenario
			continue
		}
		if v, err := lever.Parse(&model.Scenario{Currency: "USD"}, value); err == nil {
			return "", "write " + asWritten(lever, v)
		}
	}
	return allowed, ""
}

// asWritten is a value as a file holds it.
func asWritten(l model.Lever, v model.Value) string {
	if l.Kind == model.Words || l.Kind == model.Text {
		return strconv.Quote(v.Word)
	}
	return l.Exact(v)
}

// plainDate turns a date that has one reading into one of TOML, and leaves any other.
func plainDate(text string) string {
	for _, layout := range []string{"2006-1-2", "2006-1", "2006/1/2", "2006/1", "2006.1.2", "Jan 2006", "January 2006", "2 Jan 2006", "2 January 2006"} {
		if at, err := time.Parse(layout, text); err == nil {
			return fmt.Sprintf("%04d-%02d-%02d", at.Year(), at.Month(), at.Day())
		}
	}
	return text
}
