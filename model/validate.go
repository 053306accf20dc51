package model

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// Validate returns everything that is wrong with a scenario: inputs outside their
// range, and inputs that do not fit together. A scenario without problems always
// gives a plan.
func Validate(s *Scenario) []*Problem {
	v := &validation{s: s}
	v.structure()
	if len(v.problems) > 0 {
		return v.problems // keys below are made of these names
	}
	v.ranges()
	v.bands()
	v.tierEdges()
	for _, rule := range shareRules {
		v.shares(rule)
	}
	v.staffing()
	v.leaves()
	v.people()
	v.pairs()
	v.accounts()
	if len(v.problems) == 0 {
		v.opening()
	}
	v.uncertainty()
	return v.problems
}

type validation struct {
	s        *Scenario
	problems []*Problem
}

func (v *validation) add(key, found, allowed string) {
	v.problems = append(v.problems, &Problem{Key: key, Found: found, Allowed: allowed})
}

// structure checks the counts and names from which keys are made.
func (v *validation) structure() {
	s := v.s
	if n := len(s.Tiers); n < 1 || n > MaxTiers {
		v.add("tier", fmt.Sprintf("%d tiers", n), fmt.Sprintf("1 to %d", MaxTiers))
	}
	v.names("tier", "name", len(s.Tiers), func(i int) string { return s.Tiers[i].Name })
	v.names("case", "name", len(s.Cases), func(i int) string { return s.Cases[i].Name })
	v.names("resource", "role", len(s.Resources), func(i int) string { return s.Resources[i].Role })
	for i := range s.Cases {
		if NamesBaseCase(s.Cases[i].Name) {
			v.add("case", fmt.Sprintf("%q", s.Cases[i].Name), "another name: the scenario itself is the base case")
		}
	}
	for i := range s.Tiers {
		v.uses(&s.Tiers[i])
	}
}

func (v *validation) names(table, field string, n int, name func(int) string) {
	seen := map[string]bool{}
	for i := range n {
		key := fmt.Sprintf("%s[%d].%s", table, i+1, field)
		if !Visible(name(i)) {
			v.add(key, fmt.Sprintf("%q", name(i)), TextRule)
		}
		if seen[name(i)] {
			v.add(key, fmt.Sprintf("%q a second time", name(i)), "each name once")
		}
		seen[name(i)] = true
	}
}

func (v *validation) uses(t *Tier) {
	seen := map[string]bool{}
	for _, use := range t.Uses {
		key := "tier." + t.Name + ".use.role"
		if !v.hasRole(use.Role) {
			v.add(key, fmt.Sprintf("%q", use.Role), "the role of a [[resource]]"+v.rolesGiven())
		}
		if seen[use.Role] {
			v.add(key, fmt.Sprintf("%q a second time", use.Role), "each role once in a tier")
		}
		seen[use.Role] = true
	}
}

func (v *validation) hasRole(role string) bool {
	for i := range v.s.Resources {
		if v.s.Resources[i].Role == role {
			return true
		}
	}
	return false
}

func (v *validation) rolesGiven() string {
	var roles []string
	for i := range v.s.Resources {
		roles = append(roles, fmt.Sprintf("%q", v.s.Resources[i].Role))
	}
	if roles == nil {
		return "; there are none"
	}
	return ": " + strings.Join(roles, ", ")
}

func (v *validation) ranges() {
	for _, spec := range specs {
		if spec.derived != nil {
			continue
		}
		for place := range spec.places(v.s) {
			l := Lever{Spec: spec, At: place}
			if l.Check(l.given(v.s)) != nil {
				l = spec.bind(v.s, place) // names for the message
				v.problems = append(v.problems, l.Check(l.Get(v.s)).(*Problem))
			}
		}
	}
}

// tierEdges checks that tiers are cut in one way, highest ACV first.
func (v *validation) tierEdges() {
	tiers := v.s.Tiers
	byShare := v.s.CutByShare()
	if v.s.OwnFigures() || slices.ContainsFunc(tiers, func(t Tier) bool { return t.Accounts.OK || t.ARR.OK }) {
		v.ownFigures()
		return
	}
	for i := range tiers {
		key := "tier." + tiers[i].Name
		last := i == len(tiers)-1
		switch {
		case tiers[i].AccountShare.OK != byShare || byShare && tiers[i].MinACV.OK && tiers[i].MinACV.V != 0:
			v.add(key+".account_share", "min_acv in one tier and account_share in another", "one of them, in every tier")
		case byShare:
		case last && tiers[i].MinACV.V != 0:
			v.add(key+".min_acv", Decimal(tiers[i].MinACV.V), "0 or nothing: the last tier takes the rest")
		case !last && !tiers[i].MinACV.OK:
			v.add(key+".min_acv", Missing, "the tier's smallest ACV, or account_share in every tier")
		case i > 0 && tiers[i-1].MinACV.OK && tiers[i].MinACV.V >= tiers[i-1].MinACV.V:
			v.add(key+".min_acv", Decimal(tiers[i].MinACV.V), "less than the tier above ("+
				Decimal(tiers[i-1].MinACV.V)+"): tiers stand highest ACV first")
		}
	}
}

// ownFigures checks that every tier gives its accounts and ARR, and nothing that divides
// a book, and that their edges fall.
func (v *validation) ownFigures() {
	for i := range v.s.Tiers {
		tier := &v.s.Tiers[i]
		key := "tier." + tier.Name
		switch {
		case !tier.Accounts.OK:
			v.add(key+".accounts", Missing, "accounts and arr in every tier, or in none")
		case !tier.ARR.OK:
			v.add(key+".arr", Missing, "accounts and arr in every tier, or in none")
		case tier.AccountShare.OK:
			v.add(key+".account_share", "a share beside accounts and arr", "the tier's own figures, or its share")
		case i == len(v.s.Tiers)-1 && tier.MinACV.V != 0:
			v.add(key+".min_acv", Decimal(tier.MinACV.V), "0 or nothing: the last tier takes the rest")
		default:
			continue
		}
		return
	}
	opening := v.s.openingOwn()
	for i := range v.s.Tiers[1:] {
		if tier := &v.s.Tiers[i+1]; opening[i+1].Edge >= opening[i].Edge {
			v.add("tier."+tier.Name+".min_acv", fmt.Sprintf("tiers from %s and from %s", Decimal(opening[i].Edge), Decimal(opening[i+1].Edge)),
				"less than the tier above: tiers stand highest ACV first")
		}
	}
}

// shareRule names shares that are given in every tier or in none and sum to 1.
type shareRule struct {
	field string
	share func(*Tier) *Opt
}

var shareRules = []shareRule{
	{"account_share", func(t *Tier) *Opt { return &t.AccountShare }},
	{"ae_share", func(t *Tier) *Opt { return &t.AEShare }},
	{"csm_share", func(t *Tier) *Opt { return &t.CSMShare }},
	{"ae_hire_share", func(t *Tier) *Opt { return &t.AEHireShare }},
	{"csm_hire_share", func(t *Tier) *Opt { return &t.CSMHireShare }},
	{"new_mix", func(t *Tier) *Opt { return &t.NewMix }},
}

func (v *validation) shares(rule shareRule) {
	sum, given := 0.0, 0
	var first, missing string
	for i := range v.s.Tiers {
		tier := &v.s.Tiers[i]
		share := rule.share(tier)
		switch {
		case !share.OK:
			missing = tier.Name
			continue
		case given == 0:
			first = "tier." + tier.Name + "." + rule.field
		}
		given++
		sum += share.V
	}
	switch {
	case given == 0:
	case given < len(v.s.Tiers):
		if rule.field != "account_share" { // tierEdges says it better
			v.add(first, fmt.Sprintf("%s in tier %q", Missing, missing), "set it for every tier or for none")
		}
	case !(math.Abs(sum-1) <= shareTolerance):
		v.add(first, fmt.Sprintf("shares that sum to %.6g", sum), "shares of all tiers that sum to 1")
	}
}

// staffing checks that one shared team leaves no shares to give.
func (v *validation) staffing() {
	if v.s.Org.Staffing != StaffingNeed {
		return
	}
	const allowed = `nothing here while org.staffing = "need": one team goes where the load is`
	for i := range v.s.Tiers {
		tier := &v.s.Tiers[i]
		key := "tier." + tier.Name + "."
		for _, rule := range teamShareRules() {
			if rule.share(tier).OK {
				v.add(key+rule.field, "a share", allowed)
			}
		}
		for _, r := range []Role{RoleAE, RoleCSM} {
			if tier.Hires(r) != nil {
				v.add(key+r.String()+"_hires", "a list", allowed)
			}
			if tier.Cuts(r) != nil {
				v.add(key+r.String()+"_cuts", "a list", allowed)
			}
			v.onlyPay(key+r.String()+".", tier.Team(r))
		}
	}
}

// onlyPay checks that a tier without a team of its own differs in quota, attainment and
// cost alone.
func (v *validation) onlyPay(key string, own *TierTeam) {
	for _, given := range []struct {
		field string
		given bool
	}{
		{"attrition", own.Attrition.OK}, {"moves", own.Moves.OK}, {"time_to_fill", own.TimeToFill.OK}, {"ramp_months", own.RampMonths.OK},
		{"ramp", own.Ramp != nil}, {"ramping", own.Ramping != nil}, {"starts", own.Starts != nil},
	} {
		if given.given {
			v.add(key+given.field, "it", `quota, attainment and cost alone while org.staffing = "need": one team goes where the load is`)
		}
	}
}

// leaves checks whose teams somebody is away from.
func (v *validation) leaves() {
	s := v.s
	names := make([]string, len(s.Tiers))
	for i := range names {
		names[i] = s.Tiers[i].Name
	}
	for i := range s.Leaves {
		key, tier := fmt.Sprintf("leave.%d.tier", i+1), s.Leaves[i].Tier
		switch {
		case s.Org.Staffing == StaffingNeed && tier != "":
			v.add(key, fmt.Sprintf("%q", tier), `nothing here while org.staffing = "need": one team goes where the load is`)
		case s.Org.Staffing == StaffingNeed:
		case tier == "":
			v.add(key, Missing, "the tier whose team somebody is missing from: "+strings.Join(names, ", "))
		case tierNamed(s, tier) < 0:
			v.add(key, fmt.Sprintf("%q", tier), strings.Join(names, ", "))
		}
	}
}

// people checks that no more people are in ramp than there are, and that a ramp is given
// in one way.
func (v *validation) people() {
	s := v.s
	for _, r := range []Role{RoleAE, RoleCSM} {
		team := s.Team(r)
		if sum := total(team.Ramping); sum > team.Heads+shareTolerance {
			v.add(r.String()+".ramping", Decimal(sum)+" heads in ramp", "at most the heads on the payroll, "+Decimal(team.Heads))
		}
		for k := range s.Tiers {
			if own := s.Tiers[k].Team(r); own.Ramp != nil && own.RampMonths.OK {
				v.add("tier."+s.Tiers[k].Name+"."+r.String()+".ramp", "a list beside ramp_months", "one of the two")
			}
		}
	}
}

// ownRamping checks that no more of a tier's people are in ramp than it has.
func (v *validation) ownRamping(shares *TeamShares) {
	for k := range v.s.Tiers {
		for _, r := range []Role{RoleAE, RoleCSM} {
			heads := v.s.Team(r).Heads * shares.Heads(r)[k]
			if sum := total(v.s.Tiers[k].Team(r).Ramping); sum > heads+shareTolerance {
				v.add("tier."+v.s.Tiers[k].Name+"."+r.String()+".ramping", Decimal(sum)+" heads in ramp",
					fmt.Sprintf("at most the tier's share of the heads, %.6g", heads))
			}
		}
	}
}

// total adds up a list.
func total(list []float64) (sum float64) {
	for _, n := range list {
		sum += n
	}
	return sum
}

// teamShareRules are the shares of people.
func teamShareRules() []shareRule { return shareRules[1:5] }

// pairs checks inputs of which one bounds another.
func (v *validation) pairs() {
	s := v.s
	if s.Limits.RatioSound > s.Limits.RatioDegraded {
		v.add("limits.ratio_sound", Decimal(s.Limits.RatioSound),
			"at most limits.ratio_degraded, "+Decimal(s.Limits.RatioDegraded))
	}
	for k := range s.Tiers {
		tier := &s.Tiers[k]
		if sound, degraded := s.Ratios(k); (tier.RatioSound.OK || tier.RatioDegraded.OK) && sound > degraded {
			v.add("tier."+tier.Name+".ratio_sound", Decimal(sound), "at most the tier's ratio_degraded, "+Decimal(degraded))
		}
	}
	if sum := s.Org.OnboardingShare + s.Org.RenewalShare; sum > anyRate.High {
		v.add("org.renewal_share", Decimal(sum)+" together with org.onboarding_share", "at most "+Decimal(anyRate.High))
	}
	if s.Transition.FromMonth.OK != s.Transition.Share.OK {
		missing, given := "transition.share", "from_month"
		if s.Transition.Share.OK {
			missing, given = "transition.from_month", "share"
		}
		v.add(missing, Missing+" beside "+given, "give both, or no [transition] at all")
	}
	for i := range s.Tiers {
		least, most := s.Tiers[i].Book()
		if least > most {
			v.add("tier."+s.Tiers[i].Name+".book_min", Decimal(least), "at most the book_max, "+Decimal(most))
		}
	}
}

func (v *validation) accounts() {
	s := v.s
	if s.Book.Accounts == nil {
		if !s.ARR.OK && !s.OwnFigures() && s.Book.BandsFile == "" {
			v.add(keyARR, Missing, "ARR at the opening, above 0")
		}
		return
	}
	if s.Book.Accounts.Sum() <= 0 {
		v.add("book.file", "accounts without ACV", "at least one account with an ACV above 0")
	}
	names := make([]string, len(s.Tiers))
	for i := range s.Tiers {
		names[i] = s.Tiers[i].Name
	}
	for _, account := range s.Book.Accounts.UnknownTiers(names) {
		v.add("book.file", fmt.Sprintf("tier %q of account %q on line %d of the file", account.Tier, account.Label(), account.Line),
			"one of "+strings.Join(names, ", "))
	}
}

// opening checks what depends on the divided book.
func (v *validation) opening() {
	s := v.s
	unpromoted := s.Clone()
	for i := range unpromoted.Tiers {
		unpromoted.Tiers[i].Promoted = 0
	}
	opening, _ := unpromoted.Opening()
	if slices.ContainsFunc(s.Tiers, func(t Tier) bool { return t.AE.Ramping != nil || t.CSM.Ramping != nil }) {
		divided, _ := s.Opening()
		shares := s.SharesOf(&divided)
		v.ownRamping(&shares)
	}
	for i := range s.Tiers {
		key, n := "tier."+s.Tiers[i].Name+".promoted", s.Tiers[i].Promoted
		switch {
		case n == 0:
		case i == len(s.Tiers)-1:
			v.add(key, Decimal(n), "0: no tier lies below")
		case n > opening[i+1].Accounts:
			v.add(key, Decimal(n), fmt.Sprintf("at most %.6g, the accounts of tier %q", opening[i+1].Accounts, s.Tiers[i+1].Name))
		}
	}
}
