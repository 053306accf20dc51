package scenarios

import (
	"errors"

	"brim/model"
	"brim/scenarios/text"
)

// withLeaves is a document with as many leaves as a scenario has: more of them stand as
// tables at its end, and of fewer those that went are gone with their comments. says, the scenario that the text
// says, gets them too.
func withLeaves(doc *text.Document, from, says, changed *model.Scenario) (*text.Document, error) {
	have, want := len(from.Leaves), len(changed.Leaves)
	switch {
	case want > have:
		says.Leaves = append(says.Leaves[:have:have], changed.Leaves[have:]...)
		return withMoreLeaves(doc, changed, have)
	case want < have:
		order := leavesLeft(from.Leaves, changed.Leaves)
		says.Leaves = nil
		for _, before := range order {
			says.Leaves = append(says.Leaves, from.Leaves[before])
		}
		return withFewerLeaves(doc, changed, have, order)
	}
	return doc, nil
}

func withMoreLeaves(doc *text.Document, s *model.Scenario, have int) (*text.Document, error) {
	for i := have; i < len(s.Leaves); i++ {
		keys, values := leaveKeys(s, i)
		next, err := withElement(doc, "leave", keys, values)
		if err != nil {
			return nil, err
		}
		doc = next
	}
	return doc, nil
}

// leavesLeft finds which of the leaves before are left: those that are still there word for
// word where that leaves enough of them for the others.
func leavesLeft(before, now []model.Leave) []int {
	order, from := make([]int, len(now)), 0
	for i := range now {
		spare := len(before) - (len(now) - i)
		for from < spare && before[from] != now[i] {
			from++
		}
		order[i] = from
		from++
	}
	return order
}

func withFewerLeaves(doc *text.Document, s *model.Scenario, have int, order []int) (*text.Document, error) {
	tables := make([]string, len(s.Leaves))
	for i := range s.Leaves {
		keys, values := leaveKeys(s, i)
		tables[i] = newElement(doc, "leave", keys, values)
	}
	fewer, err := doc.Rearrange("leave", have, order, tables)
	if errors.Is(err, text.ErrLayout) {
		return doc.Rewrite("leave", tables)
	}
	return fewer, err
}

// leaveKeys is what a leave says: what is not left to its default.
func leaveKeys(s *model.Scenario, i int) (keys []string, values map[string]string) {
	return fieldsOf(s, "leave.*", func(l model.Lever) bool { return l.Place.Leave == i && (l.Required || !isLeftOut(l, s)) })
}
