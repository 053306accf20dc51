package state

import (
	"fmt"

	"brim/model"
	"brim/planner"
	"brim/ui/words"
)

// NothingMoved stands in the place of what a change did.
const NothingMoved = "no date or figure of the headline moved"

// addFigures tells what a change did that moved no date: how far books are over at most,
// and the ratio at which pods break or hold.
func (s *Story) addFigures(before [model.MaxTiers]int, earlier, now planner.Headline, currency string) {
	for k := range now.Tiers {
		if j := before[k]; j >= 0 {
			s.add(peakMoved(earlier.Books[j], now.Books[k]))
		}
	}
	s.add(ratioMoved(earlier.Pods, now.Pods))
	s.add(testMoved(earlier.Pods.Warning, now.Pods.Warning, currency))
}

// peakMoved tells of the fullest month of a tier's books.
func peakMoved(before, now planner.BookHeadline) string {
	full, old := fullness(now.Peak), fullness(before.Peak)
	if full == old {
		return ""
	}
	return fmt.Sprintf("%s at most %s in %s (was %s)", now.Tier, full, now.PeakAt.Month.Long(), old)
}

func fullness(peak model.Opt) string {
	if !peak.OK {
		return "without CSMs"
	}
	return words.PercentAgainst(peak, 1) + " full"
}

func ratioMoved(before, now planner.PodHeadline) string {
	if !now.Any || !before.Any || now.Tier != before.Tier {
		return ""
	}
	ratio, old := words.Ratio(now.Ratio), words.Ratio(before.Ratio)
	switch {
	case ratio == old:
		return ""
	case now.Breaks:
		return fmt.Sprintf("AE:CSM %s in %s (was %s)", ratio, now.BreaksAt.Month.Long(), old)
	}
	return fmt.Sprintf("AE:CSM at most %s (was %s)", ratio, old)
}

func testMoved(before, now planner.PodWarning, currency string) string {
	if !before.Given || !now.Given || before.Since != now.Since || before.Test.What != now.Test.What {
		return ""
	}
	test, old := words.Test(now.Test, currency), words.Test(before.Test, currency)
	if test == old {
		return ""
	}
	return fmt.Sprintf("%s in %s (was %s)", test, now.Since.Month.Long(), words.TestFigure(before.Test, currency))
}

// beyondMoved tells of the ARR beyond full books, at the end or at its peak.
func beyondMoved(earlier, present planner.Headline, currency string) string {
	money := func(v float64) string { return model.Format(v, model.Money, currency) }
	if now, before := money(present.Beyond.End), money(earlier.Beyond.End); now != before {
		if present.Beyond.End == 0 {
			now = "nothing"
		}
		return fmt.Sprintf("%s beyond full books in %s (was %s)", now, present.End.Long(), before)
	}
	if now, before := money(present.Beyond.Peak), money(earlier.Beyond.Peak); now != before {
		return fmt.Sprintf("at most %s beyond full books (was %s)", now, before)
	}
	return ""
}

func costMoved(earlier, present planner.Headline, currency string) string {
	now, before := model.Format(present.Cost, model.Money, currency), model.Format(earlier.Cost, model.Money, currency)
	if now == before {
		return ""
	}
	return fmt.Sprintf("people cost %s (was %s)", now, before)
}
