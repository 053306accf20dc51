package plantest

import (
	"path/filepath"
	"testing"
	"time"

	"brim/model"
	"brim/scenarios/accounts"
)

// Company is a whole company with real accounts: 350 of them in three tiers, carried by nine
// CSMs, four accounts by nobody; the largest tier is served by pods.
func Company(t testing.TB) *model.Scenario {
	t.Helper()
	s := Sample(3, 24)
	s.Title, s.Start, s.ARR = "A company by its accounts", model.MonthOf(2027, time.January), model.Opt{}
	s.Book = model.Book{File: "accounts.csv", Accounts: model.NewAccounts(CompanyAccounts(t))}
	for k, tier := range []struct {
		name                  string
		coverage              model.Coverage
		minACV, fewest, fully float64
	}{{"Enterprise", model.Pod, 60_000, 8, 25}, {"Mid-market", model.Swarm, 15_000, 30, 60}, {"SMB", model.Pooled, 0, 40, 80}} {
		to := &s.Tiers[k]
		to.Name, to.Coverage, to.MinACV, to.AccountShare = tier.name, tier.coverage, model.Some(tier.minACV), model.Opt{}
		to.BookMin, to.BookMax, to.BookMaxARR, to.OnboardingWeight, to.Promoted = model.Some(tier.fewest), model.Some(tier.fully), 0, 1, 0
	}
	return s
}

// CompanyAccounts are the customers of a whole company's export, each once.
func CompanyAccounts(t testing.TB) []model.Account {
	t.Helper()
	folder := filepath.Join(goldenFolder(t), "..", "..", "..", "scenarios", "accounts", "testdata")
	read, err := accounts.Load(filepath.Join(folder, "company.csv"), accounts.Options{})
	if err != nil {
		t.Fatal(err)
	}
	rows := make([]model.Account, 0, read.Len())
	for _, row := range read.All() {
		rows = append(rows, row)
	}
	return rows
}
