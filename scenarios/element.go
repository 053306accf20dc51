package scenarios

import (
	"brim/model"
	"brim/scenarios/text"
)

// fieldsOf are the keys of a table of a scenario, by the pattern of its levers such as "leave.*",
// and their values as TOML: of those levers that are to be written.
func fieldsOf(s *model.Scenario, table string, written func(l model.Lever) bool) (keys []string, values map[string]string) {
	values = map[string]string{}
	for _, l := range model.Levers(s) {
		if text.Parent(l.Spec.Key) == table && written(l) {
			field := text.Field(l.Spec.Key)
			keys = append(keys, field)
			values[field] = literal(l, l.Get(s), "")
		}
	}
	return keys, values
}

// named are the keys of a table with that of its name before them, which gets its value.
func named(key, name string, keys []string, values map[string]string) []string {
	values[key] = text.Quote(name, "")
	return append([]string{key}, keys...)
}

// isLeftOut reports whether a lever is read as it is without a key for it.
func isLeftOut(l model.Lever, s *model.Scenario) bool {
	if l.CanBeAbsent() {
		return l.Get(s).Absent
	}
	return l.AtDefault(s)
}

// withElement is the document with one more element of an array of tables.
func withElement(doc *text.Document, array string, keys []string, values map[string]string) (*text.Document, error) {
	element := newElement(doc, array, keys, values)
	if doc.Has(array) {
		return doc.AddElement(array, element)
	}
	return doc.Append(element)
}

// newElement writes an element of an array of tables as the document has the others: in braces
// where they stand in a list, else as a table.
func newElement(doc *text.Document, array string, keys []string, values map[string]string) string {
	if doc.Has(array) {
		return text.Inline(keys, values)
	}
	return newTable(doc, "[["+array+"]]", keys, values)
}

// newTable writes a table, laid out as the first tier is.
func newTable(doc *text.Document, head string, keys []string, values map[string]string) string {
	return doc.Table(head, text.Element("tier", 1), keys, values)
}
