package model

import (
	"math"
	"slices"
)

// allAccounts is the tier that others were merged into.
const allAccounts = "All accounts"

// merge makes one tier of all. What the tiers have in rates it has as their average, by
// accounts, or by ARR for what ARR grows by.
func (d *draft) merge() {
	if len(d.Tiers) == 1 {
		return
	}
	accounts, arr := d.weights()
	one, own := d.Tiers[len(d.Tiers)-1], d.OwnFigures()
	d.moveLeaves(one.Name, allAccounts)
	one.Name, one.Promoted, one.Graduation = allAccounts, 0, 0
	d.average(&one, accounts, arr)
	one.AE.Ramping, one.AE.Starts, one.CSM.Ramping, one.CSM.Starts = nil, nil, nil, nil // pooled once all are spread
	for _, rule := range shareRules {
		*rule.share(&one) = Opt{}
	}
	if d.CutByShare() {
		one.AccountShare = Some(1)
	}
	for k := range d.Tiers[:len(d.Tiers)-1] {
		d.inheritPeople(&one, &d.Tiers[k])
		if own {
			one.Accounts, one.ARR = Some(one.Accounts.V+d.Tiers[k].Accounts.V), Some(one.ARR.V+d.Tiers[k].ARR.V)
		}
	}
	d.say("%q holds what %d tiers held, with their average rates: logo churn %s by accounts, expansion %s by ARR",
		allAccounts, len(d.Tiers),
		Format(one.LogoChurn, Fraction, ""), Format(one.Expansion, Fraction, ""))
	d.Tiers = []Tier{one}
}

// weights are the accounts and the ARR that each tier opens with.
func (d *draft) weights() (accounts, arr []float64) {
	opening, _ := d.Opening()
	for k := range d.Tiers {
		accounts, arr = append(accounts, opening[k].Accounts), append(arr, opening[k].ARR)
	}
	return accounts, arr
}

// average gives one tier what all have in rates: their average by accounts, or by ARR for
// what ARR grows by.
func (d *draft) average(one *Tier, accounts, arr []float64) {
	one.LogoChurn = rate(d.mean(accounts, func(t *Tier) float64 { return t.LogoChurn }))
	one.Expansion = rate(d.mean(arr, func(t *Tier) float64 { return t.Expansion }))
	one.Contraction = rate(d.mean(arr, func(t *Tier) float64 { return t.Contraction }))
	one.OnboardingWeight = rate(d.mean(accounts, func(t *Tier) float64 { return t.OnboardingWeight }))
	one.Postsale = rate(d.mean(arr, func(t *Tier) float64 { return t.Postsale }))
	if slices.ContainsFunc(d.Tiers, func(t Tier) bool { return t.YoungShare.OK }) {
		one.YoungShare = Some(rate(d.mean(accounts, func(t *Tier) float64 { return t.YoungShare.Or(YoungShare) })))
	}
	one.Presales = rate(d.mean(accounts, func(t *Tier) float64 { return t.Presales }))
	one.StructuredHandoff = d.mean(accounts, handedOver) >= 0.5
	if slices.ContainsFunc(d.Tiers, func(t Tier) bool { return t.OnboardingDays.OK }) {
		one.OnboardingDays = Some(math.Round(d.mean(accounts, (*Tier).Onboarding)))
	}
	one.Uses = d.mergedUses(accounts)
	d.averageTeams(one)
}

// blend gives the heir of a tier that goes the average rates of the two, which lie side by
// side. What grew from the one into the other stays within; what grew out at the top does
// so still.
func (d *draft) blend(gone, heir int) {
	from, to := min(gone, heir), max(gone, heir)+1
	accounts, arr := d.weights()
	two := *d.Scenario
	two.Tiers = slices.Clone(d.Tiers[from:to])
	both := &draft{Scenario: &two}
	one := d.Tiers[heir]
	both.average(&one, accounts[from:to], arr[from:to])
	two.Tiers[1].Graduation = 0
	one.Graduation = rate(both.mean(accounts[from:to], func(t *Tier) float64 { return t.Graduation }))
	d.Tiers[heir], d.Tiers[gone].Uses = one, nil
	d.say("they have its coverage and books, and the average rates of both: logo churn %s by accounts, expansion %s by ARR",
		Format(one.LogoChurn, Fraction, ""), Format(one.Expansion, Fraction, ""))
}

// mean is the tiers' average of something, weighted.
func (d *draft) mean(weights []float64, rate func(*Tier) float64) float64 {
	sum, total := 0.0, 0.0
	for k := range d.Tiers {
		sum += weights[k] * rate(&d.Tiers[k])
		total += weights[k]
	}
	if total <= 0 {
		return rate(&d.Tiers[len(d.Tiers)-1])
	}
	return sum / total
}

func handedOver(t *Tier) float64 {
	if t.StructuredHandoff {
		return 1
	}
	return 0
}

// rate rounds to 0.01%.
func rate(v float64) float64 { return dustless(math.Round(v*1e4) / 1e4) }

// mergedUses is what all accounts together take of the roles, as an average account's.
func (d *draft) mergedUses(accounts []float64) []Use {
	var uses []Use
	for i := range d.Resources {
		role := d.Resources[i].Role
		useIn := func(t *Tier) (use Use, ok bool) {
			index := slices.IndexFunc(t.Uses, func(u Use) bool { return u.Role == role })
			if index < 0 {
				return Use{}, false
			}
			return t.Uses[index], true
		}
		merged, taken := Use{Role: role}, false
		for k := range d.Tiers {
			use, ok := useIn(&d.Tiers[k])
			taken = taken || ok
			merged.PerPod = max(merged.PerPod, use.PerPod)
		}
		merged.PerAccount = rate(d.mean(accounts, func(t *Tier) float64 { use, _ := useIn(t); return use.PerAccount }))
		hours := d.mean(accounts, func(t *Tier) float64 { use, _ := useIn(t); return use.HoursPerAccount })
		if merged.HoursPerAccount = rate(hours); taken {
			uses = append(uses, merged)
		}
	}
	return uses
}
