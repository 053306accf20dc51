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

// never is the month of what does not happen within the horizon.
const never = -1

// move is a lever that the file's comments tell to move.
type move struct {
	lever string
	to    model.Value
}

// mend is moves, and the month of the first full book after them, by tier. Pods must
// hold after every mend.
type mend struct {
	name  string
	moves []move
	over  []int
}

// story is what the comments of a built-in scenario promise.
type story struct {
	name  string
	stage planner.Stage
	ratio float64 // AE:CSM heads at t = 0
	acv   float64 // mean
	loads []float64
	over  []int          // first month of an over-full book by tier
	short map[string]int // first month in which another role runs short

	breaks int // month in which the first pod tier breaks
	warned int // first month in which a rule warns of it
	cause  planner.Cause

	mends []mend
}

func number(n float64) model.Value { return model.Value{Number: n} }

var stories = []story{
	{
		name: "pods-outgrown", stage: planner.Growth, ratio: 20.0 / 24, acv: 32e3,
		loads: []float64{15.9, 36.4, 41.8}, over: []int{never, 17, never},
		breaks: 23, warned: 1, cause: planner.CauseHiringGap,
		mends: []mend{
			{"five a quarter", []move{{"csm.hires_per_quarter", number(5)}}, []int{never, never, never}},
			{"four a quarter, more of them for the pods",
				[]move{{"csm.hires_per_quarter", number(4)}, {"tier.Strategic.csm_hire_share", number(0.45)}},
				[]int{never, never, never}},
		},
	},
	{
		name: "first-csm", stage: planner.Seed, ratio: 3, acv: 36e3,
		loads: []float64{46.3}, over: []int{5}, breaks: never, warned: never,
		mends: []mend{{"the hire in the second quarter",
			[]move{{"csm.hires_per_quarter", model.Value{List: []float64{0, 1, 0, 0, 0, 1, 0, 1, 0, 1}}}}, []int{never}}},
	},
	{
		name: "first-pods", stage: planner.Early, ratio: 0.8, acv: 22e3,
		loads: []float64{17.8, 32.1, 57.6}, over: []int{never, never, 3}, breaks: never, warned: never,
		mends: []mend{{"the tail's hire in month 2",
			[]move{{"tier.Tail.csm_hires", model.Value{List: []float64{0, 1}}}}, []int{never, never, never}}},
	},
	{
		name: "segmented-12m", stage: planner.Growth, ratio: 3.5, acv: 28e3,
		loads: []float64{56.5, 113.0, 169.5}, over: []int{0, 0, 0},
		breaks: 0, warned: 0, cause: planner.CauseEconomics,
		mends: []mend{{"twelve CSMs, fewer AEs on the pods",
			[]move{{"csm.heads", number(12)}, {"tier.Strategic.ae_share", number(0.20)}}, []int{never, never, never}}},
	},
	{
		name: "formal-segments-60m", stage: planner.Scale, ratio: 1, acv: 32e3,
		loads: []float64{13.6, 38.0, 68.0, 91.8}, over: []int{never, never, 27, 34},
		short: map[string]int{"Solutions engineer": 17}, breaks: never, warned: never,
		mends: []mend{{"CSM hires of 2.5 on average",
			[]move{{"csm.hires_per_quarter", number(2.5)}}, []int{never, never, never, never}}},
	},
	{
		name: "pooled-smb", stage: planner.Early, ratio: 1.0 / 3, acv: 10e3,
		loads: []float64{36.4, 72.8}, over: []int{15, 15}, breaks: never, warned: never,
		mends: []mend{
			{"three hires in two quarters", []move{{"csm.hires_per_quarter", number(1.5)}}, []int{never, never}},
			{"no leads", []move{{"org.lead_span", number(0)}}, []int{never, never}},
		},
	},
	{
		name: "enterprise-pods-eur", stage: planner.Growth, ratio: 1, acv: 50e3,
		loads: []float64{4.7, 32.8, 61.4}, over: []int{never, 19, never},
		short: map[string]int{"Solutions engineer": 8, "Executive sponsor": 13}, breaks: never, warned: never,
		mends: []mend{{"more of the CSMs for the middle",
			[]move{{"tier.Mid-market.csm_share", number(0.30)}}, []int{never, never, never}}},
	},
	{
		name: "pod-pilot", stage: planner.Growth, ratio: 10.0 / 12, acv: 42e3,
		loads: []float64{17.2, 27.3, 38.2}, over: []int{never, never, never}, breaks: never, warned: never,
		mends: []mend{{"every account at once",
			[]move{{"transition.share", number(1)}}, []int{3, never, never}}},
	},
	{
		name: "dedicated-csms", stage: planner.Early, ratio: 1, acv: 80e3,
		loads: []float64{15.8}, over: []int{8}, breaks: never, warned: never,
		mends: []mend{{"hires in the second and the seventh quarter",
			[]move{{"csm.hires_per_quarter", model.Value{List: []float64{0, 1, 0, 0, 0, 0, 1, 0}}}}, []int{never}}},
	},
	{
		name: "sequential-handoff", stage: planner.Early, ratio: 10.0 / 13, acv: 12e3,
		loads: []float64{55.6}, over: []int{18}, breaks: never, warned: never,
		mends: []mend{{"one hire a quarter", []move{{"csm.hires_per_quarter", number(1)}}, []int{never}}},
	},
	{
		name: "swarm-mid-market", stage: planner.Growth, ratio: 10.0 / 14, acv: 30e3,
		loads: []float64{34.6, 36.5}, over: []int{never, 19}, breaks: never, warned: never,
		short: map[string]int{"Solutions engineer": 18},
		mends: []mend{{"three hires a year", []move{{"csm.hires_per_quarter", number(0.75)}}, []int{never, never}}},
	},
	{
		name: "three-person-pods", stage: planner.Growth, ratio: 14.0 / 17, acv: 50e3,
		loads: []float64{12.2, 18.1, 40.8}, over: []int{never, never, never}, breaks: never, warned: never,
		short: map[string]int{"Solutions engineer": 5, "Sales development rep": 5},
	},
	{
		name: "hybrid-models", stage: planner.Scale, ratio: 24.0 / 34, acv: 30e3,
		loads: []float64{10.2, 31.7, 69.8}, over: []int{never, never, never},
		breaks: never, warned: 0, cause: planner.CauseHiringGap,
		mends: []mend{{"CSM hires of 1.75", []move{{"csm.hires_per_quarter", number(1.75)}}, []int{never, never, never}}},
	},
}

// TestBuiltinStories holds every built-in scenario to what its comments say.
func TestBuiltinStories(t *testing.T) {
	var told []string
	for _, s := range stories {
		told = append(told, s.name)
		t.Run(s.name, func(t *testing.T) {
			p := planner.Make(builtin(t, s.name).Scenario, -1)
			s.checkOpening(t, p)
			s.checkBooks(t, p)
			s.checkPods(t, p)
			s.checkMends(t)
		})
	}
	slices.Sort(told)
	var names []string
	for _, b := range scenarios.Builtins() {
		names = append(names, b.Name)
	}
	if !slices.Equal(told, names) {
		t.Errorf("the stories of %v are told, there are %v", told, names)
	}
}

func builtin(t *testing.T, name string) *scenarios.File {
	t.Helper()
	file, err := scenarios.LoadBuiltin(name)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func (s story) checkOpening(t *testing.T, p *planner.Plan) {
	t.Helper()
	if p.Opening.Stage != s.stage || math.Abs(p.Opening.Ratio.V-s.ratio) > 1e-9 || p.Opening.MeanACV != s.acv {
		t.Errorf("opens at stage %v with ratio %v and ACV %v", p.Opening.Stage, p.Opening.Ratio, p.Opening.MeanACV)
	}
	for k, want := range s.loads {
		tier := &p.Months[0].Tiers[k]
		if math.Abs(tier.Load.V-want) > 0.05 {
			t.Errorf("%s opens with a load of %.2f, the comments know of %.1f", tier.Name, tier.Load.V, want)
		}
		state := planner.Within
		if s.over[k] == 0 {
			state = planner.Over
		}
		if tier.State != state {
			t.Errorf("%s opens %v", tier.Name, tier.State)
		}
	}
	// A plan that a leader could believe: it ends near its goal.
	if last := p.Last(); math.Abs(last.ARR/last.GoalARR-1) > 0.06 {
		t.Errorf("ends with ARR of %.1fM beside a goal of %.1fM", last.ARR/1e6, last.GoalARR/1e6)
	}
}

func (s story) checkBooks(t *testing.T, p *planner.Plan) {
	t.Helper()
	checkOver(t, p, s.over)
	short := map[string]int{}
	for _, month := range p.Months {
		for _, r := range month.Resources {
			if _, already := short[r.Role]; !already && r.Needed > r.Heads {
				short[r.Role] = month.T
			}
		}
	}
	for _, r := range p.Months[0].Resources {
		got, isShort := short[r.Role]
		if want, wanted := s.short[r.Role]; isShort != wanted || got != want {
			t.Errorf("%s: short %v from month %d, want %v from %d", r.Role, isShort, got, wanted, want)
		}
	}
}

func checkOver(t *testing.T, p *planner.Plan, over []int) {
	t.Helper()
	h := p.Headline()
	for k, want := range over {
		got := never
		if h.Books[k].Over {
			got = h.Books[k].Since.T
		}
		if got != want {
			t.Errorf("%s runs over in month %d, want %d", h.Books[k].Tier, got, want)
		}
	}
}

func (s story) checkPods(t *testing.T, p *planner.Plan) {
	t.Helper()
	if s.breaks == never && s.warned == never {
		checkHold(t, p)
		return
	}
	f := &p.Pods[0]
	if breaks := monthOf(f.Breaks); breaks != s.breaks {
		t.Errorf("%s breaks in month %d, want %d", f.Tier, breaks, s.breaks)
	}
	if f.Warned == nil || f.Warned.T != s.warned || f.Warned.Cause != s.cause {
		t.Errorf("%s is warned: %+v, want %v from month %d", f.Tier, f.Warned, s.cause, s.warned)
	}
}

// checkHold asks that no pod tier breaks and no rule warns of one.
func checkHold(t *testing.T, p *planner.Plan) {
	t.Helper()
	for _, f := range p.Pods {
		if f.Breaks != nil || f.Warned != nil {
			t.Errorf("%s breaks: %+v, is warned: %+v", f.Tier, f.Breaks, f.Warned)
		}
	}
}

func monthOf(when *planner.When) int {
	if when == nil {
		return never
	}
	return when.T
}

func (s story) checkMends(t *testing.T) {
	t.Helper()
	for _, m := range s.mends {
		t.Run(m.name, func(t *testing.T) {
			p := planner.Make(moved(t, builtin(t, s.name).Scenario, m.moves...), -1)
			checkOver(t, p, m.over)
			checkHold(t, p)
		})
	}
}

// moved applies moves as a hand on the sliders does.
func moved(t *testing.T, s *model.Scenario, moves ...move) *model.Scenario {
	t.Helper()
	for _, m := range moves {
		lever, ok := model.Find(s, m.lever)
		if !ok {
			t.Fatalf("no lever %s", m.lever)
		}
		next, err := model.Move(s, lever, m.to)
		if err != nil {
			t.Fatalf("%s: %v", m.lever, err)
		}
		s = next
	}
	return s
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
