package scenarios

import (
	"slices"
	"strings"
	"testing"

	"brim/model"
)

// TestOrganisationsAreReachable opens the built-in of every model: its comment names the
// model, and its scenario has what makes it one.
func TestOrganisationsAreReachable(t *testing.T) {
	served := func(c model.Coverage) func(*model.Scenario) bool {
		return func(s *model.Scenario) bool {
			return slices.ContainsFunc(s.Tiers, func(t model.Tier) bool { return t.Coverage == c })
		}
	}
	perPod := func(s *model.Scenario) bool {
		return slices.ContainsFunc(s.Tiers, func(t model.Tier) bool {
			return slices.ContainsFunc(t.Uses, func(u model.Use) bool { return u.PerPod > 0 })
		})
	}
	kept := map[string]func(*model.Scenario) bool{
		"generalist":     func(s *model.Scenario) bool { return s.Org.Roles == model.Generalist },
		"specialist":     func(s *model.Scenario) bool { return s.Org.Roles == model.Specialist },
		"player/coach":   func(s *model.Scenario) bool { return s.Org.LeadSpan > 0 },
		"dedicated":      func(s *model.Scenario) bool { _, most := s.Tiers[0].Book(); return len(s.Tiers) == 1 && most <= 20 },
		"growth segment": func(s *model.Scenario) bool { return len(s.Tiers) >= 3 && s.Org.Staffing == model.StaffingShares },
		"pooled":         served(model.Pooled), "pod": served(model.Pod), "swarm": served(model.Swarm), "sequential": served(model.Sequential),
		"three-person pod": perPod,
		"cross-functional enterprise pod": func(s *model.Scenario) bool {
			return perPod(s) && len(s.Resources) >= 3
		},
		"hybrid": func(s *model.Scenario) bool {
			return served(model.Pod)(s) && served(model.Swarm)(s) && served(model.Pooled)(s)
		},
	}
	for _, o := range model.Organisations() {
		file, err := LoadBuiltin(o.Builtin)
		if err != nil {
			t.Errorf("%s: %v", o.Name, err)
			continue
		}
		name, _, _ := strings.Cut(o.Name, " ") // in a comment of two lines it may be broken
		if text := string(file.Source); !strings.Contains(text, name) || !strings.Contains(text, o.Source) {
			t.Errorf("%s: the comment of %s does not name it", o.Name, o.Builtin)
		}
		if what := kept[o.Name]; what == nil || !what(file.Scenario) {
			t.Errorf("%s: %s is no such organisation", o.Name, o.Builtin)
		}
		if !strings.HasSuffix(o.Words, ".") || strings.Contains(o.Words, ". ") {
			t.Errorf("%s: %q is not one sentence", o.Name, o.Words)
		}
		delete(kept, o.Name)
	}
	for name := range kept {
		t.Errorf("%s is not listed", name)
	}
}
