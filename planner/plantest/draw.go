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

// together holds the levers that are drawn with others, once these are known.
func together(l model.Lever) bool {
	switch l.Spec.Key {
	case "company.arr", "book.acv_mean", "book.acv_spread", "tiers.cut_by", "transition.planned", "transition.from_month",
		"transition.share", "tier.*.promoted":
		return true
	}
	return l.Kind == model.Text || l.Kind == model.Date || l.Kind == model.Monthly || l.Kind == model.List ||
		strings.HasSuffix(l.Spec.Key, "*.accounts") || strings.HasSuffix(l.Spec.Key, "*.arr") || strings.HasPrefix(l.Spec.Key, "leave.") ||
		strings.HasPrefix(l.Spec.Key, "tier.*.ae.") || strings.HasPrefix(l.Spec.Key, "tier.*.csm.") ||
		strings.HasPrefix(l.Key, "ratio.") || strings.HasSuffix(l.Key, "_share") && strings.HasPrefix(l.Key, "tier.") ||
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

// book draws one of the three forms.
func (g *generator) book() {
	book := &g.s.Book
	*book = model.Book{}
	switch g.upTo(2, "form") {
	case 0:
		book.Mean = model.Some(g.number(model.Span{Low: 2e3, High: 500e3}, "acv_mean"))
		book.Spread = model.Some(g.number(model.Span{Low: 0, High: 2}, "acv_spread"))
	case 1:
		g.bands()
	case 2:
		g.accounts()
		if g.chance("arr of file") {
			return
		}
	}
	g.s.ARR = model.Some(g.number(model.Span{Low: 500e3, High: 200e6}, "arr"))
}

func (g *generator) bands() {
	n := 1 + g.upTo(4, "bands")
	weights := make([]float64, n)
	means := make([]float64, n)
	edge, accounts, arr := 0.0, 0.0, 0.0
	for i := range n {
		width := float64(1000 + g.upTo(50_000, "width"))
		weights[i] = float64(1 + g.upTo(20, "weight"))
		means[i] = edge + width*(0.1+0.8*rapid.Float64Range(0, 1).Draw(g.t, "mean"))
		g.s.Book.Bands = append(g.s.Book.Bands, model.Band{MinACV: edge})
		edge += width
		accounts += weights[i]
		arr += weights[i] * means[i]
	}
	for i := range n {
		g.s.Book.Bands[i].Accounts = weights[i] / accounts
		g.s.Book.Bands[i].ARR = weights[i] * means[i] / arr
	}
	g.s.Book.Mean = model.Some(arr / accounts)
}

func (g *generator) accounts() {
	rows := []model.Account{{ID: "first", ACV: 10_000}}
	for i := range g.upTo(40, "accounts") {
		row := model.Account{ID: fmt.Sprint(i), ACV: float64(g.upTo(30, "acv")) * 5000.1}
		if g.upTo(5, "override") == 0 {
			row.Tier = g.s.Tiers[g.upTo(len(g.s.Tiers)-1, "tier")].Name
		}
		rows = append(rows, row)
	}
	g.s.Book.File, g.s.Book.Accounts = "accounts.csv", model.NewAccounts(rows)
}

// cut draws the tiers' edges, their shares of the accounts, or accounts and ARR of their own.
func (g *generator) cut() {
	if g.upTo(4, "own figures") == 0 {
		g.ownFigures()
		return
	}
	if g.chance("by share") {
		for k, part := range g.shares("account_share") {
			g.s.Tiers[k].AccountShare = model.Some(part)
		}
		return
	}
	edge := 0.0
	for k := len(g.s.Tiers) - 1; k >= 0; k-- {
		if k < len(g.s.Tiers)-1 || g.chance("edge of the last") {
			g.s.Tiers[k].MinACV = model.Some(edge)
		}
		edge += float64(1 + g.upTo(60_000, "edge"))
	}
}

// ownFigures draws accounts and ARR for every tier, the highest ACV first.
func (g *generator) ownFigures() {
	acv := 0.0
	for k := len(g.s.Tiers) - 1; k >= 0; k-- {
		tier := &g.s.Tiers[k]
		acv += float64(500 + g.upTo(60_000, "acv"))
		accounts := float64(1 + g.upTo(400, "accounts"))
		tier.Accounts, tier.ARR = model.Some(accounts), model.Some(accounts*acv)
	}
	if g.chance("arr of tiers") {
		g.s.ARR = model.Opt{}
	}
}

// promote moves up a part of the tier below, at times all of it.
func (g *generator) promote() {
	opening, _ := g.s.Opening()
	for k := range len(g.s.Tiers) - 1 {
		if g.chance("promote") {
			part := float64(g.upTo(8, "promoted")) / 8
			g.s.Tiers[k].Promoted = dustless(max(0, part*opening[k+1].Accounts))
		}
	}
}
