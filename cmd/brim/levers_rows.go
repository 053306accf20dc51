package main

import (
	"math"
	"strconv"

	"brim/model"
	"brim/ui/report"
)

// leverRow is a lever as lists show it.
type leverRow struct {
	Key     string   `json:"key"`
	Group   string   `json:"group"`
	Label   string   `json:"label"`
	Unit    string   `json:"unit"`
	Kind    string   `json:"kind"`
	Allowed string   `json:"allowed"` // for programs; the table has it in words
	Min     *float64 `json:"min"`     // of the number, or of each of several; null where there is no such end
	Max     *float64 `json:"max"`
	Default any      `json:"default"` // null where there is none or it depends on the scenario
	Now     any      `json:"now"`     // null without a scenario, and of a ratio to nothing
	Step    *float64 `json:"step"`    // null for what is typed
	Source  string   `json:"source"`  // of the default; empty for a fact of the company
	Help    string   `json:"help"`

	fallback, now string // Default and Now as they can be typed; empty for null
	spoken        string // Allowed for people
}

// patternRows lists the declarations: their keys have a * for every name.
func patternRows() []leverRow {
	var rows []leverRow
	for _, spec := range model.Specs() {
		rows = append(rows, rowOf(model.Lever{Spec: spec, Key: spec.Key}))
	}
	return rows
}

// boundRows lists the levers of a scenario with their values.
func boundRows(s *model.Scenario) []leverRow {
	var rows []leverRow
	for _, lever := range model.Levers(s) {
		row := rowOf(lever)
		value := lever.Planned(s)
		if undefined := lever.Derived() && value.Absent; !undefined {
			row.Now, row.now = plain(lever, value), lever.Typed(value)
			if lever.Derived() {
				row.now = lever.Brief(value)
			}
		}
		if value, ok := leftAlone(s, lever); ok && row.Default == nil {
			row.Default, row.fallback = plain(lever, value), lever.Brief(value)
		}
		rows = append(rows, row)
	}
	return rows
}

func rowOf(l model.Lever) leverRow {
	row := leverRow{
		Key: l.Key, Group: l.Group.String(), Label: l.Label, Unit: l.Unit.String(), Kind: l.Kind.String(),
		Allowed: l.AllowedTerse(), spoken: l.Allowed(), Source: l.Source, Help: l.Help,
	}
	switch {
	case l.Assumed:
		row.Source = "assumption"
	case l.Reading:
		row.Source = "a reading of " + l.Source
	}
	row.Min, row.Max = endsOf(l)
	if l.Step != 0 {
		row.Step = &l.Step
	}
	if value, ok := l.DefaultValue(); ok {
		row.Default, row.fallback = plain(l, value), l.Exact(value)
	}
	return row
}

// endsOf are the ends of the range of a lever that holds numbers.
func endsOf(l model.Lever) (low, high *float64) {
	switch l.Kind {
	case model.Toggle, model.Words, model.Date, model.Text:
		return nil, nil
	}
	end := func(v float64) *float64 {
		if math.IsInf(v, 0) {
			return nil
		}
		return &v
	}
	return end(l.Range.Low), end(l.Range.High)
}

// leftAlone is the value that a lever has when the scenario does not give it, false
// when it has to.
func leftAlone(s *model.Scenario, l model.Lever) (model.Value, bool) {
	if !l.CanBeAbsent() {
		return model.Value{}, false
	}
	without := s.Clone()
	if l.Set(without, model.Value{Absent: true}) != nil || len(model.Validate(without)) > 0 {
		return model.Value{}, false
	}
	return l.Get(without), true
}

// plain is a value as JSON holds it; nil for one that is undefined.
func plain(l model.Lever, v model.Value) any {
	switch l.Kind {
	case model.Toggle, model.Text, model.List:
		if v.Absent {
			return nil // not answered, or not given
		}
	}
	switch l.Kind {
	case model.Toggle:
		return v.On
	case model.Words, model.Text, model.Date:
		return l.Exact(v)
	case model.Monthly, model.List, model.Bounds, model.Parts:
		return list(v.List)
	}
	if v.List != nil {
		return list(v.List)
	}
	return v.Number
}

// list is never null in JSON.
func list(numbers []float64) []float64 {
	if numbers == nil {
		return []float64{}
	}
	return numbers
}

// values are the parts of a row that say what the lever holds.
func (r *leverRow) values() string {
	text := ""
	if r.now != "" {
		text += " = " + r.now
	}
	if r.fallback != "" {
		text += "  (default " + r.fallback + ")"
	}
	return text
}

func (r *leverRow) origin() string {
	if r.Source == "" {
		return ""
	}
	return "; source: " + r.Source
}

func leverCSV(rows []leverRow) ([]byte, error) {
	head := []string{"key", "group", "label", "unit", "kind", "allowed", "default", "now", "step", "source", "help", "min", "max"}
	var lines [][]string
	for _, row := range rows {
		lines = append(lines, report.Row(
			row.Key, row.Group, row.Label, row.Unit, row.Kind, row.Allowed,
			cellOf(row.Default, row.fallback), typedCell(row.now), numberOrNil(row.Step), row.Source, row.Help,
			numberOrNil(row.Min), numberOrNil(row.Max),
		))
	}
	return report.WriteCSV(head, lines)
}

// cellOf is a value in CSV: a number with all of its digits, and anything else as it is typed.
func cellOf(value any, text string) any {
	if n, isNumber := value.(float64); isNumber {
		return n
	}
	return text
}

// typedCell is a text that can be typed: a number where it is one.
func typedCell(text string) any {
	if n, err := strconv.ParseFloat(text, 64); err == nil {
		return n
	}
	return text
}

// numberOrNil is the number that there is, or nil.
func numberOrNil(n *float64) any {
	if n == nil {
		return nil
	}
	return *n
}
