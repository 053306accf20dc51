package words

import (
	"fmt"
	"slices"
	"strings"

	"brim/model"
	"brim/planner"
)

// Stretch says from when to when: "Jun–Jul 2027", "from Sep 2028", "until Mar 2027".
func Stretch(s planner.Stretch) string { return spanned(s, model.Month.Long) }

// StretchBriefly is [Stretch] where there is little room: "Jun–Jul '27".
func StretchBriefly(s planner.Stretch) string { return spanned(s, Month) }

func spanned(s planner.Stretch, month func(model.Month) string) string {
	switch {
	case !s.Ends && s.From.T == 0:
		return "in every month"
	case !s.Ends:
		return "from " + month(s.From.Month)
	case s.From.T == 0 && s.To.T == 0:
		return Now
	case s.From.T == 0:
		return "until " + month(s.To.Month)
	case s.From == s.To:
		return month(s.From.Month)
	case s.From.Month.Year() == s.To.Month.Year():
		return s.From.Month.Month().String()[:3] + "–" + month(s.To.Month)
	}
	return month(s.From.Month) + "–" + month(s.To.Month)
}

// EveryStretch is the most stretches that any plan has.
const EveryStretch = model.MaxHorizon + 1

// Stretches lists stretches, at most so many, and counts the others: "Jun–Jul 2027, and
// from Sep 2028", "Jun 2027, Aug 2027, +3 more".
func Stretches(all []planner.Stretch, most int) string {
	parts := make([]string, min(most, len(all)))
	for i := range parts {
		parts[i] = Stretch(all[i])
	}
	return listed(parts, len(all)-len(parts))
}

// listed joins parts, of which more are left out.
func listed(parts []string, more int) string {
	last := len(parts) - 1
	switch {
	case more > 0:
		return fmt.Sprintf("%s, +%d more", strings.Join(parts, ", "), more)
	case last < 1:
		return strings.Join(parts, "")
	}
	return strings.Join(parts[:last], ", ") + ", and " + parts[last]
}

// BookVerdict says when a tier's books are over, or without a CSM, every stretch of it:
// "over Jun–Jul 2027, and from Sep 2028", "without CSMs from Mar 2027", "never over".
func BookVerdict(book planner.BookHeadline) string { return BookVerdictOf(book, EveryStretch) }

// BookVerdictOf is [BookVerdict] of the first stretches, at most so many; it counts the
// others.
func BookVerdictOf(book planner.BookHeadline, most int) string {
	if !book.Over {
		return "never over"
	}
	most = min(most, len(book.Stretches))
	parts := make([]string, most)
	for i, s := range book.Stretches[:most] {
		if i == 0 || s.Uncovered != book.Stretches[i-1].Uncovered {
			parts[i] = overOrUncovered(s.Uncovered) + " "
		}
		parts[i] += Stretch(s)
	}
	return listed(parts, len(book.Stretches)-most)
}

func overOrUncovered(uncovered bool) string {
	if uncovered {
		return "without CSMs"
	}
	return "over"
}

// BookBriefly is when a tier's books are over in as few words as a column has room for:
// the first stretch, and whether others follow: "Jun–Jul '27, again".
func BookBriefly(book planner.BookHeadline) string {
	if !book.Over {
		return Never
	}
	return FirstStretchBriefly(book.Stretches)
}

// FirstStretch says the first of several stretches, and what follows: "Jun–Jul 2027, then
// again", "until Jan 2027, then over" of a book that nobody carries before.
func FirstStretch(all []planner.Stretch) string {
	return first(all, model.Month.Long) + Following(all, ", then again")
}

// FirstStretchBriefly is [FirstStretch] where there is little room: "Jun–Jul '27, again".
func FirstStretchBriefly(all []planner.Stretch) string {
	return first(all, Month) + Following(all, ", again")
}

func first(all []planner.Stretch, month func(model.Month) string) string {
	if all[0].From.T == 0 && !all[0].Ends {
		return Always
	}
	return spanned(all[0], month)
}

// Following says what comes after the first of several stretches: again where it is the
// same, otherwise what the book is then, ", then over"; nothing after a single one.
func Following(all []planner.Stretch, again string) string {
	for _, stretch := range all[1:] {
		if stretch.Uncovered != all[0].Uncovered {
			return ", then " + overOrUncovered(stretch.Uncovered)
		}
	}
	if len(all) > 1 {
		return again
	}
	return ""
}

// BookWas puts an earlier verdict behind a new one: " (was: already)", " (was Jun–Jul 2027)".
func BookWas(book planner.BookHeadline) string {
	if book.Over && (book.Ends || len(book.Stretches) > 1) {
		return " (was " + BookStretches(book) + ")"
	}
	return Earlier(book.Over, book.Since)
}

// BookStretches says when a tier's books are over, under a heading that says so: "until Mar
// 2027". Where they are without a CSM meanwhile, it tells the one from the other.
func BookStretches(book planner.BookHeadline) string {
	if slices.ContainsFunc(book.Stretches, func(s planner.Stretch) bool { return s.Uncovered }) {
		return BookVerdict(book)
	}
	return Stretches(book.Stretches, EveryStretch)
}

// ShortVerdict says when a role is short, every stretch of it: "Solutions engineer short
// from Mar 2028".
func ShortVerdict(short planner.Shortage) string {
	return short.Role + " short " + Stretches(short.Stretches, EveryStretch)
}

// Beyond says how much has no place in full books at the plan's end, and what overload
// has cost by then: "$4.2M beyond full books in Dec 2028, $0.4M lost to overload by then".
// It speaks of the worst month where the end has none, and is empty without any.
func Beyond(beyond planner.Beyond, end model.Month, currency string) string {
	money := func(v float64) string { return model.Format(v, model.Money, currency) }
	var text string
	switch {
	case beyond.Months == 0:
		return ""
	case beyond.End > 0:
		text = money(beyond.End) + " beyond full books in " + end.Long()
	default:
		text = money(beyond.Peak) + " beyond full books in " + beyond.PeakAt.Month.Long() + ", none in " + end.Long()
	}
	if lost := LostToOverload(beyond, currency); lost != "" {
		text += ", " + lost
		if beyond.End > 0 {
			text += " by then"
		}
	}
	return text
}

// BeyondBriefly is [Beyond] without months: "$4.2M beyond full books", "up to $4.2M beyond
// full books" where the plan's end has none.
func BeyondBriefly(beyond planner.Beyond, currency string) string {
	switch {
	case beyond.Months == 0:
		return ""
	case beyond.End > 0:
		return model.Format(beyond.End, model.Money, currency) + " beyond full books"
	}
	return "up to " + model.Format(beyond.Peak, model.Money, currency) + " beyond full books"
}

// LostToOverload is what overload has cost over the plan: "$0.4M lost to overload"; empty
// where it cost nothing.
func LostToOverload(beyond planner.Beyond, currency string) string {
	if beyond.Lost == 0 {
		return ""
	}
	return model.Format(beyond.Lost, model.Money, currency) + " lost to overload"
}
