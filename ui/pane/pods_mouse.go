package pane

import (
	"fmt"
	"strings"

	"brim/ui/kit"
	"brim/ui/state"
	"brim/ui/words"
)

// Press implements [Pressed]: it says what the chart shows in the month under the mouse, and
// takes that month to the pages that look at one.
func (Pods) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	line := fullnessLine(s)
	if len(s.Plan.Pods) > 0 {
		line = podLine(s)
	}
	month, ok := line.PointAt(mouse.X-1, mouse.W-2)
	if !ok {
		return s, Released, false
	}
	tier := s.Cursor.Tier
	if len(s.Plan.Pods) > 0 {
		tier = max(0, kit.TierNamed(s.Plan, s.Head.Pods.Tier))
	}
	return s.LookAt(month, tier).Remark(inMonth(s, month)), Scrubbed, true
}

// inMonth says what the chart shows in a month: the ratio and the state of every pod tier, or
// how full the books are.
func inMonth(s state.State, month int) string {
	m := &s.Plan.Months[month]
	var said []string
	for i := range s.Plan.Pods {
		k := s.Plan.Pods[i].Index
		said = append(said, fmt.Sprintf("%s AE:CSM %s, pods %s", m.Tiers[k].Name, tierRatio(s.Scenario, k, m.Tiers[k].Ratio),
			m.Tiers[k].PodState))
	}
	if len(said) == 0 {
		return booksInMonth(s, month)
	}
	return m.Month.Long() + ": " + strings.Join(said, "; ")
}

// booksInMonth says how full the books are in a month.
func booksInMonth(s state.State, month int) string {
	m := &s.Plan.Months[month]
	var said []string
	for k := range m.Tiers {
		said = append(said, m.Tiers[k].Name+" "+words.PercentAgainst(m.Tiers[k].Utilization, 1)+" full")
	}
	return m.Month.Long() + ": " + strings.Join(said, "; ")
}
