package explain

import (
	"brim/model"
	"brim/planner"
)

// pilotNames are what a criterion says.
var pilotNames = []string{"failed", "passed"}

// pilotFigures are the criteria for a pod pilot, all at t = 0.
func pilotFigures() []Figure {
	return []Figure{
		criterion(0, "acv", "Pilot ACV", isAtLeast(fig("acv"), lever("limits.pod_acv_floor"))),
		criterion(1, "ratio", "Pilot AE:CSM ratio", isAtMost(fig("ratio"), soundRatio)),
		criterion(2, "load", "Pilot book load", isBelow(fig("load"), lever("limits.pod_book_limit"))),
		criterion(3, "pods", "Pilot pods", isAtLeast(fig("pods"),
			threshold(planner.MinPilotPods, model.Plain, "pods in a pilot, at least", "POD"))),
	}
}

func criterion(i int, id, label string, passed condition) Figure {
	return Figure{ID: "pod.pilot." + id, Label: label, Scope: OfPodTier, Section: 11, Once: true, names: pilotNames,
		read: readPod(func(f *planner.PodForecast) model.Opt {
			if f.Pilot[i].Passed {
				return model.Some(1)
			}
			return model.Some(0)
		}),
		formula: verdict{words: pilotNames, rules: []rule{{1, passed}}}}
}

// headlineFigures are those that a meeting decides on; see [planner.Headline].
func headlineFigures() []Figure {
	return []Figure{
		{ID: "headline.arr", Label: "ARR at the end", Unit: model.Money, Section: 5, Once: true,
			Compared: &Comparison{Label: "ARR at the end", Title: "ARR", Better: 1, months: "company.arr"},
			Kind:     AsMoney,
			read:     func(place spot) model.Opt { return model.Some(place.p.Last().ARR) },
			formula:  atEnd(fig("company.arr"))},
		{ID: "headline.goal_arr", Label: "Goal ARR at the end", Unit: model.Money, Section: 16, Once: true,
			Compared: &Comparison{Label: "Goal at the end", Title: "Goal ARR", months: "company.goal_arr"},
			Kind:     AsMoney,
			read:     func(place spot) model.Opt { return model.Some(place.p.Last().GoalARR) },
			formula:  atEnd(fig("company.goal_arr"))},
		{ID: "headline.people_cost", Label: "People cost of the plan", Unit: model.Money, Section: 10, Once: true,
			Compared: &Comparison{Label: "People cost", Title: "People cost a month", Better: -1, Pick: Summed, months: "company.people_cost"},
			Kind:     AsMoney,
			read:     func(place spot) model.Opt { return model.Some(place.p.PeopleCost()) },
			formula:  overPlan("the months of the plan", fig("company.people_cost"))},
		{ID: "headline.over", Label: "Month when books run over", Scope: OfTier, Section: 6, Once: true, month: true,
			read: func(place spot) model.Opt {
				book := place.p.Headline().Books[place.tier]
				return monthIf(book.Over, book.Since)
			},
			formula: firstMonth{when: overfull}},
		{ID: "headline.over_until", Label: "Last month when books run over", Scope: OfTier, Section: 6, Once: true, month: true,
			read: func(place spot) model.Opt {
				book := place.p.Headline().Books[place.tier]
				return monthIf(book.Over, book.Until)
			},
			formula: firstMonth{when: overfull, last: true}},
		{ID: "headline.months_over", Label: "Months over full books", Unit: model.MonthCount, Section: 6, Once: true,
			read:    func(place spot) model.Opt { return model.Some(float64(place.p.MonthsOver())) },
			formula: countMonths{when: isAbove(fig("company.beyond_accounts"), fixed(0))}},
		{ID: "headline.short", Label: "First month short of heads", Scope: OfResource, Section: 16, Once: true, month: true,
			read: func(place spot) model.Opt {
				for _, short := range place.p.Headline().Short {
					if short.Role == place.scenario().Resources[place.resource].Role {
						return model.Some(float64(short.Since.T))
					}
				}
				return model.Opt{}
			},
			formula: firstMonth{when: isAbove(fig("resource.needed"), fig("resource.heads"))}},
		{ID: "headline.degrades_by", Label: "Month when rules expect a break", Section: 7, Once: true, month: true,
			read: func(place spot) model.Opt {
				var first model.Opt
				for i := range place.p.Pods {
					if end := place.p.Pods[i].DegradesBy; end != nil && (!first.OK || float64(end.T) < first.V) {
						first = model.Some(float64(end.T))
					}
				}
				return first
			},
			formula: overPods(fig("pod.degrades_by"), shownAs{month: true})},
	}
}

// overfull asks whether a tier's books run over, or nobody carries them.
var overfull = anyOf(uncoveredBook, isAbove(fig("load"), bookLimit))

func monthIf(comes bool, when planner.When) model.Opt {
	if !comes {
		return model.Opt{}
	}
	return model.Some(float64(when.T))
}
