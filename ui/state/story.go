package state

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/ui/words"
)

// Story is what a change did to the headline, in words.
type Story struct {
	Lead  string   // the change itself
	Parts []string // what moved, most important first; none when nothing that matters did
}

// tell compares two headlines, tier by tier as far as the first scenario had them: the
// dates, and where none moved the figures behind them.
func tell(d difference, earlier, now planner.Headline, lead string) Story {
	from, to := d.from, d.to
	story := Story{Lead: lead}
	story.add(dipMoved(from, to))
	before := model.Counterparts(from, to)
	for _, pods := range now.PodTiers {
		story.add(podsMoved(podsBefore(from, to, before, &earlier, pods.Tier), pods, len(now.PodTiers) > 1))
	}
	for k := range now.Tiers {
		if j := before[k]; j >= 0 {
			story.add(bookMoved(earlier.Books[j], now.Books[k]))
		} else {
			story.add(bookAdded(now.Books[k]))
		}
	}
	for _, part := range shortMoved(earlier.Short, now.Short) {
		story.add(part)
	}
	if len(story.Parts) == 0 {
		story.addFigures(before, earlier, now, to.Currency)
	}
	story.add(beyondMoved(earlier, now, to.Currency))
	story.add(arrMoved(earlier, now, to.Currency))
	story.add(costMoved(earlier, now, to.Currency))
	story.add(hiredElse(d))
	if len(story.Parts) == 0 && lead != "" {
		story.add(NothingMoved)
	}
	return story
}

// Brief is the lead in fewer words, for where it would take the room of what it leads to.
func (s Story) Brief() string {
	brief := strings.NewReplacer(" hires/qtr", "s", " hires by month", "s", "rebalanced, moves: ", "moves: ").Replace(s.Lead)
	return andMore.ReplaceAllString(brief, ", +$1")
}

// andMore is how a lead counts the changes that it does not name.
var andMore = regexp.MustCompile(` and (\d+) more$`)

func (s *Story) add(part string) {
	if part != "" {
		s.Parts = append(s.Parts, part)
	}
}

// podsBefore is the headline of the pods that a tier had; none where it had no pods.
func podsBefore(from, to *model.Scenario, before [model.MaxTiers]int, earlier *planner.Headline, tier string) planner.PodHeadline {
	for k := range to.Tiers {
		if to.Tiers[k].Name != tier || before[k] < 0 {
			continue
		}
		for _, pods := range earlier.PodTiers {
			if pods.Tier == from.Tiers[before[k]].Name {
				return pods
			}
		}
	}
	return planner.PodHeadline{}
}

// podsMoved tells of pods that break, or are warned, at another time.
func podsMoved(before, now planner.PodHeadline, named bool) string {
	text := ""
	switch {
	case !now.Any:
		return ""
	case before.Breaks != now.Breaks || before.BreaksAt != now.BreaksAt:
		text = words.PodsMoved(before, now)
	case before.Warning.Given != now.Warning.Given || before.Warning.Since != now.Warning.Since:
		text = words.WarnedMoved(before.Warning, now.Warning)
	}
	if named && text != "" {
		return now.Tier + " " + text
	}
	return text
}

func bookMoved(before, now planner.BookHeadline) string {
	if slices.Equal(before.Stretches, now.Stretches) {
		return ""
	}
	return now.Tier + " " + words.BookVerdict(now) + words.BookWas(before)
}

// bookAdded tells of the books of a tier that was not there.
func bookAdded(now planner.BookHeadline) string { return now.Tier + " " + words.BookVerdict(now) }

// dipMoved warns of a loss of productivity that a change of models did not cost before.
func dipMoved(from, to *model.Scenario) string {
	if planner.Dips(from) || !planner.Dips(to) {
		return ""
	}
	return fmt.Sprintf("CSM productivity -%s for two quarters: more than %s of the accounts move at once",
		model.Format(to.Transition.Dip, model.Fraction, ""), model.Format(planner.MovedAtOnce, model.Fraction, ""))
}

// shortMoved tells of the other roles that run short earlier, later or no longer.
func shortMoved(earlier, now []planner.Shortage) []string {
	var parts []string
	for old, short := range planner.Shortages(earlier, now) {
		switch {
		case old == nil:
			parts = append(parts, words.ShortVerdict(*short)+words.Earlier(false, planner.When{}))
		case short == nil:
			parts = append(parts, old.Role+" never short"+words.Earlier(true, old.Since))
		case !slices.Equal(old.Stretches, short.Stretches):
			parts = append(parts, words.ShortVerdict(*short)+words.Earlier(true, old.Since))
		}
	}
	return parts
}

func arrMoved(earlier, present planner.Headline, currency string) string {
	before, now := model.Format(earlier.ARR, model.Money, currency), model.Format(present.ARR, model.Money, currency)
	if before == now && earlier.End == present.End {
		return ""
	}
	return fmt.Sprintf("ARR %s in %s (was %s)", now, present.End.Long(), before)
}
