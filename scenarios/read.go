package scenarios

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"brim/model"
	"brim/scenarios/text"
)

// reader turns the tree of a document into a scenario and collects everything that is
// wrong on the way.
type reader struct {
	doc      *text.Document
	scenario *model.Scenario
	files    siblings
	problems text.Problems
	levers   map[string]model.Lever // by path
	given    map[string]bool        // paths of levers that were read
	failed   map[string]bool        // fields that could not be read
	unread   map[string]bool        // paths of values that are not TOML

	rangeKeys []string // that may stand in [uncertainty]; listed when one is unknown
	hints     int      // looked for, for unknown keys
}

func newReader(name string, doc *text.Document, files siblings) *reader {
	return &reader{
		doc: doc, scenario: &model.Scenario{}, files: files,
		problems: text.Problems{File: name},
		given:    map[string]bool{}, failed: map[string]bool{}, unread: map[string]bool{},
	}
}

// add records a problem of a key, shown as people write it. Of a value that is not TOML it is
// said already.
func (r *reader) add(path, found, allowed, hint string) {
	if r.unread[path] {
		return
	}
	r.failed[text.Field(path)] = true
	r.problems.Add(r.doc.Line(path), r.shown(path), found, allowed, hint)
}

// shown is a path with the names of tiers, cases and roles in the place of their
// numbers, as the model's keys have them.
func (r *reader) shown(path string) string {
	for n := range r.scenario.Tiers {
		tier := &r.scenario.Tiers[n]
		prefix := text.Element("tier", n+1) + "."
		if rest, ok := strings.CutPrefix(path, prefix); ok && tier.Name != "" && rest != "name" {
			return "tier." + tier.Name + "." + rest
		}
	}
	for n, c := range r.scenario.Cases {
		if rest, ok := strings.CutPrefix(path, text.Element("case", n+1)+"."); ok && c.Name != "" && rest != "name" {
			return "case." + c.Name + "." + rest
		}
	}
	for n := range r.scenario.Leaves {
		if rest, ok := strings.CutPrefix(path, text.Element("leave", n+1)+"."); ok {
			return fmt.Sprintf("leave.%d.%s", n+1, rest)
		}
	}
	for n, res := range r.scenario.Resources {
		if rest, ok := strings.CutPrefix(path, text.Element("resource", n+1)+"."); ok && res.Role != "" && rest != "role" {
			return "resource." + res.Role + "." + rest
		}
	}
	return path
}

func (r *reader) read(tree map[string]any) {
	for _, missed := range r.doc.Unread() {
		if missed.Path != "" {
			r.unread[missed.Path], r.failed[text.Field(missed.Path)] = true, true
		}
	}
	r.structure(tree)
	for _, missed := range r.doc.Unread() {
		r.problems.Add(missed.Line, r.shown(missed.Path), missed.Found, missed.Allowed, missed.Hint)
	}
	r.levers = leversByPath(r.scenario)
	model.SetDefaults(r.scenario)
	r.table("", "", tree)
	r.loadAccounts()
	r.loadBands()
	r.loadActuals()
	r.oneRamp()
	r.required()
	r.validate()
}

// table reads the keys of one table. The pattern is its path with "*" for names, as
// the model's keys have it.
func (r *reader) table(path, pattern string, keys map[string]any) {
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		place, kind := text.Join(path, key), text.Join(pattern, key)
		switch {
		case structural[kind]:
		case r.lever(place, keys[key]):
		case pattern == uncertainty:
			r.rangeOf(place, key, keys[key])
		case isTable[kind]:
			if inner, ok := keys[key].(map[string]any); ok {
				r.table(place, kind, inner)
			} else {
				r.add(place, describe(keys[key]), "a table: ["+kind+"]", "")
			}
		case isList[kind]:
			for i, element := range elements(keys[key]) {
				inner, ok := element.(map[string]any)
				if ok && !(kind == "tier" && i >= model.MaxTiers) {
					r.table(text.Element(place, i+1), kind+".*", inner)
				}
			}
		default:
			r.unknown(place, pattern, key)
		}
	}
}

// lever reads a value into its lever and reports whether the path is one.
func (r *reader) lever(path string, raw any) bool {
	lever, ok := r.levers[path]
	if !ok {
		return false
	}
	r.given[path] = true
	value, found, hint := read(lever, raw)
	if found != "" {
		r.add(path, found, lever.Allowed(), hint)
		return true
	}
	var problem *model.Problem
	if errors.As(lever.Set(r.scenario, value), &problem) {
		r.add(path, problem.Found, problem.Allowed, nearWord(lever, value))
	}
	return true
}

func nearWord(l model.Lever, v model.Value) string {
	if l.Kind != model.Words {
		return ""
	}
	return didYouMean(v.Word, l.Choices())
}

// required names the keys that are missing and have no default.
func (r *reader) required() {
	for _, path := range slices.Sorted(maps.Keys(r.levers)) {
		if lever := r.levers[path]; lever.Required && !r.given[path] {
			r.add(path, text.Missing, lever.Allowed()+"; it has no default", "")
		}
	}
}

// validate adds what the model finds wrong. Where a field could not be read, what the
// model says about it, or about others because of it, would only confuse; how many
// accounts may be promoted follows from nearly every field.
func (r *reader) validate() {
	broken := len(r.failed) > 0
	paths := map[string]string{}
	for path, lever := range r.levers {
		paths[lever.Key] = path
	}
	for _, p := range model.Validate(r.scenario) {
		if broken && (r.isConsequence(p) || strings.HasSuffix(p.Key, ".promoted")) {
			continue
		}
		path, isLever := paths[p.Key]
		if !isLever {
			path = p.Key
		}
		r.problems.Add(r.doc.Line(path), p.Key, p.Found, p.Allowed, "")
	}
}

func (r *reader) isConsequence(p *model.Problem) bool {
	for field := range r.failed {
		if mentions(p, field) {
			return true
		}
	}
	return false
}
