package explain

import (
	"fmt"

	"brim/model"
	"brim/planner"
)

// ratioFigures are how a tier's AEs stand to its CSMs.
func ratioFigures() []Figure {
	pairLimits := []formula{only(isPod, soundRatio), only(isPod, degradedRatio)}
	return []Figure{
		{ID: "ratio", Label: "AE:CSM ratio", Unit: model.Ratio, Scope: OfTier, Section: 7, limits: pairLimits,
			Kind: AsRatio, Column: "ratio", Row: "AE:CSM",
			against: ratioAgainst(true),
			Compared: &Comparison{Label: "Peak pod AE:CSM", Title: "AE:CSM in pods, the highest", Better: -1, Pick: Highest,
				most: (*planner.Plan).PodRatioAt, tiers: everyPodTier},
			read:    readTierOpt(func(m *planner.TierMonth) model.Opt { return m.Ratio }),
			formula: quotientOf(fig("ae_heads"), fig("csm_heads"))},
		{ID: "trailing_ratio", Label: "Trailing AE:CSM ratio", Unit: model.Ratio, Scope: OfTier, Section: 7, limits: pairLimits[:1],
			Kind: AsRatio, Column: "trailing_ratio",
			against: ratioAgainst(false),
			read:    readTierOpt(func(m *planner.TierMonth) model.Opt { return m.TrailingRatio }),
			formula: trailing("ratio")},
		{ID: "hiring_gap", Label: "Hiring gap", Unit: model.Fraction, Scope: OfTier, Section: 7, limits: []formula{gapLimit},
			Kind: AsGap, Column: "hiring_gap",
			against: gapAgainst,
			read:    readTierOpt(func(m *planner.TierMonth) model.Opt { return m.HiringGap }),
			formula: choose(
				when(byNeed, fig("company.hiring_gap")),
				otherwise(hiringGap(tierHiring(aeRole), tierHiring(csmRole))))},
		{ID: "pods", Label: "Pods", Unit: model.Plain, Scope: OfPodTier, Section: 7,
			Kind: AsHeads, Column: "pods",
			read:    readTierOpt(func(m *planner.TierMonth) model.Opt { return m.Pods }),
			formula: smallerOf(fig("ae_heads"), fig("csm_heads"))},
		{ID: "pairs_broken", Label: "Pairs expected to break within a year", Unit: model.Plain, Scope: OfPodTier, Section: 7,
			Kind: AsHeads, Column: "pairs_broken",
			read:    readTierOpt(func(m *planner.TierMonth) model.Opt { return m.PairsBroken }),
			formula: productOf(fig("pods"), differenceOf(fixed(1), productOf(staysYear(aeRole), staysYear(csmRole))))},
		{ID: "pod_state", Label: "Pod state", Scope: OfPodTier, Section: 7, names: podStateNames,
			codes: planner.PodStateWords(), Column: "pod_state",
			read: readTier(func(m *planner.TierMonth) float64 { return float64(m.PodState) }),
			formula: verdict{words: podStateNames, last: int(planner.Dedicated), rules: []rule{
				{int(planner.Hybrid), unpaired},
				{int(planner.Strained), isAbove(fig("ratio"), soundRatio)},
			}}},
	}
}

// podStateNames name the pods' states by the limits that they are held against; outside pod
// tiers there is none.
var podStateNames = []string{planner.NoPod: "", planner.Dedicated: "sound", planner.Strained: "strained", planner.Hybrid: "broken"}

// PodStateName is a state's name on every page: "sound", "strained", "broken"; empty outside
// pod tiers.
func PodStateName(state planner.PodState) string { return podStateNames[state] }

// staysYear is the part of a role's people that a year leaves in the seat.
func staysYear(r figureRole) formula {
	moves := r.own("moves")
	return productOf(differenceOf(fixed(1), r.own("attrition")), only(isNot(moves, 0), differenceOf(fixed(1), moves)))
}

// trailing is the mean of the last twelve months of a ratio.
func trailing(ratio string) formula {
	return onSheet{overMonths(averaging, model.Ratio, "the last 12 months", "(12 months)", lastYear, fig(ratio)), meanYear(ratio)}
}

// unpaired asks whether a pod tier's AEs and CSMs are pairs no longer.
var unpaired = anyOf(isUndefined(fig("ratio"), "there is no CSM"), isAbove(fig("ratio"), degradedRatio))

// podCause is what comes first of a tier's causes.
func podCause() Figure {
	return Figure{ID: "pod.cause", Label: "Cause of the break that rules expect", Scope: OfPodTier, Section: 7, Once: true, names: causeNames,
		read: readPod(func(f *planner.PodForecast) model.Opt {
			if f.DegradesBy == nil {
				return model.Opt{}
			}
			return model.Some(float64(f.DegradesBy.Cause))
		}),
		formula: verdict{words: causeNames, last: -1, rules: []rule{
			{int(planner.CauseRatio), isEqual(fig("pod.degrades_by"), fig("pod.ratio"))},
			{int(planner.CauseHiringGap), isEqual(fig("pod.degrades_by"), gapEnds)},
			{int(planner.CauseEconomics), isEqual(fig("pod.degrades_by"), economicsEnd)},
		}}}
}

// podFigures are the forecast of a pod tier.
func podFigures() []Figure {
	forecast := func(id, label string, read func(f *planner.PodForecast) model.Opt, formula formula) Figure {
		return Figure{ID: "pod." + id, Label: label, words: "the " + Decapitalised(label), Scope: OfPodTier, Section: 7, Once: true, month: true,
			read: readPod(read), formula: formula}
	}
	from := func(c planner.Cause) func(f *planner.PodForecast) model.Opt {
		return func(f *planner.PodForecast) model.Opt { return monthOf(f.Cause(c)) }
	}
	degrades := forecast("degrades_by", "Month when rules expect a break",
		func(f *planner.PodForecast) model.Opt {
			if f.DegradesBy == nil {
				return model.Opt{}
			}
			return model.Some(float64(f.DegradesBy.T))
		}, earliestOf(fig("pod.ratio"), gapEnds, economicsEnd))
	ahead := fmt.Sprintf("; a forecast by the rules: the month by which they expect pods to break "+
		"(a hiring gap within %d months, economics that do not pay within %d); the ratio itself may still be sound in it",
		planner.CauseHiringGap.Delay(), planner.CauseEconomics.Delay())
	degrades.caveat = func(spot) string { return ahead }
	return []Figure{
		forecast("ratio", "Month when AE:CSM passes its limit",
			from(planner.CauseRatio), firstMonth{when: unpaired}),
		forecast("hiring_gap", "Month when the hiring-gap rule first holds",
			from(planner.CauseHiringGap), firstMonth{when: gapBreached}),
		forecast("economics", "Month when the economics rule first holds",
			from(planner.CauseEconomics), firstMonth{when: economicsFail}),
		degrades,
		podCause(),
		forecast("hiring_gap_ends", "Month when the hiring-gap rule expects a break",
			func(f *planner.PodForecast) model.Opt { return endOf(f, planner.CauseHiringGap) }, gapEnds),
		forecast("economics_ends", "Month when the economics rule expects a break",
			func(f *planner.PodForecast) model.Opt { return endOf(f, planner.CauseEconomics) }, economicsEnd),
		forecast("breaks", "Month when pods break",
			func(f *planner.PodForecast) model.Opt { return monthOf(f.Breaks) }, firstMonth{when: unpaired}),
		forecast("warned", "Month when rules first warn of pods", func(f *planner.PodForecast) model.Opt {
			if f.Warned == nil {
				return model.Opt{}
			}
			return monthOf(&f.Warned.When)
		}, earliestOf(fig("pod.hiring_gap"), fig("pod.economics"))),
		{ID: "pod.peak_ratio", Label: "Highest AE:CSM ratio", Unit: model.Ratio, Scope: OfPodTier, Section: 7, Once: true, Kind: AsRatio,
			read: readPod(func(f *planner.PodForecast) model.Opt { return f.PeakRatio }),
			formula: fedAlso(
				overMonths(greatest, model.Ratio, "the months of the plan", "(t=0…H)", everyMonth, fig("ratio")), "horizon")},
		{ID: "uplift_lost", Label: "Monthly uplift lost", Unit: model.Money, Scope: OfPodTier, Section: 7,
			read: func(place spot) model.Opt { return model.Some(place.p.UpliftLostIn(place.t, place.tier)) },
			formula: fromFirstMonth(choose(
				when(podsUnpaid, lostUplift),
				otherwise(nothing{model.Some(0), "0: the pods paid in the month before"})))},
		{ID: "pod.uplift_lost", Label: "Uplift lost", Unit: model.Money, Scope: OfPodTier, Section: 7, Once: true,
			Kind:    AsMoney,
			read:    readPod(func(f *planner.PodForecast) model.Opt { return model.Some(f.UpliftLost) }),
			formula: overPlan("the months after one in which the pods did not pay", only(podsUnpaid, lostUplift))},
	}
}

// lostUplift is the expansion that a month forgoes where pods do not pay.
var lostUplift = productOf(keptARR, differenceOf(fig("pod_expansion"), fig("plain_expansion")))

// causeNames are the causes by value, for people.
var causeNames = []string{"ratio", "hiring gap", "economics"}

// gapLimit is the hiring gap that a plan may have.
var gapLimit = leverCalled("limits.hiring_gap", "the limit of the gap")

// Why, and how long after the cause, rules expect a break.
var (
	gapBreached   = breachOf("hiring_gap")
	economicsFail = anyOf(
		isBelow(fig("acv"), lever("limits.pod_acv_floor")),
		uncoveredBook,
		isAtLeast(fig("load"), lever("limits.pod_book_limit")),
		isUndefined(fig("trailing_ratio"), "one of the last 12 months has no CSM"),
		isAbove(fig("trailing_ratio"), soundRatio))
	gapEnds = sumOf(fig("pod.hiring_gap"), threshold(float64(planner.CauseHiringGap.Delay()), model.MonthCount,
		"from a hiring gap to the break that its rule expects", "POD"))
	economicsEnd = sumOf(fig("pod.economics"), threshold(float64(planner.CauseEconomics.Delay()), model.MonthCount,
		"from economics that do not pay to the break that their rule expects", "POD"))
)

func readPod(read func(f *planner.PodForecast) model.Opt) func(spot) model.Opt {
	return func(place spot) model.Opt {
		for i := range place.p.Pods {
			if place.p.Pods[i].Index == place.tier {
				return read(&place.p.Pods[i])
			}
		}
		return model.Opt{}
	}
}

// endOf is the month in which a cause is expected to break pods, its delay counted.
func endOf(f *planner.PodForecast, c planner.Cause) model.Opt {
	first := f.Cause(c)
	if first == nil {
		return model.Opt{}
	}
	return model.Some(float64(first.T + c.Delay()))
}

func monthOf(w *planner.When) model.Opt {
	if w == nil {
		return model.Opt{}
	}
	return model.Some(float64(w.T))
}

// What pages hold a pod tier's ratios against, and any hiring gap.
func ratioAgainst(degraded bool) func(spot) []float64 {
	return func(place spot) []float64 {
		sound, most := place.scenario().Ratios(place.tier)
		switch {
		case !isPod.holds(place):
			return nil
		case degraded:
			return []float64{sound, most}
		}
		return []float64{sound}
	}
}

func gapAgainst(place spot) []float64 { return []float64{place.scenario().Limits.HiringGap} }
