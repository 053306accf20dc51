package plantest_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	_ "brim/model/drawn"
	"brim/planner/plantest"
)

// TestGeneratorReaches makes sure that the properties are not held over a narrow set. The
// scenarios are the same in every run.
func TestGeneratorReaches(t *testing.T) {
	seen := map[string]int{}
	scenarios := rapid.Custom(plantest.Draw)
	for seed := range 100 {
		s := scenarios.Example(seed)
		seen[fmt.Sprint("tiers ", len(s.Tiers))]++
		seen["driver "+s.Growth.Driver.String()]++
		seen["staffing "+s.Org.Staffing.String()]++
		seen["roles "+s.Org.Roles.String()]++
		seen[fmt.Sprint("leads ", s.Org.LeadSpan > 0)]++
		seen[fmt.Sprint("dip ", s.Transition.Share.V > 0.2)]++
		seen[fmt.Sprint("bands ", s.Book.Bands != nil)]++
		seen[fmt.Sprint("file ", s.Book.Accounts != nil)]++
		seen[fmt.Sprint("cut by share ", s.CutByShare())]++
		for k := range s.Tiers {
			tier := &s.Tiers[k]
			seen["coverage "+tier.Coverage.String()]++
			seen[fmt.Sprint("promoted ", tier.Promoted > 0)]++
			seen[fmt.Sprint("graduation ", tier.Graduation > 0)]++
			seen[fmt.Sprint("hand-off ", tier.StructuredHandoff)]++
			seen[fmt.Sprint("list ", len(tier.CSMHires) > 0)]++
			seen[fmt.Sprint("share ", tier.CSMShare.OK)]++
		}
	}
	for what, least := range map[string]int{
		"tiers ": 6, "driver ": 2, "staffing ": 2, "roles ": 2, "leads ": 2, "dip ": 2, "bands ": 2, "file ": 2,
		"cut by share ": 2, "coverage ": 4, "promoted ": 2, "graduation ": 2, "hand-off ": 2, "list ": 2, "share ": 2,
	} {
		kinds := 0
		for found := range seen {
			if strings.HasPrefix(found, what) {
				kinds++
			}
		}
		if kinds < least {
			t.Errorf("%q: %d kinds drawn, want %d", what, kinds, least)
		}
	}
}
