package talk

import (
	"strings"
	"testing"
)

// TestWhy finds what people ask about by id and by name, with tiers and months.
func TestWhy(t *testing.T) {
	r := roomOn(&disk{}, "")
	for asked, want := range map[string]string{
		"load Core":                     "Book load of Core, May 2028: 40.03.",
		"book load of core in may 2028": "Book load of Core, May 2028: 40.03.",
		"load Core 2028-06":             "Book load of Core, June 2028: ",
		"load":                          "Book load in May 2028: Strategic ",
		"core":                          "Book load of Core, May 2028: ",
		"ratio strategic":               "Ratio of AEs per CSM of Strategic, November 2028: 1.53.",
		"arr":                           "ARR, December 2028: $48.1 million.",
		"arr core now":                  "ARR of Core, December 2026: $12.7 million.",
		"company.arr end":               "ARR, December 2028: ",
		"people cost":                   "People cost a month, December 2028: ",
		"ae.attrition":                  "AE attrition: 20%. Its key is ae.attrition.",
		"ae quota":                      "AE quota: $700.0 thousand.",
	} {
		said := hear(t, r, "why "+asked)
		if !strings.Contains(said, want) {
			t.Errorf("why %s: %q is not in\n%s", asked, want, said)
		}
	}
	has(t, hear(t, r, "why load Core 2028-06"), "(why accounts Core 2028-06)")
	has(t, hear(t, r, "why load Core"), "(why accounts Core)")
	has(t, hear(t, r, "why"), "The ratio of AEs per CSM breaks them in November 2028: 1.53 above 1.5.", "Core books run over from May 2028 on.")
	has(t, hear(t, r, "set csm heads 0", "show pods"), "They have no CSM now; up to 1.2 is sound, above 1.5 they break.")
	has(t, hear(t, r, "undo", "set csm hires 3", "why"), "No books run over. The fullest are those of Core")
}
