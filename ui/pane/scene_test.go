package pane

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"brim/model"
	"brim/planner"
	"brim/planner/judge"
	"brim/planner/plantest"
	"brim/planner/risk"
	"brim/ui/state"
	"brim/ui/words"
)

// scene is a state that panes are drawn for, by what is special about it.
type scene struct {
	name string
	made func(t testing.TB) state.State
}

// scenes are the states that every pane has to get along with.
var scenes = []scene{
	{"usual", func(t testing.TB) state.State { return open(t, "pod-breach") }},
	{"pinned", pinned},
	{"no-pods", func(testing.TB) state.State { return opened(plantest.Sample(1, 12), pooled) }},
	{"empty", func(testing.TB) state.State { return opened(plantest.Sample(2, 1), pooled, nobody) }},
	{"many-tiers", func(testing.TB) state.State { return opened(plantest.Sample(model.MaxTiers, 60), crowded).Pin() }},
	{"wide-letters", func(t testing.TB) state.State { return opened(plantest.Golden(t, "pod-breach"), wide).Pin() }},
	{"uncertain", uncertainScene},
	{"happened", func(t testing.TB) state.State { return opened(plantest.Golden(t, "pod-breach"), happened) }},
	{"accounts", func(t testing.TB) state.State { return opened(plantest.Company(t)) }},
	{"wide-letters-accounts", func(testing.TB) state.State { return opened(plantest.Sample(2, 12), strangeAccounts) }},
}

// keys are those that the panes' words name.
var keys = words.Keys{"baseline": "b", "compare-add": "a", "ranges": "A", "luck": "i", "range": "N", "type": "enter", "risk-type": "enter", "hire-type": "enter", "rebalance": "r", "accounts-file": "a", "save-as": "S"}

// opened is the state of a scenario that was changed before it was opened.
func opened(s *model.Scenario, changes ...func(*model.Scenario)) state.State {
	s = s.Clone()
	for _, change := range changes {
		change(s)
	}
	shown := state.Open(state.Document{Name: "test", Scenario: s})
	shown.Keys = keys
	return shown
}

// happened is five months of what has come instead: less new business, and a CSM who left.
func happened(s *model.Scenario) {
	plan := planner.Make(s, -1)
	var rows []model.ActualRow
	for t := 1; t <= 5; t++ {
		for k := range s.Tiers {
			tier := &plan.Months[t].Tiers[k]
			row := model.ActualRow{Month: s.MonthAt(t), Tier: s.Tiers[k].Name}
			for f, v := range map[model.ActualFigure]float64{
				model.ActualAccounts: tier.Accounts * 0.98, model.ActualARR: tier.ARR * 0.97, model.ActualNewARR: tier.NewARR * 0.7,
				model.ActualExpansionARR: tier.ExpansionARR, model.ActualContractionARR: 0, model.ActualChurnedARR: tier.ChurnedARR,
				model.ActualNewAccounts: tier.NewAccounts * 0.8, model.ActualChurnedAccounts: tier.ChurnedAccounts,
				model.ActualAEHeads: tier.AEHeads, model.ActualAEJoined: 0.5, model.ActualAELeavers: 0.1,
				model.ActualCSMHeads: tier.CSMHeads * 0.9, model.ActualCSMJoined: 0, model.ActualCSMLeavers: 0.2, model.CSMPresales: 0.2,
			} {
				row.Figures[f] = model.Some(v)
			}
			rows = append(rows, row)
		}
	}
	s.Actuals = model.Actuals{File: "actuals.csv", Record: model.NewRecord(rows, model.Reading{File: "actuals.csv"})}
}

func pooled(s *model.Scenario) {
	for k := range s.Tiers {
		s.Tiers[k].Coverage = model.Pooled
	}
}

func nobody(s *model.Scenario) {
	s.AE.Heads, s.CSM.Heads = 0, 0
	s.AE.Hires, s.CSM.Hires = model.HirePlan{}, model.HirePlan{}
}

// crowded is a company with everything that takes rows: specialists, market cases, hires
// by tier and month.
func crowded(s *model.Scenario) {
	for _, role := range []string{"Solutions engineer", "Implementation", "Support", "Renewals"} {
		s.Resources = append(s.Resources, model.Resource{Role: role, Heads: 2, Hours: 120})
	}
	s.Cases = append(s.Cases, model.Case{Name: "Downside", Churn: model.Some(1.5)})
}

// wide names what has names in letters of two columns, the tiers alike in their first ones.
func wide(s *model.Scenario) {
	s.Title = "容量計画のシナリオ 🧭"
	for k, last := range []string{"一", "二", "三"} {
		s.Tiers[k].Name = "漢字テスト企業" + last
	}
}

// strangeAccounts are names that are too long, in letters of two columns or none at all, a
// book without ARR, renewals long past and yet to come, and a CSM in every tier.
func strangeAccounts(s *model.Scenario) {
	var rows []model.Account
	for i, csm := range []string{"", "漢字テスト企業の担当者", "Maximiliana Featherstonehaugh-Cholmondeley", "Maximiliana Featherstonehaugh-Cholmondley", "x", ""} {
		for j := range 30 {
			rows = append(rows, model.Account{
				ID: strings.Repeat("0018c", j), Name: strings.Repeat("漢字 Ltd ", j%9), CSM: csm, AE: strings.Repeat("Ana ", 1+j), ACV: float64(i*j) * 7001,
				Renewal: model.DayOf(2019+j%12, time.March, 1+j%28), Pinned: j%2 == 0, Growth: model.Some(float64(j) / 30),
			})
		}
	}
	s.Book = model.Book{File: "accounts.csv", Accounts: model.NewAccounts(rows)}
	s.ARR = model.Opt{}
	for k := range s.Tiers {
		s.Tiers[k].MinACV, s.Tiers[k].AccountShare = model.Some(float64(len(s.Tiers)-1-k)*50_000), model.Opt{}
	}
}

// pinned is a plan beside a baseline, with a lever and a tier that have moved since.
func pinned(t testing.TB) state.State {
	s := open(t, "pod-breach").Pin()
	return changed(s, func(to *model.Scenario) {
		to.CSM.Heads += 6
		to.Tiers[1].BookMax.V += 10
		to.Limits.RatioDegraded = 1.4
	})
}

// uncertainScene is a plan whose levers have ranges, with its trials and its sensitivity.
func uncertainScene(t testing.TB) state.State {
	s := open(t, "pod-breach").AddRanges().TurnLuck()
	known.once.Do(func() {
		known.risk, _ = risk.Simulate(context.Background(), s.Scenario, s.Case, risk.Simulation{Trials: 40, Seed: 1, Workers: 1})
		known.sweep = judge.SweepLevers(context.Background(), s.Scenario, s.Case, 1)
	})
	if known.risk == nil {
		t.Fatal("not simulated")
	}
	return s.Simulated(known.risk, s.Scenario, s.Case).Swept(known.sweep, s.Scenario, s.Case)
}

// known is what the uncertain scene's plan comes to by chance and lever by lever, which no
// test changes and all share.
var known struct {
	once  sync.Once
	risk  *risk.Result
	sweep *judge.Sweep
}
