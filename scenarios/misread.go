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
func meant(key, value string) (not, allowed, hint string) {
	not, allowed = "a value", text.AnyValue
	if key == "name" || key == "role" {
		return written[model.Text], "", "write " + strconv.Quote(value)
	}
	value = strings.ReplaceAll(value, " %", "%")
	for _, spec := range model.Specs() {
		if text.Field(spec.Key) != key || spec.Derived() {
			continue
		}
		lever := model.Lever{Spec: spec, Key: spec.Key}
		not, allowed = written[spec.Kind], lever.Allowed()
		if spec.Kind == model.Date {
			value = plainDate(value)
		}
		if value == "default" { // that one depends on the scenario
			continue
		}
		if v, err := lever.Parse(&model.Scenario{Currency: "USD"}, value); err == nil {
			return not, "", "write " + asWritten(lever, v)
		}
	}
	return not, allowed, ""
}

// written says what a lever's value is in a file.
var written = [...]string{
	model.Number: "a number", model.Whole: "a number", model.Toggle: "true or false", model.Words: "a word in quotes",
	model.Plan: "a number or a list", model.Monthly: "a list", model.Bounds: "a list", model.Date: "a date",
	model.Text: "a text in quotes", model.Triangle: "a range", model.List: "a list", model.Parts: "a list",
}

// asWritten is a value as a file holds it.
func asWritten(l model.Lever, v model.Value) string {
	if l.Kind == model.Words || l.Kind == model.Text {
		return strconv.Quote(v.Word)
	}
	return l.Exact(v)
}

// plainDate turns a date that has one reading into one of TOML, and leaves any other. Of days
// the month alone counts, so that 01/01/2027 has one.
func plainDate(words string) string {
	day, dayFirst := time.Parse("2/1/2006", words)
	month, monthFirst := time.Parse("1/2/2006", words)
	switch {
	case dayFirst == nil && (monthFirst != nil || day.Equal(month)):
		return day.Format(time.DateOnly)
	case monthFirst == nil && dayFirst != nil:
		return month.Format(time.DateOnly)
	}
	layouts := []string{
		"2006-1-2", "2006-1", "2006/1/2", "2006/1", "2006.1.2", "Jan 2006", "January 2006", "2 Jan 2006", "2 January 2006"}
	for _, layout := range layouts {
		if date, err := time.Parse(layout, words); err == nil {
			return fmt.Sprintf("%04d-%02d-%02d", date.Year(), date.Month(), date.Day())
		}
	}
	return words
}
