package model

import (
	"strings"
	"testing"
)

// TestAlsoNamesLevers finds a lever for every entry, and leaves no entry unread.
func TestAlsoNamesLevers(t *testing.T) {
	for key := range alsoByKey {
		if _, ok := SpecOf(key); ok {
			continue
		}
		if _, ok := SpecOf("ae." + key); !ok {
			t.Errorf("no lever has the key %s", key)
		}
	}
	for key, word := range map[string]string{
		"csm.heads": "headcount", "ae.cost": "salary", "csm.attrition": "turnover", "book.acv_mean": "price",
		"ae.time_to_fill": "vacancy", "tier.*.expansion": "NRR", "ae.quota": "target",
	} {
		if spec, ok := SpecOf(key); !ok || !strings.Contains(spec.Also, word) {
			t.Errorf("%s is not found under %q", key, word)
		}
	}
}
