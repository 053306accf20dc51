package scenarios

import (
	"fmt"
	"slices"

	"brim/model"
	"brim/model/begin"
	"brim/scenarios/text"
)

// beginsAnew reports whether changes make a plan begin in another month with other people or
// accounts: what was said of the old beginning does not hold of it.
func beginsAnew(changes []model.Change) bool {
	changed := func(fields ...string) bool {
		return slices.ContainsFunc(changes, func(c model.Change) bool { return slices.Contains(fields, text.Field(pathOf(c.Lever))) })
	}
	return changed("start") && changed("heads", "ae_share", "csm_share", "ramping", "starts", "accounts", "arr")
}

// begunAnew is the document of a plan that begins anew without the comments behind what says when it
// begins, with whom, and who comes and goes from there; the line with which a first file says how
// large the company is says it of the new beginning. All other comments stay.
func begunAnew(doc *text.Document, before, s *model.Scenario, changes []model.Change) (*text.Document, error) {
	paths := beginnings(s)
	for _, change := range changes {
		if change.From.List != nil || change.To.List != nil { // its months or quarters are others
			paths = append(paths, pathOf(change.Lever))
		}
	}
	for _, path := range paths {
		if !doc.Has(path) {
			continue
		}
		next, err := doc.Uncomment(path)
		if err != nil {
			return nil, fmt.Errorf("the comment behind %s cannot be taken out: %w", path, err)
		}
		doc = next
	}
	return doc.Recomment(opens(before), func() string { return openingSaid(s) })
}

// beginnings are the paths of the keys that count from a plan's beginning.
func beginnings(s *model.Scenario) []string {
	paths := []string{"start", "transition.from_month"}
	for _, role := range []string{"ae", "csm"} {
		for _, field := range []string{"heads", "ramping", "starts"} {
			paths = append(paths, text.Join(role, field))
		}
		for k := range s.Tiers {
			tier := text.Element("tier", k+1)
			for _, field := range []string{"_share", "_hires", "_cuts"} {
				paths = append(paths, text.Join(tier, role+field))
			}
			paths = append(paths, text.Join(text.Join(tier, role), "ramping"), text.Join(text.Join(tier, role), "starts"))
		}
	}
	return paths
}

// openingSaid is the line with which a first file says how large the company is, and since when.
func openingSaid(s *model.Scenario) string { return begin.Said(s) + opens(s) }

// opens ends it.
func opens(s *model.Scenario) string {
	return ". The plan opens at the end of " + s.MonthAt(0).Long() + "."
}
