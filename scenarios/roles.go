package scenarios

import (
	"slices"

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
	keys, values := fieldsOf(s, "resource.*", func(l model.Lever) bool {
		return l.Place.Resource == i && (text.Field(l.Spec.Key) == "heads" || !l.AtDefault(s))
	})
	keys = named("role", s.Resources[i].Role, keys, values)
	return withElement(doc, "resource", keys, values)
}
