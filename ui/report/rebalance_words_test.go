package report

import (
	"strings"
	"testing"

	"brim/model"
	"brim/planner/rebalance"
)

// TestRebalanceSpeaksOfAEs only where an account names one.
func TestRebalanceSpeaksOfAEs(t *testing.T) {
	for ae, spoken := range map[string]bool{"": false, "Jo": true} {
		s := &model.Scenario{Currency: "USD"}
		s.Book.Accounts = model.NewAccounts([]model.Account{{ACV: 9000, CSM: "Ann"}, {ACV: 8000, CSM: "Ben", AE: ae}})
		a := &rebalance.Answer{Tier: "All", Feasible: true, Moves: []rebalance.Move{{To: "Ben"}}, Bound: 1}
		if said := strings.Join(RebalanceLines(s, a), "\n"); strings.Contains(said, "AE's") != spoken {
			t.Errorf("AE %q: %s", ae, said)
		}
	}
}
