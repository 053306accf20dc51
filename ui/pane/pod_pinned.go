package pane

import (
	"fmt"

	"brim/model"
	"brim/planner"
	"brim/ui/kit"
	"brim/ui/state"
	"brim/ui/words"
)

// causeDeltas are how much later the causes degrade pods than in the baseline; empty
// without one.
func causeDeltas(s state.State, f *planner.PodForecast) map[planner.Cause]string {
	was := pinnedPod(s, f)
	if was == nil {
		return nil
	}
	deltas := map[planner.Cause]string{}
	before := s.Baseline.Plan.Causes(was)
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
func causeDeltaOf(is, was *planner.PodCause) string {
	switch {
	case is.Holds && was.Holds:
		return words.MonthsDelta(is.By.Month, was.By.Month)
	case is.Holds:
		return "new"
	case was.Holds:
		return "was " + was.By.Month.Long()
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
	was := pinnedPod(s, f)
	switch {
	case was == nil:
		return "Baseline: no pods here"
	case was.DegradesBy == nil:
		return "Baseline: " + words.PodsNever
	}
	return fmt.Sprintf("Baseline: pods degrade by %s (%s), %s uplift lost", was.DegradesBy.Month.Long(),
		words.CauseName(was.DegradesBy.Cause), model.Format(was.UpliftLost, model.Money, s.Baseline.Plan.Currency))
}
