package scenarios

import (
	"slices"
	"strings"

	"brim/model"
)

// withRoles is a text with the roles that a scenario has beyond those of the file, as
// tables at its end; arranged, the scenario that the text says, gets them too. Roles that
// the file has must be there, in its order, or nothing is written.
func (f *File) withRoles(source []byte, arranged, changed *model.Scenario) []byte {
	n := len(f.Scenario.Resources)
	sameRole := func(a, b model.Resource) bool { return a.Role == b.Role }
	if len(changed.Resources) <= n || !slices.EqualFunc(f.Scenario.Resources, changed.Resources[:n], sameRole) {
		return source
	}
	nl := f.document.newline()
	text := string(source)
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += nl
	}
	for i := n; i < len(changed.Resources); i++ {
		text += nl + f.document.newRole(changed, i)
	}
	arranged.Resources = append(slices.Clone(arranged.Resources), changed.Resources[n:]...)
	return []byte(text)
}

// newRole writes a role as a table of its own: what is not left to its default.
func (d *document) newRole(s *model.Scenario, i int) string {
	keys := []string{"role"}
	values := map[string]string{"role": textLiteral(s.Resources[i].Role, "")}
	for _, l := range model.Levers(s) {
		if field, isRole := strings.CutPrefix(l.Spec.Key, "resource.*."); isRole && l.At.Resource == i && (field == "heads" || !l.AtDefault(s)) {
			keys = append(keys, field)
			values[field] = literal(l, l.Get(s), "")
		}
	}
	return d.newTable("[[resource]]", keys, values)
}
