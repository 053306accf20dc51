package state

import (
	"fmt"
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

// tell compares two headlines, tier by tier as far as the first scenario had them.
func tell(from, to *model.Scenario, earlier, now planner.Headline, lead string) Story {
	story := Story{Lead: lead}
	story.add(dipMoved(from, to))
	story.add(podsMoved(earlier.Pods, now.Pods))
	before := model.Counterparts(from, to)
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
	story.add(arrMoved(earlier, now, to.Currency))
	story.add(hiredElse(from, to))
	return story
}

// Brief is the lead in fewer words, for where it would take the room of what it leads to.
func (s Story) Brief() string {
	return strings.NewReplacer(" hires/qtr", "s", " hires by month", "s").Replace(s.Lead)
}

func (s *Story) add(part string) {
	if part != "" {
		s.Parts = append(s.Parts, part)
	}
}

func podsMoved(before, now planner.PodHeadline) string {
	if !now.Any || before.Degrades == now.Degrades && before.By == now.By {
		return ""
	}
	return words.PodsMoved(before, now)
}

func bookMoved(before, now planner.BookHeadline) string {
	switch {
	case before.Over == now.Over && before.At == now.At && before.Until == now.Until && before.Ends == now.Ends:
		return ""
	case !now.Over:
		return fmt.Sprintf("%s never over (was %s)", now.Tier, words.BookDate(before))
	case before.Over && (before.Ends || now.Ends): // a month to begin and one to end with are not held against each other
		return fmt.Sprintf("%s over %s (was %s)", now.Tier, words.BookSpan(now), words.BookSpan(before))
	}
	return fmt.Sprintf("%s over %s (was %s)", now.Tier, words.BookDate(now), words.BookDate(before))
}

// bookAdded tells of the books of a tier that was not there.
func bookAdded(now planner.BookHeadline) string {
	if !now.Over {
		return now.Tier + " never over"
	}
	return fmt.Sprintf("%s over %s", now.Tier, words.BookDate(now))
}

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
	before := map[string]planner.Shortage{}
	for _, short := range earlier {
		before[short.Role] = short
	}
	var parts []string
	for _, short := range now {
		old, known := before[short.Role]
		delete(before, short.Role)
		switch {
		case !known:
			parts = append(parts, fmt.Sprintf("%s short from %s (was never)", short.Role, short.At.Month.Long()))
		case old.At != short.At:
			parts = append(parts, fmt.Sprintf("%s short from %s (was %s)", short.Role, short.At.Month.Long(),
				old.At.Month.Long()))
		}
	}
	for _, short := range earlier {
		if _, gone := before[short.Role]; gone {
			parts = append(parts, fmt.Sprintf("%s never short (was %s)", short.Role, short.At.Month.Long()))
		}
	}
	return parts
}

func arrMoved(earlier, is planner.Headline, currency string) string {
	before, now := model.Format(earlier.ARR, model.Money, currency), model.Format(is.ARR, model.Money, currency)
	if before == now && earlier.End == is.End {
		return ""
	}
	return fmt.Sprintf("ARR %s in %s (was %s)", now, is.End.Long(), before)
}
