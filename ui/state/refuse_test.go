package state

import (
	"strings"
	"testing"

	"brim/model"
	"brim/planner/plantest"
)

// TestFewerHeadsTrimTheRamp takes people out of ramp where there are fewer heads, and says so.
func TestFewerHeadsTrimTheRamp(t *testing.T) {
	scenario := plantest.Sample(2, 24)
	scenario.CSM.Ramping = []float64{0, 1, 1}
	s := Open(Document{Name: "ramp", Scenario: scenario})
	heads, _ := model.Find(s.Scenario, "csm.heads")
	zero, err := heads.Parse(s.Scenario, "0")
	if err != nil {
		t.Fatal(err)
	}
	for name, moved := range map[string]State{"typed": s.Move(heads, zero, ""), "slid": s.Slide(heads, 0, "drag")} {
		if moved.Note.Wrong || moved.Scenario.CSM.Heads != 0 {
			t.Fatalf("%s: %d heads, %q", name, int(moved.Scenario.CSM.Heads), moved.Note.Text)
		}
		if want := ", CSMs in ramp 0, 1, 1 → 0, 0, 0"; !strings.HasSuffix(moved.Note.Lead, want) {
			t.Errorf("%s: %q does not end in %q", name, moved.Note.Lead, want)
		}
	}
}

// TestRefuseNamesTheRamp leaves a typed list as it is: it is refused where there are fewer
// heads.
func TestRefuseNamesTheRamp(t *testing.T) {
	s := Open(Document{Name: "ramp", Scenario: plantest.Sample(2, 24)})
	ramping, _ := model.Find(s.Scenario, "csm.ramping")
	many, err := ramping.Parse(s.Scenario, "0, 5000")
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Move(ramping, many, "").Note; !got.Wrong || !strings.Contains(got.Text, "at most the heads on the payroll") {
		t.Errorf("%q is not a refusal", got.Text)
	}
}

// TestRefusalsNameLabels says what the screen shows where files have keys.
func TestRefusalsNameLabels(t *testing.T) {
	s := Open(Document{Name: "labels", Scenario: plantest.Sample(2, 24)})
	for key, test := range map[string]struct{ text, want string }{
		"limits.ratio_sound": {"5", `Sound ratio: found 5; allowed: at most "Break ratio", 1.5`},
		"org.renewal_share":  {"0.9", "Renewal share: found "},
	} {
		l, _ := model.Find(s.Scenario, key)
		v, err := l.Parse(s.Scenario, test.text)
		if err != nil {
			t.Fatal(err)
		}
		_, err = model.Move(s.Scenario, l, v)
		if err == nil {
			t.Fatalf("%s takes %s", key, test.text)
		}
		if got := s.Said(err); !strings.Contains(got, test.want) || strings.Contains(got, "_") {
			t.Errorf("%s: %q, want %q", key, got, test.want)
		}
	}
	for make, want := range map[string]func() (model.Restructured, error){
		"Tier ":        func() (model.Restructured, error) { return model.MoveTier(s.Scenario, 0, 0) },
		"Tier: ":       func() (model.Restructured, error) { return model.RenameTier(s.Scenario, 0, s.Scenario.Tiers[1].Name) },
		"Market case:": func() (model.Restructured, error) { return model.AddCase(s.Scenario, "base") },
	} {
		if _, err := want(); err == nil || !strings.HasPrefix(s.Said(err), make) {
			t.Errorf("%v does not begin with %q", s.Said(err), make)
		}
	}
}

// TestStoryLeadsWithTheTiersFigureThatMoved where the others are only given, rounded, with it.
func TestStoryLeadsWithTheTiersFigureThatMoved(t *testing.T) {
	s := Open(Document{Name: "own", Scenario: plantest.Sample(2, 24)})
	second := s.Scenario.Tiers[1].Name
	for field, label := range map[string]string{"accounts": " own accounts ", "arr": " own ARR "} {
		l, ok := model.Find(s.Scenario, "tier."+second+"."+field)
		if !ok {
			t.Fatalf("no lever for %s", field)
		}
		if got := s.Move(l, model.Value{Number: l.Get(s.Scenario).Number / 2}, "").Note.Lead; !strings.HasPrefix(got, second+label) {
			t.Errorf("%q does not begin with %s%s", got, second, label)
		}
	}
}
