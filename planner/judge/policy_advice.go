package judge

import (
	"fmt"
	"slices"

	"brim/planner"
	"brim/planner/explain"
)

// forbidClause is the key under which policies list the rules that must find nothing.
const forbidClause = "forbid"

// adviceVerdicts hold what the rules find against what the policy forbids.
func adviceVerdicts(p *planner.Plan, policy Policy) []Verdict {
	if len(policy.Forbid) == 0 && policy.Graver == nil {
		return nil
	}
	var verdicts []Verdict
	for _, f := range explain.Advice(p) {
		if !policy.forbids(&f) {
			continue
		}
		verdicts = append(verdicts, Verdict{
			Clause: forbidClause, Allowed: nil, Found: f.ID, When: f.When, Tier: f.Tier, Text: fmt.Sprintf("%s: %s", f.ID, f.Text),
		})
	}
	if verdicts == nil {
		verdicts = append(verdicts, Verdict{
			Clause: forbidClause, When: p.When(0), Passed: true, Text: "no rule finds anything that is forbidden",
		})
	}
	return verdicts
}

func (policy Policy) forbids(f *explain.Finding) bool {
	return policy.Graver != nil && f.Severity <= *policy.Graver || slices.Contains(policy.Forbid, f.ID)
}
