package scenarios

import (
	"errors"
	"strings"

	"brim/model"
	"brim/scenarios/text"
)

// withLeaves is a document with as many leaves as a scenario has: more of them stand as
// tables at its end, and of fewer the last ones are gone. says, the scenario that the text
// says, gets them too.
func withLeaves(doc *text.Document, from, says, changed *model.Scenario) (*text.Document, error) {
	have, want := len(from.Leaves), len(changed.Leaves)
	switch {
	case want > have:
		says.Leaves = append(says.Leaves[:have:have], changed.Leaves[have:]...)
		return withMoreLeaves(doc, changed, have)
	case want < have:
		says.Leaves = says.Leaves[:want]
		return withFewerLeaves(doc, changed, have)
	}
	return doc, nil
}

func withMoreLeaves(doc *text.Document, s *model.Scenario, have int) (*text.Document, error) {
	for i := have; i < len(s.Leaves); i++ {
		var next *text.Document
		var err error
		if keys, values := leaveKeys(s, i); doc.Has("leave") {
			next, err = doc.AddElement("leave", text.Inline(keys, values))
		} else {
			next, err = doc.Append(newTable(doc, "[[leave]]", keys, values))
		}
		if err != nil {
			return nil, err
		}
		doc = next
	}
	return doc, nil
}

func withFewerLeaves(doc *text.Document, s *model.Scenario, have int) (*text.Document, error) {
	order, tables := make([]int, len(s.Leaves)), make([]string, len(s.Leaves))
	for i := range s.Leaves {
		keys, values := leaveKeys(s, i)
		order[i], tables[i] = i, newTable(doc, "[[leave]]", keys, values)
	}
	fewer, err := doc.Rearrange("leave", have, order, tables)
	if errors.Is(err, text.ErrLayout) {
		return doc.Rewrite("leave", tables)
	}
	return fewer, err
}

// leaveKeys is what a leave says: what is not left to its default.
func leaveKeys(s *model.Scenario, i int) (keys []string, values map[string]string) {
	values = map[string]string{}
	for _, l := range model.Levers(s) {
		field, isLeave := strings.CutPrefix(l.Spec.Key, "leave.*.")
		if !isLeave || l.At.Leave != i || !l.Required && isLeftOut(l, s) {
			continue
		}
		keys = append(keys, field)
		values[field] = literal(l, l.Get(s), "")
	}
	return keys, values
}
