package accounts

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"brim/scenarios/disktest"
)

// accountsTopic is the page of the manual that describes an accounts file.
const accountsTopic = "../../cmd/brim/help/accounts-file.md"

// TestAccountsTopic holds that the manual names the columns, their other names in the order
// in which they count, and the bounds of an accounts file as they are.
func TestAccountsTopic(t *testing.T) {
	told := map[Column][]string{}
	for _, cells := range disktest.Table(t, accountsTopic, "columns") {
		for name := range strings.SplitSeq(cells[2], ",") {
			told[Column(cells[0])] = append(told[Column(cells[0])], PlainName(name))
		}
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
		if !strings.Contains(disktest.Read(t, accountsTopic), bound) || MaxRows != 10_000_000 {
			t.Errorf("the manual does not say: at most %s", bound)
		}
	}
}
