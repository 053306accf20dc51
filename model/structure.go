package model

import (
	"fmt"
	"math"
	"slices"
)

// Restructured is a valid scenario of another structure, and what sets it apart from the
// one that it was made of.
type Restructured struct {
	Scenario *Scenario
	Words    []string // what changed, a clause each, the change itself first
}

// Then restructures further; what changes is said after what has.
func (r Restructured) Then(change func(*Scenario) (Restructured, error)) (Restructured, error) {
	next, err := change(r.Scenario)
	if err != nil {
		return Restructured{}, err
	}
	next.Words = append(slices.Clip(r.Words), next.Words...)
	return next, nil
}

// draft is a scenario whose structure is being changed.
type draft struct {
	*Scenario
	words []string
}

// restructure carries out a change on a copy. It repairs what depends on how many accounts
// a tier has, and refuses what is not a valid scenario then.
func restructure(s *Scenario, change func(*draft) error) (Restructured, error) {
	d := &draft{Scenario: s.Clone()}
	if err := change(d); err != nil {
		return Restructured{}, err
	}
	d.dropRanges(s)
	d.fitPromoted()
	d.words = append(d.words, FitRamping(d.Scenario)...)
	d.dropTraces()
	if problems := Validate(d.Scenario); len(problems) > 0 {
		return Restructured{}, problems[0]
	}
	if problem := d.orphaned(s); problem != nil {
		return Restructured{}, problem
	}
	return Restructured{Scenario: d.Scenario, Words: d.words}, nil
}

// dropRanges takes away the ranges of tiers that are gone.
func (d *draft) dropRanges(before *Scenario) {
	count := len(d.Uncertainty.Ranges)
	for k := range before.Tiers {
		if name := before.Tiers[k].Name; tierNamed(d.Scenario, name) < 0 {
			d.Uncertainty.DropTier(name)
		}
	}
	if gone := count - len(d.Uncertainty.Ranges); gone > 0 {
		d.say("ranges of its levers that go with it: %d", gone)
	}
}

// orphaned says which account names a tier that is gone, where there was one: it would sit
// elsewhere without a word.
func (d *draft) orphaned(before *Scenario) error {
	a := d.Book.Accounts
	if a == nil {
		return nil
	}
	had := a.UnknownTiers(before)
	for _, account := range a.UnknownTiers(d.Scenario) {
		if !slices.Contains(had, account) {
			return &Problem{Key: "book.file", Allowed: "a tier of that name",
				Found: fmt.Sprintf("tier %q of account %q on line %d of the file", account.Tier, account.Label(), account.Line)}
		}
	}
	return nil
}

func (d *draft) say(format string, args ...any) {
	d.words = append(d.words, fmt.Sprintf(format, args...))
}

// dropTraces makes none of what merging and sharing out left of next to nothing: no input
// may be nearer to 0 than smallest.
func (d *draft) dropTraces() {
	for _, l := range Levers(d.Scenario) {
		if l.derived != nil {
			continue
		}
		v := l.given(d.Scenario)
		if !isTrace(v.Number) && !slices.ContainsFunc(v.List, isTrace) {
			continue
		}
		if isTrace(v.Number) {
			v.Number = 0
		}
		v.List = slices.Clone(v.List)
		for i, n := range v.List {
			if isTrace(n) {
				v.List[i] = 0
			}
		}
		l.put(d.Scenario, v)
	}
}

func isTrace(n float64) bool { return n != 0 && math.Abs(n) < smallest }

// fitPromoted lets tiers promote no more accounts than the next lower tier has.
func (d *draft) fitPromoted() {
	probe := d.Clone()
	for k := range probe.Tiers {
		probe.Tiers[k].Promoted = 0
	}
	opening, _ := probe.Opening()
	for k := range d.Tiers {
		tier, most := &d.Tiers[k], 0.0
		if k+1 < len(d.Tiers) {
			most = opening[k+1].Accounts
		}
		if tier.Promoted > most {
			fitting := math.Floor(max(0, most))
			d.say("accounts promoted into %s: %s → %s, all that the tier below has", tier.Name, Decimal(tier.Promoted), Decimal(fitting))
			tier.Promoted = fitting
		}
	}
}
