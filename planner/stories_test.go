package planner_test

import (
	"math"
	"slices"
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
