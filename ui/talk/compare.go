package talk

import (
	"fmt"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/ui/words"
)

// other is a plan that this one is held against.
type other struct {
	name     string // inside a sentence: "the baseline"
	scenario *model.Scenario
	plan     *planner.Plan
	levers   bool // its levers may differ
}

// The words for plans of the session.
const (
	baselineWord = "baseline"
	savedWord    = "saved"
)

// compare says how the plan differs from another, or from those that suggest themselves.
func (r *Room) compare(name string) Reply {
	others, err := r.others(name)
	if err != nil {
		return fail(err)
	}
	var lines []string
	for i := range others {
		lines = append(lines, r.against(&others[i])...)
	}
	return say(lines...)
}

// others are the plans that a word stands for.
func (r *Room) others(name string) ([]other, error) {
	s := &r.state
	switch {
	case name == "" && s.Baseline != nil, strings.EqualFold(name, baselineWord) && s.Baseline != nil:
		return []other{{"the baseline", s.Baseline.Scenario, s.Baseline.Plan, true}}, nil
	case strings.EqualFold(name, baselineWord):
		return nil, mistakef("no baseline is pinned; baseline pins the plan as it is")
	case name == "" && s.Unsaved(), strings.EqualFold(name, savedWord):
		filed := s.Doc.Scenario
		return []other{{"the saved plan", filed, planner.Make(filed, caseLike(s.Scenario, filed, s.Case)), true}}, nil
	case name == "":
		return r.otherCases()
	}
	for c := -1; c < len(s.Scenario.Cases); c++ {
		if strings.EqualFold(s.Scenario.CaseName(c), name) {
			return []other{r.inCase(c)}, nil
		}
	}
	doc, err := r.host.Files.Read(name)
	if err != nil {
		return nil, err
	}
	return []other{{doc.Name, doc.Scenario, planner.Make(doc.Scenario, -1), true}}, nil
}

func (r *Room) otherCases() ([]other, error) {
	var others []other
	for c := -1; c < len(r.state.Scenario.Cases); c++ {
		if c != r.state.Case {
			others = append(others, r.inCase(c))
		}
	}
	if others == nil {
		return nil, mistakef("there is nothing to compare with yet: baseline pins the plan as it is, and compare FILE reads another plan")
	}
	return others, nil
}

func (r *Room) inCase(c int) other {
	s := r.state.Scenario
	return other{"the " + s.CaseName(c) + " case", s, planner.Make(s, c), false}
}

// against says how the plan differs from another: what was set, dates, then figures.
func (r *Room) against(o *other) []string {
	if o.scenario == r.state.Scenario && o.plan.MarketCase() == r.state.Case {
		return []string{"That is this plan: nothing differs from " + o.name + "."}
	}
	lines := []string{"Compared with " + o.name + ":"}
	if o.levers {
		if changed := changedWords(o.scenario, r.state.Scenario); changed != "" && len(changed) < longestChanges {
			lines = append(lines, "What differs, from there to here: "+changed+".")
		}
	}
	head := o.plan.Headline()
	before, now := seen{o.scenario, head}, r.now()
	match := model.Counterparts(o.scenario, r.state.Scenario)
	dates := r.datesAgainst(before, now, match, o)
	figures := r.figuresAgainst(o)
	if len(dates)+len(figures) == 0 {
		return append(lines, "No date and no figure that plans are compared by differs.")
	}
	return append(append(lines, dates...), figures...)
}

// longestChanges is how long a list of levers may be before it says less than it takes to
// hear.
const longestChanges = 400

// datesAgainst says where pods break and books run over at other times than in another plan.
func (r *Room) datesAgainst(before, now seen, match [model.MaxTiers]int, o *other) []string {
	var lines []string
	for i := range now.head.PodTiers {
		pods := &now.head.PodTiers[i]
		old, known := podsBefore(before, now, match, pods.Tier)
		switch {
		case !known:
			lines = append(lines, sentence(fmt.Sprintf("%s pods %s here; there is no such pod tier in %s", pods.Tier,
				podFate(pods, now.head.End), o.name)))
		case old.Breaks != pods.Breaks || old.BreaksAt != pods.BreaksAt:
			lines = append(lines, sentence(fmt.Sprintf("%s pods %s here; in %s they %s", pods.Tier,
				podFate(pods, now.head.End), o.name, podFate(&old, before.head.End))))
		}
	}
	for k := range now.scenario.Tiers {
		lines = append(lines, bookAgainst(before, now, match[k], k, o)...)
	}
	return lines
}

func bookAgainst(before, now seen, j, k int, o *other) []string {
	book := &now.head.Books[k]
	here := fateNow(book)
	if j < 0 {
		return []string{sentence(fmt.Sprintf("%s books %s here; there is no such tier in %s", book.Tier, here, o.name))}
	}
	there := fateNow(&before.head.Books[j])
	if here == there {
		return nil
	}
	return []string{sentence(fmt.Sprintf("%s books %s here; in %s they %s", book.Tier, here, o.name, there))}
}

// fateNow is when books run over, or that they do not.
func fateNow(book *planner.BookHeadline) string {
	if !book.Over {
		return "stay within their limit"
	}
	return bookFate(book, "run", "have")
}

// figuresAgainst are the figures that plans are compared by, as far as they differ.
func (r *Room) figuresAgainst(o *other) []string {
	var lines, same []string
	for _, f := range explain.Compared() {
		here, there := picked(r.state.Plan, f), picked(o.plan, f)
		if here == there {
			same = append(same, f.Compared.Label)
			continue
		}
		lines = append(lines, sentence(fmt.Sprintf("%s: %s here, %s there%s", f.Compared.Label, here, there, r.difference(f, o))))
	}
	if len(same) > 0 && len(lines) > 0 {
		lines = append(lines, sentence("The same in both: "+strings.Join(same, ", ")))
	}
	return lines
}

// picked is a figure as plans are compared by it.
func picked(p *planner.Plan, f *explain.Figure) string {
	return words.Write(f.Kind, f.Picked(p), p.Currency)
}

// difference is by how much a figure is another, and whether that is better; empty where
// plans have not the same money or end.
func (r *Room) difference(f *explain.Figure, o *other) string {
	p := r.state.Plan
	if o.plan.Currency != p.Currency || o.plan.MonthAt(o.plan.Horizon) != p.MonthAt(p.Horizon) {
		return ""
	}
	here, there := f.Picked(p), f.Picked(o.plan)
	difference := words.Difference(f.Kind, here, there, p.Currency)
	if difference == "" {
		return ""
	}
	text := ", which is " + strings.TrimPrefix(difference, "+") + " more"
	if less, ok := strings.CutPrefix(difference, "-"); ok {
		text = ", which is " + less + " less"
	}
	switch better := f.Compared.Better; {
	case better == 0:
		return text
	case (here.V > there.V) == (better > 0):
		return text + " and better"
	}
	return text + " and worse"
}
