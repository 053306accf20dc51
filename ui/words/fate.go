package words

import (
	"fmt"

	"brim/model"
	"brim/planner"
)

// Never stands for the date of what does not come about in the plan, Now for that of
// what has at its opening.
const (
	Never = "never"
	Now   = "now"
)

// PodsNever says that pods stay what they are to the plan's end.
const PodsNever = "pods never degrade"

// Date writes when something comes about: "Feb 2028", or "now".
func Date(when planner.When) string {
	if when.T == 0 {
		return Now
	}
	return when.Month.Long()
}

// DateBriefly is [Date] where there is little room.
func DateBriefly(when planner.When) string {
	if when.T == 0 {
		return Now
	}
	return Month(when.Month)
}

// DateOr writes when something comes about that need not: without a date it never does.
func DateOr(when *planner.When) string {
	if when == nil {
		return Never
	}
	return when.Month.Long()
}

// PodsDate says when pods degrade: "Feb 2028", "now", "never".
func PodsDate(pods planner.PodHeadline) string {
	if !pods.Degrades {
		return Never
	}
	return Date(pods.By)
}

// PodsMoved says when pods degrade now that they did so at another time before.
func PodsMoved(earlier, now planner.PodHeadline) string {
	before := " (was " + PodsDate(earlier) + ")"
	switch {
	case !now.Degrades:
		return PodsNever + before
	case now.By.T == 0:
		return "pods are degraded now" + before
	case earlier.Degrades && now.By.T > earlier.By.T:
		return "pods hold to " + PodsDate(now) + before
	}
	return "pods degrade by " + PodsDate(now) + before
}

// Cause says why pods degrade, with the figure and the month that say so: "hiring gap
// +25% in Feb 2027".
func Cause(pods planner.PodHeadline, limits *model.Limits) string {
	since := " in " + pods.Since.Month.Long()
	switch pods.Cause {
	case planner.CauseRatio:
		return "AE:CSM " + PodRatio(pods.Ratio, limits)
	case planner.CauseHiringGap:
		return "hiring gap " + GapAgainst(pods.Gap, limits.HiringGap) + since
	}
	return "economics fail" + since
}

// CauseBriefly names the cause in a word.
func CauseBriefly(cause planner.Cause) string {
	return [...]string{"ratio", "hiring gap", "economics"}[cause]
}

// CauseDelayed names the cause with how long after it pods degrade: "hiring gap, +12 mo".
func CauseDelayed(cause planner.Cause) string {
	if cause.Delay() == 0 {
		return CauseBriefly(cause)
	}
	return fmt.Sprintf("%s, +%d mo", CauseBriefly(cause), cause.Delay())
}

// BookDate says when a tier's books are over in as few words as a story has room for: the
// month from which they stay over, the one until which they were, or never.
func BookDate(book planner.BookHeadline) string {
	switch {
	case !book.Over:
		return Never
	case book.Ends:
		return "until " + book.Until.Month.Long()
	case book.At.T == 0:
		return Now
	}
	return book.At.Month.Long()
}

// BookSpan says when a tier's books are over, or without a CSM: "from Jun 2028", "now",
// "from Jan to Oct 2027".
func BookSpan(book planner.BookHeadline) string {
	switch {
	case book.Ends && book.At == book.Until:
		return "in " + book.At.Month.Long()
	case book.Ends && book.At.T == 0:
		return "now, until " + book.Until.Month.Long()
	case book.Ends:
		return "from " + book.At.Month.Long() + " to " + book.Until.Month.Long()
	case book.At.T == 0:
		return "now and throughout"
	}
	return "from " + book.At.Month.Long()
}
