package scenarios

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"brim/model"
	"brim/scenarios/text"
)

// structure reads what levers are made of: the names of tiers, cases and roles, and
// the form of the book.
func (r *reader) structure(tree map[string]any) {
	s := r.scenario
	names := r.names("resource", "role", r.tables("resource", tree["resource"]))
	for _, role := range names {
		s.Resources = append(s.Resources, model.Resource{Role: role})
	}
	for _, name := range r.names("case", "name", r.tables("case", tree["case"])) {
		s.Cases = append(s.Cases, model.Case{Name: name})
	}
	tiers := r.tables("tier", tree["tier"])
	if n := len(tiers); n > model.MaxTiers {
		r.add(text.Element("tier", model.MaxTiers+1), fmt.Sprintf("%d tiers", n), fmt.Sprintf("at most %d", model.MaxTiers), "")
		tiers = tiers[:model.MaxTiers]
	}
	for _, name := range r.names("tier", "name", tiers) {
		s.Tiers = append(s.Tiers, model.Tier{Name: name})
	}
	for i, tier := range tiers {
		r.uses(i, tier, names)
	}
	s.Leaves = make([]model.Leave, len(r.tables("leave", tree["leave"])))
	if book, ok := tree["book"].(map[string]any); ok {
		r.bands(book)
		r.fileName(book, "book.file", &s.Book.File)
		r.fileName(book, "book.bands_file", &s.Book.BandsFile)
		r.bookOptions(book)
	}
	if actuals, ok := tree["actuals"].(map[string]any); ok {
		r.fileName(actuals, "actuals.file", &s.Actuals.File)
	}
}

// tables are the elements of an array of tables.
func (r *reader) tables(path string, raw any) []map[string]any {
	if raw == nil {
		return nil
	}
	list := elements(raw)
	if list == nil && describe(raw) != "a list" {
		r.add(path, describe(raw), "a table for each: [["+text.Field(path)+"]]", "")
	}
	var tables []map[string]any
	for i, element := range list {
		inner, ok := element.(map[string]any)
		if !ok {
			r.add(text.Element(path, i+1), describe(element), "a table", "")
		}
		tables = append(tables, inner)
	}
	return tables
}

// elements gives the elements of an array, whichever way it is written.
func elements(raw any) []any {
	switch list := raw.(type) {
	case []any:
		return list
	case []map[string]any:
		all := make([]any, len(list))
		for i := range list {
			all[i] = list[i]
		}
		return all
	}
	return nil
}

// names reads the key that names each table of an array, and finds those that name
// two of them.
func (r *reader) names(path, key string, tables []map[string]any) []string {
	names := make([]string, len(tables))
	first := map[string]string{}
	for i, table := range tables {
		place := text.Join(text.Element(path, i+1), key)
		name, ok := r.name(place, table[key])
		if before, seen := first[name]; ok && seen {
			r.add(place, text.Quoted(name)+" a second time", "each "+key+" once", fmt.Sprintf("first on line %d", r.doc.Line(before)))
			continue
		}
		if ok {
			first[name] = place
		}
		names[i] = name
	}
	return names
}

func (r *reader) name(path string, raw any) (string, bool) {
	const allowed = "a name of " + model.TextRule
	name, isText := raw.(string)
	switch {
	case raw == nil:
		r.add(path, text.Missing, allowed, "")
	case !isText:
		r.add(path, describe(raw), allowed, "")
	case !model.Visible(name):
		r.add(path, text.Quoted(name), allowed, "")
	case model.NamesBaseCase(name) && strings.HasPrefix(path, "case["):
		r.add(path, text.Quoted(name), "another name: the scenario itself is the base case", "")
	default:
		return name, true
	}
	return "", false
}

// uses reads what a tier takes of other roles.
func (r *reader) uses(i int, tier map[string]any, roles []string) {
	path := text.Element("tier", i+1) + ".use"
	uses := r.tables(path, tier["use"])
	for j, role := range r.names(path, "role", uses) {
		r.scenario.Tiers[i].Uses = append(r.scenario.Tiers[i].Uses, model.Use{Role: role})
		if role == "" || slices.Contains(roles, role) {
			continue
		}
		allowed := "the role of a [[resource]]; there are none"
		if len(roles) > 0 {
			allowed = "the role of a [[resource]]: " + strings.Join(roles, ", ")
		}
		r.add(text.Element(path, j+1)+".role", text.Quoted(role), allowed, didYouMean(role, roles))
	}
}

// bands reads the banded form of the book.
func (r *reader) bands(book map[string]any) {
	raw, given := book["bands"]
	if !given {
		return
	}
	const path = "book.bands"
	r.scenario.Book.Bands = []model.Band{}
	for i, table := range r.tables(path, raw) {
		band := model.Band{}
		fields := map[string]*float64{"min_acv": &band.MinACV, "accounts": &band.Accounts, "arr": &band.ARR}
		place := text.Element(path, i+1)
		for _, key := range slices.Sorted(maps.Keys(table)) {
			r.bandField(text.Join(place, key), fields[key], table[key], slices.Sorted(maps.Keys(fields)))
		}
		for _, key := range slices.Sorted(maps.Keys(fields)) {
			if _, ok := table[key]; !ok && table != nil {
				r.add(text.Join(place, key), text.Missing, "a number", "")
			}
		}
		r.scenario.Book.Bands = append(r.scenario.Book.Bands, band)
	}
}

func (r *reader) bandField(path string, field *float64, raw any, valid []string) {
	if field == nil {
		r.add(path, "an unknown key", strings.Join(valid, ", "), didYouMean(text.Field(path), valid))
		return
	}
	n, ok := number(raw)
	if !ok {
		r.add(path, describe(raw), "a number", "")
		r.failed["bands"] = true
		return
	}
	*field = n
}
