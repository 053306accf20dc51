package explain

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
)

// goldenPlan computes a golden scenario in a market case; an empty one is the base case.
func goldenPlan(t *testing.T, name, marketCase string) *planner.Plan {
	t.Helper()
	s := plantest.Golden(t, name)
	c, _ := s.CaseNamed(marketCase)
	return planner.Make(s, c)
}

func explained(t *testing.T, p *planner.Plan, id string, place Place) Explanation {
	t.Helper()
	f, ok := FigureByID(id)
	if !ok {
		t.Fatalf("no figure %q", id)
	}
	return Explain(p, f, place)
}

// TestExplanationReads holds explanations of every kind of formula to what a person
// reads.
func TestExplanationReads(t *testing.T) {
	book := goldenPlan(t, "segmented-book", "")
	breach := goldenPlan(t, "pod-breach", "")
	one := goldenPlan(t, "one-team", "")
	for _, c := range []struct {
		p                                    *planner.Plan
		id                                   string
		place                                Place
		title, value, words, symbols, number string
	}{
		{book, "load", Place{T: 14, Tier: 1}, "Book load of Core, Feb 2028", "40.9",
			"accounts ÷ productive CSMs", "load = accounts / productive", "329.7 / 8.06 = 40.9"},
		{book, "state", Place{T: 14, Tier: 1}, "Book state of Core, Feb 2028", "over",
			"uncovered if there is no productive CSM and accounts above 0; over if load is above book max; " +
				"under if load is below book min; otherwise within",
			"state = uncovered if load is undefined and accounts > 0; over if load > book_max; under if load < book_min; otherwise within",
			"40.9 > 40: over"},
		{breach, "accounts", Place{T: 14, Tier: 1}, "Accounts of Core, May 2028", "337.3",
			"the previous month's accounts − churned accounts + new accounts − graduated accounts + graduated accounts of the tier below",
			"accounts = accounts(t−1) − churned_accounts + new_accounts − graduated_accounts + graduated_accounts(k+1)",
			"330.32 − 2.767 + 9.767 − 0.8 + 0.738 = 337.3"},
		{book, "company.nrr", Place{T: 14}, "Net revenue retention, Feb 2028", "100.23%",
			"the product over the last 12 months of (1 + (company expansion ARR − company contraction ARR − company churned ARR) ÷ the previous month's company ARR)",
			"company.nrr = Π(12 months) (1 + (company.expansion_arr − company.contraction_arr − company.churned_arr) / company.arr(t−1))",
			"100.06% × 100.05% × … × 99.99% = 100.23%"},
		{book, "company.arr", Place{}, "ARR, Dec 2026", "$12.0M",
			"the sum over the tiers of ARR", "company.arr = Σ arr", "$3.6M + $6.6M + $1.8M = $12.0M"},
		{one, "new_arr", Place{T: 8}, "New ARR of Top, Jun 2027", "$78.4K",
			"share of new ARR × ARR missing to the goal", "new_arr = new_mix · company.missing_arr", "21.46% × $365.5K = $78.4K"},
		{one, "company.hiring_gap", Place{T: 8}, "Hiring gap, Jun 2027", "19.13%",
			"(1 + AE hires of the next 12 months ÷ AE heads) ÷ (1 + CSM hires of the next 12 months ÷ CSM heads) − 1",
			"company.hiring_gap = (1 + ae.hires_ahead / ae.heads) / (1 + csm.hires_ahead / csm.heads) − 1",
			"(1 + 6 / 11.07) / (1 + 3.2 / 10.87) − 1 = 19.13%"},
		{one, "hiring_gap.hires", Place{T: 8}, "Hiring gap by hires of Top, Jun 2027", "87.5%",
			"the company's hiring gap by hires", "hiring_gap.hires = company.hiring_gap.hires", "87.5%"},
		{book, "company.hiring_gap.hires", Place{T: 8}, "Hiring gap by hires, Aug 2027", "100%",
			"AE hires of the next 12 months ÷ CSM hires of the next 12 months − 1",
			"company.hiring_gap.hires = ae.hires_ahead / csm.hires_ahead − 1", "8 / 4 − 1 = 100%"},
		{book, "hiring_gap.growth.first", Place{}, "Month when the hiring gap by growth passes its limit in Strategic", "Dec 2026",
			"the first month in which AE hires are planned and no CSM hires or hiring gap by growth is above the limit of the gap",
			"hiring_gap.growth.first = first t with hiring_gap.growth is undefined or hiring_gap.growth > limits.hiring_gap",
			"20.17% > 20%: Dec 2026"},
		{breach, "ae.quarter_plan", Place{T: 12}, "Planned AE hires, Jan to Mar 2028", "4",
			"AE hires planned for the quarter", "ae.quarter_plan = ae.hires_per_quarter", "4"},
		{breach, "ae.year_plan", Place{T: 24}, "Planned AE hires, Apr 2028 to Mar 2029", "8",
			"the sum over the quarters of the year of AE hires planned for the quarter",
			"ae.year_plan = Σ(year) ae.quarter_plan", "4 + 4 + 0 + 0 = 8"},
		{breach, "csm_quarter_named", Place{T: 2}, "Named CSM hires of Strategic, Apr to Jun 2027", "0",
			"the sum over the months of the quarter of named CSM hires of the month",
			"csm_quarter_named = Σ(quarter) csm_named", "0 + 0 + 0 = 0"},
		{breach, "pod.hiring_gap_ends", Place{}, "Month when the hiring-gap rule expects a break in Strategic", "Mar 2028",
			"the month when the hiring-gap rule first holds + 12 mo", "pod.hiring_gap_ends = pod.hiring_gap + 12 mo", "Mar 2027 + 12 mo = Mar 2028"},
		{breach, "resource.needed", Place{T: 14}, "Needed heads of Solutions engineer, May 2028", "5.55",
			"over the tiers that use the role, accounts × hours an account ÷ productive hours a month, pods × heads a pod, and accounts × heads an account",
			"resource.needed = Σ (pods · per_pod)", "11.1 × 0.5 = 5.55"},
		{book, "headline.over", Place{Tier: 0}, "Month when books run over in Strategic", "never",
			"the first month in which there is no productive CSM and accounts above 0 or load is above book max",
			"headline.over = first t with load is undefined and accounts > 0 or load > book_max",
			"18.7 ≤ 20 still in Dec 2028: never"},
		{book, "graduated_accounts", Place{T: 1}, "Graduated accounts of Strategic, Jan 2027", "0",
			"0: no tier lies above", "graduated_accounts = 0: no tier lies above", "0: no tier lies above"},
	} {
		e := explained(t, c.p, c.id, c.place)
		for _, part := range []struct{ what, got, want string }{
			{"title", e.Title, c.title}, {"value", e.Value, c.value}, {"words", e.Words, c.words},
			{"symbols", e.Symbols, c.symbols}, {"numbers", e.Numbers, c.number},
		} {
			if part.got != part.want {
				t.Errorf("%s of %s:\n got %s\nwant %s", part.what, c.id, part.got, part.want)
			}
		}
	}
}

// TestExplanationTerms follows a term to the figure or the lever behind it.
func TestExplanationTerms(t *testing.T) {
	p := goldenPlan(t, "segmented-book", "")
	want := []Term{
		{Name: "accounts, Jan 2028", Value: "319.55", Figure: "accounts", Place: Place{T: 13, Tier: 1}},
		{Name: "monthly churn with overload", Value: "0.883%", Figure: "overloaded_churn", Place: Place{T: 14, Tier: 1}},
	}
	if got := explained(t, p, "churned_accounts", Place{T: 14, Tier: 1}).Terms; !slices.Equal(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	want = []Term{
		{Name: "CSM heads", Value: "4.3", Figure: "csm_heads", Place: Place{T: 14}},
		{Name: "CSM cost", Value: "$130.0K", Lever: "csm.cost"},
		{Name: "ARR", Value: "$6.44M", Figure: "arr", Place: Place{T: 14}},
	}
	if got := explained(t, p, "cost_to_serve", Place{T: 14}).Terms; !slices.Equal(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

// TestExplanationSources holds each kind of origin: a source, a coverage's default, an
// assumption, the scenario, a market case, a threshold that no lever moves.
func TestExplanationSources(t *testing.T) {
	book := goldenPlan(t, "segmented-book", "")
	downside := goldenPlan(t, "pod-breach", "Downside")
	for _, c := range []struct {
		p    *planner.Plan
		id   string
		tier int
		want []Source
	}{
		{book, "load", 1, []Source{
			{"Core book max 40 (by coverage swarm)", "ATM: account team models"},
			{"Core book min 20 (by coverage swarm)", "ATM"},
		}},
		{book, "churned_accounts", 1, []Source{{"Core logo churn 10%", "assumption"}}},
		{downside, "churned_accounts", 0, []Source{
			{"Strategic logo churn 5%", "this scenario"}, {"churn 1.4", "this scenario, case Downside"},
		}},
		{book, "split.votes.ratio", 1, []Source{
			{"swarms up to a ratio of 4.00", "ATM: account team models"}, {"pods up to a ratio of 2.00", "ATM"},
		}},
		{book, "hiring_gap", 0, []Source{
			{"Strategic AE share 25%", "this scenario"}, {"AE hires planned for the quarter 2", "this scenario"},
			{"Strategic CSM share 25%", "this scenario"}, {"CSM hires planned for the quarter 1", "this scenario"},
			{"the limit of the gap 20%", "POD: the pod model"},
		}},
	} {
		if got := explained(t, c.p, c.id, Place{T: 4, Tier: c.tier}).Sources; !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.id, got, c.want)
		}
	}
}

// TestLeversNearestFirst holds a load's levers to the order in which they act.
func TestLeversNearestFirst(t *testing.T) {
	levers := explained(t, goldenPlan(t, "pod-breach", "Downside"), "load", Place{T: 10, Tier: 1}).Levers
	order := []string{"csm.ramp_months", "csm.attrition", "csm.heads", "company.arr", "tier.Core.presales", "growth.driver"}
	last := -1
	for _, key := range order {
		i := slices.Index(levers, key)
		if i <= last {
			t.Errorf("%s stands at %d after %d in %v", key, i, last, levers)
		}
		last = i
	}
	for key, want := range map[string]bool{
		"case.Downside.win_rate": true, "market.win_rate": false, "market.deal_size": true, "org.lead_book": false, "growth.target": false,
	} {
		if got := slices.Contains(levers, key); got != want {
			t.Errorf("%s among the levers: %v, want %v", key, got, want)
		}
	}
}

// TestLeversOfNoPods makes sure that where no tier is served by pods and overload costs
// nothing, no lever of pods or of CSMs is said to feed anything.
func TestLeversOfNoPods(t *testing.T) {
	s := plantest.Sample(3, 24)
	for k := range s.Tiers {
		s.Tiers[k].Coverage = model.Swarm
	}
	s.Limits.OverloadChurn = 1
	for _, key := range explained(t, planner.Make(s, -1), "company.arr", Place{T: 12}).Levers {
		if key != "limits.overload_churn" && strings.HasPrefix(key, "limits.") || strings.HasPrefix(key, "csm.") {
			t.Errorf("%s feeds the ARR of a company without pods", key)
		}
	}
}

// TestExplainHoldsAnyPlan explains everything in drawn plans: nothing is left unsaid, and
// no number of the machine's own shows.
func TestExplainHoldsAnyPlan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := plantest.Draw(t)
		p := planner.Make(s, rapid.IntRange(-1, len(s.Cases)-1).Draw(t, "case"))
		place := Place{T: rapid.IntRange(-1, s.Horizon+1).Draw(t, "t"), Tier: rapid.IntRange(-1, model.MaxTiers).Draw(t, "tier")}
		reader := NewReader(p)
		for _, f := range plantest.Few(everyFigure(), 2) {
			e := reader.Explain(f, place)
			if e.Title == "" || e.Value == "" || e.Words == "" || e.Symbols == "" && f.applies(clampedSpot(p, f, place)) {
				t.Fatalf("%s leaves something unsaid: %+v", f.ID, e)
			}
			for _, text := range []string{e.Value, e.Words, e.Symbols, e.Numbers} {
				if strings.Contains(text, "NaN") || strings.Contains(text, "Inf") || strings.Contains(text, "%!") {
					t.Fatalf("%s at %+v: %s", f.ID, place, text)
				}
			}
			for _, term := range e.Terms {
				if _, ok := FigureByID(term.Figure); term.Figure != "" && !ok || term.Name == "" || term.Value == "" {
					t.Fatalf("%s has the term %+v", f.ID, term)
				}
			}
			for _, source := range e.Sources {
				if source.What == "" || source.From == "" {
					t.Fatalf("%s has the source %+v", f.ID, source)
				}
			}
		}
	})
}
