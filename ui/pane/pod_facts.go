package pane

import (
	"fmt"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/kit"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// podFacts is the line above the chart: where the first pod tier stands today, its ratio and
// its hiring gap at every width; in fewer words rather than without what differs from a
// baseline.
func podFacts(c *canvas.Canvas, s state.State) {
	row := kit.NewRow(c, 3)
	now := &s.Plan.Months[0]
	if len(s.Plan.Pods) == 0 {
		for k := range now.Tiers {
			if sameFullness(s.Plan, k) != k {
				continue
			}
			from, to := now.Tiers[k].Utilization, s.Plan.Last().Tiers[k].Utilization
			row.Mark(theme.Series(k), fmt.Sprintf("%s %s %s %s %s", chart.DashOf(k).Sample(c.Glyphs()), sharingLine(s.Plan, k),
				words.PercentAgainst(from, 1), c.Glyphs().To, words.PercentAgainst(to, 1)))
		}
		row.Draw()
		return
	}
	wording := inFull
	for wording < briefest && !row.FitsNoted(podClaims(c.Glyphs(), s, wording)[:2]) {
		wording++
	}
	for i, fact := range podClaims(c.Glyphs(), s, wording) {
		if s.Baseline == nil || i < 2 || row.FitsNoted([]kit.Claim{fact}) {
			row.Mark(fact.Role, fact.Text)
			if s.Baseline != nil {
				row.Note(fact.Note, fact.Room)
			}
		}
	}
	row.Draw()
}

// podClaims are the facts of the first pod tier with their differences: its ratio and its
// hiring gap, then what can be left out.
func podClaims(g *theme.Glyphs, s state.State, w wording) []kit.Claim {
	k := s.Plan.Pods[0].Index
	tier := &s.Plan.Months[0].Tiers[k]
	ratio, gap, pods := podDeltas(s, k)
	stateRole, stateText := podStateWords(g, tier, tierRatio(s.Scenario, k, tier.Ratio))
	gapRole, gapText := gapWords(g, tier.HiringGap, s)
	if w != inFull {
		_, mark := kit.PodMark(g, tier.PodState)
		now := tierRatio(s.Scenario, k, tier.Ratio)
		stateText = mark + " " + tier.Name + " " + now
		if w == briefest && len(s.Plan.Pods) == 1 { // the title has the name
			stateText = mark + " " + now
			gapText = strings.Replace(gapText, "hiring gap", "gap", 1)
		}
	}
	claims := []kit.Claim{
		{Role: stateRole, Text: stateText, Note: ratio, Room: kit.RatioRoom},
		{Role: gapRole, Text: gapText, Note: gap, Room: kit.GapRoom},
		{Role: theme.Dim, Text: words.Heads(tier.Pods.V) + " pods", Note: pods, Room: kit.LoadRoom},
	}
	if lost := s.Plan.Pods[0].UpliftLost; lost > 0 {
		claims = append(claims, kit.Claim{Role: theme.Warn, Text: model.Format(lost, model.Money, s.Plan.Currency) + " uplift lost"})
	}
	if s.Baseline == nil {
		for i := range claims {
			claims[i].Room = 0
		}
	}
	return claims
}

func podStateWords(g *theme.Glyphs, tier *planner.TierMonth, ratio string) (theme.Role, string) {
	text := fmt.Sprintf(" %s %s now, %s", tier.Name, ratio, words.PodState(tier.PodState))
	role, mark := kit.PodMark(g, tier.PodState)
	return role, mark + text
}

func gapWords(g *theme.Glyphs, v model.Opt, s state.State) (theme.Role, string) {
	limit := s.Scenario.Limits.HiringGap
	text := " hiring gap " + words.GapAgainst(v, limit) + " now"
	if planner.GapBreached(v, limit) {
		return theme.Warn, warnMark + text
	}
	return theme.Within, g.Within + text
}

// podDeltas are how tier k's ratio, hiring gap and pods differ today.
func podDeltas(s state.State, k int) (ratio, gap, pods string) {
	j, ok := kit.PinnedTier(s, k)
	if !ok {
		return "", "", ""
	}
	now, before := &s.Plan.Months[0].Tiers[k], &s.Baseline.Plan.Months[0].Tiers[j]
	return words.RatioDelta(now.Ratio, before.Ratio), gapDelta(s, now.HiringGap, before.HiringGap),
		words.HeadsDelta(now.Pods, before.Pods)
}

// gapDelta holds two hiring gaps against each other, if both are on the same basis.
func gapDelta(s state.State, now, before model.Opt) string {
	if s.Scenario.Limits.GapBasis != s.Baseline.Scenario.Limits.GapBasis {
		return ""
	}
	return words.PointsDelta(now, before, 0)
}
