package scenarios

import (
	"slices"
	"strings"

	"brim/model"
	"brim/scenarios/text"
)

// What gives a scenario its structure, by pattern: keys that are no levers, and the
// places where keys may stand.
var (
	structural = map[string]bool{
		"tier.*.name": true, "tier.*.use.*.role": true, "case.*.name": true, "resource.*.role": true,
		"book.bands": true, "book.bands_file": true, "book.file": true, "book.columns": true, "book.rates": true, "book.repeated": true,
		"actuals.file": true,
	}
	isList  = map[string]bool{"tier": true, "tier.*.use": true, "case": true, "resource": true, "leave": true}
	isTable = tableNames()
)

// tableNames are the tables that hold a lever, and [actuals].
func tableNames() map[string]bool {
	names := map[string]bool{"actuals": true}
	for _, spec := range model.Specs() {
		table := text.Parent(spec.Key)
		if table != "" && !strings.HasSuffix(table, ".*") && !spec.Derived() {
			names[table] = true
		}
	}
	return names
}

// leversByPath finds the levers that a file may give by where they stand in it.
func leversByPath(s *model.Scenario) map[string]model.Lever {
	byPath := map[string]model.Lever{}
	for _, lever := range model.Levers(s) {
		if !lever.Derived() {
			byPath[pathOf(lever)] = lever
		}
	}
	return byPath
}

// pathOf is where a file holds a lever.
func pathOf(l model.Lever) string {
	if key := l.Spreads(); key != "" {
		return text.Join(uncertainty, key)
	}
	path := ""
	parts := strings.Split(l.Spec.Key, ".")
	for i, part := range parts {
		switch {
		case part != "*":
			path = text.Join(path, part)
		case parts[i-1] == "tier":
			path = text.Element(path, l.Place.Tier+1)
		case parts[i-1] == "use":
			path = text.Element(path, l.Place.Use+1)
		case parts[i-1] == "case":
			path = text.Element(path, l.Place.Case+1)
		case parts[i-1] == "resource":
			path = text.Element(path, l.Place.Resource+1)
		case parts[i-1] == "leave":
			path = text.Element(path, l.Place.Leave+1)
		}
	}
	return path
}

// unknown reports a key that nothing reads, with the nearest one that would be read, or
// the table where it belongs.
func (r *reader) unknown(path, pattern, key string) {
	valid := validKeys(pattern)
	near := r.near(key, valid)
	hint := meaning(near)
	if near != "" { // one problem, not also that it is missing
		r.failed[near] = true
		r.given[text.Join(text.Parent(path), near)] = true
	} else if home := homes[key]; home != "" {
		hint = key + " belongs in " + home
	}
	r.failed[key] = true
	r.problems.Add(r.doc.Line(path), r.shown(path), "an unknown key", strings.Join(valid, ", "), hint)
}

// validKeys are the keys and tables that may stand in a table.
func validKeys(pattern string) []string {
	prefix := pattern
	if prefix != "" {
		prefix += "."
	}
	valid := model.Fields(prefix)
	for _, set := range []map[string]bool{structural, isList, isTable} {
		for kind := range set {
			if rest, ok := strings.CutPrefix(kind, prefix); ok && !strings.Contains(rest, ".") {
				valid = append(valid, rest)
			}
		}
	}
	slices.Sort(valid)
	return slices.Compact(valid)
}

// homes says in which tables a key would be read: "[ae] or [csm]" for attrition.
var homes = keyHomes()

func keyHomes() map[string]string {
	homes := map[string]string{}
	for _, spec := range model.Specs() {
		table, key := text.Parent(spec.Key), text.Field(spec.Key)
		if spec.Derived() {
			continue
		}
		name, isElement := strings.CutSuffix(strings.ReplaceAll(table, ".*.", "."), ".*")
		home := "[" + name + "]"
		switch {
		case table == "":
			home = "no table: it stands above the first one"
		case isElement:
			home = "[[" + name + "]]"
		}
		if homes[key] != "" {
			home = homes[key] + " or " + home
		}
		homes[key] = home
	}
	return homes
}
