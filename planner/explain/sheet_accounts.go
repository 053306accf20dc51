package explain

import (
	"brim/model"
	"brim/planner/internal/engine"
)

// accountLines are what workbooks keep of a tier's accounts besides its figures. Accounts
// that are won are kept as of the opening, so that one factor says how many of all of them
// are left.
func accountLines() []Figure {
	line := func(id, label string, unit model.Unit, f formula) Figure {
		return Figure{ID: id, Label: label, Unit: unit, Scope: OfTier, Section: 5, formula: f}
	}
	months := line("onboarding_months", "Months of onboarding", model.MonthCount, sheetOf(func(place spot) model.Opt {
		return model.Some(float64(place.scenario().Tiers[place.tier].OnboardingMonths()))
	}, "MIN(12,ROUNDUP(", lever("tier.*.onboarding_days"), "/30.4375,0))").closed())
	months.Once = true
	return []Figure{
		months,
		line("young_lasting", "Part of the young accounts of the opening that is left", model.Fraction, choose(
			when(atOpening, fixed(1)),
			otherwise(productOf(before(fig("young_lasting")), differenceOf(fixed(1), youngChurnNow))))),
		line("grown_arr", "ARR that stays, with its expansion", model.Money, fromFirstMonth(sumOf(keptARR, fig("expansion_arr")))),
		line("won_seed", "Accounts won, as of the opening", model.AccountCount,
			fromFirstMonth(dividedBy(fig("new_accounts"), fig("young_lasting")))),
		line("young_seed", "Young accounts of the opening, a month's", model.AccountCount,
			productOf(dividedBy(lever("tier.*.young_share"), fixed(engine.YoungMonths)), atStart(fig("accounts")))),
		line("matured_accounts", "Accounts that turn a year old", model.AccountCount,
			fromFirstMonth(productOf(fig("young_lasting"), maturing()))),
		podsLine("pods_paired", "Whether AEs and CSMs were pairs in the month before", isAtMost(before(fig("ratio")), degradedRatio)),
		podsLine("pods_worth", "Whether contracts were large enough for pods in the month before",
			isAtLeast(acvBefore, lever("limits.pod_acv_floor"))),
		podsLine("pods_serve", "Whether pods could serve their books in the month before",
			isBelow(before(fig("load")), lever("limits.pod_book_limit"))),
		{ID: "pods_pay", Label: "Whether the pods paid in the month before", Scope: OfPodTier, Section: 5,
			formula: productOf(fig("pods_paired"), fig("pods_worth"), fig("pods_serve"))},
	}
}

// podsLine is a part of whether pods pay: 1 where it holds.
func podsLine(id, label string, holds condition) Figure {
	return Figure{ID: id, Label: label, Scope: OfPodTier, Section: 5,
		formula: fromFirstMonth(choose(when(holds, fixed(1)), otherwise(fixed(0))))}
}

// maturing is what a year ago was won, as of the opening: a month of the plan, or one before it.
func maturing() formula {
	year := fixed(engine.YoungMonths)
	return sheetOf(func(place spot) model.Opt {
		if place.t <= engine.YoungMonths {
			return fig("young_seed").value(place)
		}
		place.t -= engine.YoungMonths
		return fig("won_seed").value(place)
	}, "IF(", monthCount, ">12,", monthsAgo("won_seed", year), ",", fig("young_seed"), ")").closed()
}

// wonOnSheets are the accounts won in the last so many months that are left.
func wonOnSheets(months formula) formula {
	read := func(place spot) model.Opt {
		n := int(months.value(place).V)
		sum := float64(max(0, n-place.t)) * fig("young_seed").value(place).V
		for t := max(1, place.t-n+1); t <= place.t; t++ {
			each := place
			each.t = t
			sum += fig("won_seed").value(each).V
		}
		return model.Some(sum * fig("young_lasting").value(place).V)
	}
	return sheetOf(read, fig("young_lasting"), "*(IF(", months, ">0,SUM(", runningFrom("won_seed", months, 0), "),0)+MAX(0,",
		months, "-", monthCount, ")*", fig("young_seed"), ")")
}

// accountFormulas are the formulas of a tier's accounts on sheets.
func accountFormulas() map[string]formula {
	settled, young := fig("settled_accounts"), fig("young_accounts")
	all := sumOf(settled, young)
	return map[string]formula{
		"onboarding_accounts": wonOnSheets(fig("onboarding_months")),
		"young_accounts":      wonOnSheets(fixed(engine.YoungMonths)),
		"settled_accounts": choose(
			when(atOpening, productOf(fig("split.accounts"), differenceOf(fixed(1), lever("tier.*.young_share")))),
			otherwise(sumOf(
				differenceOf(sumOf(productOf(before(settled), differenceOf(fixed(1), churnNow)), fig("matured_accounts")),
					only(graduates, fig("graduated_accounts"))),
				only(receives, lower(fig("graduated_accounts")))))),
		"accounts": choose(
			when(atOpening, fig("split.accounts")),
			otherwise(atLeastFewest(all))),
		"arr": choose(
			when(atOpening, largerOf(fixed(0), fig("split.arr"))),
			otherwise(largerOf(fixed(0), sumOf(
				differenceOf(sumOf(keptARR, fig("expansion_arr"), fig("new_arr")), only(graduates, fig("graduated_arr"))),
				only(receives, lower(fig("graduated_arr"))))))),
		"churned_accounts": fromFirstMonth(sumOf(
			productOf(before(settled), churnNow),
			productOf(before(young), youngChurnNow))),
		"overload_churned_arr": fromFirstMonth(ofSomeAccounts(productOf(sumOf(
			productOf(before(settled), moreBy(churnNow, "monthly_churn")),
			productOf(before(young), moreBy(youngChurnNow, "young_churn"))), before(fig("acv"))))),
		"young_churn": choose(
			when(handedOver, fig("monthly_churn")),
			otherwise(monthlyLoss(smallerOf(churnAtMost, productOf(newcomerChurn, fig("annual_churn")))))),
		"expansion_arr": fromFirstMonth(productOf(keptARR, choose(
			when(allOf(isPod, isEqual(fig("pods_pay"), fixed(1))), fig("pod_expansion")),
			otherwise(fig("plain_expansion"))))),
		"one_out": choose(
			when(allOf(isMore(fig("csm_heads"), fixed(1)), isPositive(fig("csm_productive"))),
				dividedBy(productOf(fig("work"), fig("csm_heads")),
					productOf(fig("csm_productive"), differenceOf(fig("csm_heads"), fixed(1))))),
			otherwise(nothing{})),
		"uplift_lost": fromFirstMonth(choose(
			when(isEqual(fig("pods_pay"), fixed(1)), fixed(0)),
			otherwise(lostUplift))),
		"pod.uplift_lost": overPlan("", fig("uplift_lost")),
		"company.missing_arr": fromFirstMonth(largerOf(fixed(0),
			differenceOf(fig("company.goal_arr"), overTiers(model.Money, fig("grown_arr"))))),
		"company.nrr": overYear("company.net_factor"),
		"company.grr": overYear("company.gross_factor"),
	}
}
