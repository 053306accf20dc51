package explain

import (
	"brim/model"
	"brim/planner"
)

// coverageNames are the coverage models by value.
var coverageNames = model.CoverageWords()

// voteFigures are the decision matrix: three votes and what they recommend.
func voteFigures() []Figure {
	return []Figure{
		{ID: "split.votes.acv", Label: "Vote by ACV", Scope: OfTier, Section: 9, Once: true, names: coverageNames,
			read: readSplit(func(s *planner.Split) float64 { return float64(s.Votes.ACV) }),
			formula: verdict{words: coverageNames, last: int(model.Swarm), rules: []rule{
				{int(model.Sequential), isBelow(typicalACV, boundOf("limits.acv_bounds", 0, "the ACV bound of swarms", "swarms"))},
				{int(model.Pod), isAbove(typicalACV, boundOf("limits.acv_bounds", 1, "the ACV bound of pods", "pods"))},
			}}},
		{ID: "split.votes.ratio", Label: "Vote by AE:CSM ratio", Scope: OfTier, Section: 9, Once: true, names: coverageNames,
			read: readSplit(func(s *planner.Split) float64 { return float64(s.Votes.Ratio) }),
			formula: choose(
				when(isFirst, nothing{model.Some(float64(model.Pod)), "pod: the highest tier's vote, whatever the ratio"}),
				otherwise(verdict{words: coverageNames, last: int(model.Pod), rules: []rule{
					{int(model.Sequential), anyOf(
						isUndefined(fig("opening.ratio"), "there is no CSM at all"),
						isAbove(fig("opening.ratio"), threshold(planner.SwarmRatio, model.Ratio, "swarms up to a ratio of", "ATM")))},
					{int(model.Swarm), isAbove(fig("opening.ratio"),
						threshold(planner.PodRatio, model.Ratio, "pods up to a ratio of", "ATM"))},
				}}))},
		{ID: "split.votes.onboarding", Label: "Vote by onboarding", Scope: OfTier, Section: 9, Once: true, names: coverageNames,
			read:   readSplit(func(s *planner.Split) float64 { return float64(s.Votes.Onboarding) }),
			caveat: followsWords,
			formula: verdict{words: coverageNames, last: int(model.Pod), rules: []rule{
				{int(model.Sequential), isBelow(lever("tier.*.onboarding_days"),
					threshold(planner.SwarmDays, model.DayCount, "swarms from", "ATM"))},
				{int(model.Swarm), isBelow(lever("tier.*.onboarding_days"),
					threshold(planner.PodDays, model.DayCount, "pods from", "ATM"))},
			}}},
		{ID: "split.recommended", Label: "Recommended coverage", Scope: OfTier, Section: 9, Once: true, names: coverageNames,
			read:    readSplit(func(s *planner.Split) float64 { return float64(s.Recommended) }),
			formula: medianOf(fig("split.votes.acv"), fig("split.votes.ratio"), fig("split.votes.onboarding"))},
	}
}

// followsWords says of a vote by onboarding that it is none of its own.
func followsWords(place spot) string {
	if !place.p.Splits[place.tier].DaysFollow {
		return ""
	}
	return "; no independent vote: the days are the default of the tier's coverage, and follow it. " +
		"Set onboarding_days for an independent vote"
}

// typicalACV is the average ACV of a tier, or where it opens empty that of the accounts
// it will win.
var typicalACV = choose(
	when(isUndefined(fig("split.acv"), "there are no accounts"), fig("usual_acv")),
	otherwise(fig("split.acv")))
