package main

import (
	"encoding/json"

	"brim/model"
)

// settable is a lever's number in a form that "brim set" reads as just that number, and
// JSON too: 3.1850, since 3.185 may be meant as 3185. Of a list, which no number sets, it is
// what the list comes to: of people by month their sum, of a ramp its mean.
func settable(l model.Lever, n float64) json.Number {
	if l.Kind == model.Monthly || l.Kind == model.List {
		return json.Number(model.Decimal(n))
	}
	return json.Number(l.Exact(model.Value{Number: n}))
}

// settableOr is [settable], nil for null where there is no number.
func settableOr(l model.Lever, n model.Opt) any {
	if !n.OK {
		return nil
	}
	return settable(l, n.V)
}

// settingsFor are the key=value of --set that make one scenario of another: nil where their
// tiers or roles are not the same, which no setting changes.
func settingsFor(from, to *model.Scenario) []string {
	changes, same := model.Changes(from, to)
	if !same {
		return nil
	}
	var settings []string
	for _, change := range changes {
		value := "default"
		if !change.To.Absent {
			value = change.Exact(change.To)
		}
		settings = append(settings, change.Key+"="+value)
	}
	return settings
}

// settingsBeside are the settings that give a lever a number where that takes more than the
// number itself: lists of hires, and shares that move with others.
func settingsBeside(s *model.Scenario, l model.Lever, n float64) []string {
	moved, err := model.Shift(s, l, n)
	if err != nil {
		return nil
	}
	settings := settingsFor(s, moved)
	if len(settings) == 0 || len(settings) == 1 && settings[0] == l.Key+"="+string(settable(l, n)) {
		return nil
	}
	return settings
}
