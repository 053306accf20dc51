package plantest

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"brim/model"
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

// CompanyAccounts are the customers of a whole company's export, each row once.
func CompanyAccounts(t testing.TB) []model.Account {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(goldenFolder(), "..", "..", "books", "testdata", "accounts.csv"))
	if err != nil {
		t.Fatal(err)
	}
	reader := csv.NewReader(strings.NewReader(string(data)))
	reader.FieldsPerRecord = -1
	rows, err := reader.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	risks := map[string]model.Opt{"Low": model.Some(0.2), "Medium": model.Some(0.5), "High": model.Some(0.8)}
	seen := map[string]bool{}
	var accounts []model.Account
	for _, row := range rows[1:] {
		if len(row) < 11 || row[4] != "Customer" || seen[row[0]] {
			continue
		}
		seen[row[0]] = true
		acv, err := strconv.ParseFloat(strings.ReplaceAll(row[5], ",", ""), 64)
		if err != nil {
			t.Fatal(err)
		}
		account := model.Account{ID: row[0], Name: row[1], AE: row[2], CSM: row[3], ACV: acv, Risk: risks[row[9]]}
		if growth, err := strconv.ParseFloat(row[10], 64); err == nil {
			account.Growth = model.Some(growth)
		}
		account.Start, _ = model.ParseMonth(row[7])
		account.Renewal, _ = model.ParseDay(row[8])
		accounts = append(accounts, account)
	}
	return accounts
}
