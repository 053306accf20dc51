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

	degrades int // t by which the first pod tier degrades
	cause    planner.Cause
	from     int // first month of that cause

	mends []mend
}

func number(n float64) model.Value { return model.Value{Number: n} }

var stories = []story{
	{
		name: "pods-outgrown", stage: planner.Growth, ratio: 20.0 / 24, acv: 32e3,
		loads: []float64{15.3, 34.8, 40.1}, over: []int{never, 17, never},
		degrades: 13, cause: planner.CauseHiringGap, from: 1,
		mends: []mend{
			{"five a quarter", []move{{"csm.hires_per_quarter", number(5)}}, []int{never, never, never}},
			{"four a quarter, more of them for the pods",
				[]move{{"csm.hires_per_quarter", number(4)}, {"tier.Strategic.csm_hire_share", number(0.45)}},
				[]int{never, never, never}},
		},
	},
	{
		name: "first-csm", stage: planner.Seed, ratio: 3, acv: 36e3,
		loads: []float64{46.3}, over: []int{5}, degrades: never,
		mends: []mend{{"the hire in the second quarter",
			[]move{{"csm.hires_per_quarter", model.Value{List: []float64{0, 1, 0, 0, 0, 1, 0, 1, 0, 1}}}}, []int{never}}},
	},
	{
		name: "first-pods", stage: planner.Early, ratio: 0.8, acv: 22e3,
		loads: []float64{17.2, 31.0, 55.7}, over: []int{never, never, 3}, degrades: never,
		mends: []mend{{"the tail's hire in month 2",
			[]move{{"tier.Tail.csm_hires", model.Value{List: []float64{0, 1}}}}, []int{never, never, never}}},
	},
	{
		name: "segmented-12m", stage: planner.Growth, ratio: 3.5, acv: 28e3,
		loads: []float64{51.8, 103.6, 155.4}, over: []int{0, 0, 0},
		degrades: 0, cause: planner.CauseRatio, from: 0,
		mends: []mend{{"twelve CSMs, fewer AEs on the pods",
			[]move{{"csm.heads", number(12)}, {"tier.Strategic.ae_share", number(0.20)}}, []int{never, never, never}}},
	},
	{
		name: "formal-segments-60m", stage: planner.Scale, ratio: 1, acv: 32e3,
		loads: []float64{13.2, 37.0, 66.3, 89.5}, over: []int{never, never, 28, 34},
		short: map[string]int{"Solutions engineer": 16}, degrades: never,
		mends: []mend{{"CSM hires of 2.5 on average",
			[]move{{"csm.hires_per_quarter", number(2.5)}}, []int{never, never, never, never}}},
	},
	{
		name: "pooled-smb", stage: planner.Early, ratio: 1.0 / 3, acv: 10e3,
		loads: []float64{35.2, 70.4}, over: []int{19, 19}, degrades: never,
		mends: []mend{
			{"three hires in two quarters", []move{{"csm.hires_per_quarter", number(1.5)}}, []int{never, never}},
			{"no leads", []move{{"org.lead_span", number(0)}}, []int{never, never}},
		},
	},
	{
		name: "enterprise-pods-eur", stage: planner.Growth, ratio: 1, acv: 50e3,
		loads: []float64{4.5, 31.2, 58.3}, over: []int{never, 18, never},
		short: map[string]int{"Solutions engineer": 8, "Executive sponsor": 12}, degrades: never,
		mends: []mend{{"more of the CSMs for the middle",
			[]move{{"tier.Mid-market.csm_share", number(0.30)}}, []int{never, never, never}}},
	},
	{
		name: "pod-pilot", stage: planner.Growth, ratio: 10.0 / 12, acv: 42e3,
		loads: []float64{16.3, 25.8, 36.1}, over: []int{never, never, never}, degrades: never,
		mends: []mend{{"every account at once",
			[]move{{"transition.share", number(1)}}, []int{3, never, never}}},
	},
	{
		name: "dedicated-csms", stage: planner.Early, ratio: 1, acv: 80e3,
		loads: []float64{15}, over: []int{12}, degrades: never,
		mends: []mend{{"hires in the third and the seventh quarter",
			[]move{{"csm.hires_per_quarter", model.Value{List: []float64{0, 0, 1, 0, 0, 0, 1, 0}}}}, []int{never}}},
	},
	{
		name: "sequential-handoff", stage: planner.Early, ratio: 10.0 / 13, acv: 12e3,
		loads: []float64{51.3}, over: []int{18}, degrades: never,
		mends: []mend{{"one hire a quarter", []move{{"csm.hires_per_quarter", number(1)}}, []int{never}}},
	},
	{
		name: "swarm-mid-market", stage: planner.Growth, ratio: 10.0 / 14, acv: 30e3,
		loads: []float64{32.9, 34.7}, over: []int{never, 20}, degrades: never,
		short: map[string]int{"Solutions engineer": 16},
		mends: []mend{{"three hires a year", []move{{"csm.hires_per_quarter", number(0.75)}}, []int{never, never}}},
	},
	{
		name: "three-person-pods", stage: planner.Growth, ratio: 14.0 / 17, acv: 50e3,
		loads: []float64{11.7, 17.4, 39.2}, over: []int{never, never, never}, degrades: never,
		short: map[string]int{"Solutions engineer": 5, "Sales development rep": 5},
	},
	{
		name: "hybrid-models", stage: planner.Scale, ratio: 24.0 / 34, acv: 30e3,
		loads: []float64{9.9, 30.8, 67.8}, over: []int{never, never, never},
		degrades: 12, cause: planner.CauseHiringGap, from: 0,
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
			got = h.Books[k].At.T
		}
		if got != want {
			t.Errorf("%s runs over in month %d, want %d", h.Books[k].Tier, got, want)
		}
	}
}

func (s story) checkPods(t *testing.T, p *planner.Plan) {
	t.Helper()
	h := p.Headline().Pods
	if s.degrades == never {
		if h.Degrades {
			t.Errorf("%s degrades by month %d for its %v", h.Tier, h.By.T, h.Cause)
		}
		return
	}
	if !h.Degrades || h.By.T != s.degrades || h.Cause != s.cause {
		t.Fatalf("pods degrade: %v, by month %d for their %v", h.Degrades, h.By.T, h.Cause)
	}
	if from := p.Pods[0].Cause(s.cause).T; from != s.from {
		t.Errorf("the %v holds from month %d, want %d", s.cause, from, s.from)
	}
}

func (s story) checkMends(t *testing.T) {
	t.Helper()
	for _, m := range s.mends {
		t.Run(m.name, func(t *testing.T) {
			p := planner.Make(moved(t, builtin(t, s.name).Scenario, m.moves...), -1)
			checkOver(t, p, m.over)
			if h := p.Headline().Pods; h.Degrades {
				t.Errorf("%s still degrades by month %d for its %v", h.Tier, h.By.T, h.Cause)
			}
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
		h := planner.Make(s, c).Headline()
		ends[name] = h.ARR
		if !h.Pods.Degrades || h.Pods.Cause != planner.CauseHiringGap {
			t.Errorf("%s: pods degrade: %v for their %v", name, h.Pods.Degrades, h.Pods.Cause)
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
		if u := p.Months[0].Tiers[k].Utilization.V; math.Abs(u-2.6) > 0.05 {
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
	eleven := planner.Make(moved(t, s, move{"csm.heads", number(11)}), -1)
	for _, tier := range eleven.Months[0].Tiers {
		if tier.State != planner.Within {
			t.Errorf("with eleven CSMs %s is %v today", tier.Name, tier.State)
		}
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
		"seed", "early", "growth", "scale",
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
	for _, tier := range s.Tiers {
		found = append(found, tier.Coverage.String())
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
