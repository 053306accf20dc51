package scenarios

import (
	"slices"
	"strings"

	"brim/model"
	"brim/scenarios/text"
)

// withRoles is a document with the roles that a scenario has beyond those of the file, as
// tables at its end; says, the scenario that the text says, gets them too. Roles that
// the file has must be there, in its order, or nothing is written.
func withRoles(doc *text.Document, from, says, changed *model.Scenario) (*text.Document, error) {
	n := len(from.Resources)
	sameRole := func(a, b model.Resource) bool { return a.Role == b.Role }
	if len(changed.Resources) <= n || !slices.EqualFunc(from.Resources, changed.Resources[:n], sameRole) {
		return doc, nil
	}
	says.Resources = append(slices.Clone(says.Resources), changed.Resources[n:]...)
	for i := n; i < len(changed.Resources); i++ {
		next, err := withRole(doc, changed, i)
		if err != nil {
			return nil, err
		}
		doc = next
	}
	return doc, nil
}

// withRole is a document with one more role: what is not left to its default, as a table of
// its own, or in the list where roles are written as one.
func withRole(doc *text.Document, s *model.Scenario, i int) (*text.Document, error) {
	keys := []string{"role"}
	values := map[string]string{"role": text.Quote(s.Resources[i].Role, "")}
	for _, l := range model.Levers(s) {
		field, isRole := strings.CutPrefix(l.Spec.Key, "resource.*.")
		if isRole && l.Place.Resource == i && (field == "heads" || !l.AtDefault(s)) {
			keys = append(keys, field)
			values[field] = literal(l, l.Get(s), "")
		}
	}
	if doc.Has("resource") {
		return doc.AddElement("resource", text.Inline(keys, values))
	}
	return doc.Append(newTable(doc, "[[resource]]", keys, values))
}
