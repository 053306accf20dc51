package words

import (
	"brim/model"
	"brim/planner"
)

// Never stands for the date of what does not come about in the plan, Now for that of
// what has at its opening, and Already for the latter where it is an earlier value. Always is
// short for what lasts in every month.
const (
	Never   = "never"
	Now     = "now"
	Always  = "always"
	Already = "already"
)

// PodsNever says that pods stay what they are to the plan's end.
const PodsNever = "pods never break"

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

// Earlier puts an earlier date behind a new one: " (was Feb 2028)", " (was: already)", or
// " (was never)" of what did not come.
func Earlier(comes bool, when planner.When) string {
	switch {
	case !comes:
		return " (was " + Never + ")"
	case when.T == 0:
		return " (was: " + Already + ")"
	}
	return " (was " + when.Month.Long() + ")"
}

// PodsDate says when pods break: "Feb 2028", "now", "never".
func PodsDate(pods planner.PodHeadline) string {
	if !pods.Breaks {
		return Never
	}
	return Date(pods.BreaksAt)
}

// PodsFate says in a few words when pods break, or that they hold to the plan's end:
// "pods break Dec 2028", "pods are broken now", "pods hold until Dec 2028".
func PodsFate(pods planner.PodHeadline, end model.Month) string {
	switch {
	case !pods.Breaks:
		return "pods hold until " + end.Long()
	case pods.BreaksAt.T == 0:
		return "pods are broken now"
	}
	return "pods break " + pods.BreaksAt.Month.Long()
}

// PodsVerdict is [PodsFate] with the ratio that says so: "pods break Dec 2028 (AE:CSM
// 1.53)", "pods hold until Dec 2028, AE:CSM at most 1.09".
func PodsVerdict(pods planner.PodHeadline, end model.Month) string {
	ratio := RatioAgainst(pods.Ratio, pods.RatioSound, pods.RatioDegraded)
	switch {
	case !pods.Breaks:
		return PodsFate(pods, end) + ", AE:CSM at most " + ratio
	case !pods.Ratio.OK:
		return PodsFate(pods, end) + " (no CSM)"
	}
	return PodsFate(pods, end) + " (AE:CSM " + ratio + ")"
}

// PodsMoved says when pods break now that they did so at another time before.
func PodsMoved(earlier, now planner.PodHeadline) string {
	before := Earlier(earlier.Breaks, earlier.BreaksAt)
	switch {
	case !now.Breaks:
		return PodsNever + before
	case now.BreaksAt.T == 0:
		return "pods are broken now" + before
	case earlier.Breaks && now.BreaksAt.T > earlier.BreaksAt.T:
		return "pods hold until " + PodsDate(now) + before
	}
	return "pods break " + PodsDate(now) + before
}

// Warned says since when a rule warns that pods will break, and by which figure, that of
// the first month: "warned from Feb 2027, hiring gap +25% then"; empty where none does.
func Warned(warning planner.PodWarning, currency string) string {
	switch {
	case !warning.Given:
		return ""
	case warning.Since.T == 0 || !warning.Test.Value.OK:
		return WarnedSince(warning) + ", " + Test(warning.Test, currency)
	}
	return WarnedSince(warning) + ", " + Test(warning.Test, currency) + " then"
}

// WarnedSince is [Warned] without the figure.
func WarnedSince(warning planner.PodWarning) string {
	if warning.Since.T == 0 {
		return "warned " + Now
	}
	return "warned from " + warning.Since.Month.Long()
}

// WarnedMoved says since when pods are warned now that they were at another time before.
func WarnedMoved(earlier, now planner.PodWarning) string {
	before := Earlier(earlier.Given, earlier.Since)
	switch {
	case !now.Given:
		return "pods never warned" + before
	case earlier.Given && now.Since.T > earlier.Since.T:
		return "pods without a warning until " + Date(now.Since) + before
	case now.Since.T == 0:
		return "pods warned now" + before
	}
	return "pods warned from " + Date(now.Since) + before
}

// Test is a figure that sets off a rule of pods: "hiring gap +25%", "12-month AE:CSM 1.21",
// and where it has no bound for want of CSMs, "no CSM", or of hires, "no CSM hires".
func Test(t planner.Trigger, currency string) string {
	if !t.Value.OK {
		return TestBriefly(t)
	}
	return TestBriefly(t) + " " + TestFigure(t, currency)
}

// TestFigure is the figure alone: "+25%".
func TestFigure(t planner.Trigger, currency string) string {
	switch t.What {
	case planner.TriggerGap:
		return GapAgainst(t.Value, t.Limit)
	case planner.TriggerACV:
		return MoneyAgainst(t.Value, t.Limit, currency)
	case planner.TriggerLoad:
		return LoadAgainst(t.Value, t.Limit)
	}
	return RatioAgainst(t.Value, t.Limit)
}

// TestBriefly names the figure: "hiring gap", "12-month AE:CSM"; without a bound it says
// what there is none of.
func TestBriefly(t planner.Trigger) string {
	switch {
	case !t.Value.OK && t.What == planner.TriggerGap:
		return "no CSM hires"
	case !t.Value.OK:
		return "no CSM"
	}
	return [...]string{
		planner.TriggerRatio: "AE:CSM", planner.TriggerGap: "hiring gap", planner.TriggerACV: "ACV",
		planner.TriggerLoad: "book load", planner.TriggerTrailing: "12-month AE:CSM",
	}[t.What]
}

// CauseBriefly names the cause in a word.
func CauseBriefly(cause planner.Cause) string {
	return [...]string{"ratio", "hiring gap", "economics"}[cause]
}
