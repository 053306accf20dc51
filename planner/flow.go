package planner

import (
	"brim/model"
	"brim/planner/internal/engine"
)

// growth is the company's factors of one month, for NRR and GRR.
type growth struct{ net, gross float64 }

// stock is a tier's accounts by age, and what the month makes of its ARR.
type stock struct {
	old    float64                     // won more than twelve months ago
	young  [engine.YoungMonths]float64 // by months since they were won, 0..11
	youth  float64                     // all of those
	beyond float64                     // part of the accounts beyond full books
	kept   float64                     // ARR that the month leaves, before expansion
}

// onboarding are the accounts won in the last so many months that are left.
func (s *stock) onboarding(months int) float64 {
	sum := 0.0
	for _, n := range s.young[:months] {
		sum += n
	}
	return sum
}

// open sets month 0: the opening book, without flows, and the young among its accounts.
func (p *Plan) open() {
	row := &p.Months[0]
	for k := range row.Tiers {
		accounts := p.in.Open[k].Accounts
		if accounts < Fewest {
			accounts = 0
		}
		row.Tiers[k] = TierMonth{Name: row.Tiers[k].Name, Accounts: accounts, ARR: max(0, p.in.Open[k].ARR)}
		share := p.in.Tier[k].YoungShare
		book := &p.stocks[k]
		*book = stock{old: accounts * (1 - share), youth: accounts * share}
		for i := range book.young {
			book.young[i] = accounts * share / engine.YoungMonths
		}
	}
	p.total(row)
	row.GoalARR = row.ARR
	p.growth[0] = growth{1, 1}
}

// flow is one month of section 5: churn, contraction, expansion, graduation, then new
// business.
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

// retain takes the month's churn, contraction and graduates from a tier, expands what
// stays, and makes its young accounts a month older.
func (p *Plan) retain(t, k int) {
	in, before, tier, book := &p.in.Tier[k], &p.Months[t-1].Tiers[k], &p.Months[t].Tiers[k], &p.stocks[k]
	churn, youngChurn, young, acv := in.Churn, in.YoungChurn, book.youth, before.ACV.V
	tier.OverloadChurnedARR = 0
	if overload := 1 + (p.in.Scenario.Limits.OverloadChurn-1)*book.beyond; overload != 1 {
		churn, youngChurn = min(engine.MaxLosing, churn*overload), min(engine.MaxLosing, youngChurn*overload)
		tier.OverloadChurnedARR = (book.old*(churn-in.Churn) + young*(youngChurn-in.YoungChurn)) * acv
	}
	tier.ChurnedAccounts = book.old*churn + young*youngChurn
	tier.ChurnedARR = tier.ChurnedAccounts * acv
	stays := before.ARR - tier.ChurnedARR
	tier.ContractionARR = stays * in.Contract
	book.kept = stays - tier.ContractionARR
	tier.ExpansionARR = book.kept * in.Expand
	if in.Pod && p.paid(before, k) {
		tier.ExpansionARR = book.kept * in.ExpandPod
	}
	tier.GraduatedAccounts = book.old * (1 - churn) * in.Graduate
	book.old = book.old*(1-churn) - tier.GraduatedAccounts
	book.age(1 - youngChurn)
}

// age makes the young accounts a month older, of whom the part keep stays.
func (s *stock) age(keep float64) {
	last := len(s.young) - 1
	s.old += s.young[last] * keep
	even, odd := 0.0, 0.0 // two sums, for the processor adds them side by side
	for i := last; i > 0; i -= 2 {
		s.young[i] = s.young[i-1] * keep
		odd += s.young[i]
		if i > 1 {
			s.young[i-1] = s.young[i-2] * keep
			even += s.young[i-1]
		}
	}
	s.young[0], s.youth = 0, even+odd
}

// paired reports whether a pod tier's AEs and CSMs are still pairs.
func (p *Plan) paired(tier *TierMonth, k int) bool {
	return tier.Ratio.OK && !Above(tier.Ratio.V, p.in.Tier[k].RatioDegraded)
}

// paid reports whether the pods of tier k pay: they are pairs, their contracts are large
// enough, and their books are not beyond what a pod can serve.
func (p *Plan) paid(tier *TierMonth, k int) bool {
	limits := &p.in.Scenario.Limits
	return p.paired(tier, k) && !Below(averageACV(tier), limits.PodACVFloor) &&
		tier.Load.OK && Below(tier.Load.V, limits.PodBookLimit)
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
	missing, season := 0.0, p.in.Season[t%len(p.in.Season)]
	if p.Driver == model.TargetDriver {
		missing = p.missingARR(t)
	}
	for k := range row.Tiers {
		tier := &row.Tiers[k]
		if p.Driver == model.TargetDriver {
			tier.NewARR = p.in.Shares.NewMix[k] * missing
		} else {
			tier.NewARR = p.bookingAE(t, k) * p.in.Tier[k].NewARRPerAE * season
		}
		tier.NewAccounts = tier.NewARR / p.in.Tier[k].NewACV
	}
}

// missingARR is what new business must bring for ARR to reach the goal of month t.
func (p *Plan) missingARR(t int) float64 {
	row := &p.Months[t]
	missing := row.GoalARR
	for k := range row.Tiers {
		missing -= p.stocks[k].kept + row.Tiers[k].ExpansionARR
	}
	return max(0, missing)
}

// bookingAE is the ramped AEs who are there to book a tier's new ARR in month t; under
// staffing by need they stand where the ARR stood a month before.
func (p *Plan) bookingAE(t, k int) float64 {
	if p.Staffing == model.StaffingNeed {
		return p.ae.Lines[0].There(t) * p.part(t-1, k, tierARR)
	}
	return p.ae.Lines[k].There(t)
}

// settle adds the month's flows to a tier's stock. Graduates arrive among those that are
// not young.
func (p *Plan) settle(t, k int) {
	row, book := &p.Months[t], &p.stocks[k]
	tier := &row.Tiers[k]
	_, upARR := p.graduates(t, k)
	tier.ARR = book.kept + tier.ExpansionARR + tier.NewARR - upARR
	if k+1 < len(row.Tiers) {
		accounts, arr := p.graduates(t, k+1)
		book.old += accounts
		tier.ARR += arr
	}
	book.young[0] = tier.NewAccounts
	book.youth += tier.NewAccounts
	tier.Accounts = book.old + book.youth
	if tier.ARR < 0 {
		tier.ARR = 0
	}
	if tier.Accounts < Fewest {
		tier.Accounts = 0
		*book = stock{kept: book.kept}
	}
}

// graduates are the accounts and the ARR that a tier gives to the one above in month t,
// each at that one's lower edge.
func (p *Plan) graduates(t, k int) (accounts, arr float64) {
	accounts = p.Months[t].Tiers[k].GraduatedAccounts
	if accounts == 0 {
		return 0, 0
	}
	return accounts, min(accounts*p.in.Open[k-1].Edge, p.stocks[k].kept)
}

// total sums the tiers' stocks and flows into the company's, and sets their shares.
func (p *Plan) total(row *Month) {
	var accounts, arr, newARR, expansion, contraction, churned, overload, newAccounts, churnedAccounts float64
	for k := range row.Tiers {
		tier := &row.Tiers[k]
		accounts += tier.Accounts
		arr += tier.ARR
		newARR += tier.NewARR
		expansion += tier.ExpansionARR
		contraction += tier.ContractionARR
		churned += tier.ChurnedARR
		overload += tier.OverloadChurnedARR
		newAccounts += tier.NewAccounts
		churnedAccounts += tier.ChurnedAccounts
	}
	row.Accounts, row.ARR, row.NewARR, row.ExpansionARR, row.ContractionARR = accounts, arr, newARR, expansion, contraction
	row.ChurnedARR, row.OverloadChurnedARR, row.NewAccounts, row.ChurnedAccounts = churned, overload, newAccounts, churnedAccounts
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
	lost := row.ContractionARR + row.ChurnedARR
	return growth{net: 1 + (row.ExpansionARR-lost)/arr, gross: 1 - lost/arr}
}
