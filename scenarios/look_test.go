package scenarios

import (
	"fmt"
	"path/filepath"
	"testing"

	"brim/model"
	"brim/model/begin"
)

// looked is a look at a file as one text: where its header is, what is taken, and the examples.
func looked(r model.Reading) string {
	return fmt.Sprintf("%d %q %v %q", r.Header, r.Headers, r.Taken, r.Examples)
}

// TestLookAtExports sees the columns of files that can be read and of files that cannot, before
// and after some are named.
func TestLookAtExports(t *testing.T) {
	folder := laid(t, map[string]string{
		"crm.csv":    "Report\n\nAccount,ARR,Owner Mail\nAlba,,a@x\n\nBora,9000,\n",
		"none.csv":   "Account;Price;Segment\nAlba;5000;Top\n",
		"staff.csv":  "Person,Position,Squad\nAnn,CSM,Top\n",
		"nobody.csv": "Person,Chair\nAnn,CSM\n",
		"empty.csv":  "",
	})
	file := func(name string) string { return filepath.Join(folder, name) }
	for want, e := range map[string]Exports{
		`3 ["Account" "ARR" "Owner Mail"] [{ARR acv} {Account name}] ["Alba" "9000" "a@x"]`:     {Accounts: file("crm.csv")},
		`1 ["Account" "Price" "Segment"] [{Account name} {Segment tier}] ["Alba" "5000" "Top"]`: {Accounts: file("none.csv")},
		`1 ["Account" "Price" "Segment"] [{Price acv} {Account name} {Segment tier}] ["Alba" "5000" "Top"]`: {
			Accounts: file("none.csv"), Columns: map[string]string{"acv": "Price"}},
		`1 ["Person" "Position" "Squad"] [{Person name} {Position role} {Squad tier}] ["Ann" "CSM" "Top"]`: {
			People: file("staff.csv"), PeopleColumns: map[string]string{"tier": "squad"}},
		`1 ["Person" "Chair"] [{Person name}] ["Ann" "CSM"]`: {People: file("nobody.csv")},
		`0 [] [] []`: {Accounts: file("empty.csv")},
	} {
		crm, staff := e.Look()
		if e.People != "" {
			crm = staff
		}
		if got := looked(crm); got != want {
			t.Errorf("%s\nwant %s", got, want)
		}
	}
	read, err := (Exports{People: file("nobody.csv"), PeopleColumns: map[string]string{"role": "Chair"}}).Read(begin.Answers{}, model.MonthOf(2027, 1))
	if err != nil || len(read.People) != 1 || read.People[0].Role != model.RoleCSM {
		t.Errorf("%+v %v", read.People, err)
	}
}
