package report

import (
	"encoding/json"
	"testing"

	"brim/planner"
	"brim/planner/explain"
	"brim/planner/plantest"
)

// document is what a program reads of a plan's JSON.
type document struct {
	Bookings []struct {
		Quarter, From, To string
		NewARR            float64 `json:"new_arr"`
		Goal              *float64
	}
	AccountsFile *struct {
		File     string
		Accounts int
		ARR      float64
	} `json:"accounts_file"`
	Pods []struct {
		Breaks, Warned map[string]any
		PeakRatio      any `json:"peak_ratio"`
	}
}

func documentOf(t *testing.T, name string) document {
	t.Helper()
	text, err := JSON(explain.NewDocument(planner.Make(plantest.Golden(t, name), -1)))
	if err != nil {
		t.Fatal(err)
	}
	var read document
	if err := json.Unmarshal(text, &read); err != nil {
		t.Fatal(err)
	}
	return read
}

// TestJSONHoldsBookings reads the fiscal quarters of a plan, and of a plan with real accounts
// what its file came to.
func TestJSONHoldsBookings(t *testing.T) {
	it := documentOf(t, "company-as-it-is")
	if n := len(it.Bookings); n == 0 || it.Bookings[0].Quarter == "" || it.Bookings[0].From == "" || it.Bookings[n-1].Goal == nil {
		t.Errorf("bookings %+v", it.Bookings)
	}
	if it.AccountsFile != nil {
		t.Errorf("an accounts file of a plan without one: %+v", it.AccountsFile)
	}
	if len(it.Pods) == 0 || it.Pods[0].Breaks["month"] != "2027-01" || it.Pods[0].Warned["cause"] != "economics" || it.Pods[0].PeakRatio == nil {
		t.Errorf("pods %+v", it.Pods)
	}
	file := documentOf(t, "accounts-file").AccountsFile
	if file == nil || file.File != "accounts.csv" || file.Accounts == 0 || file.ARR <= 0 {
		t.Errorf("the accounts file: %+v", file)
	}
}
