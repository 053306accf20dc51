package main

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// TestRebalanceAsJSON holds the object's names, and the one move that evens out $400K beside
// $80K: Corp is pinned, Bolt at risk, and Dune is nobody's.
func TestRebalanceAsJSON(t *testing.T) {
	rows := strings.Replace(someAccounts, "2,Bolt,150000,Ana Ruiz,0.9", "2,Bolt,150000,Ana Ruiz,0.2", 1)
	got := brim("", "rebalance", realAccounts(t, rows), "--tier", "strategic", "--time-limit", "1h", "--format", "json")
	got.wantData(t)
	var answer struct {
		Tier     string `json:"tier"`
		Feasible bool   `json:"feasible"`
		Proven   bool   `json:"proven"`
		Bound    *int   `json:"bound"`
		Moves    []struct {
			ID   string  `json:"id"`
			Name string  `json:"name"`
			Tier string  `json:"tier"`
			ACV  float64 `json:"acv"`
			From *string `json:"from"`
			To   string  `json:"to"`
		} `json:"moves"`
		Parted   int     `json:"parted"`
		MovedARR float64 `json:"moved_arr"`
		Why      *string `json:"why"`
		Before   struct {
			MaxOverMean float64 `json:"max_over_mean"`
			CV          float64 `json:"cv"`
			Gini        float64 `json:"gini"`
		} `json:"before"`
		After struct {
			MaxOverMean float64 `json:"max_over_mean"`
			CV          float64 `json:"cv"`
			Gini        float64 `json:"gini"`
		} `json:"after"`
	}
	decoder := json.NewDecoder(strings.NewReader(got.out))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&answer); err != nil {
		t.Fatal(err)
	}
	if !answer.Feasible || !answer.Proven || answer.Bound == nil || *answer.Bound != 2 || len(answer.Moves) != 2 || answer.MovedARR != 210_000 || answer.Why != nil {
		t.Fatalf("%+v", answer)
	}
	bolt, dune := answer.Moves[0], answer.Moves[1]
	if bolt.Name != "Bolt" || *bolt.From != "Ana Ruiz" || bolt.To != "Ben Okoro" || bolt.ACV != 150_000 || bolt.Tier != "Strategic" || bolt.ID != "2" {
		t.Errorf("%+v", bolt)
	}
	if dune.Name != "Dune" || dune.From != nil || dune.To != "Ben Okoro" || answer.Before.Gini < 0.33 || answer.After.Gini > 0.1 {
		t.Errorf("%+v", answer)
	}
}

// TestRebalanceForPeople holds the sentences and the tables, and the CSV for the CRM.
func TestRebalanceForPeople(t *testing.T) {
	path := realAccounts(t, someAccounts)
	for _, format := range []string{"table", "markdown"} {
		got := brim("", "rebalance", path, "--tier", "Strategic", "--time-limit", "1h", "--format", format)
		got.wantCode(t, exitFine)
		contains(t, got.out, "✗ Strategic: of Ana Ruiz's book", "never move", "The best that was found", "Books before and after",
			"Never moved", "at risk", "renews 2027-02-01", "1.667 →")
	}
	got := brim("", "rebalance", path, "--tier", "Strategic", "--without", "ana ruiz", "--add", "=cmd", "--tolerance", "60%", "--time-limit", "1h")
	got.wantCode(t, exitFine)
	contains(t, got.out, "✓ Strategic: after 3 moves", "Fewer moves do not do it: proven", "leaves", "new", "Of these, never moved otherwise")
	got = brim("", "rebalance", path, "--tier", "Strategic", "--without", "Ana Ruiz", "--add", "=cmd", "--tolerance", "0.6", "--time-limit", "1h", "--format", "csv")
	got.wantData(t)
	contains(t, got.out, "id,name,tier,acv,from,to\n", "\n1,Acme,Strategic,250000,Ana Ruiz,'=cmd\n", "\n4,Dune,Strategic,60000,,")
}

// TestRebalanceRefusals are one line each, with what was perhaps meant.
func TestRebalanceRefusals(t *testing.T) {
	path := realAccounts(t, someAccounts)
	for want, args := range map[string][]string{
		"the scenario has no accounts file":                     {"pods-outgrown", "--tier", "Core"},
		"which tier? --tier is one of Strategic, Core":          {path},
		"did you mean Strategic?":                               {path, "--tier", "Strategik"},
		"has a book in Strategic; did you mean Ana Ruiz?":       {path, "--tier", "Strategic", "--without", "Ana Ruis"},
		`--add "Ana Ruiz": Ana Ruiz has a book in Strategic`:    {path, "--tier", "Strategic", "--add", "Ana Ruiz"},
		"a tolerance of -0.2; allowed: 0 or more, such as 0.15": {path, "--tier", "Strategic", "--tolerance=-0.2"},
		"allowed: a number such as 0.15 or 15%":                 {path, "--tier", "Strategic", "--tolerance", "some"},
		"15 percent is written 15%":                             {path, "--tier", "Strategic", "--tolerance", "15"},
		"longer than nothing":                                   {path, "--tier", "Strategic", "--time-limit", "0s"},
		"no account moves, so there is nothing to write":        {path, "--tier", "Core", "--tolerance", "500%", "--write", "new.csv"},
		"allowed: the name of a new file":                       {path, "--tier", "Strategic", "--write", "a/b.csv"},
		"allowed: table, json, csv":                             {path, "--format", "xml"},
	} {
		got := brim("", append([]string{"rebalance"}, args...)...)
		got.wantCode(t, exitInvalid)
		contains(t, got.err, want)
		if got.out != "" || strings.Count(got.err, "\n") != 1 {
			t.Errorf("%v: stdout %q, stderr %q", args, got.out, got.err)
		}
	}
}

// TestRebalanceRefusesInALine names the first of many CSMs, however long their names are.
func TestRebalanceRefusesInALine(t *testing.T) {
	rows := "id,name,arr,csm\n"
	for i := range 30 {
		rows += fmt.Sprintf("%d,x,90000,%02d%s\n", i, i, strings.Repeat("y", 900))
	}
	got := brim("", "rebalance", realAccounts(t, rows), "--tier", "Strategic", "--without", "Nobody")
	got.wantCode(t, exitInvalid)
	if contains(t, got.err, "there are 00yyy", "and 18 more"); len(got.err) > 800 {
		t.Errorf("%d bytes", len(got.err))
	}
}

// TestRebalanceSaysWhatIsElsewhere warns of accounts in other tiers: of who leaves they are
// not handed on, of the others they count in no limit.
func TestRebalanceSaysWhatIsElsewhere(t *testing.T) {
	path := realAccounts(t, "id,name,arr,csm\n1,a,250000,Ana\n2,b,240000,Ana\n3,c,230000,Ben\n4,d,90,Ana\n5,e,80,Ben\n6,f,70,Ben\n")
	got := brim("", "rebalance", path, "--tier", "Strategic", "--without", "Ana", "--time-limit", "1h", "--format", "markdown")
	got.wantCode(t, exitFine)
	contains(t, got.out, "Still to hand on, accounts in other tiers: Ana 1\n", "Besides, and in no limit here, accounts in other tiers: Ben 2\n")
}

// TestRebalanceHeadsFollow takes the head of who leaves away in the step that hands the accounts
// on, and says of it where it does not.
func TestRebalanceHeadsFollow(t *testing.T) {
	path := realAccounts(t, someAccounts)
	ask := []string{"rebalance", path, "--tier", "Strategic", "--without", "Ben Okoro", "--time-limit", "1h"}
	got := brim("", ask...)
	got.wantCode(t, exitFine)
	contains(t, strings.Join(strings.Fields(got.out), " "), "The plan counts 2.94 CSM heads in Strategic (tier.Strategic.csm_heads); with who leaves and comes it would be 1.94")
	brim("", append(ask, "--write", "moved.csv", "--heads")...).wantCode(t, exitFine)
	contains(t, readFile(t, path), `file = "moved.csv"`, "heads = 2\n[[tier]]", "csm_share = 0.97")
	contains(t, brim("", "log", path).out, "rebalanced Strategic and its CSM heads")
	got = brim("", append(ask, "--heads")...)
	got.wantCode(t, exitInvalid)
	contains(t, got.err, "--heads goes with --write")
}

// TestRebalanceApplies writes a new accounts file beside the old one, and has the scenario
// name it: then nothing has to move any more.
func TestRebalanceApplies(t *testing.T) {
	rows := strings.Replace(someAccounts, "2,Bolt,150000,Ana Ruiz,0.9", "2,Bolt,150000,Ana Ruiz,0.2", 1)
	path := realAccounts(t, rows)
	apply := []string{"rebalance", path, "--tier", "Strategic", "--time-limit", "1h", "--write", "moved.csv"}
	brim("", apply...).wantCode(t, exitFine)
	folder := filepath.Dir(path)
	moved := strings.Replace(strings.Replace(rows, "150000,Ana Ruiz", "150000,Ben Okoro", 1), "60000,,", "60000,Ben Okoro,", 1)
	if got := readFile(t, filepath.Join(folder, "moved.csv")); got != moved || readFile(t, filepath.Join(folder, "accounts.csv")) != rows {
		t.Errorf("%q", got)
	}
	contains(t, readFile(t, path), `file = "moved.csv"`)
	got := brim("", apply[:6]...)
	got.wantCode(t, exitFine)
	contains(t, got.out, "nothing\nhas to move", "moved.csv")
	contains(t, brim("", "log", path).out, "rebalanced Strategic")
}
