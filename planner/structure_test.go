package planner

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
)

// restructured draws a structural change.
func restructured(t *rapid.T, s *model.Scenario) (string, model.Restructured, error) {
	k := rapid.IntRange(0, len(s.Tiers)-1).Draw(t, "tier")
	name := rapid.SampledFrom([]string{"Tier 0", "Tier 1", "Neu", "A.b", " x ", "", "\x1b"}).Draw(t, "name")
	kind := rapid.SampledFrom([]string{"add", "remove", "rename", "move", "cover", "cut", "staff", "roles", "transition", "stage", "matrix"}).Draw(t, "kind")
	var made model.Restructured
	var err error
	switch kind {
	case "add":
		made, err = model.AddTier(s, rapid.IntRange(0, len(s.Tiers)).Draw(t, "at"), name)
	case "remove":
		made, err = model.RemoveTier(s, k)
	case "rename":
		made, err = model.RenameTier(s, k, name)
	case "move":
		made, err = model.MoveTier(s, k, rapid.IntRange(-1, len(s.Tiers)).Draw(t, "to"))
	case "cover":
		made, err = model.CoverTier(s, k, model.Coverage(rapid.IntRange(0, 3).Draw(t, "coverage")))
	case "cut":
		made, err = model.CutTiers(s, rapid.Bool().Draw(t, "by share"))
	case "stage":
		made, err = Make(s, -1).StageStructure()
	case "matrix":
		made, err = Make(s, -1).MatrixStructure()
	default:
		key := map[string]string{"staff": "org.staffing", "roles": "org.roles", "transition": "transition.planned"}[kind]
		l, _ := model.Find(s, key)
		v := model.Value{On: rapid.Bool().Draw(t, "on")}
		if l.Kind == model.Words {
			v.Word = rapid.SampledFrom(l.Choices()).Draw(t, "word")
		}
		made.Scenario, err = model.Move(s, l, v)
	}
	return kind, made, err
}

// TestStructureStaysValid changes the structure of any scenario in any order: what comes
// of it is valid, its plan has no figure that is no number, the change is said, and the
// scenario that it was made of stays as it was.
func TestStructureStaysValid(t *testing.T) {
	refused, done := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		s := genScenario(t)
		for range rapid.IntRange(1, 8).Draw(t, "changes") {
			before := s.Clone()
			kind, made, err := restructured(t, s)
			if changes, same := model.Changes(before, s); !same || len(changes) > 0 {
				t.Fatalf("%s changed what it was given", kind)
			}
			if err != nil {
				refused++
				continue
			}
			done++
			if problems := model.Validate(made.Scenario); len(problems) > 0 {
				t.Fatalf("%s: %v", kind, problems[0])
			}
			if changes, same := model.Changes(s, made.Scenario); !same && len(model.StructureWords(s, made.Scenario)) == 0 && len(changes) == 0 {
				t.Fatalf("%s: nothing is said to differ", kind)
			} else if len(made.Words) == 0 && strings.Contains("add remove rename move", kind) {
				t.Fatalf("%s: no words", kind)
			}
			p := Make(made.Scenario, -1)
			for _, part := range []any{p.Opening, p.Splits, p.Months, p.Pods} {
				if where := unfinite(reflect.ValueOf(part)); where != "" {
					t.Fatalf("%s: %s is no number", kind, where)
				}
			}
			s = made.Scenario
		}
	})
	if done < refused/3 {
		t.Errorf("%d changes were made, %d refused: hardly a test", done, refused)
	}
}
