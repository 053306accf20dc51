package scenarios

import (
	"errors"
	"slices"
	"strings"

	"brim/model"
	"brim/scenarios/text"
)

// withTiers is the document with the tiers of another scenario: those that stay keep their
// text, under a new name where they were renamed, those that went are gone with their
// comments, and new ones stand in their place. It returns the scenario that the text now
// says, valid or not: tiers that stay have their old values.
func (f *File) withTiers(changed *model.Scenario) (*text.Document, *model.Scenario, error) {
	before := model.Counterparts(f.Scenario, changed)
	says := f.Scenario.Clone()
	says.Tiers = nil
	order := make([]int, len(changed.Tiers))
	added := make([]string, len(changed.Tiers))
	for k := range changed.Tiers {
		tier := changed.Tiers[k]
		if before[k] >= 0 && !sameUses(f.Scenario.Tiers[before[k]].Uses, tier.Uses) {
			before[k] = -1 // its table says otherwise what it takes of other roles
		}
		if before[k] >= 0 {
			tier = f.Scenario.Tiers[before[k]]
			tier.Name = changed.Tiers[k].Name
		}
		says.Tiers = append(says.Tiers, tier)
		order[k], added[k] = before[k], newTier(f.document, changed, k)
	}
	var err error
	doc := f.document
	if !inOrder(order, len(f.Scenario.Tiers)) {
		doc, err = doc.Rearrange("tier", len(f.Scenario.Tiers), order, added)
	}
	if errors.Is(err, text.ErrLayout) {
		says.Tiers = changed.Clone().Tiers
		doc, err = f.document.Rewrite("tier", newTiers(f.document, says))
	} else if err == nil {
		doc, err = withNames(doc, "tier", says.TierNames())
	}
	if err != nil {
		return nil, nil, err
	}
	says = says.Clone()
	doc, err = withRangesMoved(doc, says, f.Scenario, changed, before)
	return doc, says, err
}

// inOrder reports whether the tiers are those of the file, each in its place.
func inOrder(order []int, n int) bool {
	for k, before := range order {
		if before != k {
			return false
		}
	}
	return len(order) == n
}

func sameUses(a, b []model.Use) bool {
	return slices.EqualFunc(a, b, func(x, y model.Use) bool { return x.Role == y.Role })
}

// withNames is the document in which the tables of that name, tiers or cases, have these names.
func withNames(doc *text.Document, table string, names []string) (*text.Document, error) {
	for i, name := range names {
		path := text.Join(text.Element(table, i+1), "name")
		if !doc.Has(path) {
			return nil, text.ErrLayout
		}
		old := doc.Value(path)
		if present, isText := text.Unquote(old); isText && present == name {
			continue
		}
		next, err := doc.Set(path, text.Quote(name, old))
		if err != nil {
			return nil, err
		}
		doc = next
	}
	return doc, nil
}

// newTiers writes all tiers of a scenario as tables of their own.
func newTiers(doc *text.Document, s *model.Scenario) []string {
	tables := make([]string, len(s.Tiers))
	for k := range s.Tiers {
		tables[k] = newTier(doc, s, k)
	}
	return tables
}

// newTier writes tier k of a scenario as a table of its own, or in braces where the tiers of the
// document are a list: what is not left to its default.
func newTier(doc *text.Document, s *model.Scenario, k int) string {
	keys, values := fieldsOf(s, "tier.*", func(l model.Lever) bool {
		return l.Place.Tier == k && !l.Derived() && !isLeftOut(l, s)
	})
	keys = named("name", s.Tiers[k].Name, keys, values)
	slices.SortStableFunc(keys, func(a, b string) int { return keyRank(a) - keyRank(b) })
	if doc.Has("tier") {
		return newTierInBraces(s, k, keys, values)
	}
	table := newTable(doc, "[[tier]]", keys, values)
	for _, role := range []model.Role{model.RoleAE, model.RoleCSM} {
		if keys, values := teamKeys(s, k, role); keys != nil {
			table += doc.Newline() + newTable(doc, "[tier."+role.String()+"]", keys, values)
		}
	}
	for j := range s.Tiers[k].Uses {
		keys, values := useKeys(s, model.Place{Tier: k, Use: j})
		table += doc.Newline() + newTable(doc, "[[tier.use]]", keys, values)
	}
	return table
}

// newTierInBraces writes a tier with these keys, and what is below it, in braces.
func newTierInBraces(s *model.Scenario, k int, keys []string, values map[string]string) string {
	for _, role := range []model.Role{model.RoleAE, model.RoleCSM} {
		if own, its := teamKeys(s, k, role); own != nil {
			keys = append(keys, role.String())
			values[role.String()] = text.Inline(own, its)
		}
	}
	var uses []string
	for j := range s.Tiers[k].Uses {
		uses = append(uses, text.Inline(useKeys(s, model.Place{Tier: k, Use: j})))
	}
	if uses != nil {
		keys = append(keys, "use")
		values["use"] = "[ " + strings.Join(uses, ", ") + " ]"
	}
	return text.Inline(keys, values)
}

// teamKeys is where tier k's people of a role differ; nothing where they do not.
func teamKeys(s *model.Scenario, k int, role model.Role) (keys []string, values map[string]string) {
	return fieldsOf(s, "tier.*."+role.String(), func(l model.Lever) bool { return l.Place.Tier == k && !isLeftOut(l, s) })
}

// keyRank puts what a tier is before what it has.
func keyRank(key string) int {
	if rank := slices.Index([]string{"name", "coverage", "min_acv", "account_share", "accounts", "arr"}, key); rank >= 0 {
		return rank
	}
	return 99
}

// useKeys is what a tier takes of another role.
func useKeys(s *model.Scenario, place model.Place) (keys []string, values map[string]string) {
	keys, values = fieldsOf(s, "tier.*.use.*", func(l model.Lever) bool {
		return l.Place == place && !l.AtDefault(s)
	})
	return named("role", s.Tiers[place.Tier].Uses[place.Use].Role, keys, values), values
}
