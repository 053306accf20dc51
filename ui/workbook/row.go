package workbook

import (
	"strconv"
	"strings"

	"brim/planner/explain"
)

// The sheets, in their order.
const (
	about    = "About"
	outputs  = "Outputs"
	inputs   = "Inputs"
	hires    = "Hires"
	ramps    = "Ramps"
	people   = "People"
	tiers    = "Tiers"
	company  = "Company"
	flags    = "Flags"
	findings = "Findings"
	values   = "Values"
	checks   = "Checks"
)

// row is a line of figures on its sheet.
type row struct {
	*explain.Line
	key, owner string // owner: the tier, or the other role
	sheet      string
	number     int
}

// keys names every line, no two alike: what the CSV has by its column there, a tier's with the
// tier before it.
func (s *sheets) keys() map[*explain.Line]string {
	keys := map[*explain.Line]string{}
	taken := map[string]bool{}
	for _, inCSV := range []bool{true, false} {
		for _, line := range s.cells.Lines {
			if isColumn(line) != inCSV {
				continue
			}
			key := s.keyOf(line)
			for taken[key] {
				key += " (step)"
			}
			keys[line], taken[key] = key, true
		}
	}
	return keys
}

func (s *sheets) keyOf(line *explain.Line) string {
	name := columnName(line)
	switch {
	case strings.HasPrefix(line.ID, "use."):
		return s.owner(line) + "." + name + "." + s.plan.Scenario().Tiers[line.Tier].Uses[line.Item].Role
	case ofTier(line):
		return s.owner(line) + "." + name
	case line.Scope == explain.OfResource:
		return name + " " + s.owner(line)
	case strings.HasPrefix(line.ID, "leave."):
		return strings.Replace(name, ".", "."+strconv.Itoa(line.Item+1)+".", 1)
	}
	return name
}

// owner is whose a line is; empty for the company's.
func (s *sheets) owner(line *explain.Line) string {
	scenario := s.plan.Scenario()
	switch {
	case ofTier(line):
		return scenario.Tiers[line.Tier].Name
	case line.Scope == explain.OfResource:
		return scenario.Resources[line.Item].Role
	}
	return ""
}

func ofTier(line *explain.Line) bool {
	return line.Scope == explain.OfTier || line.Scope == explain.OfPodTier
}

// isColumn reports whether the CSV of a plan has the line.
func isColumn(line *explain.Line) bool {
	return line.Figure != nil && (line.Figure.InCSV() || resourceColumns[line.ID] != "")
}

// resourceColumns begin the names of the columns of another role.
var resourceColumns = map[string]string{"resource.needed": "needed", "resource.heads": "heads", "resource.cost": "cost"}

// columnName is the line's column in the CSV, or the id of what has none there.
func columnName(line *explain.Line) string {
	switch {
	case line.Figure != nil && line.Figure.Column != "":
		return line.Figure.Column
	case resourceColumns[line.ID] != "":
		return resourceColumns[line.ID]
	}
	return line.ID
}

// sheetOf is the sheet that a line stands on.
func sheetOf(line *explain.Line) string {
	begins := func(prefixes ...string) bool {
		for _, prefix := range prefixes {
			if strings.HasPrefix(line.ID, prefix) {
				return true
			}
		}
		return false
	}
	switch {
	case line.Kind == explain.FlagLine:
		return flags
	case line.Figure.Ahead():
		return hires
	case begins("headline.", "pod."):
		return outputs
	case line.ID == "ae_load" || line.ID == "csm_needed":
		return tiers
	case begins("ae_", "csm_", "ae.", "csm.", "leave."):
		return people
	case ofTier(line):
		return tiers
	}
	return company
}
