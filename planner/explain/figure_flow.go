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
			formula: partOf(fig("arr"), fig("company.arr"), model.Money)},
		{ID: "acv", Label: "Average ACV", Unit: model.Money, Scope: OfTier, Section: 8,
			Kind: AsMoney, Column: "acv", Row: "ACV",
			read:    readTierOpt(func(m *planner.TierMonth) model.Opt { return m.ACV }),
			formula: quotientOf(fig("arr"), fig("accounts")),
			limits:  []formula{only(isPod, lever("limits.pod_acv_floor"))}},
	}
}

// stayingARR is what churn leaves of the month before, keptARR what contraction leaves of
// that.
var (
	stayingARR = differenceOf(before(fig("arr")), fig("churned_arr"))
	keptARR    = differenceOf(stayingARR, only(contracts, fig("contraction_arr")))
	contracts  = isNot(lever("tier.*.contraction"), 0)
)

// The accounts that grow from tier to tier, out and in.
var (
	graduates = asking{setting{levers: []string{"tier.*.graduation"}, met: func(place spot) bool {
		return place.tier > 0 && place.scenario().Tiers[place.tier].Graduation > 0
	}}, setting{met: func(place spot) bool { return place.tier > 0 }}}
	receives = asking{setting{met: func(place spot) bool {
		place.tier++
		return place.inside() && graduates.holds(place)
	}}, hasLower}
	hasLower = setting{met: func(place spot) bool {
		place.tier++
		return place.inside()
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
				when(byNeed, productOf(thereAEs("ae.ramped", "ae.there"), before(fig("part_of_arr")), fig("arr_per_ae"), season)),
				otherwise(productOf(thereAEs("ae_ramped", "ae_there"), fig("arr_per_ae"), season))))},
		{ID: "expansion_arr", Label: "Expansion ARR", Unit: model.Money, Scope: OfTier, Section: 5,
			Column: "expansion_arr",
			read:   readTier(func(m *planner.TierMonth) float64 { return m.ExpansionARR }),
			formula: fromFirstMonth(productOf(keptARR, choose(
				when(allOf(isPod, podsPaid), fig("pod_expansion")),
				otherwise(fig("plain_expansion")))))},
		{ID: "contraction_arr", Label: "Contraction ARR", Unit: model.Money, Scope: OfTier, Section: 5,
			Kind: AsMoney, Column: "contraction_arr", Row: "Contraction",
			read:    readTier(func(m *planner.TierMonth) float64 { return m.ContractionARR }),
			formula: fromFirstMonth(productOf(stayingARR, fig("monthly_contraction")))},
		{ID: "churned_arr", Label: "Churned ARR", Unit: model.Money, Scope: OfTier, Section: 5,
			Column:  "churned_arr",
			read:    readTier(func(m *planner.TierMonth) float64 { return m.ChurnedARR }),
			formula: fromFirstMonth(ofSomeAccounts(productOf(fig("churned_accounts"), before(fig("acv")))))},
		{ID: "overload_churned_arr", Label: "ARR lost to overload", Unit: model.Money, Scope: OfTier, Section: 5,
			Kind: AsMoney, Column: "overload_churned_arr", Row: "Overload loss",
			read:    readTier(func(m *planner.TierMonth) float64 { return m.OverloadChurnedARR }),
			formula: fromFirstMonth(ofSomeAccounts(overloadChurn))},
		{ID: "new_accounts", Label: "New accounts", Unit: model.AccountCount, Scope: OfTier, Section: 5,
			Column:  "new_accounts",
			read:    readTier(func(m *planner.TierMonth) float64 { return m.NewAccounts }),
			formula: fromFirstMonth(quotientOf(fig("new_arr"), fig("new_acv")))},
		{ID: "churned_accounts", Label: "Churned accounts", Unit: model.AccountCount, Scope: OfTier, Section: 5,
			Column: "churned_accounts",
			read:   readTier(func(m *planner.TierMonth) float64 { return m.ChurnedAccounts }),
			formula: fromFirstMonth(choose(
				when(handedOver, productOf(before(fig("accounts")), churnNow)),
				otherwise(sumOf(
					productOf(before(fig("settled_accounts")), churnNow),
					productOf(before(fig("young_accounts")), youngChurnNow)))))},
		{ID: "graduated_accounts", Label: "Graduated accounts", Unit: model.AccountCount, Scope: OfTier, Section: 5,
			Column: "graduated_accounts",
			read:   readTier(func(m *planner.TierMonth) float64 { return m.GraduatedAccounts }),
			formula: fromFirstMonth(choose(
				when(isFirst, noTierAbove),
				otherwise(productOf(before(fig("settled_accounts")), differenceOf(fixed(1), churnNow), fig("monthly_graduation")))))},
		{ID: "graduated_arr", Label: "Graduated ARR", Unit: model.Money, Scope: OfTier, Section: 5, Step: true,
			formula: fromFirstMonth(choose(
				when(isFirst, noTierAbove),
				otherwise(smallerOf(productOf(fig("graduated_accounts"), higher(fig("split.min_acv"))), keptARR))))},
	}
}

// ofSomeAccounts is a flow of a tier that had accounts in the month before.
func ofSomeAccounts(flow formula) formula {
	return choose(
		when(isPositive(before(fig("accounts"))), flow),
		otherwise(nothing{model.Some(0), "0: there are no accounts"}))
}

// thereAEs are the ramped AEs who are not on leave.
func thereAEs(ramped, there string) formula {
	return choose(when(aeRole.isAway(), fig(there)), otherwise(fig(ramped)))
}

var noTierAbove = nothing{model.Some(0), "0: no tier lies above"}

// podsPaid and podsUnpaid ask whether in the month before the pods of a tier paid: whether
// they were pairs, with contracts large enough and books that a pod can serve.
var (
	podsPaid = allOf(
		isAtMost(before(fig("ratio")), degradedRatio),
		isAtLeast(acvBefore, lever("limits.pod_acv_floor")),
		isBelow(before(fig("load")), lever("limits.pod_book_limit")))
	podsUnpaid = anyOf(
		isUndefined(before(fig("ratio")), "there was no CSM"),
		isAbove(before(fig("ratio")), degradedRatio),
		isBelow(acvBefore, lever("limits.pod_acv_floor")),
		isUndefined(before(fig("load")), "nobody carried the accounts"),
		isAtLeast(before(fig("load")), lever("limits.pod_book_limit")))
	acvBefore = choose(
		when(isUndefined(before(fig("acv")), "there were no accounts"), fixed(0)),
		otherwise(before(fig("acv"))))
)

// soundRatio and degradedRatio are the AE:CSM ratios of a tier's pods, its own or the
// company's.
var (
	soundRatio    = ratioLimit("ratio_sound")
	degradedRatio = ratioLimit("ratio_degraded")
)

func ratioLimit(name string) formula {
	return choose(when(isGiven("tier.*."+name), lever("tier.*."+name)), otherwise(lever("limits."+name)))
}
