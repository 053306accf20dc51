package explain

import (
	"fmt"
	"strings"
	"testing"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
)

// TestLeversMend pulls the levers of every finding that a pair sets off: one at least
// must make it go away.
func TestLeversMend(t *testing.T) {
	for key, pairs := range rulePairs {
		for i, pair := range pairs {
			s := plantest.Standing(pair.coverage...)
			if pair.change != nil {
				pair.change(s)
			}
			pair.loud(s)
			if !mended(t, s, key) {
				t.Errorf("%s, pair %d: none of its levers mends it", key, i)
			}
		}
	}
}

// mended reports whether one of the levers silences the first finding of a rule.
func mended(t *testing.T, s *model.Scenario, key string) bool {
	t.Helper()
	found := ruleFindings(s, key)
	if len(found) == 0 {
		t.Fatalf("%s is not set off", key)
	}
	for _, name := range ExplainFinding(planner.Make(s, -1), &found[0]).Levers {
		l, ok := model.Find(s, name)
		if !ok {
			t.Fatalf("%s names the lever %q", key, name)
		}
		for _, v := range attempted(l) {
			moved, err := model.Move(s, l, v)
			if err == nil && len(ruleFindings(moved, key)) < len(found) {
				return true
			}
		}
	}
	return false
}

// attempted are values on both sides of wherever a lever stands.
func attempted(l model.Lever) []model.Value {
	switch l.Kind {
	case model.Toggle:
		return []model.Value{{On: true}, {On: false}}
	case model.List:
		return []model.Value{{List: []float64{}}}
	case model.Words:
		var values []model.Value
		for _, word := range l.Choices() {
			values = append(values, model.Value{Word: word})
		}
		return values
	}
	var values []model.Value
	for part := 0.0; part <= 1; part += 0.125 {
		n := l.Slide.Low + part*(l.Slide.High-l.Slide.Low)
		if l.Kind == model.Whole {
			n = float64(int(n))
		}
		values = append(values, model.Value{Number: n})
	}
	return values
}

// TestFindingsGoByTheMarket holds a finding's rates to those of the market case in force:
// twice and once, or as much as a market may make of them.
func TestFindingsGoByTheMarket(t *testing.T) {
	s := plantest.Standing(model.Sequential, model.Sequential)
	s.Tiers[0].StructuredHandoff, s.Tiers[0].LogoChurn = false, 0.10
	s.Tiers[1].StructuredHandoff = true
	for _, each := range []struct{ market, churn, first float64 }{{1, 0.10, 0.20}, {1.5, 0.15, 0.30}, {6, 0.60, 0.95}, {20, 0.95, 0.95}} {
		s.Market.Churn = each.market
		found := ruleFindings(s, "no-handoff")
		if len(found) != 1 {
			t.Fatalf("%d findings", len(found))
		}
		figures := map[string]float64{}
		for _, f := range found[0].Figures {
			figures[f.Name] = f.Value.V
		}
		if !plantest.Near(figures["logo_churn"], each.churn) || !plantest.Near(figures["first_year_churn"], each.first) {
			t.Errorf("market %v: %v", each.market, figures)
		}
		words := fmt.Sprintf("%.0f%% of its accounts leave in their first year instead of %.0f%%", 100*each.first, 100*each.churn)
		if text := strings.ReplaceAll(found[0].Text, ".0%", "%"); !strings.Contains(text, words) {
			t.Errorf("market %v: %s", each.market, found[0].Text)
		}
	}
}
