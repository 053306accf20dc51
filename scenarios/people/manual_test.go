package people

import (
	"slices"
	"strings"
	"testing"

	"brim/scenarios/disktest"
)

// peopleTopic is the page of the manual that describes a people file.
const peopleTopic = "../../cmd/brim/help/exports.md"

// TestPeopleTopic holds that the manual names the columns, and their other names in the order in
// which they count.
func TestPeopleTopic(t *testing.T) {
	told := map[Column][]string{}
	for _, cells := range disktest.Table(t, peopleTopic, "columns") {
		for name := range strings.SplitSeq(cells[2], ",") {
			told[Column(cells[0])] = append(told[Column(cells[0])], plainName(name))
		}
	}
	for _, column := range Columns() {
		if !slices.Equal(told[column], aliases[column]) {
			t.Errorf("%s: the manual names %q, brim knows %q", column, told[column], aliases[column])
		}
	}
	if len(told) != len(Columns()) {
		t.Errorf("the manual names %d columns", len(told))
	}
}
