package pane

import (
	"fmt"

	"brim/model"
	"brim/planner"
	"brim/ui/kit"
	"brim/ui/state"
	"brim/ui/words"
)

// causeDeltas are how much later the causes come than in the baseline; empty
// without one.
func causeDeltas(s state.State, f *planner.PodForecast) map[planner.Cause]string {
	pinned := pinnedPod(s, f)
	if pinned == nil {
		return nil
	}
	deltas := map[planner.Cause]string{}
	before := s.Baseline.Plan.Causes(pinned)
	for _, cause := range s.Plan.Causes(f) {
		for i := range before {
			if before[i].Cause == cause.Cause {
				deltas[cause.Cause] = causeDeltaOf(&cause, &before[i])
			}
		}
	}
	return deltas
}

// causeDeltaOf holds a cause against itself in the baseline.
func causeDeltaOf(now, before *planner.PodCause) string {
	switch {
	case now.Holds && before.Holds:
		return words.MonthsDelta(now.Degrades.Month, before.Degrades.Month)
	case now.Holds:
		return "new"
	case before.Holds:
		return "was " + before.Degrades.Month.Long()
	}
	return ""
}

// pinnedPod is the forecast of the same tier in the pinned baseline; nil without one, and
// where the tier has no pods there.
func pinnedPod(s state.State, f *planner.PodForecast) *planner.PodForecast {
	k, ok := kit.PinnedTier(s, f.Index)
	if !ok {
		return nil
	}
	for i := range s.Baseline.Plan.Pods {
		if s.Baseline.Plan.Pods[i].Index == k {
			return &s.Baseline.Plan.Pods[i]
		}
	}
	return nil
}

// baselineEnd is what became of the tier in the pinned baseline.
func baselineEnd(s state.State, f *planner.PodForecast) string {
	if _, ok := kit.PinnedTier(s, f.Index); !ok {
		return ""
	}
	before := pinnedPod(s, f)
	switch {
	case before == nil:
		return "Baseline: no pods here"
	}
	text := "Baseline: " + words.PodsNever
	if before.Breaks != nil {
		text = "Baseline: pods break " + before.Breaks.Month.Long()
	}
	if before.Warned != nil {
		text += ", warned from " + before.Warned.Month.Long()
	}
	return fmt.Sprintf("%s, %s uplift lost", text, model.Format(before.UpliftLost, model.Money, s.Baseline.Plan.Currency))
}
