package model

import "testing"

// TestSpecsAreWhole holds every declaration against what screens, files and help need.
func TestSpecsAreWhole(t *testing.T) {
	s := &Scenario{Tiers: []Tier{{Name: "A"}, {Name: "B"}}, Cases: []Case{{Name: "Low"}},
		Resources: []Resource{{Role: "SE"}}, Leaves: make([]Leave, 1)}
	s.Tiers[0].Uses = []Use{{Role: "SE"}}
	SetDefaults(s)
	seen := map[string]bool{}
	for _, l := range Levers(s) {
		if seen[l.Key] {
			t.Errorf("%s is declared twice", l.Key)
		}
		seen[l.Key] = true
		if l.Label == "" || l.Help == "" {
			t.Errorf("%s has no label or help", l.Key)
		}
		if l.Slides() && (l.Kind == Number || l.Kind == Whole || l.Kind == Plan) {
			if l.Step <= 0 || l.Slide.Low >= l.Slide.High || l.Slide.Low < l.Range.Low || l.Slide.High > l.Range.High {
				t.Errorf("%s: step %v, slide %v, range %v", l.Key, l.Step, l.Slide, l.Range)
			}
		}
		if l.Assumed && l.Source != "" {
			t.Errorf("%s is an assumption with a source", l.Key)
		}
		if d := l.Default; d != nil && l.derived == nil {
			if err := l.Check(*d); err != nil {
				t.Errorf("default: %v", err)
			}
		}
	}
}
