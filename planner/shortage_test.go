package planner

import (
	"slices"
	"testing"
)

// TestShortagesPairRoles pairs a role that stays short, one that came and one that went, in
// the order of the later plan, and stops where its reader does.
func TestShortagesPairRoles(t *testing.T) {
	earlier := []Shortage{{Role: "gone"}, {Role: "stays"}}
	later := []Shortage{{Role: "came"}, {Role: "stays"}}
	var pairs []string
	for old, now := range Shortages(earlier, later) {
		pair := "→"
		if old != nil {
			pair = old.Role + pair
		}
		if now != nil {
			pair += now.Role
		}
		pairs = append(pairs, pair)
	}
	if want := []string{"→came", "stays→stays", "gone→"}; !slices.Equal(pairs, want) {
		t.Errorf("%q, want %q", pairs, want)
	}
	for old, now := range Shortages(earlier, nil) {
		if old.Role != "gone" || now != nil {
			t.Errorf("%v, %v", old, now)
		}
		break
	}
}
