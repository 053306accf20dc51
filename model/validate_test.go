package model

import (
	"math"
	"slices"
	"strings"
	"testing"
)

// TestRules sets each rule off, and just not: a scenario that breaks it, the key that
// the problem names and words of what was found or allowed; then one that does not.
func TestRules(t *testing.T) {
	set := func(field func(*Tier) *Opt, shares ...float64) func(*Scenario) {
		return func(s *Scenario) {
			for k, share := range shares {
				if !math.IsNaN(share) {
					*field(&s.Tiers[k]) = Some(share)
				}
			}
		}
	}
	none := math.NaN()
	aeShare := func(t *Tier) *Opt { return &t.AEShare }
	newMix := func(t *Tier) *Opt { return &t.NewMix }
	minACV := func(t *Tier) *Opt { return &t.MinACV }
	cut := func(s *Scenario, shares ...float64) {
		for k, share := range shares {
			s.Tiers[k].MinACV, s.Tiers[k].AccountShare = Opt{}, Some(share)
		}
	}
	bands := func(list ...Band) func(*Scenario) {
		return func(s *Scenario) { s.Book = Book{Mean: Some(100), Bands: list} }
	}
	for name, rule := range map[string]struct {
		bad        func(*Scenario)
		key, words string
		good       func(*Scenario)
	}{
		"no tiers": {func(s *Scenario) { s.Tiers = nil }, "tier", "1 to 6", func(*Scenario) {}},
		"seven tiers": {func(s *Scenario) { addTiers(s, 7) }, "tier", "7 tiers",
			func(s *Scenario) { addTiers(s, 6) }},
		"tier twice":      {func(s *Scenario) { s.Tiers[1].Name = "Strategic" }, "tier[2].name", "second time", func(s *Scenario) { s.Tiers[1].Name = "strategic" }},
		"tier unnamed":    {func(s *Scenario) { s.Tiers[1].Name = " " }, "tier[2].name", "visible", func(s *Scenario) { s.Tiers[1].Name = "." }},
		"case twice":      {func(s *Scenario) { s.Cases = []Case{{Name: "A"}, {Name: "A"}} }, "case[2].name", "second time", func(s *Scenario) { s.Cases = []Case{{Name: "A"}, {Name: "B"}} }},
		"case Base":       {func(s *Scenario) { s.Cases[0].Name = "Base" }, "case", "base case", func(s *Scenario) { s.Cases[0].Name = "Basis" }},
		"role twice":      {func(s *Scenario) { s.Resources = append(s.Resources, s.Resources[0]) }, "resource[2].role", "second time", func(*Scenario) {}},
		"role unknown":    {func(s *Scenario) { s.Tiers[1].Uses = []Use{{Role: "S"}} }, "tier.Mid.use.role", `"SE"`, func(s *Scenario) { s.Tiers[1].Uses = []Use{{Role: "SE"}} }},
		"no roles":        {func(s *Scenario) { s.Resources = nil }, "tier.Strategic.use.role", "there are none", func(s *Scenario) { s.Resources, s.Tiers[0].Uses = nil, nil }},
		"role used twice": {func(s *Scenario) { s.Tiers[0].Uses = append(s.Tiers[0].Uses, Use{Role: "SE"}) }, "tier.Strategic.use.role", "second time", func(*Scenario) {}},

		"edges do not fall":   {set(minACV, 60_000, 60_000), "tier.Mid.min_acv", "highest ACV first", set(minACV, 60_000, 59_999)},
		"edge missing":        {func(s *Scenario) { s.Tiers[0].MinACV = Opt{} }, "tier.Strategic.min_acv", Missing, func(s *Scenario) { s.Tiers[2].MinACV = Opt{} }},
		"edge of the last":    {set(minACV, 60_000, 15_000, 1), "tier.Tail.min_acv", "takes the rest", set(minACV, 60_000, 15_000, 0)},
		"edge beside a share": {func(s *Scenario) { cut(s, 0.2, 0.3, 0.5); s.Tiers[0].MinACV = Some(1) }, "tier.Strategic.account_share", "one of them", func(s *Scenario) { cut(s, 0.2, 0.3, 0.5); s.Tiers[2].MinACV = Some(0) }},
		"share in one tier":   {func(s *Scenario) { cut(s, 0.2) }, "tier.Mid.account_share", "in every tier", func(s *Scenario) { cut(s, 0.2, 0.3, 0.5) }},
		"cut over 1":          {func(s *Scenario) { cut(s, 0.2, 0.3, 0.5+2e-6) }, "tier.Strategic.account_share", "sum to 1", func(s *Scenario) { cut(s, 0.2, 0.3, 0.5+9e-7) }},

		"shares over 1":       {set(aeShare, 0.5, 0.5, 2e-6), "tier.Strategic.ae_share", "sum to 1", set(aeShare, 0.5, 0.5, 9e-7)},
		"shares under 1":      {set(aeShare, 0.5, 0.4, 0), "tier.Strategic.ae_share", "0.9", set(aeShare, 0.5, 0.5, 0)},
		"share missing":       {set(aeShare, none, 0.5, 0.5), "tier.Mid.ae_share", `"Strategic"`, set(aeShare, 0, 0.5, 0.5)},
		"new business over 1": {set(newMix, 0.5, 0.5, 0.5), "tier.Strategic.new_mix", "sum to 1", set(newMix, 0, 0, 1)},
		"csm shares":          {set(func(t *Tier) *Opt { return &t.CSMShare }, 1, 1, 1), "tier.Strategic.csm_share", "sum to 1", set(func(t *Tier) *Opt { return &t.CSMShare }, 1, 0, 0)},
		"hire shares":         {set(func(t *Tier) *Opt { return &t.AEHireShare }, 1, 1, 1), "tier.Strategic.ae_hire_share", "sum to 1", set(func(t *Tier) *Opt { return &t.AEHireShare }, 1, 0, 0)},
		"CSM hire shares":     {set(func(t *Tier) *Opt { return &t.CSMHireShare }, 1, 1, 1), "tier.Strategic.csm_hire_share", "sum to 1", set(func(t *Tier) *Opt { return &t.CSMHireShare }, 1, 0, 0)},

		"need with shares": {func(s *Scenario) { s.Org.Staffing = StaffingNeed; set(aeShare, 1, 0, 0)(s) }, "tier.Strategic.ae_share", "need", func(s *Scenario) { s.Org.Staffing = StaffingNeed; set(newMix, 1, 0, 0)(s) }},
		"need with a list": {func(s *Scenario) { s.Org.Staffing, s.Tiers[1].CSMHires = StaffingNeed, []float64{} }, "tier.Mid.csm_hires", "need", func(s *Scenario) { s.Tiers[1].CSMHires = []float64{} }},
		"need with AEs":    {func(s *Scenario) { s.Org.Staffing, s.Tiers[1].AEHires = StaffingNeed, []float64{1} }, "tier.Mid.ae_hires", "need", func(s *Scenario) { s.Org.Staffing = StaffingNeed }},

		"sound over degraded":   {func(s *Scenario) { s.Limits.RatioSound = 1.51 }, "limits.ratio_sound", "1.5", func(s *Scenario) { s.Limits.RatioSound = 1.5 }},
		"all is done by others": {func(s *Scenario) { s.Org.OnboardingShare, s.Org.RenewalShare = 0.5, 0.46 }, "org.renewal_share", "0.46 beside an onboarding_share of 0.5", func(s *Scenario) { s.Org.OnboardingShare, s.Org.RenewalShare = 0.5, 0.45 }},
		"transition, no share":  {func(s *Scenario) { s.Transition.FromMonth = Some(3) }, "transition.share", "both", func(s *Scenario) { s.Transition.FromMonth, s.Transition.Share = Some(3), Some(0) }},
		"transition, no month":  {func(s *Scenario) { s.Transition.Share = Some(0.5) }, "transition.from_month", "both", func(*Scenario) {}},
		"book upside down":      {func(s *Scenario) { s.Tiers[0].BookMin = Some(20.1) }, "tier.Strategic.book_min", "at most the book_max, 20", func(s *Scenario) { s.Tiers[0].BookMin = Some(20) }},
		"book by coverage":      {func(s *Scenario) { s.Tiers[1].BookMax = Some(19) }, "tier.Mid.book_min", "20", func(s *Scenario) { s.Tiers[1].BookMax = Some(20) }},

		"promoted from none":   {func(s *Scenario) { s.Tiers[2].Promoted = 1 }, "tier.Tail.promoted", "no tier lies below", func(*Scenario) {}},
		"promoted too many":    {func(s *Scenario) { s.Tiers[0].Promoted = 500 }, "tier.Strategic.promoted", `"Mid"`, func(s *Scenario) { s.Tiers[0].Promoted = 100 }},
		"no ARR":               {func(s *Scenario) { s.ARR = Opt{} }, "company.arr", "above 0", func(s *Scenario) { s.ARR = Some(1) }},
		"ARR 0":                {func(s *Scenario) { s.ARR = Some(0) }, "company.arr", "1 or more", func(s *Scenario) { s.ARR = Some(1e15) }},
		"bounds do not ascend": {func(s *Scenario) { s.Limits.StageBounds = [3]float64{1, 2, 2} }, "limits.stage_bounds", "ascending", func(s *Scenario) { s.Limits.StageBounds = [3]float64{1, 2, 3} }},
		"not a number":         {func(s *Scenario) { s.AE.Attrition = none }, "ae.attrition", "NaN", func(s *Scenario) { s.AE.Attrition = 0.95 }},
		"infinite":             {func(s *Scenario) { s.AE.Heads = math.Inf(1) }, "ae.heads", "Inf", func(s *Scenario) { s.AE.Heads = 100_000 }},
		"denormal":             {func(s *Scenario) { s.AE.Heads = 5e-324 }, "ae.heads", "5e-324", func(s *Scenario) { s.AE.Heads = 1e-9 }},
		"horizon":              {func(s *Scenario) { s.Horizon = 61 }, "horizon", "61", func(s *Scenario) { s.Horizon = 60 }},
		"part of a month":      {func(s *Scenario) { s.Cases[0].HireDelay = Some(1.5) }, "case.Downside.hire_delay", "whole", func(s *Scenario) { s.Cases[0].HireDelay = Some(12) }},
		"hires in a list":      {func(s *Scenario) { s.CSM.Hires = HirePlan{Quarters: []float64{1, -1}} }, "csm.hires_per_quarter", "entry 2", func(s *Scenario) { s.CSM.Hires = HirePlan{Quarters: []float64{1, 0}} }},
		"too many quarters":    {func(s *Scenario) { s.CSM.Hires = HirePlan{Quarters: make([]float64, 41)} }, "csm.hires_per_quarter", "41", func(s *Scenario) { s.CSM.Hires = HirePlan{Quarters: make([]float64, 40)} }},
		"too many months":      {func(s *Scenario) { s.Tiers[0].AEHires = make([]float64, 61) }, "tier.Strategic.ae_hires", "61", func(s *Scenario) { s.Tiers[0].AEHires = make([]float64, 60) }},
		"no currency":          {func(s *Scenario) { s.Currency = "usd" }, "currency", "ISO 4217", func(s *Scenario) { s.Currency = "XTS" }},
		"no title":             {func(s *Scenario) { s.Title = "" }, "title", "visible", func(s *Scenario) { s.Title = "x" }},
		"before all dates":     {func(s *Scenario) { s.Start = FirstMonth - 1 }, "start", "1900 to 2200", func(s *Scenario) { s.Start = FirstMonth }},

		"accounts without ACV": {func(s *Scenario) { accountsOf(s, Account{ACV: 0}) }, "book.file", "ACV above 0", func(s *Scenario) { accountsOf(s, Account{ACV: 1}, Account{ACV: 0}) }},
		"accounts and a mean":  {func(s *Scenario) { accountsOf(s, Account{ACV: 1}); s.Book.Mean = Some(1) }, "book.file", "one form", func(s *Scenario) { accountsOf(s, Account{ACV: 1}) }},
		"bands and a spread":   {func(s *Scenario) { bands(Band{0, 1, 1})(s); s.Book.Spread = Some(1) }, "book.acv_spread", "one form", bands(Band{0, 1, 1})},
		"no bands":             {func(s *Scenario) { s.Book.Bands = []Band{} }, "book.bands", "1 to 500", func(s *Scenario) { s.Book.Bands = nil }},
		"bands do not ascend":  {bands(Band{0, 0.5, 0}, Band{0, 0.5, 1}), "book.bands[2].min_acv", "ascend", bands(Band{0, 0.5, 0}, Band{1, 0.5, 1})},
		"bands' accounts":      {bands(Band{0, 0.5, 0.2}, Band{100, 0.4, 0.8}), "book.bands", "accounts shares that sum to 0.9", bands(Band{0, 0.5, 0.2}, Band{100, 0.5, 0.8})},
		"bands' ARR":           {bands(Band{0, 0.5, 0.2}, Band{100, 0.5, 0.9}), "book.bands", "arr shares that sum to 1.1", bands(Band{0, 0.5, 0.4}, Band{100, 0.5, 0.6})},
		"mean above its band":  {bands(Band{0, 0.5, 0.4}, Band{80, 0.5, 0.6}), "book.bands[1].arr", "an average ACV of 80", bands(Band{0, 0.5, 0.4}, Band{81, 0.5, 0.6})},
		"mean below its band":  {bands(Band{0, 0.5, 0.4}, Band{121, 0.5, 0.6}), "book.bands[2].arr", "an average ACV of 120", bands(Band{0, 0.5, 0.4}, Band{120, 0.5, 0.6})},
		"ARR of no accounts":   {bands(Band{0, 1, 0.5}, Band{200, 0, 0.5}), "book.bands[2].arr", "no accounts", bands(Band{0, 1, 1}, Band{200, 0, 0})},
		"band out of range":    {bands(Band{0, -0.5, 0}, Band{1, 1.5, 1}), "book.bands[1].accounts", "0 to 1", bands(Band{0, 0, 0}, Band{1, 1, 1})},
		"band not a number":    {bands(Band{0, none, 1}), "book.bands[1].accounts", "NaN", bands(Band{1e2, 1, 1})},
	} {
		t.Run(name, func(t *testing.T) {
			holdRule(t, sample, rule.bad, rule.good, rule.key, rule.words)
		})
	}
}

// holdRule holds that a rule is broken by one change to a scenario, with a problem of the key
// that says these words, and not by another that is just within it.
func holdRule(t *testing.T, base func() *Scenario, bad, good func(*Scenario), key, words string) {
	t.Helper()
	s := base()
	bad(s)
	problems := Validate(s)
	if !slices.ContainsFunc(problems, func(p *Problem) bool { return p.Key == key && strings.Contains(p.Error(), words) }) {
		t.Errorf("no problem of %s with %q among %v", key, words, problems)
	}
	s = base()
	good(s)
	if problems := Validate(s); len(problems) > 0 {
		t.Errorf("just not: %v", problems[0])
	}
}

// addTiers gives s n tiers with falling edges.
func addTiers(s *Scenario, n int) {
	for len(s.Tiers) < n {
		s.Tiers = append(s.Tiers, s.Tiers[1])
	}
	for k := range s.Tiers {
		s.Tiers[k].Name, s.Tiers[k].Uses = string(rune('A'+k)), nil
		s.Tiers[k].MinACV = Some(float64(1000 * (n - 1 - k)))
	}
}

func accountsOf(s *Scenario, rows ...Account) {
	s.Book = Book{File: "a.csv", Accounts: NewAccounts(rows)}
}

// TestPromotingAll moves up every account of a tier, at the bound that the problem
// names, and no more.
func TestPromotingAll(t *testing.T) {
	s := sample()
	opening, _ := s.Opening()
	s.Tiers[0].Promoted = opening[1].Accounts
	if problems := Validate(s); len(problems) > 0 {
		t.Fatal(problems[0])
	}
	after, ok := s.Opening()
	if !ok || after[1].Accounts != 0 || after[1].ARR != 0 || !nearly(after[0].ARR, opening[0].ARR+opening[1].ARR) {
		t.Errorf("%v: %+v after %+v", ok, after, opening)
	}
	s.Tiers[0].Promoted *= 1.001
	if _, ok := s.Opening(); ok || len(Validate(s)) != 1 {
		t.Error("more than all are promoted")
	}
}
