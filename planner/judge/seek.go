package judge

import (
	"context"
	"fmt"
	"math"
	"strings"

	"brim/model"
	"brim/planner"
)

// Quest asks for the value of a lever with which an outcome reaches a target.
type Quest struct {
	Outcome *Outcome
	// Target is the value to reach: a number in the outcome's unit, or a month of the
	// calendar; an absent one is "never", which only a month can be: not up to the plan's end.
	Target model.Opt
	AtMost bool // the outcome must not exceed the target; else it must not fall short of it
}

// Words say what is asked for: "the month when pods break, Dec 2028 or later", "no month when
// pods break".
func (q Quest) Words(currency string) string {
	if q.Outcome.Month && !q.Target.OK && !q.AtMost {
		return "no" + strings.TrimPrefix(q.Outcome.Words, "the")
	}
	return q.Outcome.Words + ", " + q.Goal(currency)
}

// Goal is the target and on which side of it the outcome may be: "Dec 2028 or later", "$30.0M or
// less".
func (q Quest) Goal(currency string) string {
	side := [2]string{" or more", " or less"}
	switch {
	case q.Outcome.Month && !q.Target.OK:
		side = [2]string{"", " or earlier"}
	case q.Outcome.Month:
		side = [2]string{" or later", " or earlier"}
	}
	if q.AtMost {
		return q.Outcome.Show(q.Target, currency) + side[1]
	}
	return q.Outcome.Show(q.Target, currency) + side[0]
}

// Met reports whether a value of the outcome, of a plan whose last month is end, is what is
// asked for. A month that never comes is later than any other, as far as the plan knows; an
// undefined or unbounded number meets nothing.
func (q Quest) Met(v model.Opt, end model.Month) bool {
	if !q.Outcome.Month && !v.OK || q.beyond(end) {
		return false
	}
	if q.AtMost {
		return !planner.Above(q.size(v), q.size(q.Target))
	}
	return !planner.Below(q.size(v), q.size(q.Target))
}

// beyond reports whether something must not happen before a month that lies past the end
// of a plan, so that what does not happen up to there may still happen too early.
func (q Quest) beyond(end model.Month) bool {
	return q.Outcome.Month && !q.AtMost && q.Target.OK && model.Month(q.Target.V) > end+1
}

// size is a value to compare with: never is later than all.
func (q Quest) size(v model.Opt) float64 {
	if !v.OK {
		return math.MaxFloat64
	}
	return v.V
}

// better reports whether one value comes nearer to what is asked for than another.
func (q Quest) better(now, before model.Opt) bool {
	if !q.Outcome.Month && (!now.OK || !before.OK) {
		return now.OK && !before.OK
	}
	if q.AtMost {
		return q.size(now) < q.size(before)
	}
	return q.size(now) > q.size(before)
}

// Found is the answer to a quest.
type Found struct {
	Quest
	Lever model.Lever

	Now   float64   // the lever as it is
	AtNow model.Opt // the outcome as it is

	OK      bool    // some value does it
	Value   float64 // the one nearest to Now
	Reached model.Opt

	// Stepped is the nearest value on the steps of the lever's slider that does it,
	// where it is another one; else absent.
	Stepped model.Opt

	// Best is the value with which the outcome comes nearest to the target, when none
	// does it: the nearest to Now of several.
	Best   float64
	AtBest model.Opt

	// Monotone is true when the outcome only rises, or only falls, with the lever, as
	// far as the values that were tried show.
	Monotone bool
	// Intervals is how many separate ranges of values do it.
	Intervals int
	Low, High float64 // the values that were looked at
	Tried     int     // how many
}

// Seek looks for the value of a lever of a valid scenario, nearest to its present one, with
// which an outcome under market case c reaches a target. It looks over all that the lever
// may be: the range of its slider closely, the rest in growing steps. Where the outcome
// passes the target it closes in by halving. The error says why the lever cannot be
// sought, or that the target lies past what any of the plans knows; ctx ends the search
// with its own.
func Seek(ctx context.Context, s *model.Scenario, c int, l model.Lever, q Quest) (Found, error) {
	if why := unfit(s, c, l); why != "" {
		return Found{}, fmt.Errorf("%s cannot be sought: %s", l.Key, why)
	}
	if end := latestEnd(s, l); q.beyond(end) {
		return Found{}, &model.Problem{Key: q.Outcome.Label,
			Found:   fmt.Sprintf("%s, and the plan ends with %s", q.Outcome.Show(q.Target, s.Currency), end.Long()),
			Allowed: fmt.Sprintf("a month up to %s, or never", (end + 1).Long())}
	}
	k := &seeker{s: s, c: c, lever: l, quest: q, seen: map[float64]tried{}}
	k.now, _ = l.Number(s)
	points := k.scan(ctx, candidates(s, l, k.now))
	if !k.anyMet(points) {
		points = k.closer(ctx, points)
	}
	found := k.answer(points)
	return found, ctx.Err()
}

// latestEnd is the last month of the plan, or of the longest one where its length is sought.
func latestEnd(s *model.Scenario, l model.Lever) model.Month {
	if l.Key == "horizon" {
		return s.MonthAt(model.MaxHorizon)
	}
	return s.MonthAt(s.Horizon)
}

// unfit says why a lever cannot be sought; empty where it can.
func unfit(s *model.Scenario, c int, l model.Lever) string {
	_, isNumber := l.Number(s)
	switch {
	case !isNumber && l.Derived():
		return "it is undefined here"
	case !isNumber || l.Kind == model.Monthly:
		return "it is not one number"
	case l.Idle(s) != "":
		return "it has no say here: " + l.Idle(s)
	case l.OfCase() && l.Place.Case != c:
		return "the market case " + l.Owner + " is not on"
	case !l.OfCase() && !inCase(s, l, c):
		return "the market case " + s.CaseName(c) + " replaces it"
	}
	return ""
}

// Seekable reports whether a lever can be sought in a scenario under market case c.
func Seekable(s *model.Scenario, c int, l model.Lever) bool { return unfit(s, c, l) == "" }
