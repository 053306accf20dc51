package model

import (
	"fmt"
	"slices"
	"strings"
)

// AddCase adds a market case that names nothing yet: all of it follows the market.
func AddCase(s *Scenario, name string) (Restructured, error) {
	name = strings.TrimSpace(name)
	return restructure(s, func(d *draft) error {
		d.Cases = append(d.Cases, Case{Name: name})
		d.say("case %q added", name)
		return nil
	})
}

// RenameCase gives a market case another name; ranges of its levers follow.
func RenameCase(s *Scenario, c int, name string) (Restructured, error) {
	name = strings.TrimSpace(name)
	return restructure(s, func(d *draft) error {
		d.say("case %q is called %q", d.Cases[c].Name, name)
		d.Uncertainty.RenameCase(d.Cases[c].Name, name)
		d.Cases[c].Name = name
		return nil
	})
}

// RemoveCase takes a market case away, with the ranges of its levers.
func RemoveCase(s *Scenario, c int) (Restructured, error) {
	return restructure(s, func(d *draft) error {
		d.say("case %q removed", d.Cases[c].Name)
		d.Uncertainty.DropCase(d.Cases[c].Name)
		d.Cases = slices.Delete(d.Cases, c, c+1)
		return nil
	})
}

func casePrefix(name string) string { return "case." + name + "." }

// CaseCounterparts finds for every market case of b the one of a that it was: of the same
// name, or, where as many are there, in the same place under another name. -1: it is new.
func CaseCounterparts(a, b *Scenario) []int {
	match := make([]int, len(b.Cases))
	for i := range b.Cases {
		match[i] = slices.IndexFunc(a.Cases, func(c Case) bool { return c.Name == b.Cases[i].Name })
		renamed := match[i] < 0 && len(a.Cases) == len(b.Cases)
		if renamed && !slices.ContainsFunc(b.Cases, func(c Case) bool { return c.Name == a.Cases[i].Name }) {
			match[i] = i
		}
	}
	return match
}

// caseWords says which market cases came, went or were renamed.
func caseWords(a, b *Scenario) []string {
	var words []string
	kept := make([]bool, len(a.Cases))
	for i, j := range CaseCounterparts(a, b) {
		switch {
		case j < 0:
			words = append(words, fmt.Sprintf("case %q added", b.Cases[i].Name))
			continue
		case a.Cases[j].Name != b.Cases[i].Name:
			words = append(words, fmt.Sprintf("case %q is called %q", a.Cases[j].Name, b.Cases[i].Name))
		}
		kept[j] = true
	}
	for j := range a.Cases {
		if !kept[j] {
			words = append(words, fmt.Sprintf("case %q removed", a.Cases[j].Name))
		}
	}
	return words
}
