package scenarios

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"brim/model"
	"brim/scenarios/text"
)

// meant says how to write the value that was probably meant, by the first lever of that
// name that takes it; where there is none, it says what is allowed.
func meant(key, value string) (allowed, hint string) {
	allowed = text.AnyValue
	value = strings.ReplaceAll(value, " %", "%")
	for _, spec := range model.Specs() {
		if text.Field(spec.Key) != key || !inFiles(spec) {
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
func plainDate(words string) string {
	for _, layout := range []string{"2006-1-2", "2006-1", "2006/1/2", "2006/1", "2006.1.2", "Jan 2006", "January 2006", "2 Jan 2006", "2 January 2006"} {
		if date, err := time.Parse(layout, words); err == nil {
			return fmt.Sprintf("%04d-%02d-%02d", date.Year(), date.Month(), date.Day())
		}
	}
	return words
}
