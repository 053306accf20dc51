package planner

import (
	"brim/model"
	"brim/planner/internal/engine"
)

// growth is the company's year-on-year factors of one month, for NRR and GRR.
type growth struct{ net, gross float64 }

// open sets month 0: the opening book, without flows.
func (p *Plan) open() {
	row := &p.Months[0]
	for k := range row.Tiers {
		row.Tiers[k].Accounts = max(0, p.in.Open[k].Accounts)
		row.Tiers[k].ARR = max(0, p.in.Open[k].ARR)
		p.young[k] = 0
	}
	p.total(row)
	row.GoalARR = row.ARR
	p.growth[0] = growth{1, 1}
}

// flow is one month of section 5 of the planning model: churn, expansion, graduation, then
// new business.
func (p *Plan) flow(t int) {
	before, row := &p.Months[t-1], &p.Months[t]
	row.GoalARR = before.GoalARR * (1 + p.in.GoalGrowth)
	for k := range row.Tiers {
		p.retain(t, k)
	}
	p.win(t)
	for k := range row.Tiers {
		p.settle(t, k)
	}
	p.total(row)
	p.growth[t] = growthOf(before.ARR, row)
}

// retain takes the month's churn and graduates from a tier, and expands what stays.
func (p *Plan) retain(t, k int) {
	in, before, tier := &p.in.Tier[k], &p.Months[t-1].Tiers[k], &p.Months[t].Tiers[k]
	old := max(0, before.Accounts-p.young[k])
	tier.ChurnedAccounts = old*in.Churn + p.young[k]*in.YoungChurn
	tier.ChurnedARR = tier.ChurnedAccounts * averageACV(before)
	rate := in.Expand
	if in.Pod && p.paired(before) {
		rate = in.ExpandPod
	}
	tier.ExpansionARR = (before.ARR - tier.ChurnedARR) * rate
	tier.GraduatedAccounts = old * (1 - in.Churn) * in.Graduate
}

// paired reports whether a pod tier's AEs and CSMs are still pairs.
func (p *Plan) paired(tier *TierMonth) bool {
	return tier.Ratio.OK && !Above(tier.Ratio.V, p.in.Scenario.Limits.RatioDegraded)
}

func averageACV(tier *TierMonth) float64 {
	if tier.Accounts <= 0 {
		return 0
	}
	return tier.ARR / tier.Accounts
}

// win divides the month's new ARR among the tiers.
func (p *Plan) win(t int) {
	row := &p.Months[t]
	missing := 0.0
	if p.Driver == model.TargetDriver {
		missing = p.missingARR(t)
	}
	for k := range row.Tiers {
		tier := &row.Tiers[k]
		if p.Driver == model.TargetDriver {
			tier.NewARR = p.in.Shares.NewMix[k] * missing
		} else {
			tier.NewARR = p.rampedAE(t, k) * p.in.NewARRPerAE
		}
		tier.NewAccounts = tier.NewARR / p.in.Tier[k].NewACV
	}
}

// missingARR is what new business must bring for ARR to reach the goal of month t.
func (p *Plan) missingARR(t int) float64 {
	before, row := &p.Months[t-1], &p.Months[t]
	missing := row.GoalARR
	for k := range row.Tiers {
		missing -= before.Tiers[k].ARR - row.Tiers[k].ChurnedARR + row.Tiers[k].ExpansionARR
	}
	return max(0, missing)
}

// rampedAE is the ramped AEs who book a tier's new ARR in month t; under staffing by
// need they stand where the ARR stood a month before.
func (p *Plan) rampedAE(t, k int) float64 {
	if p.Staffing == model.StaffingNeed {
		return p.ae.Lines[0].Ramped[t] * p.part(t-1, k, tierARR)
	}
	return p.ae.Lines[k].Ramped[t]
}

// settle adds the month's flows to a tier's stock, and tells its young accounts, won in
// the last twelve months, from the others.
func (p *Plan) settle(t, k int) {
	row := &p.Months[t]
	in, before, tier := &p.in.Tier[k], &p.Months[t-1].Tiers[k], &row.Tiers[k]
	upAccounts, upARR := p.graduates(t, k)
	tier.Accounts = before.Accounts - tier.ChurnedAccounts + tier.NewAccounts - upAccounts
	tier.ARR = before.ARR - tier.ChurnedARR + tier.ExpansionARR + tier.NewARR - upARR
	if k+1 < len(row.Tiers) {
		accounts, arr := p.graduates(t, k+1)
		tier.Accounts += accounts
		tier.ARR += arr
	}
	tier.Accounts, tier.ARR = max(0, tier.Accounts), max(0, tier.ARR)
	p.young[k] = p.young[k]*(1-in.YoungChurn) + tier.NewAccounts
	if from := t - engine.YoungMonths; from >= 1 {
		p.young[k] = max(0, p.young[k]-p.Months[from].Tiers[k].NewAccounts*in.YoungKept)
	}
}

// graduates are the accounts and the ARR that a tier gives to the one above in month t,
// each at that one's lower edge.
func (p *Plan) graduates(t, k int) (accounts, arr float64) {
	accounts = p.Months[t].Tiers[k].GraduatedAccounts
	if accounts == 0 {
		return 0, 0
	}
	stays := p.Months[t-1].Tiers[k].ARR - p.Months[t].Tiers[k].ChurnedARR
	return accounts, min(accounts*p.in.Open[k-1].Edge, stays)
}

// total sums the tiers' stocks and flows into the company's, and sets their shares.
func (p *Plan) total(row *Month) {
	var accounts, arr float64
	for k := range row.Tiers {
		tier := &row.Tiers[k]
		accounts += tier.Accounts
		arr += tier.ARR
		row.NewARR += tier.NewARR
		row.ExpansionARR += tier.ExpansionARR
		row.ChurnedARR += tier.ChurnedARR
		row.NewAccounts += tier.NewAccounts
		row.ChurnedAccounts += tier.ChurnedAccounts
	}
	row.Accounts, row.ARR = accounts, arr
	for k := range row.Tiers {
		tier := &row.Tiers[k]
		tier.ACV = Per(tier.ARR, tier.Accounts)
		tier.AccountShare = Per(tier.Accounts, accounts)
		tier.ARRShare = Per(tier.ARR, arr)
	}
}

// growthOf is the factors that NRR and GRR link; a company without ARR neither keeps
// nor loses any.
func growthOf(arr float64, row *Month) growth {
	if arr <= 0 {
		return growth{1, 1}
	}
	return growth{
		net:   1 + (row.ExpansionARR-row.ChurnedARR)/arr,
		gross: 1 - row.ChurnedARR/arr,
	}
}
