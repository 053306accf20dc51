package state

import (
	"errors"
	"regexp"
	"strconv"
	"strings"

	"brim/model"
)

// Said is an error in the words of the screen: inputs by the labels that stand there, where files
// and command lines have keys.
func (s State) Said(err error) string {
	var problem *model.Problem
	if !errors.As(err, &problem) {
		return err.Error()
	}
	said := labelOfKey(s.Scenario, problem.Key) + ": " + withLabels(s.Scenario, problem.Said())
	return strings.Replace(err.Error(), problem.Error(), said, 1)
}

// places are what keys that belong to no lever speak of.
var places = []struct{ key, label string }{
	{"tier[", "Tier"}, {"case[", "Market case"}, {"resource[", "Role"}, {"case", "Market case"},
	{"book.bands", "Bands"}, {"book.file", "Accounts file"},
}

// labelOfKey is the label of a lever, or what else a key speaks of.
func labelOfKey(s *model.Scenario, key string) string {
	if l, ok := model.Find(s, key); ok {
		return l.Title()
	}
	if key == "tier" {
		return "Tiers"
	}
	for k := range s.Tiers {
		if key == "tier."+s.Tiers[k].Name {
			return "Tier " + s.Tiers[k].Name
		}
	}
	for _, place := range places {
		if strings.HasPrefix(key, place.key) {
			return place.label
		}
	}
	return key
}

// keyWord is a key, or its last part, within a sentence.
var keyWord = regexp.MustCompile(`\b[a-z]+(?:[._][a-z]+)+\b`)

// withLabels is a sentence with the labels of levers in the place of their keys; what stands in
// quotes was typed, or has to be.
func withLabels(s *model.Scenario, said string) string {
	parts := strings.Split(said, `"`)
	for i := 0; i < len(parts); i += 2 {
		parts[i] = keyWord.ReplaceAllStringFunc(parts[i], func(key string) string {
			for _, l := range model.Levers(s) {
				if l.Key == key || strings.HasSuffix(l.Spec.Key, "."+key) {
					return strconv.Quote(l.Label)
				}
			}
			return key
		})
	}
	return strings.Join(parts, `"`)
}
