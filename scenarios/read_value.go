package scenarios

import (
	"fmt"
	"strconv"
	"time"

	"brim/model"
	"brim/scenarios/text"
)

// read turns a value of a file into one of a lever. Where the type is wrong, found says
// what was found, and hint what was probably meant.
func read(l model.Lever, raw any) (v model.Value, found, hint string) {
	switch l.Kind {
	case model.Toggle:
		on, ok := raw.(bool)
		if !ok {
			return v, describe(raw), ""
		}
		return model.Value{On: on}, "", ""
	case model.Words, model.Text:
		word, ok := raw.(string)
		if !ok {
			return v, describe(raw), ""
		}
		return model.Value{Word: word}, "", ""
	case model.Date:
		return readDate(raw)
	case model.Plan:
		if _, isArray := raw.([]any); isArray {
			return readList(raw)
		}
	case model.Monthly, model.List, model.Bounds, model.Parts:
		return readList(raw)
	}
	n, ok := number(raw)
	if !ok {
		return v, describe(raw), unquoted(l, raw)
	}
	return model.Value{Number: n}, "", ""
}

// readDate takes a date without a time of day and without a zone.
func readDate(raw any) (v model.Value, found, hint string) {
	date, ok := raw.(time.Time)
	if !ok {
		if text, isText := raw.(string); isText {
			if _, err := model.ParseMonth(text); err == nil {
				hint = "without quotes, with a day: 2027-01-01"
			}
		}
		return v, describe(raw), hint
	}
	if kind := date.Location().String(); kind != "date-local" {
		return v, describe(raw), "a date alone, without time and zone"
	}
	return model.Value{Month: model.MonthOf(date.Year(), date.Month())}, "", ""
}

func readList(raw any) (v model.Value, found, hint string) {
	list, ok := raw.([]any)
	if !ok {
		if _, isTables := raw.([]map[string]any); !isTables {
			return v, describe(raw), ""
		}
		return v, "a list of tables", ""
	}
	v.List = make([]float64, len(list))
	for i, element := range list {
		if v.List[i], ok = number(element); !ok {
			return v, fmt.Sprintf("%s as entry %d", describe(element), i+1), ""
		}
	}
	return v, "", ""
}

// number reads an integer or a float; −0 is 0.
func number(raw any) (float64, bool) {
	switch n := raw.(type) {
	case int64:
		return float64(n), true
	case float64:
		return n + 0, true
	}
	return 0, false
}

// unquoted says how to write the number that a text means.
func unquoted(l model.Lever, raw any) string {
	text, ok := raw.(string)
	if !ok || len(text) > 64 || text == "default" {
		return ""
	}
	v, err := l.Parse(&model.Scenario{}, text)
	if err != nil {
		return ""
	}
	return "as a number: " + l.Exact(v)
}

// describe says what a value is.
func describe(raw any) string {
	switch v := raw.(type) {
	case string:
		return "the text " + text.Quoted(v)
	case int64:
		return "the number " + strconv.FormatInt(v, 10)
	case float64:
		return "the number " + strconv.FormatFloat(v, 'g', -1, 64)
	case bool:
		return strconv.FormatBool(v)
	case time.Time:
		return describeTime(v)
	case map[string]any:
		return "a table"
	case []map[string]any:
		return "a list of tables"
	}
	return "a list"
}

func describeTime(date time.Time) string {
	switch date.Location().String() {
	case "date-local":
		return "the date " + date.Format(time.DateOnly)
	case "time-local":
		return "a time of day"
	case "datetime-local":
		return "a date with a time of day"
	}
	return "a date with a time of day and a zone"
}
