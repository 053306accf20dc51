package explain

import "brim/model"

// costSteps are what the people of a year cost: a tier's, and the company's.
func costSteps() []Figure {
	money := func(id, label string, scope Scope, formula formula) Figure {
		return Figure{ID: id, Label: label, Unit: model.Money, Scope: scope, Section: 10, Step: true, formula: formula}
	}
	return []Figure{
		money("aes_cost", "Cost of the AEs a year", OfTier, productOf(fig("ae_heads"), aeRole.own("cost"))),
		money("cs_cost", "Cost of the CSMs and their specialists a year", OfTier, servingCost),
		money("company.ae_cost", "Cost of all AEs a year", OfCompany, overTiers(model.Money, fig("aes_cost"))),
		money("company.cs_cost", "Cost of all CSMs and specialists a year", OfCompany, overTiers(model.Money, fig("cs_cost"))),
		money("company.resource_cost", "Cost of the other roles a year", OfCompany,
			series{body: productOf(fig("resource.heads"), lever("resource.*.cost")), spots: allResources,
				over: "the other roles", shows: shownAs{unit: model.Money}}),
	}
}

// servingCost is what a tier's CSMs and their specialists cost a year.
var servingCost = productOf(
	sumOf(fig("csm_heads"), only(specialists, fig("onboarding_specialists")), only(specialists, fig("renewal_managers"))),
	csmRole.own("cost"))

func allResources(place spot) []spot {
	spots := make([]spot, len(place.scenario().Resources))
	for i := range spots {
		spots[i] = place
		spots[i].resource = i
	}
	return spots
}

// managed asks whether managers are counted, hasResources whether there are other roles.
var (
	managed = asking{setting{levers: []string{"org.manager_span"}, met: func(place spot) bool {
		return place.scenario().Org.ManagerSpan > 0
	}}, isPositive(lever("org.manager_span"))}
	hasResources = setting{met: func(place spot) bool { return len(place.scenario().Resources) > 0 }}
)

// hireCost is what a role's joiners of a month cost once.
func hireCost(r figureRole) formula {
	cost := lever(r.key + ".hire_cost")
	return only(isNot(cost, 0), productOf(fig(r.key+".joined"), cost))
}
