package model

import "testing"

// TestRulesOfACompanyAsItIs sets off each rule about tiers' own figures and people, and
// just not: a scenario that breaks it, the key that the problem names and words of it;
// then one that does not.
func TestRulesOfACompanyAsItIs(t *testing.T) {
	for name, rule := range map[string]struct {
		bad        func(*Scenario)
		key, words string
		good       func(*Scenario)
	}{
		"accounts in one tier": {func(s *Scenario) { s.Tiers[1].Accounts = Opt{} }, "tier.Mid.accounts", "every tier", func(*Scenario) {}},
		"accounts below it":    {func(s *Scenario) { s.Tiers[0].Accounts = Opt{} }, "tier.Strategic.accounts", "every tier", func(*Scenario) {}},
		"no ARR in a tier":     {func(s *Scenario) { s.Tiers[2].ARR = Opt{} }, "tier.Tail.arr", "every tier", func(s *Scenario) { s.ARR = Some(5e6) }},
		"no accounts":          {func(s *Scenario) { s.Tiers[2].Accounts = Some(0) }, "tier.Tail.accounts", "above 0", func(s *Scenario) { s.Tiers[2].Accounts = Some(1000) }},
		"share beside figures": {func(s *Scenario) { s.Tiers[1].AccountShare = Some(0.3) }, "tier.Mid.account_share", "own figures", func(s *Scenario) { s.Tiers[1].MinACV = Some(15_000) }},
		"ACV does not fall":    {func(s *Scenario) { s.Tiers[2].ARR = Some(40e6) }, "tier.Mid.min_acv", "highest ACV first", func(s *Scenario) { s.Tiers[2].ARR, s.Tiers[1].MinACV, s.Tiers[0].MinACV = Some(40e6), Some(2), Some(3) }},
		"edges do not fall":    {func(s *Scenario) { s.Tiers[1].MinACV = Some(90_000) }, "tier.Mid.min_acv", "highest ACV first", func(s *Scenario) { s.Tiers[1].MinACV = Some(60_000) }},
		"edge of the last":     {func(s *Scenario) { s.Tiers[2].MinACV = Some(1) }, "tier.Tail.min_acv", "takes the rest", func(s *Scenario) { s.Tiers[2].MinACV = Some(0) }},

		"too many in ramp":   {func(s *Scenario) { s.CSM.Ramping = []float64{12, 0.1} }, "csm.ramping", "12.1 heads in ramp", func(s *Scenario) { s.CSM.Ramping = []float64{12} }},
		"too many of a tier": {func(s *Scenario) { s.Tiers[1].AE.Ramping = []float64{4.1} }, "tier.Mid.ae.ramping", "share of the heads, 4", func(s *Scenario) { s.Tiers[1].AE.Ramping = []float64{4} }},
		"ramp in two ways":   {func(s *Scenario) { s.Tiers[0].AE.Ramp = []float64{1} }, "tier.Strategic.ae.ramp", "one of the two", func(s *Scenario) { s.Tiers[0].AE.Ramp, s.Tiers[0].AE.RampMonths = []float64{1}, Opt{} }},
		"an empty ramp":      {func(s *Scenario) { s.AE.Ramp = []float64{} }, "ae.ramp", "1 to 36", func(s *Scenario) { s.AE.Ramp = nil }},
		"a long ramp":        {func(s *Scenario) { s.AE.Ramp = make([]float64, 37) }, "ae.ramp", "37", func(s *Scenario) { s.AE.Ramp = make([]float64, 36) }},
		"a steep ramp":       {func(s *Scenario) { s.AE.Ramp = []float64{1.6} }, "ae.ramp", "1.6", func(s *Scenario) { s.AE.Ramp = []float64{1.5} }},
		"linearity over 1":   {func(s *Scenario) { s.Growth.Linearity[0] = 0.2 }, "growth.linearity", "sum to 1.1", func(s *Scenario) { s.Growth.Linearity = [4]float64{0, 0, 0, 1} }},
		"a fiscal year":      {func(s *Scenario) { s.FiscalStart = 13 }, "fiscal_start", "1 to 12", func(s *Scenario) { s.FiscalStart = 12 }},
		"sound over degraded": {func(s *Scenario) { s.Tiers[0].RatioDegraded = Some(1.1) }, "tier.Strategic.ratio_sound", "1.1",
			func(s *Scenario) { s.Tiers[0].RatioSound, s.Tiers[0].RatioDegraded = Some(1.1), Some(1.1) }},
		"light onboarding": {func(s *Scenario) { s.Tiers[0].OnboardingWeight = 0.9 }, "tier.Strategic.onboarding_weight", "1 to 5", func(s *Scenario) { s.Tiers[0].OnboardingWeight = 5 }},
		"cheap overload":   {func(s *Scenario) { s.Limits.OverloadChurn = 0.5 }, "limits.overload_churn", "1 to 5", func(s *Scenario) { s.Limits.OverloadChurn = 1 }},
		"early change":     {func(s *Scenario) { s.Transition = Transition{Some(-6), Some(1), 0} }, "transition.from_month", "-5", func(s *Scenario) { s.Transition = Transition{Some(-5), Some(1), 0} }},

		"leave of no tier":      {func(s *Scenario) { s.Leaves[0].Tier = "" }, "leave.1.tier", "Strategic, Mid, Tail", func(s *Scenario) { s.Leaves[0].Tier = "Tail" }},
		"leave of another tier": {func(s *Scenario) { s.Leaves[1].Tier = "Top" }, "leave.2.tier", `"Top"`, func(*Scenario) {}},
		"a long leave":          {func(s *Scenario) { s.Leaves[0].Months = 25 }, "leave.1.months", "25", func(s *Scenario) { s.Leaves[0].Months = 24 }},
		"nobody away":           {func(s *Scenario) { s.Leaves[0].Heads = 0 }, "leave.1.heads", "above 0", func(s *Scenario) { s.Leaves[0].Heads = 0.1 }},
		"need with a leave": {func(s *Scenario) { s.Org.Staffing = StaffingNeed }, "leave.1.tier", "need",
			func(s *Scenario) { s.Org.Staffing = StaffingNeed; s.dropTeams() }},
		"need with reductions": {func(s *Scenario) { s.Org.Staffing = StaffingNeed }, "tier.Mid.csm_cuts", "need", func(*Scenario) {}},
		"need with a ramp":     {func(s *Scenario) { s.Org.Staffing = StaffingNeed }, "tier.Strategic.ae.ramp_months", "quota, attainment and cost alone", func(*Scenario) {}},
		"bands of a file":      {func(s *Scenario) { s.Book.BandsFile, s.Book.Mean = "b.csv", Some(1) }, "book.bands_file", "one form", func(*Scenario) {}},
	} {
		t.Run(name, func(t *testing.T) {
			holdRule(t, asItIs, rule.bad, rule.good, rule.key, rule.words)
		})
	}
}
