package people

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// peopleTopic is the page of the manual that describes a people file.
const peopleTopic = "../../cmd/brim/help/exports.md"

// TestPeopleTopic holds that the manual names the columns, and their other names in the order in
// which they count.
func TestPeopleTopic(t *testing.T) {
	text, err := os.ReadFile(peopleTopic)
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(text), "<!-- columns -->\n")
	table, _, _ := strings.Cut(after, "<!-- /columns -->")
	told := map[Column][]string{}
	for i, line := range strings.Split(strings.TrimSpace(table), "\n") {
		cells := strings.Split(strings.Trim(line, "|"), "|")
		if i < 2 || len(cells) != 3 {
			continue
		}
		var names []string
		for name := range strings.SplitSeq(cells[2], ",") {
			names = append(names, plainName(name))
		}
		told[Column(strings.TrimSpace(cells[0]))] = names
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
