package judge

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/planner/plantest"
)

// TestOutcomesAreTheHeadline holds the outcomes to what the headline and the peaks say.
func TestOutcomesAreTheHeadline(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := planner.Make(plantest.Draw(t), -1)
		head, peaks, reader := p.Headline(), p.Peaks(), explain.NewReader(p)
		month := func(comes bool, when planner.When) model.Opt {
			if !comes {
				return model.Opt{}
			}
			return model.Some(float64(when.Month))
		}
		var over model.Opt
		for _, book := range head.Books[:head.Tiers] {
			if start := month(book.Over, book.Since); start.OK && (!over.OK || start.V < over.V) {
				over = start
			}
		}
		var degrades model.Opt
		for i := range p.Pods {
			if end := p.Pods[i].DegradesBy; end != nil && (!degrades.OK || float64(end.Month) < degrades.V) {
				degrades = month(true, end.When)
			}
		}
		for key, want := range map[string]model.Opt{
			"pods_break": month(head.Pods.Breaks, head.Pods.BreaksAt), "beyond_arr": model.Some(head.Beyond.Peak), "grr": p.Last().GRR,
			"degrades_by": degrades, "over_full": over,
			"peak_utilization": peaks.Utilization, "arr": model.Some(head.ARR), "nrr": p.Last().NRR,
			"months_over": overMonths(p), "people_cost": model.Some(head.Cost), "peak_ratio": peaks.Ratio,
		} {
			o, ok := OutcomeNamed(key)
			if got := o.Value(p); !ok || got != want {
				t.Fatalf("%s is %v, want %v", key, got, want)
			}
			id, place := o.Where(p)
			if figure, ok := explain.FigureByID(id); !ok || reader.Explain(figure, place).Title == "" {
				t.Fatalf("%s is not explained by %s", key, id)
			}
		}
	})
	if len(Outcomes()) != numberOfOutcomes {
		t.Errorf("%d outcomes, want %d", len(Outcomes()), numberOfOutcomes)
	}
}

// overMonths counts the months that any tier's stretches name.
func overMonths(p *planner.Plan) model.Opt {
	head := p.Headline()
	over := map[int]bool{}
	for _, book := range head.Books[:head.Tiers] {
		for _, stretch := range book.Stretches {
			for t := max(1, stretch.From.T); t <= stretch.To.T; t++ {
				over[t] = true
			}
		}
	}
	return model.Some(float64(len(over)))
}

// TestMuteLeversAreMute holds the levers that a bridge leaves out to their having no say.
func TestMuteLeversAreMute(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := plantest.Draw(t)
		before := readOutcomes(planner.Make(s, -1))
		for _, l := range model.Levers(s) {
			n, ok := l.Number(s)
			if !ok || !isMute(l, s, s) || l.Kind == model.Monthly {
				continue
			}
			if moved, err := model.Shift(s, l, l.Range.Clamp(n+1)); err == nil && readOutcomes(planner.Make(moved, -1)) != before {
				t.Fatalf("%s has a say", l.Key)
			}
		}
	})
}

func TestOutcomeCounts(t *testing.T) {
	month, _ := OutcomeNamed("degrades_by")
	end := model.MonthOf(2029, 1)
	never, value := model.Opt{}, model.Some(float64(end-3))
	if d := month.Difference(never, value, end); d != model.Some(4) {
		t.Errorf("from three months before the end to never is %v, want 4", d)
	}
	if d := month.Difference(never, never, end); d != model.Some(0) {
		t.Errorf("never to never is %v", d)
	}
	nrr, _ := OutcomeNamed("nrr")
	if d := nrr.Difference(never, model.Some(1), end); d.OK {
		t.Errorf("an undefined rate differs by %v", d)
	}
	cost, _ := OutcomeNamed("people_cost")
	for _, test := range []struct{ got, want string }{
		{month.Show(never, "USD"), "never"}, {month.Show(value, "USD"), "Oct 2028"}, {nrr.Show(never, "USD"), "n/a"},
		{nrr.Show(model.Some(1.0731), "USD"), "107.3%"}, {cost.Show(model.Some(3.14e7), "USD"), "$31.4M"},
		{month.ShowDifference(model.Some(2.25), 0, "USD"), "+2.3 mo"}, {month.ShowDifference(model.Some(-1e-9), 0, "USD"), "0.0 mo"},
		{nrr.ShowDifference(model.Some(-0.012), 0, "USD"), "-1.2 pp"}, {nrr.ShowDifference(never, 0, "USD"), "n/a"},
		{cost.ShowDifference(model.Some(-4.2e5), 3e6, "USD"), "-$0.4M"}, {cost.ShowDifference(model.Some(1), 3e6, "USD"), "0"},
	} {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
	if month.Text(never) != "never" || month.Text(value) != "2028-10" || nrr.Text(never) != nil || nrr.Text(model.Some(1)) != 1.0 {
		t.Error("an outcome reads wrongly for programs")
	}
}

// FuzzOutcomeParse reads whatever is typed for a target: a value that shows, or an error
// that says what is allowed. What is written for typing reads back.
func FuzzOutcomeParse(f *testing.F) {
	for _, text := range []string{"2028-12", "never", "30m", "105%", "1,000", "", "-", "1e9999", "NaN", "2028-13", "9999-01", "\x1b[31m", "$31.2M"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, o := range Outcomes() {
			v, err := o.Parse(text, "USD")
			if err != nil {
				var problem *model.Problem
				if !errors.As(err, &problem) || problem.Allowed == "" {
					t.Errorf("%s %q: %v", o.Key, text, err)
				}
				continue
			}
			if _, err := o.Parse(o.Typed(v), "USD"); err != nil && v.V > 1e-3 {
				t.Errorf("%s %q is written %q: %v", o.Key, text, o.Typed(v), err)
			}
		}
	})
}

// TestOutcomeReadsMonths as programs and as people write them, and names itself by what
// stands on the screen when it cannot.
func TestOutcomeReadsMonths(t *testing.T) {
	o := Outcomes()[0]
	for _, text := range []string{"2028-12", "2028-12-01", "Dec 2028", "dec 2028", "December 2028", " Dec 2028 "} {
		if v, err := o.Parse(text, "USD"); err != nil || !v.OK || model.Month(v.V).String() != "2028-12" {
			t.Errorf("%q: %v %v", text, v, err)
		}
	}
	for _, text := range []string{"Dez 2028", "12/2028", "Dec 28", ""} {
		if _, err := o.Parse(text, "USD"); err == nil || !strings.Contains(err.Error(), o.Label) {
			t.Errorf("%q: %v", text, err)
		}
	}
}
