package model

import (
	"iter"
	"strconv"
	"strings"
)

// Group is a heading under which levers stand.
type Group uint8

// The groups, in the order in which screens and tables list them.
const (
	GroupStage Group = iota
	GroupHiring
	GroupRatios
	GroupTiers
	GroupRetention
	GroupLimits
	GroupMarket
	GroupPlan
	Groups int = iota // how many there are
)

var groupTitles = [...]string{"Stage & growth", "Hiring", "Ratios & books", "Tiers", "Retention", "Limits", "Market", "About the plan"}

// String is the group's heading.
func (g Group) String() string { return groupTitles[g] }

// Kind is the form of what a lever holds.
type Kind uint8

// The kinds of lever.
const (
	Number   Kind = iota // a number
	Whole                // a whole number
	Toggle               // yes or no
	Words                // one of a list of words
	Plan                 // hires: one number a quarter, or one per quarter
	Monthly              // people by month, month 1 first
	Bounds               // ascending thresholds
	Date                 // a month
	Text                 // free text
	Triangle             // the range of another lever: low, mode, high
	List                 // numbers, as many as there are
	Parts                // parts of a whole, which sum to 1
)

var kindWords = [...]string{"number", "whole", "switch", "word", "plan", "monthly", "bounds", "date", "text", "range", "list", "parts"}

// String is the kind in one word, as lists of levers write it.
func (k Kind) String() string { return kindWords[k] }

// Span is a range of numbers, both ends included.
type Span struct{ Low, High float64 }

// Clamp returns the number of the span that is nearest to v.
func (r Span) Clamp(v float64) float64 { return min(max(v, r.Low), r.High) }

// Spec declares a lever, or one lever for every tier, case or resource: its key has a
// "*" in the place of the name. Screens, files, settings and help all read it.
type Spec struct {
	Key    string
	Group  Group
	Label  string
	Unit   Unit
	Kind   Kind
	Range  Span    // what is allowed
	Slide  Span    // what a slider spans, unless the plan lies outside
	Log    bool    // the slider is logarithmic and a step is a part of the value's decade
	Step   float64 // one step of the slider; a coarse one is ten
	Prime  bool    // among the levers that leaders move most
	Help   string  // what it means, in one line
	Also   string  // what else people call it: words that find it
	Source string  // of the default: "ATM", "POD", …; empty for an assumption or a fact of the company

	Required bool   // has no default and must be given
	Reading  bool   // the source states something near, and the default is what was made of it
	Assumed  bool   // the default is an assumption without a source
	Default  *Value // nil where there is none or it depends on the rest

	// field is where the scenario holds it; nil for a derived lever.
	field field
	// blank says that an absent value is none, though it counts as Default.
	blank bool
	// auto is the value that an absent Opt stands for; nil when that is Default.
	auto func(*Scenario, Place) float64
	// idle says why the lever has no say in the scenario, or nothing; nil: it always has.
	idle  func(*Scenario, Place) string
	scope scope
	ramp  rampForm
	// derived reads and moves other levers.
	derived *derivation
	// planned hires delay and fill as the market says.
	planned bool
	// inherits is the key of the company's lever that an absent one takes its value from.
	inherits string
	// peers of the tiers sum to 1: moving one moves the others.
	peers bool
	// calendar says that its number is a month of the year, 1 for January.
	calendar bool
}

// Specs returns every declaration, in the order of the screens.
func Specs() []*Spec { return specs }

// SpecOf returns the declaration with a pattern key such as "tier.*.book_max".
func SpecOf(pattern string) (*Spec, bool) {
	s, ok := specByKey[pattern]
	return s, ok
}

// Fields lists the last parts of the keys that start with prefix ("tier.*."), for
// messages that name what is allowed.
func Fields(prefix string) []string {
	var fields []string
	for _, s := range specs {
		rest, ok := strings.CutPrefix(s.Key, prefix)
		if ok && s.derived == nil && !strings.ContainsAny(rest, ".*") {
			fields = append(fields, rest)
		}
	}
	return fields
}

// mayBe reports whether a key has the form of the declaration's, whatever the names in it.
func (spec *Spec) mayBe(key string) bool {
	head, rest, several := strings.Cut(spec.Key, "*")
	if !several {
		return spec.Key == key
	}
	return strings.HasPrefix(key, head) && strings.HasSuffix(key, rest[strings.LastIndex(rest, "*")+1:])
}

// places yields where in s the declaration has a lever. It is one function for all scopes,
// so that a loop over them, of which a key takes many, allocates nothing.
func (spec *Spec) places(s *Scenario) iter.Seq[Place] {
	return func(yield func(Place) bool) {
		if spec.scope == ofUse {
			s.uses(yield)
			return
		}
		for i := range spec.scope.count(s) {
			if !yield(spec.scope.place(i)) {
				return
			}
		}
	}
}

// uses yields the place of every use of a role by a tier.
func (s *Scenario) uses(yield func(Place) bool) {
	for i := range s.Tiers {
		for j := range s.Tiers[i].Uses {
			if !yield(Place{Tier: i, Use: j}) {
				return
			}
		}
	}
}

// count is how many levers a declaration of the scope has, other than of uses.
func (scope scope) count(s *Scenario) int {
	switch scope {
	case ofTier:
		return len(s.Tiers)
	case ofCase:
		return len(s.Cases)
	case ofLeave:
		return len(s.Leaves)
	case ofResource:
		return len(s.Resources)
	}
	return 1
}

// place is the place of the i-th of them.
func (scope scope) place(i int) Place {
	switch scope {
	case ofTier:
		return Place{Tier: i}
	case ofCase:
		return Place{Case: i}
	case ofLeave:
		return Place{Leave: i}
	case ofResource:
		return Place{Resource: i}
	}
	return Place{}
}

// Bind makes the lever that the declaration has at a place, with its names filled in.
func (spec *Spec) Bind(s *Scenario, place Place) Lever {
	l := Lever{Spec: spec, Place: place, Key: spec.Key}
	if spec.scope != ofCompany {
		var table string
		table, l.Owner = spec.scope.name(s, place)
		l.Key = table + spec.Key[strings.LastIndex(spec.Key, "*.")+2:]
	}
	return l
}

// name is what the keys of a place begin with, and whose levers they are.
func (scope scope) name(s *Scenario, place Place) (table, owner string) {
	switch scope {
	case ofTier:
		owner = s.Tiers[place.Tier].Name
		return "tier." + owner + ".", owner
	case ofUse:
		tier := &s.Tiers[place.Tier]
		role := tier.Uses[place.Use].Role
		return "tier." + tier.Name + ".use." + role + ".", tier.Name + ", " + role
	case ofCase:
		owner = s.Cases[place.Case].Name
		return "case." + owner + ".", owner
	case ofResource:
		owner = s.Resources[place.Resource].Role
		return "resource." + owner + ".", owner
	case ofLeave:
		number := strconv.Itoa(place.Leave + 1)
		return "leave." + number + ".", "leave " + number
	}
	return "", ""
}

// scope is what a declaration has one lever for.
type scope uint8

const (
	ofCompany scope = iota
	ofTier
	ofUse
	ofCase
	ofResource
	ofLeave
)

// scopeOf reads the scope off a pattern key.
func scopeOf(pattern string) scope {
	switch {
	case strings.HasPrefix(pattern, "tier.*.use.*."):
		return ofUse
	case strings.HasPrefix(pattern, "tier.*."):
		return ofTier
	case strings.HasPrefix(pattern, "case.*."):
		return ofCase
	case strings.HasPrefix(pattern, "resource.*."):
		return ofResource
	case strings.HasPrefix(pattern, "leave.*."):
		return ofLeave
	}
	return ofCompany
}

// Derived reports whether the lever reads and moves others, and has no input of its own.
func (spec *Spec) Derived() bool { return spec.derived != nil }
