package books

import (
	"encoding/csv"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"brim/model"
)

// export reads a whole company's export: its customers, each row once.
func export(t *testing.T) []model.Account {
	t.Helper()
	data, err := os.ReadFile("testdata/accounts.csv")
	if err != nil {
		t.Fatal(err)
	}
	reader := csv.NewReader(strings.NewReader(string(data)))
	reader.FieldsPerRecord = -1
	rows, err := reader.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
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
		account := model.Account{ID: row[0], Name: row[1], AE: row[2], CSM: row[3], ACV: acv}
		account.Start, _ = model.ParseMonth(row[7])
		account.Renewal, _ = model.ParseDay(row[8])
		accounts = append(accounts, account)
	}
	return accounts
}

// TestWholeCompany holds what is known of the export: 350 accounts, 4 of them nobody's,
// nine CSMs.
func TestWholeCompany(t *testing.T) {
	s := company(export(t)...)
	b := Make(s)
	all, free, due := 0, 0, 0
	for k := range b.Tiers {
		all += b.Tiers[k].All.Accounts
		free += b.Tiers[k].Unassigned.Accounts
	}
	for _, d := range b.Renewals {
		due += d.Accounts
	}
	if all != 350 || free != 4 || len(b.CSMs) != 9 || due != 350 {
		t.Errorf("%d accounts, %d of nobody, %d CSMs, %d renewals", all, free, len(b.CSMs), due)
	}
	if !slices.IsSortedFunc(b.CSMs, func(x, y CSM) int { return int(y.ARR - x.ARR) }) {
		t.Errorf("not by ARR: %+v", b.CSMs)
	}
}
