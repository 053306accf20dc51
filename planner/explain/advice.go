package explain

import (
	"slices"
	"strconv"

	"brim/model"
	"brim/planner"
)

// Severity says how much a finding matters.
type Severity uint8

// The severities, the gravest first.
const (
	Breach     Severity = iota // a limit is broken
	Warning                    // the structure goes against what the sources advise
	Note                       // worth a look
	Severities int      = iota // how many there are
)

var severities = [...]string{"breach", "warning", "note"}

// String is the severity's word in JSON.
func (s Severity) String() string { return severities[s] }

// MarshalText writes the severity's word.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Finding is something that the plan should be changed, or looked at, for.
type Finding struct {
	ID       string   `json:"id"`
	Severity Severity `json:"severity"`
	planner.When
	Tier    TierLabel  `json:"tier"`
	Figures FigureList `json:"figures"` // what set it off, unrounded
	Text    string     `json:"text"`    // one sentence
	Source  string     `json:"source"`

	Rule  *Rule `json:"-"`
	Place Place `json:"-"` // where its figures are read

	again int // how many stretches of the same came before
}

// TierLabel names a tier; what concerns the whole company has none, null in JSON.
type TierLabel string

// FigureValue is a figure of a finding by its name: a number, a yes or no, a word, or
// several.
type FigureValue struct {
	Name   string
	Value  model.Opt // absent: undefined or unbounded
	Answer bool      // the number is a yes, 1, or a no, 0: true or false in JSON
	Word   string    // in the place of a number; empty for a number
	List   []string  // words in the place of a number; nil for a number
}

// FigureList is the figures of a finding in the order of its rule. In JSON it is one
// object.
type FigureList []FigureValue

// Advice lists what the rules find in the plan: the gravest first, then by month, then in
// the order of the rules and of the tiers. It is computed anew at every call.
func Advice(p *planner.Plan) []Finding {
	found := make([]Finding, 0, usualFindings)
	for _, r := range rules {
		r.visit(p, func(place Place) {
			f := newFinding(p, r, place)
			if n := len(found); n > 0 && found[n-1].Rule == r && found[n-1].whom() == f.whom() {
				f.again = found[n-1].again + 1
			}
			found = append(found, f)
		})
	}
	slices.SortStableFunc(found, func(a, b Finding) int {
		if a.Severity != b.Severity {
			return int(a.Severity) - int(b.Severity)
		}
		return a.T - b.T
	})
	return found
}

// usualFindings is how many findings most plans stay below.
const usualFindings = 32

// newFinding writes down what a rule found.
func newFinding(p *planner.Plan, r *Rule, place Place) Finding {
	f := Finding{ID: r.ID, Severity: r.severity(p, place), When: p.When(place.T), Source: r.Source, Rule: r, Place: place}
	if r.ofTiers() {
		f.Tier = TierLabel(p.Scenario().Tiers[place.Tier].Name)
	}
	f.Figures, f.Text = r.tell(spotAt(p, place))
	return f
}

// spotAt is a spot of the plan that is known to be there.
func spotAt(p *planner.Plan, place Place) spot {
	return spot{p: p, known: &memo{}, t: place.T, anchor: place.T, tier: place.Tier, resource: place.Resource}
}

// Key tells a finding from the others of its plan, and finds it again in another one: its
// rule and whom it speaks of, and of what comes again the how manyeth it is.
func (f *Finding) Key() string {
	key := f.Rule.Key() + "\x00" + f.whom()
	if f.again > 0 {
		key += "\x00" + strconv.Itoa(f.again)
	}
	return key
}

// whom is the tier, or the other role, that a finding speaks of.
func (f *Finding) whom() string {
	whom := string(f.Tier)
	for _, figure := range f.Figures {
		if figure.Name == roleName {
			whom += "\x00" + figure.Word
		}
	}
	return whom
}

// CountBySeverity counts findings, by severity.
func CountBySeverity(findings []Finding) (count [Severities]int) {
	for i := range findings {
		count[findings[i].Severity]++
	}
	return count
}
