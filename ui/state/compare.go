package state

import (
	"fmt"
	"slices"

	"brim/model"
	"brim/planner"
)

// MaxOthers is how many plans stand beside this one.
const MaxOthers = 3

// Compare is what this plan is held against: the pinned baseline, scenarios that were
// added by hand, and market cases of its own as far as there is room. Its own cases are
// planned only while the page is shown.
type Compare struct {
	Others []Other // at most MaxOthers; their plans are valid until the next change
	Left   int     // how many more there would be
	Chosen int     // index into Others
	Row    int     // the chosen figure, an index into Rows

	picks   []pick                   // added by hand, in order
	dropped []string                 // keys of the own ones that were taken away
	plans   [MaxOthers]*planner.Plan // memory of the cases' plans, by their place
}

// Other is a plan beside this one.
type Other struct {
	Key, Name string
	Own       bool // of this very scenario: a case, or a variant; it follows every lever
	Variant   bool // this scenario with something else about it, in the present case
	Scenario  *model.Scenario
	Plan      *planner.Plan // of an own case nil while another page is shown
	Head      planner.Headline
}

// pick is what was added by hand: a case by its key, or a document with its plan.
type pick struct {
	key   string
	other Other // of a document
}

// BaselineKey names the baseline among the plans.
const BaselineKey = "baseline"

func caseKey(name string) string { return "case " + name }

// follow finds out anew what stands beside the plan, and where that is looked at, plans
// what moved with it.
func (c Compare) follow(s State) Compare {
	chosen := c.chosenKey()
	wanted := c.wanted(s)
	c.Left = max(0, len(wanted)-MaxOthers)
	c.Others = wanted[:len(wanted)-c.Left]
	if s.Page == PageCompare {
		c.plan(s)
	}
	c.Row = min(c.Row, len(s.CompareRows())-1)
	c.choose(chosen)
	return c
}

// plan plans the scenario's own cases, and looks for this plan's peaks.
func (c *Compare) plan(s State) {
	for i := range c.Others {
		other := &c.Others[i]
		if !other.Own {
			continue
		}
		if c.plans[i] == nil {
			c.plans[i] = new(planner.Plan)
		}
		other.Plan = c.plans[i]
		other.Plan.Run(other.Scenario, other.caseIn(s))
		other.Head = other.Plan.Headline()
	}
}

// wanted lists what would stand beside the plan if there were room: the baseline, what
// was added, then the scenario's own cases.
func (c Compare) wanted(s State) []Other {
	var wanted []Other
	if b := s.Baseline; b != nil && !slices.Contains(c.dropped, BaselineKey) {
		wanted = append(wanted, Other{Key: BaselineKey, Name: "Baseline", Scenario: b.Scenario,
			Plan: b.Plan, Head: b.Head})
	}
	own := ownCases(s)
	variants := transitions(s)
	for _, picked := range c.picks {
		for _, other := range variants {
			if other.Key == picked.key {
				wanted = append(wanted, other)
			}
		}
		if other, ok := reorganised(s, picked.key); ok {
			wanted = append(wanted, other)
		}
		if picked.other.Plan != nil {
			wanted = append(wanted, picked.other)
		}
		for i, other := range own {
			if other.Key == picked.key {
				wanted, own = append(wanted, other), slices.Delete(own, i, i+1)
				break
			}
		}
	}
	for _, other := range own {
		if !slices.Contains(c.dropped, other.Key) {
			wanted = append(wanted, other)
		}
	}
	return wanted
}

// caseIn is the market case in which one of the scenario's own plans is made.
func (o *Other) caseIn(s State) int {
	if o.Variant {
		return s.Case
	}
	index, _ := s.Scenario.CaseNamed(o.Name)
	return index
}

// AnewKey names the plan that begins after what has happened.
const AnewKey = "begun anew"

// ownCases are the plan that begins after what has happened, where anything has, and the
// scenario's market cases but the one that is shown.
func ownCases(s State) []Other {
	var own []Other
	if next := s.Actuals.Next; next != nil {
		own = append(own, Other{Key: AnewKey, Name: "Begun anew " + next.Start.Long(), Own: true, Variant: true, Scenario: next})
	}
	for c := -1; c < len(s.Scenario.Cases); c++ {
		if name := s.Scenario.CaseName(c); c != s.Case {
			own = append(own, Other{Key: caseKey(name), Name: name, Own: true, Scenario: s.Scenario})
		}
	}
	return own
}

func (c Compare) chosenKey() string {
	if c.Chosen < len(c.Others) {
		return c.Others[c.Chosen].Key
	}
	return ""
}

// picked reports whether a plan was added by hand.
func (c Compare) picked(key string) bool {
	return slices.ContainsFunc(c.picks, func(p pick) bool { return p.key == key })
}

func (c *Compare) choose(key string) {
	c.Chosen = max(0, min(c.Chosen, len(c.Others)-1))
	for i := range c.Others {
		if c.Others[i].Key == key {
			c.Chosen = i
		}
	}
}

// Offer is something of the session itself that could stand beside the plan.
type Offer struct{ Key, Name string }

// Offers lists the baseline, the cases and the variants that do not stand beside the plan.
func (s State) Offers() []Offer {
	all := append(ownCases(s), transitions(s)...)
	if s.Baseline != nil {
		all = append([]Other{{Key: BaselineKey, Name: "Baseline"}}, all...)
	}
	var offers []Offer
	for _, other := range all {
		if !slices.ContainsFunc(s.Compare.Others, func(o Other) bool { return o.Key == other.Key }) {
			offers = append(offers, Offer{Key: other.Key, Name: other.Name})
		}
	}
	return offers
}

// CompareOwn puts the baseline or a case beside the plan.
func (s State) CompareOwn(key string) State {
	return s.beside(pick{key: key})
}

// CompareWith puts another scenario beside the plan, in its base case.
func (s State) CompareWith(doc Document) State {
	plan := planner.Make(doc.Scenario, -1)
	key := "file " + doc.Name
	return s.beside(pick{key: key, other: Other{Key: key, Name: doc.Name, Scenario: doc.Scenario,
		Plan: plan, Head: plan.Headline()}})
}

// Comparing shows the Compare page with these scenarios and no others beside the plan;
// without any, with its own market cases.
func (s State) Comparing(docs []Document) State {
	s = s.Turn(PageCompare)
	for _, own := range ownCases(s) {
		if len(docs) > 0 {
			s.Compare.dropped = append(without(s.Compare.dropped, own.Key), own.Key)
		}
	}
	for _, doc := range docs {
		s = s.CompareWith(doc)
	}
	return s
}

// beside adds a plan, or puts a newer one in its place; a case gives way to it.
func (s State) beside(picked pick) State {
	c := &s.Compare
	same := func(p pick) bool { return p.key == picked.key }
	held := 0
	for _, other := range c.Others {
		if other.Key != picked.key && (other.Key == BaselineKey || c.picked(other.Key)) {
			held++
		}
	}
	if held == MaxOthers {
		return s.Say(fmt.Sprintf("%d plans stand beside this one already: ", MaxOthers) +
			s.Keys.Fill("{compare-remove} takes the chosen one away."))
	}
	c.dropped = without(c.dropped, picked.key)
	c.picks = slices.Clone(c.picks)
	switch i := slices.IndexFunc(c.picks, same); {
	case i >= 0:
		c.picks[i] = picked
	case picked.key != BaselineKey:
		c.picks = append(c.picks, picked)
	}
	s.Compare = c.follow(s)
	s.Compare.choose(picked.key)
	return s.Say("Beside this plan now: " + s.Compare.Others[s.Compare.Chosen].Name + ".")
}

// DropOther takes the chosen plan away.
func (s State) DropOther() State {
	c := &s.Compare
	if len(c.Others) == 0 {
		return s
	}
	gone := c.Others[c.Chosen]
	c.picks = slices.DeleteFunc(slices.Clone(c.picks), func(p pick) bool { return p.key == gone.Key })
	if gone.Own || gone.Key == BaselineKey {
		c.dropped = append(without(c.dropped, gone.Key), gone.Key)
	}
	s.Compare = c.follow(s)
	again := "{compare-add}"
	if _, ok := OrganisationOf(gone.Key); ok {
		again = "{organisations}"
	}
	return s.Say(gone.Name + s.Keys.Fill(" is no longer compared; "+again+" adds it again."))
}

// ChooseOther chooses the plan n on.
func (s State) ChooseOther(n int) State {
	s.Compare.Chosen = max(0, min(s.Compare.Chosen+n, len(s.Compare.Others)-1))
	return s
}

// without is a list without a word, in memory of its own.
func without(list []string, word string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(w string) bool { return w == word })
}
