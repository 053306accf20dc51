package planner_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"brim/model"
	"brim/planner"
	"brim/scenarios"
)

func builtin(t *testing.T, name string) *scenarios.File {
	t.Helper()
	file, err := scenarios.LoadBuiltin(name)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// TestPodsOutgrown looks closer at the scenario that opens first.
func TestPodsOutgrown(t *testing.T) {
	s := builtin(t, "pods-outgrown").Scenario
	p := planner.Make(s, -1)
	pod := &p.Pods[0]
	for _, c := range pod.Pilot {
		if !c.Passed {
			t.Errorf("today the pods fail %s", c.Name)
		}
	}
	if gap := p.Months[0].Tiers[0].HiringGap; math.Abs(gap.V-0.125) > 1e-9 {
		t.Errorf("the gap opens at %v, want 12.5 %%", gap)
	}
	if state := p.Months[0].Tiers[0].PodState; state != planner.Dedicated {
		t.Errorf("the pods open %v", state)
	}
	if pod.Ratio == nil || pod.Ratio.T != 23 || pod.Economics == nil || pod.Economics.T != 19 || pod.UpliftLost <= 0 {
		t.Errorf("the ratio follows in %v and the economics in %v, at a loss of %.0f", pod.Ratio, pod.Economics, pod.UpliftLost)
	}
	ends := map[string]float64{}
	for _, name := range []string{"Downside", model.BaseCase, "Upside"} {
		c, ok := s.CaseNamed(name)
		if !ok {
			t.Fatalf("no case %s", name)
		}
		p := planner.Make(s, c)
		h := p.Headline()
		ends[name] = h.ARR
		pod := &p.Pods[0]
		if pod.Warned == nil || pod.Warned.Cause != planner.CauseHiringGap {
			t.Errorf("%s: pods are warned: %+v", name, pod.Warned)
		}
		if breaks := pod.Breaks != nil; breaks == (name == "Downside") {
			t.Errorf("%s: pods break: %v", name, breaks)
		}
		if over, want := h.Books[1].Over, name != "Downside"; over != want {
			t.Errorf("%s: Core runs over: %v", name, over)
		}
	}
	if !(ends["Downside"] < ends[model.BaseCase] && ends[model.BaseCase] < ends["Upside"]) {
		t.Errorf("ARR ends at %v", ends)
	}
}

// TestSegmentedOverload holds the overloaded scenario to its comments: what full books
// would take, and that eleven CSMs fit today.
func TestSegmentedOverload(t *testing.T) {
	s := builtin(t, "segmented-12m").Scenario
	p := planner.Make(s, -1)
	needed := 0.0
	for k, accounts := range []float64{43, 214, 171} {
		needed += p.Splits[k].CSMNeeded
		if math.Abs(p.Splits[k].Accounts-accounts) > 0.5 {
			t.Errorf("%s has %.1f accounts, want %v", p.Splits[k].Name, p.Splits[k].Accounts, accounts)
		}
		if u := p.Months[0].Tiers[k].Utilization.V; math.Abs(u-2.8) > 0.05 {
			t.Errorf("%s stands at %.2f times its limit", p.Splits[k].Name, u)
		}
	}
	if math.Abs(needed-10.4) > 0.05 {
		t.Errorf("full books take %.2f CSMs", needed)
	}
	if ratio := p.Months[0].Tiers[0].Ratio.V; math.Abs(ratio-5) > 0.1 {
		t.Errorf("the pods have %.2f AEs per CSM", ratio)
	}
	if p.Last().Tiers[1].State != planner.Over {
		t.Error("Core is not over its limit for two years")
	}
	if lost := overloadChurn(p); math.Abs(lost/1e6-1) > 0.1 {
		t.Errorf("over two years %.2fM of ARR are lost to overload", lost/1e6)
	}
	eleven := planner.Make(moved(t, s, move{"csm.heads", number(11)}), -1)
	for _, tier := range eleven.Months[0].Tiers {
		if tier.State != planner.Within {
			t.Errorf("with eleven CSMs %s is %v today", tier.Name, tier.State)
		}
	}
}

// overloadChurn is the ARR that full books would have kept.
func overloadChurn(p *planner.Plan) float64 {
	lost := 0.0
	for t := range p.Months {
		lost += p.Months[t].OverloadChurnedARR
	}
	return lost
}

// TestDedicatedLeave holds the month's leave against the books: without it they would last
// through the first year.
func TestDedicatedLeave(t *testing.T) {
	s := builtin(t, "dedicated-csms").Scenario
	if load := planner.Make(s, -1).Months[8].Tiers[0].Load.V; math.Abs(load-24) > 0.5 {
		t.Errorf("in August each carries %.2f accounts", load)
	}
	s.Leaves = nil
	h := planner.Make(s, -1).Headline()
	if h.Books[0].Over && h.Books[0].Since.T < 12 {
		t.Errorf("with everybody there the books run over in month %d", h.Books[0].Since.T)
	}
}

// TestFormalSegmentsGap holds the two readings of the hiring gap apart, and the pods'
// last state to the comments.
func TestFormalSegmentsGap(t *testing.T) {
	s := builtin(t, "formal-segments-60m").Scenario
	if state := planner.Make(s, -1).Last().Tiers[0].PodState; state != planner.Strained {
		t.Errorf("the pods end %v", state)
	}
	byHires := planner.Make(moved(t, s, move{"limits.gap_basis", model.Value{Word: "hires"}}), -1)
	if gap := byHires.Months[0].HiringGap.V; math.Abs(gap-1.0/3) > 1e-9 {
		t.Errorf("by people hired the gap is %v, want a third", gap)
	}
}

// TestPodPilot passes all four criteria of a pilot, and is small enough not to dip.
func TestPodPilot(t *testing.T) {
	s := builtin(t, "pod-pilot").Scenario
	p := planner.Make(s, -1)
	for _, c := range p.Pods[0].Pilot {
		if !c.Passed {
			t.Errorf("fails %s: %v, limit %v", c.Name, c.Value, c.Limit)
		}
	}
	if pods := p.Months[0].Tiers[0].Pods.V; pods != 3 {
		t.Errorf("%v pods", pods)
	}
	from := int(s.Transition.FromMonth.V)
	if before, value := p.Months[from-1].CSM.Productive, p.Months[from].CSM.Productive; value < before*0.95 {
		t.Errorf("productive CSMs fall from %.2f to %.2f", before, value)
	}
}

// TestBuiltinCoverage looks whether the built-in scenarios, all together, show what the
// program can do.
func TestBuiltinCoverage(t *testing.T) {
	shown := map[string]bool{}
	for _, b := range scenarios.Builtins() {
		for _, what := range features(builtin(t, b.Name).Scenario) {
			shown[what] = true
		}
	}
	for _, what := range []string{
		"pod", "swarm", "sequential", "pooled", "capacity", "target", "shares", "need", "generalist", "specialist",
		"gap by growth", "leads", "lognormal", "bands", "min_acv", "account_share", "promoted", "graduation",
		"first-year churn", "pre-sales", "hires by quarter", "AEs by month", "CSMs by month", "cases", "hours per account",
		"heads per pod", "transition", "coverage plan", "renewal rules", "shared pay", "swarm SLA", "another currency",
		"seed", "early", "growth", "scale", "ramping", "ramp by months", "contraction", "leave", "tiers' own figures",
		"fiscal year", "seasons", "hire cost", "managers", "resources' cost", "AE time after the sale", "moves",
	} {
		if !shown[what] {
			t.Errorf("no built-in scenario shows %s", what)
		}
	}
}

// features names what a scenario makes use of.
func features(s *model.Scenario) []string {
	found := []string{
		s.Growth.Driver.String(), s.Org.Staffing.String(), s.Org.Roles.String(),
		planner.StageOf(s.OpeningARR(), s.Limits.StageBounds).String(),
	}
	note := func(uses bool, what string) {
		if uses {
			found = append(found, what)
		}
	}
	note(s.Limits.GapBasis == model.GapByGrowth, "gap by growth")
	note(s.Org.LeadSpan > 0, "leads")
	note(s.Book.Bands == nil, "lognormal")
	note(s.Book.Bands != nil, "bands")
	note(s.CutByShare(), "account_share")
	note(!s.CutByShare() && len(s.Tiers) > 1, "min_acv")
	note(s.AE.Hires.Quarters != nil || s.CSM.Hires.Quarters != nil, "hires by quarter")
	note(len(s.Cases) > 0, "cases")
	note(s.Transition.FromMonth.OK, "transition")
	note(s.Readiness.CoveragePlan == model.Yes, "coverage plan")
	note(s.Readiness.RenewalRules == model.Yes, "renewal rules")
	note(s.Readiness.SharedComp == model.Yes, "shared pay")
	note(s.Readiness.SwarmSLAHours.V > 0, "swarm SLA")
	note(s.Currency != "USD", "another currency")
	note(s.AE.Ramping != nil && s.CSM.Ramping != nil, "ramping")
	note(s.AE.Ramp != nil || s.CSM.Ramp != nil, "ramp by months")
	note(len(s.Leaves) > 0, "leave")
	note(s.FiscalStart > 1, "fiscal year")
	note(slices.Max(s.Growth.Linearity[:]) > 0.25, "seasons")
	note(s.AE.HireCost > 0 && s.CSM.HireCost > 0, "hire cost")
	note(s.Org.ManagerSpan > 0, "managers")
	note(s.AE.Moves > 0, "moves")
	for _, r := range s.Resources {
		note(r.Cost > 0, "resources' cost")
	}
	for _, tier := range s.Tiers {
		found = append(found, tier.Coverage.String())
		note(tier.Contraction > 0, "contraction")
		note(tier.Postsale > 0, "AE time after the sale")
		note(tier.Accounts.OK, "tiers' own figures")
		note(tier.Promoted > 0, "promoted")
		note(tier.Graduation > 0, "graduation")
		note(!tier.StructuredHandoff, "first-year churn")
		note(tier.Presales > 0, "pre-sales")
		note(len(tier.AEHires) > 0, "AEs by month")
		note(len(tier.CSMHires) > 0, "CSMs by month")
		for _, use := range tier.Uses {
			note(use.HoursPerAccount > 0, "hours per account")
			note(use.PerPod > 0, "heads per pod")
		}
	}
	return found
}

// TestBuiltinComments asks of every built-in scenario an introduction in full sentences
// that says what to move, and fits the screen.
func TestBuiltinComments(t *testing.T) {
	for _, b := range scenarios.Builtins() {
		if n := len(strings.Fields(b.About)); n < 40 || n > 90 {
			t.Errorf("%s is introduced in %d words", b.Name, n)
		}
		if !strings.Contains(b.About, "The question") && !strings.Contains(b.About, "the question") ||
			!strings.Contains(strings.ToLower(b.About), "move") || !strings.HasSuffix(b.About, ".") {
			t.Errorf("%s: %s", b.Name, b.About)
		}
		for i, line := range strings.Split(string(builtin(t, b.Name).Source), "\n") {
			if n := len([]rune(line)); n > 100 {
				t.Errorf("%s, line %d: %d columns", b.Name, i+1, n)
			}
		}
	}
}
