package report

import (
	"fmt"
	"slices"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
)

// Report is a plan to be written down for people, and which of its tables.
type Report struct {
	Scenario *model.Scenario
	File     *model.Scenario // as its file has it, beside the levers; nil: no other
	Case     int             // index of the market case, -1 for the base case
	Plan     *planner.Plan   // of Scenario under Case
	Month    int             // of the plan, for the figures of one month
	Names    []string        // of the sections that are wanted; empty: the usual ones
}

// AllSections stands for every section by name.
const AllSections = "all"

// named is a section by its name. A usual one is left out where the plan has nothing for
// it, unless it is asked for.
type named struct {
	name  string
	usual func(p *planner.Plan) bool // nil: only when it is asked for
	write func(r Report) []Section   // one, or one a pod tier
}

func always(*planner.Plan) bool               { return true }
func hasPods(p *planner.Plan) bool            { return len(p.Pods) > 0 }
func one(section Section) []Section           { return []Section{section} }
func (r Report) books(asShare bool) []Section { return one(Books(r.Scenario, r.Plan, asShare)) }

// hasOthers reports whether a plan takes anybody but AEs and CSMs.
func hasOthers(p *planner.Plan) bool {
	return len(p.Months[0].Resources) > 0 || p.Specialists(0) != nil
}

// catalogue is every section: how the book is split, what becomes of the pods and whether
// they could start, the loads and what they bear, the money, the people, what full books
// leave over, the hires, the other roles, what fits the stage and the tiers, what the rules
// find, the levers.
var catalogue = []named{
	{"tiers", always, func(r Report) []Section { return one(Splits(r.Plan)) }},
	{"pods", hasPods, func(r Report) []Section { return one(Pods(r.Scenario, r.Plan)) }},
	{"pilot", hasPods, func(r Report) []Section { return one(Pilot(r.Scenario, r.Plan)) }},
	{"causes", nil, func(r Report) []Section {
		return r.byPods(func(f *planner.PodForecast) Section { return Causes(r.Plan, f) })
	}},
	{"ratios", nil, func(r Report) []Section {
		return r.byPods(func(f *planner.PodForecast) Section { return Ratios(r.Scenario, r.Plan, f) })
	}},
	{"gaps", nil, func(r Report) []Section {
		return r.byPods(func(f *planner.PodForecast) Section { return Gaps(r.Scenario, r.Plan, f) })
	}},
	{"quarters", always, func(r Report) []Section { return one(Quarters(r.Scenario, r.Plan)) }},
	{"cover", always, func(r Report) []Section { return one(Cover(r.Plan)) }},
	{"money", always, func(r Report) []Section { return one(Money(r.Plan)) }},
	{"people", nil, func(r Report) []Section { return one(People(r.Plan)) }},
	{"books", nil, func(r Report) []Section { return r.books(false) }},
	{"utilization", nil, func(r Report) []Section { return r.books(true) }},
	{"full-books", nil, func(r Report) []Section { return one(FullBooks(r.Plan)) }},
	{"month", nil, func(r Report) []Section { return one(Month(r.Scenario, r.Plan, r.Month)) }},
	{"hires", nil, func(r Report) []Section { return one(Hires(r.Scenario, r.Plan)) }},
	{"resources", hasOthers, func(r Report) []Section { return one(Resources(r.Plan)) }},
	{"stage", nil, func(r Report) []Section { return one(Stage(r.Plan)) }},
	{"fit", nil, func(r Report) []Section { return one(TierFit(r.Plan)) }},
	{"findings", always, func(r Report) []Section { return one(Findings(explain.Advice(r.Plan))) }},
	{"levers", nil, func(r Report) []Section {
		return one(Levers(model.LeversIn(r.Scenario, r.Case), r.Scenario, r.file()))
	}},
}

// SectionNames lists the sections by name, in the order in which they are written.
func SectionNames() []string {
	names := make([]string, len(catalogue))
	for i := range catalogue {
		names[i] = catalogue[i].name
	}
	return names
}

// UsualSections lists those that are written when none is asked for.
func UsualSections() []string {
	var names []string
	for _, section := range catalogue {
		if section.usual != nil {
			names = append(names, section.name)
		}
	}
	return names
}

// byPods is a section for every pod tier, and one for the company where there is none.
func (r Report) byPods(section func(f *planner.PodForecast) Section) []Section {
	if len(r.Plan.Pods) == 0 {
		return one(section(nil))
	}
	var all []Section
	for i := range r.Plan.Pods {
		made := section(&r.Plan.Pods[i])
		made.Tier = r.Plan.Pods[i].Tier
		all = append(all, made)
	}
	return all
}

func (r Report) file() *model.Scenario {
	if r.File == nil {
		return r.Scenario
	}
	return r.File
}

// Sections are the tables that are wanted, in their order.
func (r Report) Sections() []Section {
	var all []Section
	for _, section := range catalogue {
		usual := len(r.Names) == 0 && section.usual != nil && section.usual(r.Plan)
		if usual || slices.Contains(r.Names, section.name) || slices.Contains(r.Names, AllSections) {
			all = append(all, section.write(r)...)
		}
	}
	return all
}

// CheckSections finds a name that no section has; the error names those that there are.
func CheckSections(names []string) error {
	for _, name := range names {
		if name != AllSections && !slices.Contains(SectionNames(), name) {
			return fmt.Errorf("no section %q; allowed: %s", name, strings.Join(append(SectionNames(), AllSections), ", "))
		}
	}
	return nil
}
