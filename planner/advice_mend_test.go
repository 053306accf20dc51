package planner

import (
	"testing"

	"brim/model"
)

// datesToKeep are rules that no lever silences: they are set off by the calendar.
var datesToKeep = map[string]bool{"review-gate": true, "hybrid-look": true}

// TestLeversMend pulls the levers of every finding that a pair sets off: one at least
// must make it go away.
func TestLeversMend(t *testing.T) {
	for key, pairs := range rulePairs {
		for i, pair := range pairs {
			s := standing(pair.coverage...)
			if pair.change != nil {
				pair.change(s)
			}
			pair.loud(s)
			if !datesToKeep[key] && !mended(t, s, key) {
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
	for _, name := range Make(s, -1).ExplainFinding(&found[0]).Levers {
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
