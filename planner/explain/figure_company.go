package explain

import (
	"brim/model"
	"brim/planner"
	"brim/planner/internal/engine"
)

// companyFigures are the company's ARR and accounts, month by month.
func companyFigures() []Figure {
	return []Figure{
		companySum("company.arr", "ARR", "arr", model.Money, func(m *planner.Month) float64 { return m.ARR }).onPages(AsMoney, "ARR"),
		{ID: "company.goal_arr", Label: "Goal ARR", Unit: model.Money, Section: 16,
			Kind: AsMoney, Column: "goal_arr", Row: "Goal ARR",
			read:    readMonth(func(m *planner.Month) float64 { return m.GoalARR }),
			formula: productOf(fig("opening.arr"), powerOf(sumOf(fixed(1), lever("growth.target")), quotientOf(monthCount, fixed(12))))},
		companySum("company.accounts", "Accounts", "accounts", model.AccountCount, func(m *planner.Month) float64 { return m.Accounts }).
			onPages(AsCount, "Accounts"),
		companySum("company.new_arr", "New ARR", "new_arr", model.Money, func(m *planner.Month) float64 { return m.NewARR }),
		companySum("company.expansion_arr", "Expansion ARR", "expansion_arr", model.Money,
			func(m *planner.Month) float64 { return m.ExpansionARR }),
		companySum("company.contraction_arr", "Contraction ARR", "contraction_arr", model.Money,
			func(m *planner.Month) float64 { return m.ContractionARR }).
			onPages(AsMoney, "Contraction"),
		companySum("company.churned_arr", "Churned ARR", "churned_arr", model.Money,
			func(m *planner.Month) float64 { return m.ChurnedARR }),
		companySum("company.overload_churned_arr", "ARR lost to overload", "overload_churned_arr", model.Money,
			func(m *planner.Month) float64 { return m.OverloadChurnedARR }).
			onPages(AsMoney, "Overload loss"),
		companySum("company.beyond_accounts", "Accounts beyond full books", "beyond_accounts", model.AccountCount,
			func(m *planner.Month) float64 { return m.BeyondAccounts }).
			onPages(AsCount, "Beyond books").inSection(6),
		companySum("company.beyond_arr", "ARR beyond full books", "beyond_arr", model.Money,
			func(m *planner.Month) float64 { return m.BeyondARR }).
			onPages(AsMoney, "ARR beyond").inSection(6).
			comparedBy(Comparison{Label: "ARR beyond books", Title: "ARR beyond full books", Better: -1}),
		companySum("company.new_accounts", "New accounts", "new_accounts", model.AccountCount,
			func(m *planner.Month) float64 { return m.NewAccounts }),
		companySum("company.churned_accounts", "Churned accounts", "churned_accounts", model.AccountCount,
			func(m *planner.Month) float64 { return m.ChurnedAccounts }),
	}
}

// companyRatios are how the company's AEs stand to its CSMs.
func companyRatios() []Figure {
	return []Figure{
		{ID: "company.ratio", Label: "AE:CSM ratio", Unit: model.Ratio, Section: 7,
			Kind: AsRatio, Column: "ratio", Row: "AE:CSM",
			Compared: &Comparison{Label: "Peak AE:CSM", Title: "AE:CSM in the company", Better: -1, Pick: Highest},
			read:     readMonthOpt(func(m *planner.Month) model.Opt { return m.Ratio }),
			formula:  quotientOf(fig("ae.heads"), fig("csm.heads"))},
		{ID: "company.trailing_ratio", Label: "Trailing AE:CSM ratio", Unit: model.Ratio, Section: 7,
			Kind: AsRatio, Column: "trailing_ratio",
			read:    readMonthOpt(func(m *planner.Month) model.Opt { return m.TrailingRatio }),
			formula: trailing("company.ratio")},
		{ID: "company.hiring_gap", Label: "Hiring gap", Unit: model.Fraction, Section: 7,
			Kind: AsGap, Column: "hiring_gap",
			against:  gapAgainst,
			Compared: &Comparison{Label: "Hiring gap now", Title: "Hiring gap", Better: -1, Pick: AtStart},
			read:     readMonthOpt(func(m *planner.Month) model.Opt { return m.HiringGap }),
			formula:  hiringGap(companyHiring(aeRole), companyHiring(csmRole)),
			limits:   []formula{gapLimit}},
	}
}

// companyCosts are what the company's people cost, and what comes of it.
func companyCosts() []Figure {
	return []Figure{
		{ID: "company.people_cost", Label: "People cost a month", Unit: model.Money, Section: 10,
			Kind: AsMoney, Column: "people_cost", Row: "People cost",
			read: readMonth(func(m *planner.Month) float64 { return m.PeopleCost }),
			formula: sumOf(
				quotientOf(sumOf(fig("company.ae_cost"), fig("company.cs_cost"),
					only(managed, productOf(fig("company.managers"), lever("org.manager_cost"))),
					only(hasResources, fig("company.resource_cost"))), fixed(12)),
				hireCost(aeRole), hireCost(csmRole))},
		{ID: "company.managers", Label: "Managers", Unit: model.People, Section: 10,
			Kind: AsHeads, Column: "managers",
			read: readMonth(func(m *planner.Month) float64 { return m.Managers }),
			formula: choose(
				when(managed, quotientOf(sumOf(fig("ae.heads"), fig("csm.heads"),
					only(specialists, fig("company.specialists"))), lever("org.manager_span"))),
				otherwise(nothing{model.Some(0), "0: managers are not counted"}))},
		{ID: "company.cs_cost_share", Label: "Cost of customer success over ARR", Unit: model.Fraction, Section: 10,
			Kind: AsRate, Column: "cs_cost_share", Row: "CS cost/ARR",
			Compared: &Comparison{Label: "CS cost of ARR", Title: "Cost of customer success over ARR", Better: -1},
			read:     readMonthOpt(func(m *planner.Month) model.Opt { return m.CSCostShare }),
			formula: quotientOf(sumOf(fig("company.cs_cost"), only(managed, productOf(
				quotientOf(sumOf(fig("csm.heads"), only(specialists, fig("company.specialists"))), lever("org.manager_span")),
				lever("org.manager_cost")))), fig("company.arr"))},
		{ID: "company.nrr", Label: "Net revenue retention", Unit: model.Fraction, Section: 10, words: "NRR",
			Kind: AsRate, Column: "nrr", Row: "NRR",
			Compared: &Comparison{Label: "NRR at the end", Title: "NRR", Better: 1},
			read:     readMonthOpt(func(m *planner.Month) model.Opt { return m.NRR }),
			formula: linked(sumOf(fixed(1), overARRBefore(differenceOf(differenceOf(fig("company.expansion_arr"),
				fig("company.contraction_arr")), fig("company.churned_arr")))))},
		{ID: "company.grr", Label: "Gross revenue retention", Unit: model.Fraction, Section: 10, words: "GRR",
			Kind: AsRate, Column: "grr", Row: "GRR",
			Compared: &Comparison{Label: "GRR at the end", Title: "GRR", Better: 1},
			read:     readMonthOpt(func(m *planner.Month) model.Opt { return m.GRR }),
			formula:  linked(differenceOf(fixed(1), overARRBefore(sumOf(fig("company.contraction_arr"), fig("company.churned_arr")))))},
		{ID: "company.arr_per_csm", Label: "ARR per CSM", Unit: model.Money, Section: 10,
			Kind: AsMoney, Column: "arr_per_csm", Row: "ARR per CSM",
			Compared: &Comparison{Label: "ARR per CSM", Title: "ARR per CSM"},
			read:     readMonthOpt(func(m *planner.Month) model.Opt { return m.ARRPerCSM }),
			formula:  quotientOf(fig("company.arr"), fig("csm.heads"))},
		{ID: "company.missing_arr", Label: "ARR missing to the goal", Unit: model.Money, Section: 5, Step: true,
			formula: fromFirstMonth(largerOf(fixed(0), differenceOf(fig("company.goal_arr"),
				overTiers(model.Money, sumOf(keptARR, fig("expansion_arr"))))))},
	}
}

// companySum is a figure of the company that is the sum of its tiers'.
func companySum(id, label, body string, unit model.Unit, read func(m *planner.Month) float64) Figure {
	return Figure{ID: id, Label: label, Unit: unit, Section: 5, words: "company " + Decapitalised(label), Column: body,
		read: readMonth(read), formula: overTiers(unit, fig(body))}
}

// linked is what the ARR of twelve months ago has become: the product of the months'
// factors. A company without ARR neither keeps nor loses any.
func linked(factor formula) formula {
	return choose(
		when(firstYear, nothing{why: "only from month 12 on"}),
		otherwise(overMonths(multiplying, model.Fraction, "the last 12 months", "(12 months)", lastYear,
			choose(when(isPositive(arrBefore), factor), otherwise(fixed(1))))))
}

var arrBefore = before(fig("company.arr"))

func overARRBefore(change formula) formula { return quotientOf(change, arrBefore) }

var firstYear = setting{met: func(place spot) bool { return place.t < engine.GapMonths }}

// monthCount is t.
var monthCount = &fixedLeaf{words: "months since the start", symbol: "t",
	read: func(place spot) model.Opt { return model.Some(float64(place.t)) }}

// fromFirstMonth is a flow: month 0 has none.
func fromFirstMonth(flow formula) formula {
	return choose(when(atOpening, nothing{model.Some(0), "0: flows begin in month 1"}), otherwise(flow))
}

// resourceFigures are the other roles.
func resourceFigures() []Figure {
	return []Figure{
		{ID: "resource.needed", Label: "Needed heads", Unit: model.People, Scope: OfResource, Section: 16,
			Kind:    AsHeads,
			against: func(place spot) []float64 { return []float64{place.p.Months[place.t].Resources[place.resource].Heads} },
			read: func(place spot) model.Opt {
				return model.Some(place.p.Months[place.t].Resources[place.resource].Needed)
			},
			formula: reworded{overUses(model.People, neededByTier),
				"over the tiers that use the role, accounts × hours an account ÷ productive hours a month, pods × heads a pod, " +
					"and accounts × heads an account"},
			limits: []formula{lever("resource.*.heads")}},
		{ID: "resource.heads", Label: "Heads", Unit: model.People, Scope: OfResource, Section: 16,
			Kind:    AsHeads,
			read:    func(place spot) model.Opt { return model.Some(place.p.Months[place.t].Resources[place.resource].Heads) },
			formula: lever("resource.*.heads")},
	}
}

// What an account, in hours or heads, and a pod takes of a role.
var (
	hoursPerAccount = lever("tier.*.use.*.hours_per_account")
	headsPerPod     = lever("tier.*.use.*.per_pod")
	headsPerAccount = lever("tier.*.use.*.per_account")
)

// neededByTier is how many heads of a role one tier takes.
var neededByTier = sumOf(
	only(isNot(hoursPerAccount, 0), quotientOf(productOf(fig("accounts"), hoursPerAccount), lever("resource.*.hours"))),
	only(allOf(isPod, isNot(headsPerPod, 0)), productOf(fig("pods"), headsPerPod)),
	only(isNot(headsPerAccount, 0), productOf(fig("accounts"), headsPerAccount)))
