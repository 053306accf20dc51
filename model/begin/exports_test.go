package begin

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"brim/model"
)

// book is an accounts file with accounts of the given contract values by CSM and tier.
func book(rows ...model.Account) model.Book {
	return model.Book{File: "crm.csv", Accounts: model.NewAccounts(rows)}
}

// carried are accounts of one CSM.
func carried(csm, tier string, acvs ...float64) (rows []model.Account) {
	for _, acv := range acvs {
		rows = append(rows, model.Account{CSM: csm, Tier: tier, ACV: acv})
	}
	return rows
}

func csm(name, tier string) Person { return Person{Name: name, Role: model.RoleCSM, Tier: tier} }

// tierLine says of a tier what it is cut by and what it opens with.
func tierLine(s *model.Scenario) string {
	opening, _ := s.Opening()
	var words []string
	for k, tier := range s.Tiers {
		words = append(words, fmt.Sprintf("%s from %v: %v accounts, %v", tier.Name, tier.MinACV.V, opening[k].Accounts, opening[k].ARR))
	}
	return strings.Join(words, "; ")
}

// TestTiersOfExports takes tiers from the accounts, from those who carry them, or from the stage.
func TestTiersOfExports(t *testing.T) {
	named := slices.Concat(carried("", "Large", 90e3, 120e3, 30e3), carried("", "Small", 5e3, 8e3), carried("", "", 9e3))
	parted := slices.Concat(carried("Ann", "", 90e3, 61e3), carried("Ben", "", 12e3, 18e3, 59e3), carried("", "", 7e3, 70e3))
	mixed := slices.Concat(carried("Ann", "", 90e3, 10e3), carried("Ben", "", 12e3, 18e3), carried("", "", 99e3))
	var sectors []model.Account
	for i := range model.MaxTiers + 1 {
		sectors = append(sectors, carried("", fmt.Sprint("S", i), float64(1000*(i+1)))...)
	}
	for name, test := range map[string]struct {
		rows   []model.Account
		people []Person
		want   string
		own    bool
	}{
		"the accounts'": {named, []Person{csm("Ann", "Small")}, "Large from 30000: 3 accounts, 240000; Small from 0: 3 accounts, 22000", false},
		"their CSMs'":   {parted, []Person{csm("ann", "Top"), csm("Ben", "Core")}, "Top from 60000: 3 accounts, 221000; Core from 0: 4 accounts, 96000", false},
		"their CSMs', against size": {mixed, []Person{csm("Last, First", "x"), csm("Ann", "Top"), csm("Ben", "Core")},
			"Top from 90000: 3 accounts, 199000; Core from 0: 2 accounts, 30000", true},
		"the stage's, of too many":     {sectors, nil, "All accounts from 0: 7 accounts, 28000", false},
		"the stage's, of few CSMs":     {parted, []Person{csm("Ann", "Top")}, "All accounts from 0: 7 accounts, 317000", false},
		"the stage's, of no CSM known": {parted, []Person{csm("Zoe", "Top")}, "All accounts from 0: 7 accounts, 317000", false},
	} {
		first := begun(t, Answers{Title: "Ours", Start: model.MonthOf(2027, 1), Book: book(test.rows...), People: test.people})
		if got := tierLine(first.Scenario); got != test.want || first.Scenario.OwnFigures() != test.own || first.Scenario.ARR.OK {
			t.Errorf("%s: %s\nwant %s; own %v", name, got, test.want, first.Scenario.OwnFigures())
		}
	}
}

// TestNamedPeopleServeTheirAccounts divides those whom the accounts name by the tiers of these:
// AEs by number, CSMs by the parts of full books.
func TestNamedPeopleServeTheirAccounts(t *testing.T) {
	rows := slices.Concat(carried("Ann", "Top", 90e3, 90e3, 90e3), carried("Ben", "Top", 90e3), carried("Ben", "Core", 9e3, 9e3, 9e3), carried("", "Core", 9e3))
	for i := range rows {
		rows[i].AE = []string{"Jo", "Kai"}[i%2]
	}
	s := begun(t, Answers{Title: "Ours", Start: model.MonthOf(2027, 1), Book: book(rows...)}).Scenario
	heads := map[string]string{}
	for _, key := range []string{"tier.Top.ae_heads", "tier.Top.csm_heads", "tier.Core.csm_heads"} {
		l, _ := model.Find(s, key)
		heads[key] = l.ShowIn(s)
	}
	// Ben has 1 of 40 and 3 of 60: a third of him serves the upper tier.
	if got := fmt.Sprint(heads, s.AE.Heads, s.CSM.Heads); got != "map[tier.Core.csm_heads:0.67 tier.Top.ae_heads:1 tier.Top.csm_heads:1.33] 2 2" {
		t.Error(got)
	}
}

// TestRoster counts who is there at the ends of months.
func TestRoster(t *testing.T) {
	day := model.DayOf
	people := []Person{
		{Role: model.RoleAE, Tier: "A", Name: "Ann"},
		{Role: model.RoleAE, Tier: "A", Start: day(2026, 12, 31)},
		{Role: model.RoleAE, Tier: "b", Start: day(2026, 9, 1), End: day(2027, 3, 10)},
		{Role: model.RoleAE, Tier: "B", Start: day(2026, 7, 31)},                                                // five months ago: ramped
		{Role: model.RoleAE, Tier: "B", Start: day(2027, 1, 1), End: day(2027, 2, 28)},                          // there at the end of both
		{Role: model.RoleAE, Tier: "B", Name: "Gil", End: day(2026, 12, 30)},                                    // gone
		{Role: model.RoleAE, Tier: "A", End: day(2026, 12, 31)},                                                 // gone in January
		{Role: model.RoleAE, Tier: "A", Start: day(2027, 4, 3), End: day(2027, 4, 20)},                          // never there at a month's end
		{Role: model.RoleAE, Tier: "A", Start: day(2040, 1, 1)},                                                 // after all plans
		{Role: model.RoleCSM, Tier: "A"}, {Role: model.RoleCSM}, {Role: model.RoleCSM, Start: day(2026, 11, 2)}, // no tier
		{Role: model.RoleCSM, Tier: "A", Start: day(2027, 2, 1)}, {Role: model.RoleCSM, Tier: "C", End: day(2027, 1, 5)},
	}
	first := begun(t, Answers{Title: "Ours", Start: model.MonthOf(2027, 1), ARR: model.Some(4e6), People: people,
		Tiers: []Tier{{Name: "A", MinACV: model.Some(20e3)}, {Name: "B"}}})
	s := first.Scenario
	a, b := &s.Tiers[0], &s.Tiers[1]
	if s.AE.Heads != 5 || a.AEShare.V != 0.6 || b.AEShare.V != 0.4 || s.AE.Ramping != nil || s.AE.Starts != nil {
		t.Errorf("%+v %v %v", s.AE, a.AEShare, b.AEShare)
	}
	lists := fmt.Sprint(a.AE.Ramping, a.AE.Starts, a.AECuts, b.AE.Ramping, b.AE.Starts, b.AECuts)
	if lists != "[1] [] [1] [0 0 0 1] [1] [0 0 2]" {
		t.Error(lists)
	}
	if s.CSM.Heads != 4 || a.CSMShare.V != 1 || b.CSMShare.V != 0 {
		t.Errorf("%+v %v %v", s.CSM, a.CSMShare, b.CSMShare)
	}
	if lists := fmt.Sprint(s.CSM.Ramping, s.CSM.Starts, a.CSMCuts, b.CSMCuts, a.CSM.Ramping); lists != "[0 1] [0 1] [1] [0] []" {
		t.Error(lists)
	}
	if notes := strings.Join(first.Notes, "\n"); notes != "On the payroll at the end of Dec 2026: 5 AEs, 2 in ramp, 1 to start, 3 to leave; 4 CSMs, 1 in ramp, 1 to start, 1 to leave\n"+
		"Not in the plan, as they left before, are there at no month's end or start after it: 3 of the AEs and CSMs\n"+
		"People whose tier is none of the plan's, shared out as the others are: C (1), no tier (2)" {
		t.Error(notes)
	}
	if named := first.NamedNotes()[1]; named != first.Notes[1]+" (Gil and 2 more)" {
		t.Error(named)
	}
}

// TestStartOfExports begins where exports stand.
func TestStartOfExports(t *testing.T) {
	accounts := model.NewAccounts([]model.Account{{ACV: 1, Start: model.MonthOf(2026, 11), CSM: "Ann Lee", AE: "Bo"}, {ACV: 2, CSM: "Lee, Cy"}})
	ann := func(year, month int) []Person { // the second carries nothing
		return []Person{{Name: "ann lee", Start: model.DayOf(year, 0, 1).Month().Add(month).LastDay()}, {Name: "Di", Start: model.DayOf(2029, 1, 1)}}
	}
	for _, test := range []struct {
		accounts *model.Accounts
		people   []Person
		next     string
		want     string
	}{
		{nil, ann(2026, 1), "2026-09", "2026-09"},
		{accounts, nil, "2026-11", "2026-12"},
		{accounts, nil, "2027-03", "2027-03"}, // fresh
		{accounts, nil, "2027-04", "2026-12"}, // old
		{accounts, ann(2026, 13), "2026-12", "2027-02"},
		{accounts, ann(2020, 1), "2026-12", "2026-12"},
	} {
		next, err := model.ParseMonth(test.next)
		if err != nil {
			t.Fatal(err)
		}
		start, why := StartOf(test.accounts, test.people, next)
		if start.String() != test.want || !strings.Contains(why, start.Long()) {
			t.Errorf("%+v: %s, %s", test, start, why)
		}
	}
}

// TestThresholds parts two tiers by a round number, with as few on the wrong side as can be.
func TestThresholds(t *testing.T) {
	for _, test := range []struct {
		upper, lower []float64
		want         float64
	}{
		{[]float64{71345.74, 90e3}, []float64{59900, 20e3}, 70000},
		{[]float64{15036.68}, []float64{14900}, 15000},
		{[]float64{10, 30, 40}, []float64{5, 20}, 10},
		{[]float64{100.01}, []float64{100}, 100.01},
		{[]float64{7}, []float64{7}, 7},
	} {
		if got := threshold(test.upper, test.lower); got != test.want {
			t.Errorf("%v over %v: %v, want %v", test.upper, test.lower, got, test.want)
		}
	}
}

// TestNobodyRampsIsKnown where a people file shows it: it is no assumption, here or in the file.
func TestNobodyRampsIsKnown(t *testing.T) {
	people := []Person{{Role: model.RoleAE, Tier: "A"}, {Role: model.RoleAE, Tier: "B"}, {Role: model.RoleCSM, Tier: "A"},
		{Role: model.RoleCSM, Tier: "B", Start: model.DayOf(2027, 2, 1)}}
	first := begun(t, Answers{Title: "Ours", Start: model.MonthOf(2027, 1), ARR: model.Some(4e6), People: people,
		Tiers: []Tier{{Name: "A", MinACV: model.Some(20e3)}, {Name: "B"}}})
	for _, assumption := range Assumed(first.Scenario, first) {
		switch assumption.Key {
		case "ae.ramping", "ae.starts", "csm.ramping", "csm.starts":
			t.Errorf("%s is assumed: %s", assumption.Key, assumption.ShowIn(first.Scenario))
		}
	}
	if starts := first.Scenario.Tiers[1].CSM.Starts; len(starts) != 2 || first.Scenario.CSM.Starts != nil {
		t.Errorf("%v, and of the company %v", starts, first.Scenario.CSM.Starts)
	}
}
