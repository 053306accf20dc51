package plantest

import (
	"fmt"
	"strings"

	"pgregory.net/rapid"

	"brim/model"
)

// generator draws valid scenarios: every structure, and every lever over the span of
// its slider with the ends and the default more often than chance.
type generator struct {
	t *rapid.T
	s *model.Scenario
}

// Draw draws a valid scenario.
func Draw(t *rapid.T) *model.Scenario { return DrawWith(t, func(*model.Scenario) {}) }

// DrawWith draws a valid scenario of which adjust has settled the words: it runs before
// anything that depends on them is drawn.
func DrawWith(t *rapid.T, adjust func(*model.Scenario)) *model.Scenario {
	g := &generator{t: t, s: new(model.Scenario)}
	g.structure()
	model.SetDefaults(g.s)
	g.s.Title, g.s.Start = "Drawn", model.MonthOf(2027, 1)
	for _, l := range model.Levers(g.s) {
		g.lever(l)
	}
	adjust(g.s)
	g.teams()
	g.pairs()
	g.book()
	g.cut()
	g.newMix()
	g.promote()
	g.ownPeople()
	if problems := model.Validate(g.s); len(problems) > 0 {
		t.Fatalf("the generator made an invalid scenario: %v", problems[0])
	}
	return g.s
}

func (g *generator) chance(label string) bool { return rapid.Bool().Draw(g.t, label) }

func (g *generator) upTo(n int, label string) int { return rapid.IntRange(0, n).Draw(g.t, label) }

// number draws from a span: its ends, or somewhere between.
func (g *generator) number(span model.Span, label string) float64 {
	switch g.upTo(9, label+" end") {
	case 0:
		return span.Low
	case 1:
		return span.High
	}
	return dustless(rapid.Float64Range(span.Low, span.High).Draw(g.t, label))
}

// dustless makes 0 of what is too small for an input.
func dustless(n float64) float64 {
	if n > -1e-6 && n < 1e-6 {
		return 0
	}
	return n
}

func (g *generator) structure() {
	for i := range g.upTo(2, "roles") {
		g.s.Resources = append(g.s.Resources, model.Resource{Role: fmt.Sprintf("Role %d", i)})
	}
	for i := range g.upTo(2, "cases") {
		g.s.Cases = append(g.s.Cases, model.Case{Name: fmt.Sprintf("Case %d", i)})
	}
	for k := range 1 + g.upTo(model.MaxTiers-1, "tiers") {
		tier := model.Tier{Name: fmt.Sprintf("Tier %d", k)}
		for i := range g.s.Resources {
			if g.chance("use") {
				tier.Uses = append(tier.Uses, model.Use{Role: g.s.Resources[i].Role})
			}
		}
		g.s.Tiers = append(g.s.Tiers, tier)
	}
}

// together holds the levers that are drawn with others, once these are known, or made of them.
func together(l model.Lever) bool {
	switch l.Spec.Key {
	case "company.arr", "book.acv_mean", "book.acv_spread", "transition.from_month", "transition.share", "tier.*.promoted":
		return true
	}
	return l.Derived() || l.Kind == model.Text || l.Kind == model.Date || l.Kind == model.Monthly || l.Kind == model.List ||
		strings.HasSuffix(l.Spec.Key, "*.accounts") || strings.HasSuffix(l.Spec.Key, "*.arr") || strings.HasPrefix(l.Spec.Key, "leave.") ||
		strings.HasPrefix(l.Spec.Key, "tier.*.ae.") || strings.HasPrefix(l.Spec.Key, "tier.*.csm.") ||
		strings.HasSuffix(l.Key, "_share") && strings.HasPrefix(l.Key, "tier.") ||
		strings.HasSuffix(l.Key, ".min_acv") || strings.HasSuffix(l.Key, ".new_mix")
}

func (g *generator) lever(l model.Lever) {
	if together(l) || l.CanBeAbsent() && g.chance(l.Key+" absent") {
		return
	}
	var v model.Value
	switch l.Kind {
	case model.Number:
		v.Number = g.number(l.Slide, l.Key)
	case model.Whole:
		v.Number = float64(rapid.IntRange(int(l.Slide.Low), int(l.Slide.High)).Draw(g.t, l.Key))
	case model.Toggle:
		v.On = g.chance(l.Key)
	case model.Words:
		v.Word = rapid.SampledFrom(l.Choices()).Draw(g.t, l.Key)
	case model.Plan:
		v.Number = g.number(l.Slide, l.Key)
		if g.chance(l.Key + " list") {
			v.List = g.people(12, 6, l.Key)
		}
	case model.Parts:
		v.List = g.parts(len(l.Get(g.s).List), l.Key)
	case model.Bounds:
		edge := 0.0
		for range l.Get(g.s).List {
			edge += 1000 + g.number(model.Span{Low: 0, High: 20e6}, l.Key)
			v.List = append(v.List, edge)
		}
	}
	if err := l.Set(g.s, v); err != nil {
		g.t.Fatalf("draw: %v", err)
	}
}

// people draws a list of hires.
func (g *generator) people(length, most int, label string) []float64 {
	list := []float64{}
	for range g.upTo(length, label+" length") {
		list = append(list, float64(g.upTo(4*most, label))/4)
	}
	return list
}

// shares draws parts of a whole, one for every tier; some may be 0.
func (g *generator) shares(label string) []float64 { return g.parts(len(g.s.Tiers), label) }

// parts draws so many parts of a whole; some may be 0.
func (g *generator) parts(n int, label string) []float64 {
	parts, sum := make([]float64, n), 0.0
	for k := range parts {
		parts[k] = float64(g.upTo(10, label))
		sum += parts[k]
	}
	if sum == 0 {
		parts[0], sum = 1, 1
	}
	for k := range parts {
		parts[k] /= sum
	}
	return parts
}

func (g *generator) share(label string, field func(*model.Tier) *model.Opt) {
	if !g.chance(label) {
		return
	}
	for k, part := range g.shares(label) {
		*field(&g.s.Tiers[k]) = model.Some(part)
	}
}

// teams draws what tiers have of their own, where they have anything.
func (g *generator) teams() {
	if g.s.Org.Staffing == model.StaffingNeed {
		return
	}
	g.share("ae_share", func(t *model.Tier) *model.Opt { return &t.AEShare })
	g.share("csm_share", func(t *model.Tier) *model.Opt { return &t.CSMShare })
	g.share("ae_hire_share", func(t *model.Tier) *model.Opt { return &t.AEHireShare })
	g.share("csm_hire_share", func(t *model.Tier) *model.Opt { return &t.CSMHireShare })
	for k := range g.s.Tiers {
		if g.chance("lists") {
			g.s.Tiers[k].AEHires = g.people(30, 2, "ae_hires")
			g.s.Tiers[k].CSMHires = g.people(30, 2, "csm_hires")
		}
		if g.chance("reductions") {
			g.s.Tiers[k].AECuts = g.people(20, 1, "ae_cuts")
			g.s.Tiers[k].CSMCuts = g.people(20, 1, "csm_cuts")
		}
	}
}

func (g *generator) newMix() {
	g.share("new_mix", func(t *model.Tier) *model.Opt { return &t.NewMix })
}

// pairs puts inputs right that bound each other, and draws the transition.
func (g *generator) pairs() {
	limits, org := &g.s.Limits, &g.s.Org
	limits.RatioDegraded = max(limits.RatioDegraded, limits.RatioSound)
	for k := range g.s.Tiers {
		sound, degraded := g.s.Ratios(k)
		if tier := &g.s.Tiers[k]; sound > degraded {
			tier.RatioDegraded = model.Some(sound)
		}
	}
	org.RenewalShare = min(org.RenewalShare, 0.9-org.OnboardingShare)
	if g.chance("transition") {
		g.s.Transition.FromMonth = model.Some(float64(g.upTo(35, "from_month") - 5))
		g.s.Transition.Share = model.Some(g.number(model.Span{Low: 0, High: 1}, "transition share"))
	}
	for k := range g.s.Tiers {
		tier := &g.s.Tiers[k]
		if least, most := tier.Book(); least > most {
			tier.BookMin = model.Some(most)
		}
	}
}
