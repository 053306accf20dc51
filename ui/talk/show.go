package talk

import (
	"fmt"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/ui/report"
	"brim/ui/words"
)

// page is what show says under a name.
type page struct {
	name string
	say  func(r *Room) []string
}

// pages are the plan in sentences; after them the tables of the report, a row a line.
var pages = []page{
	{"headline", (*Room).headlinePage},
	{"books", (*Room).booksPage},
	{"pods", (*Room).podsPage},
	{"causes", (*Room).podsPage},
	{"tiers", (*Room).tiersPage},
	{"findings", (*Room).findingsPage},
	{"levers", (*Room).leversPage},
}

// pageNames are the names of the pages, then those of the report's tables.
func pageNames() []string {
	var names []string
	for _, page := range pages {
		names = append(names, page.name)
	}
	for _, name := range report.SectionNames() {
		if _, ok := pageOf(name); !ok {
			names = append(names, name)
		}
	}
	return names
}

func pageOf(name string) (page, bool) {
	for _, page := range pages {
		if strings.EqualFold(page.name, name) {
			return page, true
		}
	}
	return page{}, false
}

// show says how the plan stands.
func (r *Room) show(rest string) Reply {
	if rest == "" {
		rest = pages[0].name
	}
	word, behind, _ := strings.Cut(rest, " ")
	if _, ok := pageOf(word); ok && behind != "" {
		return takesNothing(word, behind)
	}
	if page, ok := pageOf(word); ok {
		return say(page.say(r)...)
	}
	name, month, _ := strings.Cut(strings.ToLower(rest), " ")
	if report.CheckSections([]string{name}) != nil || name == report.AllSections {
		return r.noPage(rest)
	}
	t := 0
	if month != "" {
		var err error
		if t, err = r.monthOf(month); err != nil {
			return fail(err)
		}
		if name != "month" {
			return takesNothing(name, month)
		}
	}
	return say(r.table(name, t)...)
}

func takesNothing(page, found string) Reply {
	return mistaken("%s takes nothing behind it, and found was %.60q; show month MONTH says the figures of a month", page, found)
}

func (r *Room) noPage(name string) Reply {
	if near := r.host.Nearest(name, pageNames()); near != "" {
		return mistaken("there is no page %.60q; did you mean %s?", name, near)
	}
	return mistaken("there is no page %.60q; there are %s", name, strings.Join(pageNames(), ", "))
}

// headlinePage is the headline, a sentence a line.
func (r *Room) headlinePage() []string {
	p := r.state.Plan
	lines := append([]string{r.about()}, headline(&r.state.Head, p.Currency)...)
	return append(lines, fmt.Sprintf("ARR opens at %s. People cost %s over the plan.", amount(p.Opening.ARR, p.Currency),
		amount(r.state.Head.Cost, p.Currency)))
}

// booksPage is the books of every tier: now, at the end and at their fullest.
func (r *Room) booksPage() []string {
	p := r.state.Plan
	var lines []string
	for k := range p.Splits {
		book := &r.state.Head.Books[k]
		fate := "Its books stay within their limit."
		if book.Over {
			fate = "Its books " + bookFate(book, "run", "have") + "."
		}
		line := fmt.Sprintf("%s: now %s; in %s %s. %s", p.Splits[k].Name, carried(p, 0, k), words.MonthInFull(r.state.Head.End),
			carried(p, p.Horizon, k), fate)
		if book.Peak.OK && book.PeakAt.T != p.Horizon {
			line += fmt.Sprintf(" They are fullest in %s, at %s.", words.MonthInFull(book.PeakAt.Month), words.PercentAgainst(book.Peak, 1))
		}
		lines = append(lines, words.Spoken(line))
	}
	if beyond := words.Beyond(r.state.Head.Beyond, r.state.Head.End, p.Currency); beyond != "" {
		lines = append(lines, sentence(strings.Replace(beyond, " beyond full books", " of ARR is beyond full books", 1)))
	}
	return lines
}

// carried says how many accounts a CSM of a tier carries in a month.
func carried(p *planner.Plan, t, k int) string {
	tier := &p.Months[t].Tiers[k]
	if !tier.Load.OK {
		return "no productive CSM"
	}
	return fmt.Sprintf("%s accounts per CSM of at most %s, %s full", words.BookLoad(p, t, k, tier.Load),
		words.Limit(p.BookMax(t, k)), words.PercentAgainst(tier.Utilization, 1))
}

// podsPage is what becomes of the pods of every tier, and why.
func (r *Room) podsPage() []string {
	p := r.state.Plan
	if len(p.Pods) == 0 {
		return []string{report.NoPods}
	}
	var lines []string
	for i := range p.Pods {
		lines = append(lines, r.podLines(i)...)
	}
	return lines
}

// podLines say of a pod tier when its pods break, and what each cause comes to.
func (r *Room) podLines(i int) []string {
	p, forecast, pods := r.state.Plan, &r.state.Plan.Pods[i], &r.state.Head.PodTiers[i]
	now := p.Months[0].Tiers[forecast.Index].Ratio
	have := "no CSM"
	if now.OK {
		have = words.RatioAgainst(now, pods.RatioSound, pods.RatioDegraded) + " AEs per CSM"
	}
	lines := []string{sentence(fmt.Sprintf("%s pods %s. They have %s now; up to %s is sound, above %s they break",
		pods.Tier, podFate(pods, r.state.Head.End), have, words.Limit(pods.RatioSound), words.Limit(pods.RatioDegraded)))}
	for _, cause := range p.Causes(forecast) {
		lines = append(lines, causeSentence(p, &cause))
	}
	if lost := words.Uplift(p, forecast); lost != "" {
		lines = append(lines, sentence(lost))
	}
	return lines
}

// causeNames name the causes as the beginning of a sentence.
var causeNames = [...]string{planner.CauseRatio: "The ratio of AEs per CSM", planner.CauseHiringGap: "The hiring gap",
	planner.CauseEconomics: "What pods earn and carry"}

// causeSentence says since when a cause holds, and by which figures, or how near it comes.
func causeSentence(p *planner.Plan, cause *planner.PodCause) string {
	name, figures := causeNames[cause.Cause], words.SetOff(cause, p.Currency)
	switch {
	case !cause.Holds:
		return sentence(name + " gives no reason; " + strings.ReplaceAll(figures, " of ", " against a limit of "))
	case cause.Cause == planner.CauseRatio:
		return sentence(fmt.Sprintf("%s breaks them %s: %s", name, inMonth(cause.First), figures))
	}
	return sentence(fmt.Sprintf("%s warns %s, of a break by %s: %s", name, inMonth(cause.First),
		words.MonthInFull(cause.Degrades.Month), figures))
}

// inMonth is "now", or "in" a month.
func inMonth(w planner.When) string {
	if w.T == 0 {
		return "now"
	}
	return "in " + words.MonthInFull(w.Month)
}

// tiersPage is how the opening book divides among the tiers, and how they are served.
func (r *Room) tiersPage() []string {
	p := r.state.Plan
	accounts, arr := report.SplitShares(p.Splits)
	lines := []string{"The tiers as the plan opens, in " + words.MonthInFull(p.MonthAt(0)) + ":"}
	for k := range p.Splits {
		split := &p.Splits[k]
		advice := "as brim would advise"
		if !split.Agrees() {
			advice = "while brim would advise " + split.Recommended.String()
		}
		lines = append(lines, words.Spoken(fmt.Sprintf("%s: %s accounts, %s of all, and %s of ARR, %s of all; %s an account. "+
			"Its coverage is %s, %s. It needs %s productive CSMs and has %s.",
			split.Name, words.Count(split.Accounts), accounts[k], model.Format(split.ARR, model.Money, p.Currency),
			arr[k], words.Money(split.ACV, p.Currency),
			split.Coverage, advice, words.Heads(split.CSMNeeded), words.HeadsAgainst(p.Months[0].Tiers[k].CSMProductive, split.CSMNeeded))))
	}
	return lines
}

// findingsPage is what the rules find, the most severe first.
func (r *Room) findingsPage() []string {
	findings := explain.Advice(r.state.Plan)
	if len(findings) == 0 {
		return []string{sentence(upper(report.NoFindings))}
	}
	lines := []string{sentence("The rules find " + report.CountFindings(findings))}
	for i := range findings {
		lines = append(lines, sentence(upper(findings[i].Severity.String())+" in "+findings[i].Month.Long()+": "+findings[i].Text))
	}
	return lines
}

// leversPage is every lever that has a say.
func (r *Room) leversPage() []string {
	var lines []string
	for _, l := range r.state.Shown() {
		lines = append(lines, r.leverWords(l))
	}
	return lines
}
