package model

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// Shares of the accounts of a segmented book, highest ACV first: strategic, core and the
// rest. Source: ATM.
const (
	topShare    = 0.15
	middleShare = 0.50
)

// segmentNames are those of tiers that a shape adds, highest first.
var segmentNames = []string{"Strategic", "Core", "Growth"}

// allAccounts is the tier that others were merged into.
const allAccounts = "All accounts"

// inOneTier shapes all accounts as one tier, or each tier so where accounts of a file
// name theirs.
func (d *draft) inOneTier(shape func()) {
	stay := len(d.Tiers) > 1 && d.named()
	if !stay {
		d.merge()
	}
	if shape(); stay && len(d.words) > 0 {
		d.say("the tiers stay: accounts of the file name them")
	}
}

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

// named reports whether accounts of a file say in which tier they are.
func (d *draft) named() bool {
	return d.Book.Accounts != nil && len(d.Book.Accounts.UnknownTiers(nil)) > 0
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

// segment divides the book until there are three tiers: one by ATM's shares, of two the
// lower one in halves.
func (d *draft) segment() {
	switch len(d.Tiers) {
	case 1:
		d.cutInto(topShare, middleShare, dustless(1-topShare-middleShare))
	case 2:
		if _, ok := d.middleACV(1); !ok && !d.CutByShare() && !d.OwnFigures() {
			d.cutByShares()
		}
		for _, rule := range shareRules[1:] {
			*rule.share(&d.Tiers[0]), *rule.share(&d.Tiers[1]) = Opt{}, Opt{}
		}
		added := d.another(1, segmentNames[1:])
		said := len(d.words)
		if err := d.divide(1, &added, false); err != nil {
			return // no edge lies between: two segments stay
		}
		d.words = slices.Insert(d.words, said, fmt.Sprintf("tier %q takes the upper half of %s", added.Name, d.Tiers[1].Name))
		d.Tiers = slices.Insert(d.Tiers, 1, added)
	}
}

// cutInto makes tiers of one, with these shares of the accounts. The one is the last.
func (d *draft) cutInto(shares ...float64) {
	own := d.ownInParts(shares)
	var said []string
	for k, share := range shares {
		if k < len(shares)-1 {
			d.Tiers = slices.Insert(d.Tiers, k, d.another(k, segmentNames[k:]))
		}
		tier := &d.Tiers[k]
		for _, rule := range shareRules {
			*rule.share(tier) = Opt{}
		}
		tier.MinACV, tier.AccountShare = Opt{}, Some(share)
		if own != nil {
			tier.AccountShare, tier.Accounts, tier.ARR = Opt{}, Some(own[k].Accounts), Some(own[k].ARR)
		}
		said = append(said, fmt.Sprintf("%s %s", tier.Name, Format(share, Fraction, "")))
	}
	d.say("tiers by ACV from the top, in shares of the accounts: %s", strings.Join(said, ", "))
}

// ownInParts divides the own accounts and ARR of the one tier that there is into shares of
// the accounts from the top, as the usual book does; nothing where it has none of its own.
func (d *draft) ownInParts(shares []float64) []Slice {
	if !d.OwnFigures() {
		return nil
	}
	accounts, arr := d.ownSums()
	probe := &Scenario{ARR: Some(arr), Book: Book{Mean: Some(arr / accounts)}}
	for _, share := range shares {
		probe.Tiers = append(probe.Tiers, Tier{AccountShare: Some(share)})
	}
	parts := probe.openingFromCurve()
	return parts[:len(shares)]
}

// another is a tier like the one at an index, under the first of some names that is free,
// without hires of its own.
func (d *draft) another(from int, names []string) Tier {
	tier := d.Tiers[from]
	tier.Promoted, tier.AEHires, tier.CSMHires, tier.AECuts, tier.CSMCuts = 0, nil, nil, nil, nil
	tier.AE, tier.CSM, tier.Uses = tier.AE.pay(), tier.CSM.pay(), slices.Clone(tier.Uses)
	for _, name := range names {
		if tier.Name = name; tierNamed(d.Scenario, name) < 0 {
			return tier
		}
	}
	for n := 2; tierNamed(d.Scenario, tier.Name) >= 0; n++ {
		tier.Name = fmt.Sprintf("Tier %d", n)
	}
	return tier
}

// spread puts people where the new books are, when the tiers or their books have become
// others than in was.
func (d *draft) spread(before *Scenario) {
	cut := len(d.Tiers) != len(before.Tiers)
	moved := cut
	for k := 0; !moved && k < len(d.Tiers); k++ {
		a, b := &before.Tiers[k], &d.Tiers[k]
		moved = a.Coverage != b.Coverage || a.BookMin != b.BookMin || a.BookMax != b.BookMax
	}
	if !moved || d.Org.Staffing == StaffingNeed {
		return
	}
	given := slices.ContainsFunc(before.Tiers, func(t Tier) bool { return t.CSMShare.OK || t.CSMHireShare.OK })
	d.pool(before, RoleCSM)
	if cut {
		d.pool(before, RoleAE)
	}
	for k := range d.Tiers {
		tier := &d.Tiers[k]
		tier.CSMShare, tier.CSMHireShare = Opt{}, Opt{}
		if cut {
			tier.AEShare, tier.AEHireShare, tier.NewMix = Opt{}, Opt{}, Opt{}
		}
	}
	switch {
	case d.pair():
		d.say("CSMs stand where the books are, and in pods where AEs need a partner")
	case given && len(d.Tiers) > 1:
		d.say("CSMs stand where the books are")
	}
}

// pool makes who is in ramp at the opening, and whose start is known, the role's where tiers
// have lists of their own: people who are spread anew are so wherever they stand.
func (d *draft) pool(before *Scenario, role Role) {
	opening, _ := before.Opening()
	shares := before.SharesOf(&opening)
	hires := shares.AEHires
	if role == RoleCSM {
		hires = shares.CSMHires
	}
	ramping, starts := []float64{}, []float64{}
	for k := range before.Tiers {
		terms := before.Terms(role, k)
		ramping = addPart(ramping, terms.Ramping, terms.OwnRamping, shares.Heads(role)[k])
		starts = addPart(starts, terms.Starts, terms.OwnStarts, hires[k])
	}
	had := func(list func(*TierTeam) []float64) bool {
		return slices.ContainsFunc(before.Tiers, func(t Tier) bool { return list(t.Team(role)) != nil })
	}
	if had(func(t *TierTeam) []float64 { return t.Ramping }) {
		d.Team(role).Ramping = ramping
		d.say("%ss in ramp are counted for the role, not by tier", strings.ToUpper(role.String()))
	}
	if had(func(t *TierTeam) []float64 { return t.Starts }) {
		d.Team(role).Starts = starts
		d.say("known starts of %ss are the role's, not the tiers'", strings.ToUpper(role.String()))
	}
	for k := range d.Tiers {
		d.Tiers[k].Team(role).Ramping, d.Tiers[k].Team(role).Starts = nil, nil
	}
}

// addPart adds a tier's part of a list of people: all of its own, else its share.
func addPart(sum, list []float64, own bool, share float64) []float64 {
	if own {
		share = 1
	}
	part := make([]float64, len(list))
	for i := range list {
		part[i] = share * list[i]
	}
	return addLists(sum, part)
}

// pair gives pods the CSMs that pair with their AEs at the sound ratio where their books
// alone ask for fewer. It is false where they do not.
func (d *draft) pair() bool {
	opening, _ := d.Opening()
	shares := d.SharesOf(&opening)
	var weights [MaxTiers]float64
	sum, paired := 0.0, false
	for k := range d.Tiers {
		_, most := d.Tiers[k].BookAt(opening[k].ACV())
		weights[k] = d.openingWork(k, opening[k].Accounts) / most
		if pairs := shares.AE[k] * d.AE.Heads / max(smallest, d.Limits.RatioSound); d.Tiers[k].Coverage == Pod && pairs > weights[k] {
			weights[k], paired = pairs, true
		}
		sum += weights[k]
	}
	if !paired || len(d.Tiers) == 1 || math.IsInf(sum, 0) {
		return false
	}
	const steps = 10_000 // 0.01%
	above, cumulated := 0.0, 0.0
	for k := range d.Tiers {
		cumulated += weights[k]
		until := math.Round(cumulated / sum * steps)
		if k == len(d.Tiers)-1 {
			until = steps
		}
		d.Tiers[k].CSMShare = Some((until - above) / steps)
		above = until
	}
	return true
}
