package explain

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
)

// TestAdviceOfAnyPlan holds what is found to its order, its rule and the plan's forecasts.
func TestAdviceOfAnyPlan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := plantest.Draw(t)
		p := planner.Make(s, rapid.IntRange(-1, len(s.Cases)-1).Draw(t, "case"))
		findings := Advice(p)
		levers := map[string]bool{}
		for _, l := range model.Levers(s) {
			levers[l.Key] = true
		}
		keys := map[string]bool{}
		reader := NewReader(p)
		for i := range findings {
			f := &findings[i]
			if i > 0 && (f.Severity < findings[i-1].Severity || f.Severity == findings[i-1].Severity && f.T < findings[i-1].T) {
				t.Fatalf("%s stands after %s", f.ID, findings[i-1].ID)
			}
			if key := f.Key(); keys[key] {
				t.Fatalf("%q is found twice", key)
			} else {
				keys[key] = true
			}
			holdFinding(t, p, f, levers, reader)
		}
		again, _ := json.Marshal(Advice(p))
		if first, _ := json.Marshal(findings); string(first) != string(again) {
			t.Fatal("other advice the second time")
		}
		holdForecasts(t, p, findings)
	})
}

func holdFinding(t *rapid.T, p *planner.Plan, f *Finding, levers map[string]bool, reader *Reader) {
	if f.T < 0 || f.T > p.Horizon || f.Month != p.MonthAt(f.T) {
		t.Fatalf("%s in month %d, %s", f.ID, f.T, f.Month)
	}
	if f.Text == "" || strings.ContainsAny(f.Text, "{}\n") || strings.Contains(f.Text, "  ") {
		t.Fatalf("%s says %q", f.ID, f.Text)
	}
	names := f.Rule.Figures()
	if len(names) != len(f.Figures) {
		t.Fatalf("%s has %d figures for %d names", f.ID, len(f.Figures), len(names))
	}
	for i, figure := range f.Figures {
		if figure.Name != names[i] || math.IsNaN(figure.Value.V) || math.IsInf(figure.Value.V, 0) {
			t.Fatalf("%s has the figure %+v", f.ID, figure)
		}
	}
	e := ExplainFinding(p, f)
	if e.Title == "" || e.Words == "" || e.Numbers == "" || len(e.Terms) == 0 || len(e.Sources) == 0 {
		t.Fatalf("%s is not explained: %+v", f.ID, e)
	}
	for _, key := range e.Levers {
		if !levers[key] {
			t.Fatalf("%s names the lever %q", f.ID, key)
		}
	}
	for _, term := range e.Terms {
		if term.Figure != "" {
			figure, ok := FigureByID(term.Figure)
			if !ok {
				t.Fatalf("%s leads to %q", f.ID, term.Figure)
			}
			reader.Explain(figure, term.Place)
		}
	}
}

// holdForecasts holds the findings of pods and of books to what the plan says elsewhere.
func holdForecasts(t *rapid.T, p *planner.Plan, findings []Finding) {
	first := map[string]int{}
	for i := range findings {
		name := string(findings[i].Tier)
		if findings[i].ID == "resource-short" {
			name = findings[i].Figures[0].Word
		}
		if _, later := first[findings[i].ID+" "+name]; !later {
			first[findings[i].ID+" "+name] = findings[i].T
		}
	}
	hold := func(key string, when *planner.When) {
		month, found := first[key]
		if found != (when != nil) || found && month != when.T {
			t.Fatalf("%s: found %v in month %d, forecast %v", key, found, month, when)
		}
	}
	for i := range p.Pods {
		f := &p.Pods[i]
		hold("pod-ratio "+f.Tier, f.Cause(planner.CauseRatio))
		hold("pod-hiring-gap "+f.Tier, f.Cause(planner.CauseHiringGap))
		hold("pod-economics "+f.Tier, f.Cause(planner.CauseEconomics))
	}
	for _, short := range p.Headline().Short {
		hold("resource-short "+short.Role, &short.Since)
	}
}
