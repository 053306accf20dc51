package actuals

import (
	"strings"
	"testing"

	"brim/scenarios/disktest"
)

// TestTheManualNamesEveryColumn of the file, and no other.
func TestTheManualNamesEveryColumn(t *testing.T) {
	told := map[string]bool{}
	for _, cells := range disktest.Table(t, "../../cmd/brim/help/what-happened.md", "actuals") {
		for name := range strings.SplitSeq(cells[0], ",") {
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
