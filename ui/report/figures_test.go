package report

import (
	"slices"
	"testing"
)

// TestEveryDeclaredFigureHasItsPlace makes sure that the orders of columns and of rows name
// what figures declare, and nothing else.
func TestEveryDeclaredFigureHasItsPlace(t *testing.T) {
	names := Columns()[3:]
	if len(names) < len(columnOrder) || !slices.Equal(names[:len(columnOrder)], columnOrder) {
		t.Errorf("the columns are %q, their order %q", names, columnOrder)
	}
	var labels []string
	for _, row := range monthRows {
		labels = append(labels, row.Label)
	}
	for _, label := range rowOrder {
		if !slices.Contains(labels, label) {
			t.Errorf("no figure stands in the row %s", label)
		}
	}
}

// TestNewNamesStandLast keeps the places of those that readers know.
func TestNewNamesStandLast(t *testing.T) {
	if place := ranked([]string{"b", "a"}, "a"); place != 1 {
		t.Errorf("a stands at %d", place)
	}
	if place := ranked([]string{"b", "a"}, "c"); place != 2 {
		t.Errorf("c stands at %d", place)
	}
}
