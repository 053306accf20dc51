package actuals

import (
	"os"
	"strings"
	"testing"
)

// TestTheManualNamesEveryColumn of the file, and no other.
func TestTheManualNamesEveryColumn(t *testing.T) {
	text, err := os.ReadFile("../../cmd/brim/help/what-happened.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(text), "<!-- actuals -->\n")
	table, _, _ := strings.Cut(after, "<!-- /actuals -->")
	told := map[string]bool{}
	for i, line := range strings.Split(strings.TrimSpace(table), "\n") {
		if i < 2 {
			continue
		}
		for name := range strings.SplitSeq(strings.Split(line, "|")[1], ",") {
			told[strings.TrimSpace(name)] = true
		}
	}
	for _, key := range columnKeys() {
		if !told[key] {
			t.Errorf("the manual does not say what %s holds", key)
		}
		delete(told, key)
	}
	for name := range told {
		t.Errorf("the manual names %s, which is no column", name)
	}
}
