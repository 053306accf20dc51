package model

import (
	"fmt"
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
	v.actuals()
	v.clashes()
	return v.problems
}

// Clashes returns what [Validate] returns of a scenario each of whose inputs comes from a
// valid one, though not all from the same: what lies outside its range it does not look for,
// which takes most of the time.
func Clashes(s *Scenario) []*Problem {
	v := &validation{s: s}
	v.structure()
	if len(v.problems) == 0 {
		v.clashes()
	}
	return v.problems
}

// clashes checks how inputs fit together.
func (v *validation) clashes() {
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
			v.add("case", quoted(s.Cases[i].Name), "another name: the scenario itself is the base case")
		}
	}
	for i := range s.Tiers {
		v.uses(&s.Tiers[i])
	}
}

func (v *validation) names(table, field string, n int, name func(int) string) {
	seen := map[string]bool{}
	wrong := func(i int, found, allowed string) {
		v.add(fmt.Sprintf("%s[%d].%s", table, i+1, field), found, allowed)
	}
	for i := range n {
		if !Visible(name(i)) {
			wrong(i, quoted(name(i)), TextRule)
		}
		if seen[name(i)] {
			wrong(i, quoted(name(i))+" a second time", "each name once")
		}
		seen[name(i)] = true
	}
}

func (v *validation) uses(t *Tier) {
	seen := map[string]bool{}
	for _, use := range t.Uses {
		key := "tier." + t.Name + ".use.role"
		if !v.hasRole(use.Role) {
			v.add(key, quoted(use.Role), "the role of a [[resource]]"+v.rolesGiven())
		}
		if seen[use.Role] {
			v.add(key, quoted(use.Role)+" a second time", "each role once in a tier")
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
			l := Lever{Spec: spec, Place: place}
			if l.Check(l.given(v.s)) != nil {
				l = spec.Bind(v.s, place) // names for the message
				v.problems = append(v.problems, l.Check(l.Get(v.s)).(*Problem))
			}
		}
	}
}

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
	if s.Org.OnboardingShare+s.Org.RenewalShare > anyRate.High {
		v.add("org.renewal_share", Decimal(s.Org.RenewalShare)+" beside an onboarding_share of "+Decimal(s.Org.OnboardingShare),
			"at most "+Decimal(anyRate.High)+" in all")
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
}

// opening checks what depends on the divided book.
func (v *validation) opening() {
	s := v.s
	if slices.ContainsFunc(s.Tiers, func(t Tier) bool { return t.AE.Ramping != nil || t.CSM.Ramping != nil }) {
		divided, _ := s.Opening()
		shares := s.SharesOf(&divided)
		v.ownRamping(&shares)
	}
	if slices.ContainsFunc(s.Tiers, func(t Tier) bool { return t.Promoted != 0 }) {
		v.promoted()
	}
}

// promoted checks that no more accounts are promoted than the tier below has before.
func (v *validation) promoted() {
	s := v.s
	unpromoted := s.Clone()
	for i := range unpromoted.Tiers {
		unpromoted.Tiers[i].Promoted = 0
	}
	opening, _ := unpromoted.Opening()
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
