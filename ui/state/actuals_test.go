package state

import (
	"testing"
	"time"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
)

// began is a scenario of which one month has happened, with that part of its ARR.
func began(part float64) *model.Scenario {
	s := plantest.Sample(2, 12)
	s.Start = model.MonthOf(2027, time.January)
	plan := planner.Make(s, -1)
	var rows []model.ActualRow
	for k := range s.Tiers {
		tier := &plan.Months[1].Tiers[k]
		row := model.ActualRow{Month: s.Start, Tier: s.Tiers[k].Name}
		for f, v := range map[model.ActualFigure]float64{model.ActualAccounts: tier.Accounts, model.ActualARR: part * tier.ARR,
			model.ActualAEHeads: tier.AEHeads, model.ActualCSMHeads: tier.CSMHeads} {
			row.Figures[f] = model.Some(v)
		}
		rows = append(rows, row)
	}
	s.Actuals = model.Actuals{File: "actuals.csv", Record: model.NewRecord(rows, model.Reading{})}
	return s
}

// TestWhatHappenedFollowsThePlan: a change of the plan is held against what has happened, which
// stays as it is; a scenario without a file has none.
func TestWhatHappenedFollowsThePlan(t *testing.T) {
	s := Open(Document{Name: "test", Scenario: began(0.9)})
	line, ok := s.Actuals.History.Headline()
	if !ok || !s.Actuals.Any() || line.Words() != "ARR is 10.0% under the plan in Jan 2027" {
		t.Errorf("%v %v", line, ok)
	}
	less := s.Scenario.Clone()
	less.Tiers[0].LogoChurn, less.Tiers[1].LogoChurn = 0.9, 0.9
	s = s.Become(less)
	if now, _ := s.Actuals.History.Headline(); now.Actual != line.Actual || now.Plan >= line.Plan {
		t.Errorf("%+v, before %+v", now, line)
	}
	if none := Open(Document{Name: "test", Scenario: plantest.Sample(2, 12)}); none.Actuals.History != nil {
		t.Error("nothing has happened, and yet there is something")
	}
}

// TestUndoKeepsWhatWasReadLast: once the file of what has happened is read anew, a step back in
// the session has it too.
func TestUndoKeepsWhatWasReadLast(t *testing.T) {
	s := Open(Document{Name: "test", Scenario: began(0.9)})
	more := s.Scenario.Clone()
	more.CSM.Heads++
	s = s.Become(more)
	s = s.Reread(Document{Name: "test", Scenario: began(0.8)}).Undo()
	if line, _ := s.Actuals.History.Headline(); s.Scenario.CSM.Heads != more.CSM.Heads || line.Percent.V > -0.15 {
		t.Errorf("%v heads, %s", s.Scenario.CSM.Heads, line.Words())
	}
}

// TestThePlanBegunAnewIsCompared stands beside the plan where anything has happened, and goes when
// it is taken away.
func TestThePlanBegunAnewIsCompared(t *testing.T) {
	s := Open(Document{Name: "test", Scenario: began(0.9)}).Turn(PageCompare)
	if len(s.Compare.Others) != 1 || s.Compare.Others[0].Key != AnewKey {
		t.Fatalf("%+v", s.Compare.Others)
	}
	if next := s.Compare.Others[0].Plan; next == nil || next.MonthAt(0) != s.Scenario.Start {
		t.Errorf("%v", next)
	}
	if s = s.DropOther(); len(s.Compare.Others) != 0 || len(s.Offers()) != 1 {
		t.Errorf("%+v, offers %v", s.Compare.Others, s.Offers())
	}
}
