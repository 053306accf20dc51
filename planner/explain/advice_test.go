package explain

import (
	"encoding/json"
	"strings"
	"testing"

	"brim/model"
	_ "brim/model/drawn"
	"brim/planner"
	"brim/planner/plantest"
)

// ruleFindings are the findings of one rule.
func ruleFindings(s *model.Scenario, key string) []Finding {
	var found []Finding
	for _, f := range Advice(planner.Make(s, -1)) {
		if f.Rule.Key() == key {
			found = append(found, f)
		}
	}
	return found
}

// TestEveryRuleHasItsPair sets every rule off, and just does not.
func TestEveryRuleHasItsPair(t *testing.T) {
	for _, r := range Rules() {
		pairs := rulePairs[r.Key()]
		if len(pairs) == 0 {
			t.Errorf("%s has no pair of scenarios that sets it off and that just does not", r.Key())
		}
		for i, pair := range pairs {
			s := plantest.Standing(pair.coverage...)
			if pair.change != nil {
				pair.change(s)
			}
			quiet, loud := s.Clone(), s.Clone()
			pair.quiet(quiet)
			pair.loud(loud)
			for _, s := range []*model.Scenario{quiet, loud} {
				if problems := model.Validate(s); len(problems) > 0 {
					t.Fatalf("%s, pair %d is not valid: %v", r.Key(), i, problems[0])
				}
			}
			if found := ruleFindings(quiet, r.Key()); len(found) > 0 {
				t.Errorf("%s, pair %d is set off too early: %s", r.Key(), i, found[0].Text)
			}
			found := ruleFindings(loud, r.Key())
			if len(found) == 0 {
				t.Errorf("%s, pair %d is not set off", r.Key(), i)
				continue
			}
			t.Log(found[0].Text)
		}
	}
	for key := range rulePairs {
		if !knownRule(key) {
			t.Errorf("there is no rule %s", key)
		}
	}
}

func knownRule(key string) bool {
	for _, r := range Rules() {
		if r.Key() == key {
			return true
		}
	}
	return false
}

// TestRulesAreDeclaredWhole holds every rule to what lists and screens need of it.
func TestRulesAreDeclaredWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules() {
		if r.ID == "" || r.Condition == "" || r.Words == "" || r.Source == "" || r.text == "" || len(r.figures) == 0 || len(r.levers) == 0 || r.holds == nil {
			t.Errorf("%s lacks a part", r.Key())
		}
		if seen[r.Key()] {
			t.Errorf("%s is declared twice", r.Key())
		}
		seen[r.Key()] = true
		for _, pattern := range r.levers {
			if _, ok := model.SpecOf(strings.TrimPrefix(pattern, "every.")); !ok {
				t.Errorf("%s names the unknown lever %s", r.Key(), pattern)
			}
		}
		for _, source := range strings.Split(r.Source, ", ") {
			if _, ok := model.PublicationOf(source); !ok && source != FromAssumption {
				t.Errorf("%s has the unknown source %s", r.Key(), source)
			}
		}
	}
	for _, id := range []string{
		"book-over", "book-under", "uncovered", "pod-ratio", "pod-hiring-gap", "pod-economics", "pods-too-early", "one-model",
		"model-mismatch", "stage-mismatch", "no-handoff", "no-swarm-sla", "swarm-ae-load", "presales-drift", "pod-coordination",
		"pilot", "checklist", "resource-short", "goal-missed", "gap-readings", "arr-beyond", "thin-cover", "pair-breakage", "opening-ramp",
		"quarters-out-of-step",
	} {
		if !knownID(id) {
			t.Errorf("the model's rule %s is missing", id)
		}
	}
}

func knownID(id string) bool {
	for _, r := range Rules() {
		if r.ID == id {
			return true
		}
	}
	return false
}

// TestAdviceInJSON holds the form of section 16 of the planning model.
func TestAdviceInJSON(t *testing.T) {
	s := plantest.Standing(model.Pod)
	s.Tiers[0].Name, s.Tiers[0].BookMax = "A<{load}>", model.Some(10)
	text, err := json.Marshal(NewDocument(planner.Make(s, -1)))
	if err != nil {
		t.Fatal(err)
	}
	var plan struct {
		Title  string           `json:"title"`
		Advice []map[string]any `json:"advice"`
	}
	if err := json.Unmarshal(text, &plan); err != nil {
		t.Fatal(err)
	}
	if plan.Title != s.Title || len(plan.Advice) == 0 {
		t.Fatalf("%+v", plan)
	}
	first := plan.Advice[0]
	if first["id"] != "book-over" || first["severity"] != "breach" || first["t"] != 0.0 || first["month"] != "2026-12" || first["tier"] != "A<{load}>" {
		t.Errorf("%v", first)
	}
	if got, _ := first["text"].(string); !strings.HasPrefix(got, "A<{load}> books are over capacity from Dec 2026: 20 accounts per CSM") {
		t.Errorf("text %q", got)
	}
	if figures, ok := first["figures"].(map[string]any); !ok || figures["load"] != 20.0 || figures["book_max"] != 10.0 {
		t.Errorf("figures %v", first["figures"])
	}
	for _, finding := range plan.Advice {
		if finding["id"] == "checklist" && finding["tier"] != nil {
			t.Errorf("of no tier: %v", finding)
		}
	}
	if !strings.Contains(string(text), `"figures":{"load":20,"book_max":10,`) {
		t.Error("the figures are not in the order of the rule")
	}
}

// TestEveryStretchIsFound finds books over capacity twice where they are so twice, and says
// when each stretch ends.
func TestEveryStretchIsFound(t *testing.T) {
	s := plantest.Standing(model.Pod)
	s.Tiers[0].BookMax = model.Some(20)
	s.Leaves = []model.Leave{
		{Role: model.RoleCSM, Tier: s.Tiers[0].Name, From: s.Start, Months: 2, Heads: 1},
		{Role: model.RoleCSM, Tier: s.Tiers[0].Name, From: s.MonthAt(6), Months: 1, Heads: 1},
		{Role: model.RoleCSM, Tier: s.Tiers[0].Name, From: s.MonthAt(11), Months: 3, Heads: 1},
		{Role: model.RoleCSM, Tier: s.Tiers[0].Name, From: s.MonthAt(s.Horizon), Months: 24, Heads: 1},
	}
	s.Limits.OverloadChurn = 1
	found := ruleFindings(s, "book-over")
	want := []string{"over capacity Jan to Feb 2027:", "over capacity in Jun 2027:", "over capacity Nov 2027 to Jan 2028:", "over capacity from Dec 2028:"}
	if len(found) != len(want) {
		t.Fatalf("%d stretches: %+v", len(found), found)
	}
	for i, f := range found {
		if !strings.Contains(f.Text, want[i]) {
			t.Errorf("%q does not say %q", f.Text, want[i])
		}
	}
	if len(ruleFindings(s, "arr-beyond")) != 1 {
		t.Error("what is beyond full books is not said once")
	}
}

// TestWarningsAreNoBreaches: a rule that the plan's own ratio does not bear out is a warning
// that says so, and a breach where it does, or where contracts or loads fail.
func TestWarningsAreNoBreaches(t *testing.T) {
	for name, c := range map[string]struct {
		change   func(s *model.Scenario)
		rule     string
		severity Severity
		says     string
	}{
		"gap, kept":      {func(s *model.Scenario) { hires(s, 1, 0.5) }, "pod-hiring-gap", Warning, "above 20%: AE:CSM is still 1.29 in Dec 2027"},
		"gap, broken":    {func(s *model.Scenario) { hires(s, 4, 0) }, "pod-hiring-gap", Breach, "pods break in "},
		"ratio, kept":    {heads(6.5, 5), "pod-economics", Warning, "12-month AE:CSM 1.30 above 1.20; AE:CSM is still 1.30 in Jun 2027"},
		"ratio, broken":  {heads(8, 5), "pod-economics", Breach, "pods are broken already"},
		"contracts fail": {func(s *model.Scenario) { s.Limits.PodACVFloor = 60_000 }, "pod-economics", Breach, "ACV $50.0K below $60.0K"},
	} {
		s := plantest.Standing(model.Pod)
		c.change(s)
		found := ruleFindings(s, c.rule)
		if len(found) != 1 {
			t.Errorf("%s: %d findings", name, len(found))
			continue
		}
		if found[0].Severity != c.severity || !strings.Contains(found[0].Text, c.says) {
			t.Errorf("%s: a %v, %s", name, found[0].Severity, found[0].Text)
		}
	}
}

// TestAnswersThatWereNotGiven are notes; a no is a warning.
func TestAnswersThatWereNotGiven(t *testing.T) {
	s := plantest.Standing(model.Pod)
	s.Readiness = model.Readiness{}
	found := ruleFindings(s, "checklist")
	if len(found) != 1 || found[0].Severity != Note || !strings.Contains(found[0].Text, `not answered: "Is cover for absence written down?"`) {
		t.Errorf("%+v", found)
	}
	text, _ := json.Marshal(found[0].Figures)
	if !strings.Contains(string(text), `"acv":true`) || !strings.Contains(string(text), `"shared_comp":null`) {
		t.Errorf("%s", text)
	}
	s.Readiness.SharedComp = model.No
	if found = ruleFindings(s, "checklist"); len(found) != 1 || found[0].Severity != Warning || !strings.HasPrefix(found[0].Text, `Pod checklist: no to "Shared comp in place?"; not answered: `) {
		t.Errorf("%+v", found)
	}
	s.Readiness = model.Readiness{CoveragePlan: model.Yes, RenewalRules: model.Yes, SharedComp: model.Yes}
	if found = ruleFindings(s, "checklist"); len(found) != 0 {
		t.Errorf("%+v", found)
	}
}

// TestFiguresAreToldApart: a finding never says that a number is above itself.
func TestFiguresAreToldApart(t *testing.T) {
	s := plantest.Standing(model.Pod)
	s.AE.Heads = 7.5001
	if got := ruleFindings(s, "pod-ratio")[0].Text; !strings.Contains(got, "1.50002 AEs per CSM, above 1.50000") {
		t.Error(got)
	}
}

// TestFiguresThatAreOneReadAsOne: sums that meet but for their last bits are not written
// with all their digits.
func TestFiguresThatAreOneReadAsOne(t *testing.T) {
	third := 0.1 + 0.2
	texts := []told{{text: "30%", after: "%", value: model.Some(third)}, {text: "30%", after: "%", value: model.Some(0.3)}}
	keepApart(texts)
	if texts[0].text != "30%" || texts[1].text != "30%" {
		t.Errorf("%q and %q", texts[0].text, texts[1].text)
	}
}

// TestChecklist answers all five, and nothing without pods.
func TestChecklist(t *testing.T) {
	s := plantest.Standing(model.Pod)
	yes := func(s *model.Scenario) (count int) {
		for _, answer := range Checklist(planner.Make(s, -1)) {
			if answer.Yes() {
				count++
			}
		}
		return count
	}
	if got := len(Checklist(planner.Make(s, -1))); got != 5 {
		t.Errorf("%d questions", got)
	}
	if got := yes(s); got != 2 {
		t.Errorf("%d answers are yes", got)
	}
	s.Readiness = model.Readiness{CoveragePlan: model.Yes, RenewalRules: model.Yes, SharedComp: model.Yes}
	s.Limits.PodACVFloor = 60_000
	if got := yes(s); got != 4 {
		t.Errorf("%d answers are yes", got)
	}
	if got := Checklist(planner.Make(plantest.Standing(model.Swarm), -1)); len(got) > 0 {
		t.Errorf("asked without pods: %v", got)
	}
}

func BenchmarkAdvice(b *testing.B) {
	p := planner.Make(plantest.Sample(6, 60), -1)
	b.ReportAllocs()
	for b.Loop() {
		Advice(p)
	}
}
