package talk

import (
	"fmt"
	"slices"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/ui/words"
)

// seen is a plan as it was, or might be.
type seen struct {
	scenario *model.Scenario
	head     planner.Headline
}

// now is the plan as it is.
func (r *Room) now() seen { return seen{r.state.Scenario, r.state.Head} }

// voice is whether a change is told that was made, or one that might be.
type voice struct {
	pods, run, have, stay, figure string // of the later plan
	prior                         string // what leads to the earlier one
	oldRun, oldHave, oldStay      string // of that
}

var (
	made    = voice{"now ", "now run", "have", "now stay", "is now ", "before, ", "ran", "had", "stayed"}
	mightBe = voice{"would ", "would run", "would have", "would stay", "would be ", "as it is, ", "run", "have", "stay"}
)

// story tells what a change did: the dates that moved, and the figures. The same figures
// move as in the story of the screen.
func story(before, now seen) []string { return made.story(before, now) }

func (v voice) story(before, now seen) []string {
	var lines []string
	add := func(line string) {
		if line != "" {
			lines = append(lines, sentence(line))
		}
	}
	if !planner.Dips(before.scenario) && planner.Dips(now.scenario) {
		add(fmt.Sprintf("More than %s of the accounts move at once, which costs %s of CSM productivity for two quarters",
			words.Percent(model.Some(planner.MovedAtOnce)), words.Percent(model.Some(now.scenario.Transition.Dip))))
	}
	match := model.Counterparts(before.scenario, now.scenario)
	for i := range now.head.PodTiers {
		pods := &now.head.PodTiers[i]
		old, known := podsBefore(before, now, match, pods.Tier)
		add(v.podsMoved(old, pods, known, before.head.End, now.head.End))
		add(v.warningMoved(old, pods))
	}
	for _, line := range v.podsGone(before, now) {
		add(line)
	}
	for k := range now.scenario.Tiers {
		add(v.bookMoved(before, now, match[k], k))
	}
	for _, line := range v.shortMoved(before.head.Short, now.head.Short) {
		add(line)
	}
	if len(lines) == 0 {
		for _, line := range v.figuresMoved(before, now, match) {
			add(line)
		}
	}
	for _, line := range v.moneyMoved(before, now) {
		add(line)
	}
	if len(lines) == 0 {
		return []string{v.nothing()}
	}
	return lines
}

// nothing says that a change moves nothing.
func (v voice) nothing() string {
	if v == mightBe {
		return "No date and no figure of the headline would move."
	}
	return "No date and no figure of the headline moved."
}

// podsBefore is the headline of the pods that a tier had; false where it had none.
func podsBefore(before, now seen, match [model.MaxTiers]int, tier string) (planner.PodHeadline, bool) {
	for k := range now.scenario.Tiers {
		if now.scenario.Tiers[k].Name != tier || match[k] < 0 {
			continue
		}
		for _, pods := range before.head.PodTiers {
			if pods.Tier == before.scenario.Tiers[match[k]].Name {
				return pods, true
			}
		}
	}
	return planner.PodHeadline{}, false
}

func (v voice) podsMoved(old planner.PodHeadline, pods *planner.PodHeadline, known bool, oldEnd, end model.Month) string {
	if known && old.Breaks == pods.Breaks && old.BreaksAt == pods.BreaksAt {
		return ""
	}
	fate := podFate(pods, end)
	if v == mightBe {
		fate = strings.Replace(fate, "are ", "be ", 1)
	}
	if v == made && pods.Breaks && pods.BreaksAt.T == 0 {
		v.pods = "" // the fate says it
	}
	text := pods.Tier + " pods " + v.pods + fate + "; " + v.prior
	switch {
	case !known:
		return text + "the tier has no pods"
	case v.oldRun == mightBe.oldRun:
		return text + "they " + podFate(&old, oldEnd)
	case !old.Breaks:
		return text + "they held to " + words.MonthInFull(oldEnd)
	case old.BreaksAt.T == 0:
		return text + "they were broken already"
	}
	return text + "they broke in " + words.MonthInFull(old.BreaksAt.Month)
}

func (v voice) warningMoved(old planner.PodHeadline, pods *planner.PodHeadline) string {
	earlier, now := old.Warning, pods.Warning
	if earlier.Given == now.Given && earlier.Since == now.Since {
		return ""
	}
	warns, none, did := "A rule now warns", "No rule warns", "did"
	if v == mightBe {
		warns, none, did = "A rule would warn", "No rule would warn", "does"
	}
	switch {
	case !now.Given:
		return fmt.Sprintf("%s of %s pods any more; %sone %s from %s on", none, pods.Tier, v.prior, did, since(earlier.Since))
	case !earlier.Given:
		return fmt.Sprintf("%s of %s pods from %s on; %snone %s", warns, pods.Tier, when(now.Since), v.prior, did)
	}
	return fmt.Sprintf("%s of %s pods from %s on; %sfrom %s on", warns, pods.Tier, when(now.Since), v.prior, since(earlier.Since))
}

// since is an earlier date, or the beginning of the plan.
func since(w planner.When) string {
	if w.T == 0 {
		return "the beginning"
	}
	return when(w)
}

// podsGone tells of tiers that have pods no longer.
func (v voice) podsGone(before, now seen) []string {
	has := "has"
	if v == mightBe {
		has = "would have"
	}
	var lines []string
	for _, old := range before.head.PodTiers {
		still := slices.ContainsFunc(now.head.PodTiers, func(pods planner.PodHeadline) bool { return pods.Tier == old.Tier })
		if there := slices.ContainsFunc(now.scenario.Tiers, func(t model.Tier) bool { return t.Name == old.Tier }); there && !still {
			lines = append(lines, fmt.Sprintf("%s %s no pods any more", old.Tier, has))
		}
	}
	return lines
}

// bookMoved tells of the books of tier k, which was tier j before; -1 is a new one.
func (v voice) bookMoved(before, now seen, j, k int) string {
	book := &now.head.Books[k]
	if j >= 0 && before.head.Books[j].Over == book.Over && bookFate(&before.head.Books[j], "", "") == bookFate(book, "", "") {
		return "" // another end of the plan alone is no news
	}
	text := book.Tier + " books " + v.stay + " within their limit"
	if book.Over {
		text = book.Tier + " books " + bookFate(book, v.run, v.have)
	}
	switch {
	case j < 0:
		return text + "; the tier is new"
	case !before.head.Books[j].Over:
		return text + "; " + v.prior + "they " + v.oldStay + " within their limit"
	}
	return text + "; " + v.prior + "they " + bookFate(&before.head.Books[j], v.oldRun, v.oldHave)
}

// shortMoved tells of the other roles that run short at other times.
func (v voice) shortMoved(before, now []planner.Shortage) []string {
	var lines []string
	for old, short := range planner.Shortages(before, now) {
		switch {
		case old == nil:
			lines = append(lines, fmt.Sprintf("%s: too few %s; %senough", short.Role, stretches(short.Stretches), v.prior))
		case short == nil:
			lines = append(lines, fmt.Sprintf("%s: enough; %stoo few %s", old.Role, v.prior, stretches(old.Stretches)))
		case stretches(old.Stretches) != stretches(short.Stretches):
			lines = append(lines, fmt.Sprintf("%s: too few %s; %s%s",
				short.Role, stretches(short.Stretches), v.prior, stretches(old.Stretches)))
		}
	}
	return lines
}

// figuresMoved tells what a change did that moved no date: how full books are at most, and
// the ratio of pods.
func (v voice) figuresMoved(before, now seen, match [model.MaxTiers]int) []string {
	var lines []string
	for k := range now.scenario.Tiers {
		if match[k] < 0 {
			continue
		}
		old, book := &before.head.Books[match[k]], &now.head.Books[k]
		if peak, earlier := words.PercentAgainst(book.Peak, 1), words.PercentAgainst(old.Peak, 1); peak != earlier {
			lines = append(lines, fmt.Sprintf("The fullest month of %s books, %s, %s%s full; %s%s",
				book.Tier, words.MonthInFull(book.PeakAt.Month), v.figure, peak, v.prior, earlier))
		}
	}
	for i := range now.head.PodTiers {
		pods := &now.head.PodTiers[i]
		old, known := podsBefore(before, now, match, pods.Tier)
		if ratio, earlier := words.Ratio(pods.Ratio), words.Ratio(old.Ratio); known && ratio != earlier {
			lines = append(lines, fmt.Sprintf("The ratio of %s pods %s%s AEs per CSM%s; %s%s",
				pods.Tier, v.figure, ratio, ratioPlace(pods), v.prior, earlier))
		}
	}
	return lines
}

// moneyMoved tells of the ARR, of what of it is beyond full books, and of what people cost.
func (v voice) moneyMoved(before, now seen) []string {
	var lines []string
	end := words.MonthInFull(now.head.End)
	figure := func(what string, old, present float64) {
		earlier, later := amount(old, before.scenario.Currency), amount(present, now.scenario.Currency)
		if earlier != later {
			lines = append(lines, what+" "+v.figure+orNone(later, present)+"; "+v.prior+orNone(earlier, old))
		}
	}
	figure("ARR beyond full books in "+end, before.head.Beyond.End, now.head.Beyond.End)
	figure("ARR in "+end, before.head.ARR, now.head.ARR)
	figure("People cost over the plan", before.head.Cost, now.head.Cost)
	return lines
}

// ratioPlace says where a ratio of pods is read: in the month in which they break, or at most.
func ratioPlace(pods *planner.PodHeadline) string {
	if pods.Breaks {
		return " in " + words.MonthInFull(pods.BreaksAt.Month)
	}
	return " at most"
}

// orNone writes an amount, or that there is none.
func orNone(text string, v float64) string {
	if v == 0 {
		return "none"
	}
	return text
}
