package pane

import (
	"strings"

	"brim/model"
	"brim/planner"
	"brim/ui/chart"
	"brim/ui/kit"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// podEvents are the months of a tier's pods that a chart marks: the one in which they
// break, and the one from which they are warned, each with its cause.
func podEvents(pods *planner.PodHeadline) []chart.Event {
	var events []chart.Event
	if pods.Breaks {
		text := "pods break " + words.DateBriefly(pods.BreaksAt)
		if pods.BreaksAt.T == 0 {
			text = "pods are broken now"
		}
		events = append(events, chart.Event{Point: pods.BreaksAt.T, Role: theme.Over,
			Text: text + ": " + ratioBriefly(pods), Brief: strings.TrimPrefix(strings.TrimPrefix(text, "pods "), "are ")})
	}
	if warning := pods.Warning; warning.Given {
		since := "warned from " + words.DateBriefly(warning.Since)
		if warning.Since.T == 0 {
			since = "warned now"
		}
		events = append(events, chart.Event{Point: warning.Since.T, Role: theme.Warn,
			Text: since + ": " + words.TestBriefly(warning.Test), Brief: since})
	}
	return events
}

// ratioBriefly is the ratio at which pods break.
func ratioBriefly(pods *planner.PodHeadline) string {
	if !pods.Ratio.OK {
		return "no CSM"
	}
	return "AE:CSM " + words.RatioAgainst(pods.Ratio, pods.RatioSound, pods.RatioDegraded)
}

// podHeadlineOf is the headline of tier k's pods; false where it has none.
func podHeadlineOf(s state.State, k int) (planner.PodHeadline, bool) {
	for _, pods := range s.Head.PodTiers {
		if pods.Tier == s.Plan.Splits[k].Name {
			return pods, true
		}
	}
	return planner.PodHeadline{}, false
}

// gapStrip is tier k's hiring gap by month against its limit.
func gapStrip(s state.State, k int) *chart.Strip {
	limit := s.Scenario.Limits.HiringGap
	strip := &chart.Strip{Name: "gap", Scale: gapScale(limit), Limit: chart.Some(limit),
		Beyond: theme.Warn, Mark: warnMark, Full: gapFull}
	var breached []planner.Stretch
	for t := range s.Plan.Months {
		gap := s.Plan.Months[t].Tiers[k].HiringGap
		past := planner.GapBreached(gap, limit)
		strip.Points = append(strip.Points, gapPoint(gap, past, limit, strip.Scale.Max))
		if !past {
			continue
		}
		if last := len(breached) - 1; last >= 0 && breached[last].To.T == t-1 {
			breached[last].To = s.Plan.When(t)
			breached[last].Ends = t < s.Plan.Horizon
		} else {
			breached = append(breached, planner.Stretch{From: s.Plan.When(t), To: s.Plan.When(t), Ends: t < s.Plan.Horizon})
		}
	}
	strip.Role, strip.Text = theme.Dim, "within "+words.Percent(model.Some(limit))
	if len(breached) > 0 {
		strip.Role, strip.Text = theme.Warn, "over "+words.Percent(model.Some(limit))+" "+words.StretchBriefly(breached[0])
		if len(breached) > 1 {
			strip.Text += ", again"
		}
	}
	return strip
}

// gapScale is the scale of a hiring gap around its limit: each height past the limit is one
// limit more, and the last is for all from four limits on.
func gapScale(limit float64) chart.Scale {
	reach := max(limit, 0.01)
	return chart.Scale{Min: -reach, Max: 5 * reach}
}

// How many of a row's heights reach up to the limit: of a hiring gap, which goes far past it,
// fewer than of what is watched up to it.
const (
	gapFull  = 3
	mostFull = 5
)

// reviewMonths is how often pods are looked at again. Source: POD.
const reviewMonths = 6

// gates are the months of a plan in which pods are reviewed.
func gates(p *planner.Plan) []int {
	var months []int
	for t := reviewMonths; t <= p.Horizon; t += reviewMonths {
		months = append(months, t)
	}
	return months
}

// tierLimits are the ratios from which tier k's pods are strained and degraded; -1 is the
// company, which has those of the scenario.
func tierLimits(s *model.Scenario, k int) (sound, degraded float64) {
	if k < 0 {
		return s.Limits.RatioSound, s.Limits.RatioDegraded
	}
	return s.Ratios(k)
}

// tierRatio writes a ratio of tier k held against them.
func tierRatio(s *model.Scenario, k int, ratio model.Opt) string {
	sound, degraded := tierLimits(s, k)
	return words.RatioAgainst(ratio, sound, degraded)
}

// podLimits are they as a chart draws them.
func podLimits(s *model.Scenario, k int) []chart.Limit {
	sound, degraded := tierLimits(s, k)
	return kit.RatioLimits(sound, degraded)
}
