package state

import "testing"

// TestBriefLeads count in few words what they do not name, where the line is short.
func TestBriefLeads(t *testing.T) {
	for lead, want := range map[string]string{
		"Core own accounts 121.65 → 60 and 5 more": "Core own accounts 121.65 → 60, +5",
		"Undone: Core rebalanced, moves: 14":       "Undone: Core moves: 14",
		"AE hires/qtr 2 → 3":                       "AEs 2 → 3",
	} {
		if got := (Story{Lead: lead}).Brief(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
