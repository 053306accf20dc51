package model

import (
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"
)

func sharesOf(s *Scenario, share func(*Tier) *Opt) (shares []float64) {
	for k := range s.Tiers {
		shares = append(shares, share(&s.Tiers[k]).V)
	}
	return shares
}

func said(t *testing.T, words []string, wants ...string) {
	t.Helper()
	all := strings.Join(words, "; ")
	for _, want := range wants {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not said in %q", want, all)
		}
	}
}

func accountShare(t *Tier) *Opt { return &t.AccountShare }
func aeShare(t *Tier) *Opt      { return &t.AEShare }

// TestAddTierDividesOne adds a tier in the middle and at the end, by shares and by edges:
// both halves hold half of the accounts, and all that is given in shares is divided.
func TestAddTierDividesOne(t *testing.T) {
	s := byShare() // 0.15, 0.35, 0.50
	made, err := AddTier(s, 1, " New ")
	if err != nil {
		t.Fatal(err)
	}
	if got := made.Scenario.TierNames(); !slices.Equal(got, []string{"Strategic", "New", "Mid", "Tail"}) {
		t.Errorf("tiers %q", got)
	}
	for _, share := range []func(*Tier) *Opt{accountShare, aeShare} {
		if got := sharesOf(made.Scenario, share); !slices.Equal(got, []float64{0.15, 0.175, 0.175, 0.5}) {
			t.Errorf("shares %v", got)
		}
	}
	said(t, made.Words, `tier "New" takes half of the accounts of Mid`, "share of accounts, AE share, CSM share")

	s = sample()
	before, _ := s.Opening()
	for _, index := range []int{0, 1, 2, 3} {
		made, err := AddTier(s, index, "New")
		if err != nil {
			t.Fatal(err)
		}
		after, _ := made.Scenario.Opening()
		from := min(index, 2)
		if part := after[from].Accounts / before[from].Accounts; math.Abs(part-0.5) > 0.05 {
			t.Errorf("added at %d: %.3f of the accounts stay above", index, part)
		}
		if sum := after[from].Accounts + after[from+1].Accounts; math.Abs(sum-before[from].Accounts) > 1e-9*sum {
			t.Errorf("added at %d: %v accounts of %v", index, sum, before[from].Accounts)
		}
	}
}

// TestRemoveTierPassesItsSharesOn removes each tier: what is given for it goes to the
// neighbour, and nobody else's changes.
func TestRemoveTierPassesItsSharesOn(t *testing.T) {
	for index, want := range [][]float64{{0.5, 0.5}, {0.15, 0.85}, {0.15, 0.85}} {
		made, err := RemoveTier(byShare(), index)
		if err != nil {
			t.Fatal(err)
		}
		for _, rule := range shareRules {
			if got := sharesOf(made.Scenario, rule.share); !slices.Equal(got, want) {
				t.Errorf("without tier %d: %s %v, want %v", index, rule.field, got, want)
			}
		}
		said(t, made.Words, "takes over its", "hired by month")
	}
	made, err := RemoveTier(sample(), 2)
	if err != nil || made.Scenario.Tiers[1].MinACV != Some(0) {
		t.Errorf("the last tier begins at %v, %v", made.Scenario.Tiers[1].MinACV, err)
	}
	made, err = RemoveTier(sample(), 0)
	said(t, made.Words, "what it took of SE")
	if err != nil {
		t.Error(err)
	}
}

// TestStructureSaysWhyNot holds what cannot be done to its reason.
func TestStructureSaysWhyNot(t *testing.T) {
	one, six := sample(), sample()
	one.Tiers = one.Tiers[2:]
	for _, name := range []string{"A", "B", "C"} {
		made, err := AddTier(six, 1, name)
		if err != nil {
			t.Fatal(err)
		}
		six = made.Scenario
	}
	named := sample()
	named.Book = Book{File: "a.csv", Accounts: NewAccounts([]Account{{ID: "x", ACV: 1, Tier: "Mid", Line: 2}})}
	for name, test := range map[string]struct {
		do  func() (Restructured, error)
		why string
	}{
		"a seventh tier":       {func() (Restructured, error) { return AddTier(six, 0, "D") }, "1 to 6"},
		"the only tier":        {func() (Restructured, error) { return RemoveTier(one, 0) }, "1 to 6"},
		"a name a second time": {func() (Restructured, error) { return RenameTier(sample(), 0, "Mid") }, "each name once"},
		"an unseen name":       {func() (Restructured, error) { return RenameTier(sample(), 0, "\x1b[31m") }, "visible"},
		"no name":              {func() (Restructured, error) { return AddTier(sample(), 0, "  ") }, "visible"},
		"the same place":       {func() (Restructured, error) { return MoveTier(sample(), 0, -1) }, "another one"},
		"accounts name it":     {func() (Restructured, error) { return RenameTier(named, 1, "Other") }, "line 2"},
		"accounts name it too": {func() (Restructured, error) { return RemoveTier(named, 1) }, "line 2"},
		"edges that ascend":    {func() (Restructured, error) { return SetEdges(sample(), []float64{1, 2, 0}) }, "highest ACV first"},
		"shares beyond 1":      {func() (Restructured, error) { return SetAccountShares(sample(), []float64{0.5, 0.5, 0.5}) }, "sum to 1"},
		"too few edges":        {func() (Restructured, error) { return SetEdges(sample(), []float64{0}) }, "one for each"},
	} {
		if _, err := test.do(); err == nil || !strings.Contains(err.Error(), test.why) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestCutTiersKeepsTheAccounts turns edges into shares and back.
func TestCutTiersKeepsTheAccounts(t *testing.T) {
	s := sample()
	before, _ := s.Opening()
	for _, byShare := range []bool{true, false} {
		made, err := CutTiers(s, byShare)
		if err != nil {
			t.Fatal(err)
		}
		s = made.Scenario
		after, _ := s.Opening()
		for k := range s.Tiers {
			if math.Abs(after[k].Accounts-before[k].Accounts) > 0.01*before[k].Accounts {
				t.Errorf("by share %v: %s has %v accounts, had %v", byShare, s.Tiers[k].Name, after[k].Accounts, before[k].Accounts)
			}
		}
		if s.CutByShare() != byShare {
			t.Errorf("cut by share %v", s.CutByShare())
		}
	}
}

// TestMoveTierLeavesTheSlices exchanges who serves the top and the middle.
func TestMoveTierLeavesTheSlices(t *testing.T) {
	s := sample()
	before, _ := s.Opening()
	made, err := MoveTier(s, 1, 0)
	if err != nil {
		t.Fatal(err)
	}
	after, _ := made.Scenario.Opening()
	if before != after || made.Scenario.Tiers[0].Name != "Mid" || made.Scenario.Tiers[0].Coverage != Swarm {
		t.Errorf("%v after %v: %q", after, before, made.Scenario.TierNames())
	}
	if words := StructureWords(s, made.Scenario); !slices.Equal(words, []string{"tiers in another order"}) {
		t.Errorf("%q", words)
	}
}

// TestCoverageDropsALimitThatDoesNotFit switches a tier with a given book_min.
func TestCoverageDropsALimitThatDoesNotFit(t *testing.T) {
	s := sample()
	s.Tiers[1].BookMin = Some(30)
	made, err := CoverTier(s, 1, Pod)
	if err != nil || made.Scenario.Tiers[1].BookMin.OK {
		t.Fatalf("%v, %v", made.Scenario, err)
	}
	said(t, made.Words, "coverage: swarm → pod", "book min: 30 → 8 (default)", "8 to 20 accounts, 30 to 40 before", "onboarding of 120 days, 60 before")
	if s.Tiers[1].BookMin, s.Tiers[1].BookMax = Some(30), Some(35); true {
		if made, err = CoverTier(s, 1, Pod); err != nil || made.Scenario.Tiers[1].BookMin != Some(30) {
			t.Errorf("two given limits do not stay: %v", err)
		}
	}
}

// TestCounterparts finds tiers again that were renamed, moved, added and removed.
func TestCounterparts(t *testing.T) {
	s := sample()
	s.Tiers[0].LogoChurn, s.Tiers[1].LogoChurn = 0.05, 0.08
	renamed, _ := RenameTier(s, 1, "Core")
	if got := Counterparts(s, renamed.Scenario); got != [MaxTiers]int{0, 1, 2} {
		t.Errorf("renamed: %v", got)
	}
	l := lever(t, renamed.Scenario, "tier.Core.logo_churn")
	if counterpart, ok := l.In(renamed.Scenario, s); !ok || counterpart.Key != "tier.Mid.logo_churn" {
		t.Errorf("%v %v", counterpart.Key, ok)
	}
	changes, same := Changes(s, renamed.Scenario)
	if same || len(changes) > 0 {
		t.Errorf("a rename changes %v", changes)
	}
	removed, _ := RemoveTier(renamed.Scenario, 0)
	if got := Counterparts(s, removed.Scenario); got[0] != 1 || got[1] != 2 {
		t.Errorf("renamed, and one removed: %v", got)
	}
	added, _ := AddTier(s, 0, "New")
	if got := Counterparts(s, added.Scenario); got != [MaxTiers]int{-1, 0, 1, 2} {
		t.Errorf("added: %v", got)
	}
	if words := StructureWords(renamed.Scenario, removed.Scenario); !reflect.DeepEqual(words, []string{`tier "Strategic" removed`}) {
		t.Errorf("%q", words)
	}
}

// TestMergeTierKeepsTheRates merges two tiers: the heir has their average churn by
// accounts and expansion by ARR, to 0.01 %, so that as many accounts leave and as much
// ARR is won as before.
func TestMergeTierKeepsTheRates(t *testing.T) {
	s := byShare()
	s.Tiers[0].LogoChurn, s.Tiers[1].LogoChurn = 0.02, 0.12
	s.Tiers[0].Expansion, s.Tiers[1].Expansion = 0.30, 0.05
	before, _ := s.Opening()
	for _, index := range []int{0, 1} {
		made, err := MergeTier(s, index)
		if err != nil {
			t.Fatal(err)
		}
		after, _ := made.Scenario.Opening()
		for name, rate := range map[string]struct{ before, after, total float64 }{
			"accounts lost": {sumOf(s, before[:], func(t *Tier, o *Slice) float64 { return o.Accounts * t.LogoChurn }),
				sumOf(made.Scenario, after[:], func(t *Tier, o *Slice) float64 { return o.Accounts * t.LogoChurn }),
				sumOf(s, before[:], func(_ *Tier, o *Slice) float64 { return o.Accounts })},
			"ARR won": {sumOf(s, before[:], func(t *Tier, o *Slice) float64 { return o.ARR * t.Expansion }),
				sumOf(made.Scenario, after[:], func(t *Tier, o *Slice) float64 { return o.ARR * t.Expansion }),
				sumOf(s, before[:], func(_ *Tier, o *Slice) float64 { return o.ARR })},
		} {
			if math.Abs(rate.after-rate.before) > 5.1e-5*rate.total {
				t.Errorf("without tier %d: %s %v, were %v", index, name, rate.after, rate.before)
			}
		}
		said(t, made.Words, "average rates of both")
	}
}

func sumOf(s *Scenario, opening []Slice, part func(*Tier, *Slice) float64) (sum float64) {
	for k := range s.Tiers {
		sum += part(&s.Tiers[k], &opening[k])
	}
	return sum
}
