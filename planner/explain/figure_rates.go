package explain

import (
	"brim/model"
	"brim/planner/internal/engine"
)

// rateSteps are the rates behind a month's flows: the annual levers under the market's
// conditions, made monthly.
func rateSteps() []Figure {
	churn := capped(productOf(lever("tier.*.logo_churn"), market("churn")))
	firstYears := capped(productOf(newcomerChurn, fig("annual_churn")))
	contraction := capped(productOf(lever("tier.*.contraction"), market("churn")))
	expansion := productOf(lever("tier.*.expansion"), market("expansion"))
	return []Figure{
		tierRate("annual_churn", "Logo churn under this market", model.Fraction, churn),
		tierRate("monthly_churn", "Monthly churn", model.Fraction, monthlyLoss(fig("annual_churn"))),
		tierRate("young_churn", "Monthly churn of young accounts", model.Fraction, choose(
			when(handedOver, fig("monthly_churn")),
			otherwise(monthlyLoss(firstYears)))),
		tierRate("monthly_contraction", "Monthly contraction", model.Fraction, monthlyLoss(contraction)),
		tierRate("plain_expansion", "Monthly expansion", model.Fraction, monthlyGain(expansion)),
		tierRate("pod_expansion", "Monthly expansion as a pod", model.Fraction,
			monthlyGain(productOf(lever("tier.*.expansion"), market("expansion"), sumOf(fixed(1), lever("limits.pod_expansion_uplift"))))),
		tierRate("monthly_graduation", "Monthly graduation", model.Fraction, monthlyLoss(lever("tier.*.graduation"))),
		tierRate("usual_acv", "Usual ACV", model.Money, choose(
			when(isPositive(fig("split.acv")), fig("split.acv")),
			when(isPositive(fig("split.min_acv")), fig("split.min_acv")),
			otherwise(fig("opening.mean_acv")))),
		tierRate("new_acv", "ACV of a new account", model.Money, productOf(
			choose(when(isGiven("tier.*.new_acv"), lever("tier.*.new_acv")), otherwise(fig("usual_acv"))), market("deal_size"))),
		tierRate("new_mix", "Share of new ARR", model.Fraction, choose(
			when(isGiven("tier.*.new_mix"), lever("tier.*.new_mix")),
			otherwise(partOf(fig("split.arr"), fig("opening.arr"), model.Money)))),
		tierRate("arr_per_ae", "New ARR a month of a ramped AE", model.Money, productOf(
			only(isNot(lever("tier.*.postsale"), 0), differenceOf(fixed(1), lever("tier.*.postsale"))),
			quotientOf(aeRole.own("quota"), fixed(12)), aeRole.own("attainment"), market("win_rate"), market("deal_size"))),
		{ID: "lead_factor", Label: "Share of CSM time left by leading", Unit: model.Fraction, Section: 4, Step: true, Once: true,
			formula: quotientOf(sumOf(lever("org.lead_span"), lever("org.lead_book")), sumOf(lever("org.lead_span"), fixed(1)))},
	}
}

func tierRate(id, label string, unit model.Unit, formula formula) Figure {
	return Figure{ID: id, Label: label, Unit: unit, Scope: OfTier, Section: 5, Step: true, Once: true, formula: formula}
}

// season is what the fiscal quarter's part of a year's new ARR makes of a month's, left out
// where it is an even one.
var season = func() formula {
	part := leverPart("growth.linearity", "the fiscal quarter's part of the year's new ARR", "[q]",
		func(place spot, v model.Value) float64 {
			s := place.scenario()
			return v.List[s.Quarter(s.MonthAt(place.t)).Number-1]
		})
	return only(isNot(part, 0.25), onSheet{fedAlso(productOf(fixed(4), part), "fiscal_start"), fig("company.season")})
}()

var (
	churnAtMost   = threshold(engine.MaxChurn, model.Fraction, "churn at most", FromAssumption)
	newcomerChurn = threshold(2, model.Multiple, "first-year churn without a hand-off, times", "POD")
)

// capped keeps a churn rate to what a market may make of it.
func capped(churn formula) formula {
	return onSheet{choose(when(isAbove(churn, churnAtMost), churnAtMost), otherwise(churn)), smallerOf(churnAtMost, churn)}
}

// leftByOthers is the part of a CSM's work that specialists do not do.
var leftByOthers = differenceOf(differenceOf(fixed(1), lever("org.onboarding_share")), lever("org.renewal_share"))

// market is a multiplier of the market, left out while it is 1.
func market(name string) formula {
	multiplier := lever("market." + name)
	return only(isNot(multiplier, 1), multiplier)
}
