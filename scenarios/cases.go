package scenarios

import (
	"errors"
	"slices"

	"brim/model"
	"brim/scenarios/text"
)

// withCases is a document with the market cases of a scenario: those that stay keep their
// text, under a new name where they were renamed, those that went are gone with their
// comments, and new ones stand behind them. says, the scenario that the text says, gets
// them too.
func withCases(doc *text.Document, from, says, changed *model.Scenario) (*text.Document, error) {
	order := model.CaseCounterparts(from, changed)
	if inOrder(order, len(from.Cases)) && slices.Equal(caseNames(from), caseNames(changed)) {
		return doc, nil
	}
	tables := make([]string, len(order))
	cases := make([]model.Case, len(order))
	for i, before := range order {
		cases[i], tables[i] = changed.Cases[i], newCase(doc, changed, i)
		if before >= 0 {
			cases[i] = from.Cases[before]
			cases[i].Name = changed.Cases[i].Name
		}
	}
	says.Cases = cases
	next, err := withCasesArranged(doc, from, order, tables)
	if errors.Is(err, text.ErrLayout) {
		says.Cases = append([]model.Case(nil), changed.Cases...)
		next, err = doc.Rewrite("case", tables)
	}
	if err == nil {
		next, err = withNames(next, "case", caseNames(says))
	}
	if err != nil {
		return nil, err
	}
	return withCaseRanges(next, says, from, changed, order)
}

func caseNames(s *model.Scenario) []string {
	names := make([]string, len(s.Cases))
	for i := range s.Cases {
		names[i] = s.Cases[i].Name
	}
	return names
}

// withCasesArranged is the document with its cases in another order, without some, and with
// new ones.
func withCasesArranged(doc *text.Document, from *model.Scenario, order []int, tables []string) (*text.Document, error) {
	switch n := len(from.Cases); {
	case inOrder(order, n):
		return doc, nil
	case n == 0 && !doc.Has("case"):
		return doc.Append(tables...)
	default:
		return doc.Rearrange("case", n, order, tables)
	}
}

// withCaseRanges is the document in which the ranges of a case's levers follow its new name,
// and those of cases that went are gone; it does the same to the scenario that the text says.
func withCaseRanges(doc *text.Document, says, from, changed *model.Scenario, order []int) (*text.Document, error) {
	now := make([]string, len(from.Cases))
	for i, before := range order {
		if before >= 0 {
			now[before] = changed.Cases[i].Name
		}
	}
	for j := range from.Cases {
		name, err := from.Cases[j].Name, error(nil)
		switch now[j] {
		case name:
		case "":
			doc, err = withoutRanges(doc, from, func(l model.Lever) bool { return l.OfCase() && l.Place.Case == j })
			says.Uncertainty.DropCase(name)
		default:
			doc, err = doc.RenameQuoted(uncertainty, "case."+name+".", "case."+now[j]+".")
			says.Uncertainty.RenameCase(name, now[j])
		}
		if err != nil {
			return nil, err
		}
	}
	return doc, nil
}

// newCase writes case i of a scenario as the others stand: what it names.
func newCase(doc *text.Document, s *model.Scenario, i int) string {
	keys, values := fieldsOf(s, "case.*", func(l model.Lever) bool {
		return l.Place.Case == i && !l.Get(s).Absent
	})
	keys = named("name", s.Cases[i].Name, keys, values)
	return newElement(doc, "case", keys, values)
}
