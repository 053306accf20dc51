package report

import (
	"fmt"
	"math"

	"brim/model"
	"brim/planner"
	"brim/ui/words"
)

// Pilot holds every pod tier's opening state against the criteria for a pod pilot.
func Pilot(s *model.Scenario, p *planner.Plan) Section {
	limits := &s.Limits
	grid := Grid{
		Head: []string{
			"Tier", "ACV from " + money(model.Some(limits.PodACVFloor), p.Currency),
			"ratio to " + ratioHead(s, p),
			"load under " + words.Limit(limits.PodBookLimit), fmt.Sprintf("pods from %d", planner.MinPilotPods),
		},
		Left: 5, Fixed: 1,
	}
	title := fmt.Sprintf("Pod pilot in %s: %s passed, %s failed", p.MonthAt(0).Long(), withinMark, failedMark)
	if len(p.Pods) == 0 {
		return noPods(title, grid.Head[0])
	}
	for i := range p.Pods {
		row := []Cell{Word(p.Pods[i].Tier)}
		for _, c := range p.Pods[i].Pilot {
			row = append(row, Figure(verdict(c, p.Currency), c.Value))
		}
		grid.Add(row...)
	}
	return Section{Title: title, Grid: grid}
}

// ratioHead is the limit of the ratio, or both ends where pod tiers have their own.
func ratioHead(s *model.Scenario, p *planner.Plan) string {
	if len(p.Pods) == 0 {
		return words.Limit(s.Limits.RatioSound)
	}
	low, high := math.Inf(1), 0.0
	for i := range p.Pods {
		sound, _ := s.Ratios(p.Pods[i].Index)
		low, high = min(low, sound), max(high, sound)
	}
	if low == high {
		return words.Limit(low)
	}
	return words.Limit(low) + "–" + words.Limit(high)
}

// verdict is a criterion's figure behind the mark that says whether it is met.
func verdict(c planner.Criterion, currency string) string {
	mark := failedMark
	if c.Passed {
		mark = withinMark
	}
	switch c.Name {
	case "acv":
		return mark + " " + words.MoneyAgainst(c.Value, c.Limit, currency)
	case "ratio":
		return mark + " " + words.RatioAgainst(c.Value, c.Limit)
	}
	return mark + " " + words.LoadAgainst(c.Value, c.Limit)
}
