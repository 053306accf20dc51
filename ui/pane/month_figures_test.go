package pane

import (
	"math"
	"strings"
	"testing"

	"brim/model"
	"brim/planner"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// figureOf is the figure of a month by its label.
func figureOf(t testing.TB, s state.State, label string) monthFigure {
	t.Helper()
	both, company := monthFigures(s)
	for _, f := range append(both, company...) {
		if f.Label == label {
			return f
		}
	}
	t.Fatalf("no figure %q", label)
	return monthFigure{}
}

// TestMonthFiguresAreThePlans reads every figure of a month and holds it to the plan's.
func TestMonthFiguresAreThePlans(t *testing.T) {
	s := open(t, "pod-breach").LookAt(13, 1)
	g := theme.NewGlyphs(theme.Blocks)
	tier, month := &s.Plan.Months[13].Tiers[1], &s.Plan.Months[13]
	amount := func(v float64) string { return model.Format(v, model.Money, "USD") }
	for label, want := range map[string][2]string{
		"Accounts":    {words.Count(tier.Accounts), words.Count(month.Accounts)},
		"ARR":         {amount(tier.ARR), amount(month.ARR)},
		"ACV":         {amount(tier.ACV.V), ""},
		"People cost": {"", amount(month.PeopleCost)},
	} {
		f := figureOf(t, s, label)
		if now, total := f.ofTier(s, g, 1).value, f.ofCompany(s, g).value; now != want[0] || total != want[1] {
			t.Errorf("%s: %q and %q, want %q", label, now, total, want)
		}
	}
	if load := figureOf(t, s, "Load").ofTier(s, g, 1); load.limit != "40" || load.within(20) != load.value+" of 40" ||
		load.within(8) != load.value+"/40" || load.within(4) != load.value {
		t.Errorf("load %+v", load)
	}
	if books := figureOf(t, s, "Books").ofTier(s, g, 1); books.value != "▲ over" || books.role != theme.Over {
		t.Errorf("books %+v, the state is %v", books, tier.State)
	}
	if need := figureOf(t, s, "Solutions engineer").ofCompany(s, g); !strings.HasPrefix(need.value, "▲ ") || need.limit != "3.0" {
		t.Errorf("needed %+v", need)
	}
}

// TestMonthFiguresDiffer from the baseline as they are written: nothing where they read
// the same, and a word where there is no difference to take.
func TestMonthFiguresDiffer(t *testing.T) {
	s := open(t, "pod-breach")
	s = s.Pin()
	for _, test := range []struct {
		id          string
		before, now model.Opt
		want        string
	}{
		{"accounts", model.Some(100.4), model.Some(100.2), ""},
		{"accounts", model.Some(100.4), model.Some(100.6), "+1"},
		{"csm_heads", model.Some(3), model.Some(2.7), "-0.3"},
		{"utilization", model.Some(0.5), model.Some(0.57), "+7 pp"},
		{"ratio", model.Some(1.2), model.Some(1.5), "+0.30"},
		{"load", model.Some(40), model.Some(38.5), "-1.5"},
		{"load", model.Opt{}, model.Some(38.5), "was n/a"},
		{"ratio", model.Some(1.2), model.Opt{}, "was 1.20"},
		{"ratio", model.Opt{}, model.Opt{}, ""},
		{"arr", model.Some(12e6), model.Some(13.5e6), "+$1.5M"},
		{report.FigureState, model.Some(float64(planner.Over)), model.Some(float64(planner.Within)), "was over"},
		{report.FigureState, model.Some(float64(planner.Over)), model.Some(float64(planner.Over)), ""},
	} {
		if got := monthsDifference(s, test.id, test.before, test.now); got != test.want {
			t.Errorf("%v after %v as %s: %q, want %q", test.now, test.before, test.id, got, test.want)
		}
	}
	for exponent := 0.0; exponent < 12; exponent += 0.37 {
		size := math.Pow(10, exponent)
		if got := roughly(s, model.Some(3*size), model.Some(1.0123*size)); len([]rune(got)) >= monthDelta {
			t.Errorf("%q is too long to stand beside an amount", got)
		}
	}
}

// TestMonthFiguresAgainstAnotherPlan says nothing of a tier, a role, a month or a
// currency that the baseline has not.
func TestMonthFiguresAgainstAnotherPlan(t *testing.T) {
	g := theme.NewGlyphs(theme.Blocks)
	for name, change := range map[string]func(*model.Scenario){
		"tier":     func(s *model.Scenario) { s.Tiers[1] = model.Tier{Name: "New", MinACV: s.Tiers[1].MinACV} },
		"currency": func(s *model.Scenario) { s.Currency = "EUR" },
		"month":    func(s *model.Scenario) { s.Start = s.Start.Add(-12) },
	} {
		s := open(t, "pod-breach").Pin()
		s = changed(s, func(s *model.Scenario) { s.ARR.V *= 2; change(s) }).LookAt(2, 1)
		if got := figureOf(t, s, "ARR").ofTier(s, g, 1); got.delta != "" {
			t.Errorf("another %s: it differs by %q", name, got.delta)
		}
	}
	s := open(t, "pod-breach").Pin()
	s = changed(s, func(s *model.Scenario) { s.ARR.V *= 2 })
	if got := figureOf(t, s, "ARR").ofTier(s, g, 1); !strings.HasPrefix(got.delta, "+$") {
		t.Errorf("twice the ARR differs by %q", got.delta)
	}
}
