package main

import (
	"fmt"
	"strings"

	"brim/model"
	"brim/scenarios"
)

// withSettings is the scenario with levers set as "key=value" says. They are checked
// together at the end, so that several shares can be moved in one go. The error lists
// everything that is wrong.
func withSettings(s *model.Scenario, settings []string) (*model.Scenario, error) {
	changed := s.Clone()
	var wrong problems
	for _, setting := range settings {
		if err := set(changed, setting); err != nil {
			wrong = append(wrong, err)
		}
	}
	if len(wrong) == 0 {
		for _, problem := range model.Validate(changed) {
			wrong = append(wrong, problem)
		}
	}
	if len(wrong) > 0 {
		return nil, wrong
	}
	return changed, nil
}

// set carries out one "key=value".
func set(s *model.Scenario, setting string) error {
	lever, text, err := split(s, setting)
	if err != nil {
		return err
	}
	value, err := lever.Parse(s, text)
	if err != nil {
		return err
	}
	return lever.Set(s, value)
}

// split finds the lever that a setting names. A tier's name may hold a "=" too.
func split(s *model.Scenario, setting string) (model.Lever, string, error) {
	for i := range len(setting) {
		if setting[i] != '=' {
			continue
		}
		if lever, ok := model.Find(s, strings.TrimSpace(setting[:i])); ok {
			return lever, setting[i+1:], nil
		}
	}
	key, _, ok := strings.Cut(setting, "=")
	if !ok {
		return model.Lever{}, "", usagef("%q is not key=value", setting)
	}
	return model.Lever{}, "", unknownLever(s, key)
}

func unknownLever(s *model.Scenario, key string) error {
	var keys []string
	for _, lever := range model.Levers(s) {
		keys = append(keys, lever.Key)
	}
	hint := "brim levers FILE lists them"
	if near := scenarios.Nearest(key, keys); near != "" {
		hint = "did you mean " + near + "?"
	}
	return usagef("there is no lever %q; %s", key, hint)
}

// changeLines says what differs between two scenarios, a lever a line.
func changeLines(from, to *model.Scenario) []string {
	changes, _ := model.Changes(from, to)
	lines := make([]string, len(changes))
	for i, change := range changes {
		lines[i] = fmt.Sprintf("%s %s → %s", change.Key, exact(change.Lever, change.From),
			exact(change.Lever, change.To))
	}
	return lines
}

// exact is a value as it can be typed again.
func exact(l model.Lever, v model.Value) string {
	if v.Absent {
		return "default (" + l.Exact(v) + ")"
	}
	return l.Exact(v)
}
