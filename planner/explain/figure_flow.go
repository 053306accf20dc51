package explain

import (
	"brim/model"
	"brim/planner"
)

// tierFigures are a tier's stock of accounts and ARR.
func tierFigures() []Figure {
	return []Figure{
		{ID: "accounts", Label: "Accounts", Unit: model.AccountCount, Scope: OfTier, Section: 5,
			Kind: AsCount, Column: "accounts", Row: "Accounts",
			read: readTier(func(m *planner.TierMonth) float64 { return m.Accounts }),
			formula: choose(
				when(atOpening, fig("split.accounts")),
				otherwise(sumOf(
					differenceOf(sumOf(differenceOf(before(fig("accounts")), fig("churned_accounts")), fig("new_accounts")),
						only(graduates, fig("graduated_accounts"))),
					only(receives, lower(fig("graduated_accounts"))))))},
		{ID: "arr", Label: "ARR", Unit: model.Money, Scope: OfTier, Section: 5,
			Kind: AsMoney, Column: "arr", Row: "ARR",
			read: readTier(func(m *planner.TierMonth) float64 { return m.ARR }),
			formula: choose(
				when(atOpening, fig("split.arr")),
				otherwise(sumOf(
					differenceOf(sumOf(keptARR, fig("expansion_arr"), fig("new_arr")), only(graduates, fig("graduated_arr"))),
					only(receives, lower(fig("graduated_arr"))))))},
		{ID: "account_share", Label: "Share of accounts", Unit: model.Fraction, Scope: OfTier, Section: 8,
			Column:  "account_share",
			read:    readTierOpt(func(m *planner.TierMonth) model.Opt { return m.AccountShare }),
			formula: quotientOf(fig("accounts"), fig("company.accounts"))},
		{ID: "arr_share", Label: "Share of ARR", Unit: model.Fraction, Scope: OfTier, Section: 8,
			Column:  "arr_share",
			read:    readTierOpt(func(m *planner.TierMonth) model.Opt { return m.ARRShare }),
			formula: quotientOf(fig("arr"), fig("company.arr"))},
		{ID: "part_of_arr", Label: "Part of the ARR", Unit: model.Fraction, Scope: OfTier, Section: 4, Step: true,
			formula: partOf(fig("arr"), model.Money)},
		{ID: "acv", Label: "Average ACV", Unit: model.Money, Scope: OfTier, Section: 8,
			Kind: AsMoney, Column: "acv", Row: "ACV",
			read:    readTierOpt(func(m *planner.TierMonth) model.Opt { return m.ACV }),
			formula: quotientOf(fig("arr"), fig("accounts")),
			limits:  []formula{only(isPod, lever("limits.pod_acv_floor"))}},
	}
}

// keptARR is what churn leaves of the month before.
var keptARR = differenceOf(before(fig("arr")), fig("churned_arr"))

// The accounts that grow from tier to tier, out and in.
var (
	graduates = setting{levers: []string{"tier.*.graduation"}, is: func(place spot) bool {
		return place.tier > 0 && place.scenario().Tiers[place.tier].Graduation > 0
	}}
	receives = setting{is: func(place spot) bool {
		place.tier++
		return place.inside() && graduates.holds(place)
	}}
)

// flowFigures are what a month does to a tier.
func flowFigures() []Figure {
	return []Figure{
		{ID: "new_arr", Label: "New ARR", Unit: model.Money, Scope: OfTier, Section: 5,
			Column: "new_arr",
			read:   readTier(func(m *planner.TierMonth) float64 { return m.NewARR }),
			formula: fromFirstMonth(choose(
				when(byGoal, productOf(fig("new_mix"), fig("company.missing_arr"))),
				when(byNeed, productOf(fig("ae.ramped"), before(fig("part_of_arr")), fig("arr_per_ae"))),
				otherwise(productOf(fig("ae_ramped"), fig("arr_per_ae")))))},
		{ID: "expansion_arr", Label: "Expansion ARR", Unit: model.Money, Scope: OfTier, Section: 5,
			Column: "expansion_arr",
			read:   readTier(func(m *planner.TierMonth) float64 { return m.ExpansionARR }),
			formula: fromFirstMonth(productOf(keptARR, choose(
				when(wasPaired, fig("pod_expansion")),
				otherwise(fig("plain_expansion")))))},
		{ID: "churned_arr", Label: "Churned ARR", Unit: model.Money, Scope: OfTier, Section: 5,
			Column: "churned_arr",
			read:   readTier(func(m *planner.TierMonth) float64 { return m.ChurnedARR }),
			formula: fromFirstMonth(choose(
				when(isPositive(before(fig("accounts"))), productOf(fig("churned_accounts"), before(fig("acv")))),
				otherwise(nothing{model.Some(0), "0: there are no accounts"})))},
		{ID: "new_accounts", Label: "New accounts", Unit: model.AccountCount, Scope: OfTier, Section: 5,
			Column:  "new_accounts",
			read:    readTier(func(m *planner.TierMonth) float64 { return m.NewAccounts }),
			formula: fromFirstMonth(quotientOf(fig("new_arr"), fig("new_acv")))},
		{ID: "churned_accounts", Label: "Churned accounts", Unit: model.AccountCount, Scope: OfTier, Section: 5,
			Column: "churned_accounts",
			read:   readTier(func(m *planner.TierMonth) float64 { return m.ChurnedAccounts }),
			formula: fromFirstMonth(choose(
				when(handedOver, productOf(before(fig("accounts")), fig("monthly_churn"))),
				otherwise(sumOf(
					productOf(before(fig("settled_accounts")), fig("monthly_churn")),
					productOf(before(fig("young_accounts")), fig("young_churn"))))))},
		{ID: "graduated_accounts", Label: "Graduated accounts", Unit: model.AccountCount, Scope: OfTier, Section: 5,
			Column: "graduated_accounts",
			read:   readTier(func(m *planner.TierMonth) float64 { return m.GraduatedAccounts }),
			formula: fromFirstMonth(choose(
				when(isFirst, noTierAbove),
				otherwise(productOf(before(fig("settled_accounts")), differenceOf(fixed(1), fig("monthly_churn")), fig("monthly_graduation")))))},
		{ID: "graduated_arr", Label: "Graduated ARR", Unit: model.Money, Scope: OfTier, Section: 5, Step: true,
			formula: fromFirstMonth(choose(
				when(isFirst, noTierAbove),
				otherwise(smallerOf(productOf(fig("graduated_accounts"), higher(fig("split.min_acv"))), keptARR))))},
		{ID: "young_accounts", Label: "Accounts won in the last 12 months", Unit: model.AccountCount, Scope: OfTier, Section: 5, Step: true,
			words: "young accounts",
			formula: overMonths(adding, model.AccountCount, "the last 12 months", "(s=t−11…t)", lastYearsWins,
				productOf(fig("new_accounts"), powerOf(differenceOf(fixed(1), fig("young_churn")), cohortAge)))},
		{ID: "settled_accounts", Label: "Accounts older than 12 months", Unit: model.AccountCount, Scope: OfTier, Section: 5, Step: true,
			words: "settled accounts", formula: differenceOf(fig("accounts"), fig("young_accounts"))},
	}
}

var noTierAbove = nothing{model.Some(0), "0: no tier lies above"}

// wasPaired asks whether a pod tier was one of pairs in the month before.
var wasPaired = allOf(isPod, isAtMost(before(fig("ratio")), lever("limits.ratio_degraded")))
