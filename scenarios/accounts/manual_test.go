package accounts

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

// accountsTopic is the page of the manual that describes an accounts file.
const accountsTopic = "../../cmd/brim/help/accounts-file.md"

// TestAccountsTopic holds that the manual names the columns, their other names in the order
// in which they count, and the bounds of an accounts file as they are.
func TestAccountsTopic(t *testing.T) {
	text, err := os.ReadFile(accountsTopic)
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
			names = append(names, PlainName(name))
		}
		told[Column(strings.TrimSpace(cells[0]))] = names
	}
	for what, names := range aliases {
		if !slices.Equal(told[what], names) {
			t.Errorf("%s: the manual names %q, brim knows %q", what, told[what], names)
		}
		delete(told, what)
	}
	if len(told) > 0 {
		t.Errorf("the manual names %v, which brim does not know", told)
	}
	for _, bound := range []string{fmt.Sprintf("%d GiB", MaxFile>>30), "10,000,000 rows"} {
		if !strings.Contains(string(text), bound) || MaxRows != 10_000_000 {
			t.Errorf("the manual does not say: at most %s", bound)
		}
	}
}
