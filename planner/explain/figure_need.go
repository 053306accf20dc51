package explain

import "brim/model"

// needSteps are the people that full books take, in heads and in money: what
// organisations are compared by. The plan's JSON has the figures behind them.
func needSteps() []Figure {
	sum := func(id, label, body string) Figure {
		return Figure{ID: "company." + id, Label: label, Unit: model.People, Section: 6, Step: true,
			formula: overTiers(model.People, fig(body))}
	}
	return []Figure{
		{ID: "csm_heads_needed", Label: "Needed CSM heads", Unit: model.People, Scope: OfTier, Section: 6, Step: true,
			formula: quotientOf(fig("csm_needed"), productOf(
				differenceOf(fixed(1), lever("tier.*.presales")),
				only(hasLeads, onSheet{fig("lead_factor"), fig("company.leading")})))},
		sum("csm_needed", "Needed CSMs of all tiers", "csm_needed"),
		sum("csm_heads_needed", "Needed CSM heads of all tiers", "csm_heads_needed"),
		sum("onboarding_specialists", "Onboarding specialists of all tiers", "onboarding_specialists"),
		sum("renewal_managers", "Renewal managers of all tiers", "renewal_managers"),
		{ID: "company.specialists", Label: "Specialists needed", Unit: model.People, Section: 6, Step: true,
			Compared: &Comparison{Label: "Specialists", Title: "Specialists needed", Better: -1},
			Kind:     AsHeads,
			formula:  sumOf(fig("company.onboarding_specialists"), fig("company.renewal_managers"))},
		{ID: "company.specialists_cost", Label: "Cost a year of the specialists, each at a CSM's (a)",
			Unit: model.Money, Section: 10, Step: true,
			formula: overTiers(model.Money, productOf(sumOf(fig("onboarding_specialists"), fig("renewal_managers")), csmRole.own("cost")))},
		{ID: "company.needed_cost", Label: "Cost a year of the needed people", Unit: model.Money, Section: 10, Step: true,
			formula: overTiers(model.Money, productOf(
				sumOf(fig("csm_heads_needed"), fig("onboarding_specialists"), fig("renewal_managers")), csmRole.own("cost")))},
	}
}
