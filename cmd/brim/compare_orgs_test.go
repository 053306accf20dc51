package main

import (
	"encoding/csv"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"brim/model"
	"brim/planner"
)

func TestCompareOrganisationsForPeople(t *testing.T) {
	got := brim("", "compare-orgs", scenarioPath("segmented-book"))
	got.wantCode(t, exitFine)
	golden(t, "segmented-book.organisations.txt", got.out)
	for line := range strings.Lines(got.out) {
		if len([]rune(line)) > 81 {
			t.Errorf("wider than 80 columns: %s", line)
		}
	}
	markdown := brim("", "compare-orgs", scenarioPath("segmented-book"), "pooled", "Three-Person Pod", "--format", "markdown")
	markdown.wantCode(t, exitFine)
	contains(t, markdown.out, "| three-person-pod |", "## Pooled (ORG)", "- Weakness: ")
}

// TestCompareOrganisationsAsData holds JSON and CSV to the plans that they come from.
func TestCompareOrganisationsAsData(t *testing.T) {
	args := []string{"compare-orgs", "pods-outgrown", "specialist", "hybrid", "specialist", "--case", "Downside"}
	got := brim("", append(args, "--format", "json")...)
	got.wantCode(t, exitFine)
	var object struct {
		Case          string
		Organisations []struct {
			Organisation *string
			PeopleCost   float64 `json:"people_cost"`
			Tiers        []struct {
				Name string
				Load struct{ Now, End float64 }
			}
		}
	}
	if err := json.Unmarshal([]byte(got.out), &object); err != nil || object.Case != "Downside" || len(object.Organisations) != 3 {
		t.Fatalf("%v\n%s", err, got.out)
	}
	if object.Organisations[0].Organisation != nil || *object.Organisations[2].Organisation != "hybrid" {
		t.Errorf("order: %s", got.out)
	}
	file, err := read("pods-outgrown", nil)
	if err != nil {
		t.Fatal(err)
	}
	specialist, _ := model.OrganisationNamed("specialist")
	made, err := specialist.Apply(file.Scenario)
	if err != nil {
		t.Fatal(err)
	}
	c, _ := made.Scenario.CaseNamed("Downside")
	plan := planner.Make(made.Scenario, c)
	for k, tier := range object.Organisations[1].Tiers {
		if tier.Load.End != plan.Last().Tiers[k].Load.V {
			t.Errorf("%s: load %v, the plan has %v", tier.Name, tier.Load.End, plan.Last().Tiers[k].Load.V)
		}
	}
	table := brim("", append(args, "--format", "csv")...)
	table.wantCode(t, exitFine)
	rows, err := csv.NewReader(strings.NewReader(table.out)).ReadAll()
	if err != nil || len(rows) != 1+3*4 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	column := slices.Index(rows[0], "csms_needed_now")
	if rows[1][0] != "this plan" || rows[1][1] != "" || rows[2][1] == "" || rows[5][0] != "specialist" || rows[5][column] == "" {
		t.Errorf("%v", rows)
	}
}

// TestSwarmBreaksAreTold has the AEs' load, over which a swarm breaks, in every format.
func TestSwarmBreaksAreTold(t *testing.T) {
	args := []string{"compare-orgs", "pods-outgrown", "swarm", "--format"}
	contains(t, brim("", append(args, "table")...).out, "▲ AEs stay with 120.2 accounts each in Growth, above 80, now.")
	var object struct {
		Organisations []struct {
			Breaks struct {
				AELoad *struct {
					T           int
					Tier        string
					Load, Limit float64
				} `json:"ae_load"`
			}
		}
	}
	if err := json.Unmarshal([]byte(brim("", append(args, "json")...).out), &object); err != nil || len(object.Organisations) != 2 {
		t.Fatal(err, len(object.Organisations))
	}
	if broken := object.Organisations[1].Breaks.AELoad; broken == nil || broken.T != 0 || broken.Tier != "Growth" || broken.Load <= 80 || broken.Limit != 80 {
		t.Errorf("%+v", broken)
	}
	rows, err := csv.NewReader(strings.NewReader(brim("", append(args, "csv")...).out)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	month, tier := slices.Index(rows[0], "ae_load_month"), slices.Index(rows[0], "ae_load_tier")
	if row := rows[slices.IndexFunc(rows, func(r []string) bool { return r[0] == "swarm" })]; month < 0 || row[month] == "" || row[tier] != "Growth" {
		t.Errorf("%v", rows)
	}
}

func TestOrganisationsAreListed(t *testing.T) {
	got := brim("", "compare-orgs", "--list")
	got.wantCode(t, exitFine)
	for _, o := range model.Organisations() {
		contains(t, got.out, o.Key+" ("+o.Source+")", "Seen in: "+o.Builtin)
	}
	var rows []map[string]string
	if err := json.Unmarshal([]byte(brim("", "compare-orgs", "--list", "--format", "json").out), &rows); err != nil || len(rows) != len(model.Organisations()) {
		t.Errorf("%d rows, %v", len(rows), err)
	}
	contains(t, brim("", "compare-orgs", "first-csm", "polled").err, "did you mean pooled?")
}
