package actuals

import (
	"strings"
	"testing"
	"time"

	"brim/model"
)

// planned is a small scenario: pods above a pool, for half a year.
func planned() *model.Scenario {
	s := &model.Scenario{Tiers: []model.Tier{{Name: "Top", Coverage: model.Pod}, {Name: "Tail", Coverage: model.Pooled}}}
	model.SetDefaults(s)
	s.Start, s.Horizon = model.MonthOf(2027, time.January), 6
	s.Tiers[0].Coverage = model.Pod
	return s
}

// TestTheTemplateIsRead fills nothing in: the file says nothing, and is a good one.
func TestTheTemplateIsRead(t *testing.T) {
	for staffing, want := range map[model.Staffing]int{model.StaffingShares: 14, model.StaffingNeed: 21} {
		s := planned()
		s.Org.Staffing = staffing
		data, err := Template(s)
		if err != nil {
			t.Fatal(err)
		}
		record, err := Read("a.csv", data, OptionsOf(s))
		if err != nil {
			t.Fatal(err)
		}
		if n := len(record.Rows()); n != want {
			t.Errorf("%v: %d rows, want %d", staffing, n, want)
		}
		for _, row := range record.Rows() {
			if row.Figures != (model.ActualRow{}).Figures {
				t.Errorf("%+v", row)
			}
		}
	}
}

// TestTheTemplateHasTheScorecardOfPods and leaves it out where no tier is served by pods.
func TestTheTemplateHasTheScorecardOfPods(t *testing.T) {
	for coverage, want := range map[model.Coverage]bool{model.Pod: true, model.Swarm: false} {
		s := planned()
		s.Tiers[0].Coverage = coverage
		data, err := Template(s)
		if err != nil {
			t.Fatal(err)
		}
		if head, _, _ := strings.Cut(string(data), "\n"); strings.Contains(head, "handoff_score") != want {
			t.Errorf("%v: %s", coverage, head)
		}
	}
}

// TestNoNameInTheTemplateIsAFormula for a spreadsheet, and what it saves is read again, with the
// apostrophe or without.
func TestNoNameInTheTemplateIsAFormula(t *testing.T) {
	s := planned()
	s.Tiers[0].Name = "=1+1"
	data, err := Template(s)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(data), "\n2027-01,'=1+1,") {
		t.Errorf("a spreadsheet carries the name out:\n%s", data)
	}
	for _, text := range []string{string(data), strings.ReplaceAll(string(data), "'=", "=")} {
		record, err := Read("a.csv", []byte(text), OptionsOf(s))
		if err != nil {
			t.Fatal(err)
		}
		if tier := record.Rows()[0].Tier; tier != "=1+1" {
			t.Errorf("read as %q", tier)
		}
	}
}
