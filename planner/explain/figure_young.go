package explain

import (
	"brim/model"
	"brim/planner"
	"brim/planner/internal/engine"
)

// youngFigures are a tier's accounts by age: those in onboarding, the young, the others.
func youngFigures() []Figure {
	return []Figure{
		{ID: "onboarding_accounts", Label: "Onboarding accounts", Unit: model.AccountCount, Scope: OfTier, Section: 6,
			Kind: AsCount, Column: "onboarding_accounts", Row: "Onboarding",
			read:    readTier(func(m *planner.TierMonth) float64 { return m.OnboardingAccounts }),
			formula: fedAlso(wonIn("the months of onboarding", "(s=t−M+1…t)", onboardingMonths), "tier.*.onboarding_days")},
		{ID: "young_accounts", Label: "Accounts won in the last 12 months", Unit: model.AccountCount, Scope: OfTier, Section: 5, Step: true,
			words: "young accounts", formula: wonIn("the last 12 months", "(s=t−11…t)", func(spot) int { return engine.YoungMonths })},
		{ID: "settled_accounts", Label: "Accounts older than 12 months", Unit: model.AccountCount, Scope: OfTier, Section: 5, Step: true,
			words: "settled accounts", formula: differenceOf(fig("accounts"), fig("young_accounts"))},
		{ID: "overload", Label: "Churn by overload, times", Unit: model.Multiple, Scope: OfTier, Section: 5, Step: true,
			words: "overload", formula: choose(
				when(atOpening, nothing{model.Some(1), "1: flows begin in month 1"}),
				otherwise(sumOf(fixed(1), productOf(differenceOf(lever("limits.overload_churn"), fixed(1)), before(fig("beyond_part"))))))},
		{ID: "overloaded_churn", Label: "Monthly churn with overload", Unit: model.Fraction, Scope: OfTier, Section: 5, Step: true,
			formula: fromFirstMonth(overloadedBy("monthly_churn"))},
		{ID: "overloaded_young_churn", Label: "Monthly churn of young accounts with overload", Unit: model.Fraction,
			Scope: OfTier, Section: 5, Step: true,
			formula: fromFirstMonth(overloadedBy("young_churn"))},
	}
}

func onboardingMonths(place spot) int { return place.scenario().Tiers[place.tier].OnboardingMonths() }

// wonIn is the accounts won in the last so many months that are left. Those won before the
// start are twelve equal cohorts.
func wonIn(over, symbol string, months func(place spot) int) formula {
	won := choose(
		when(beforeStart, productOf(quotientOf(lever("tier.*.young_share"), fixed(engine.YoungMonths)),
			moved{fig("accounts"), opening, "the opening %s", "%s(0)"})),
		otherwise(fig("new_accounts")))
	cohorts := func(place spot) []spot {
		var spots []spot
		for s := place.t - months(place) + 1; s <= place.t; s++ {
			each := place
			each.t, each.anchor = s, place.t
			spots = append(spots, each)
		}
		return spots
	}
	return reworded{
		series{body: productOf(won, only(monthsPass, youngLeft)), spots: cohorts, over: over, index: symbol,
			shows: shownAs{unit: model.AccountCount}},
		"the accounts won in " + over + " that are left"}
}

// beforeStart asks whether a cohort was won before the plan begins, monthsPass whether it
// has been in the plan for a month.
var (
	beforeStart = setting{met: func(place spot) bool { return place.t < 1 }}
	monthsPass  = setting{met: func(place spot) bool { return place.anchor > max(0, place.t) }}
)

func opening(place spot) spot {
	place.t, place.anchor = 0, 0
	return place
}

// youngLeft is the part of a cohort of young accounts that is left.
var youngLeft = choose(
	when(neverOverloaded, powerOf(differenceOf(fixed(1), fig("young_churn")), monthsHere)),
	otherwise(overMonths(multiplying, model.Fraction, "the months since they were won", "(s+1…t)",
		func(place spot) (int, int) { return max(0, place.t) + 1, place.anchor },
		differenceOf(fixed(1), youngChurnNow))))

// neverOverloaded asks whether no overload hastens churn, whatever the books.
var neverOverloaded = setting{levers: []string{"limits.overload_churn"}, met: func(place spot) bool {
	return place.scenario().Limits.OverloadChurn == 1
}}

// overloaded asks whether books beyond full ones hasten the month's churn.
var overloaded = asking{allOf(
	setting{levers: neverOverloaded.levers, met: func(place spot) bool { return !neverOverloaded.holds(place) }},
	comparison{fig("overload"), fixed(1), func(a, b float64) bool { return a != b }, "differs from", "≠", "="}), throughout}

// churnNow and youngChurnNow are the month's churn, overload included.
var (
	churnNow      = choose(when(overloaded, fig("overloaded_churn")), otherwise(fig("monthly_churn")))
	youngChurnNow = choose(when(overloaded, fig("overloaded_young_churn")), otherwise(fig("young_churn")))
)

// overloadedBy is a monthly churn times the overload, no more than a market may make of it.
func overloadedBy(churn string) formula {
	most := threshold(engine.MaxLosing, model.Fraction, "churn a month at most", FromAssumption)
	hastened := productOf(fig(churn), fig("overload"))
	return onSheet{smallerOf(most, hastened), choose(
		when(isEqual(fig("overload"), fixed(1)), fig(churn)),
		otherwise(smallerOf(fig("company.losing_most"), hastened)))}
}

// overloadChurn is the ARR of a month that full books would have kept.
var overloadChurn = choose(
	when(overloaded, choose(
		when(handedOver, productOf(before(fig("accounts")), moreBy(churnNow, "monthly_churn"), before(fig("acv")))),
		otherwise(productOf(
			sumOf(
				productOf(before(fig("settled_accounts")), moreBy(churnNow, "monthly_churn")),
				productOf(before(fig("young_accounts")), moreBy(youngChurnNow, "young_churn"))),
			before(fig("acv")))))),
	otherwise(nothing{model.Some(0), "0: overload costs nothing, or no books were over full in the month before"}))

func moreBy(now formula, usual string) formula { return differenceOf(now, fig(usual)) }
