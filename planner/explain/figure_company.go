package explain

import (
	"brim/model"
	"brim/planner"
	"brim/planner/internal/engine"
)

// companyFigures are the company's months but its people.
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
		companySum("company.expansion_arr", "Expansion ARR", "expansion_arr", model.Money, func(m *planner.Month) float64 { return m.ExpansionARR }),
		companySum("company.churned_arr", "Churned ARR", "churned_arr", model.Money, func(m *planner.Month) float64 { return m.ChurnedARR }),
		companySum("company.new_accounts", "New accounts", "new_accounts", model.AccountCount, func(m *planner.Month) float64 { return m.NewAccounts }),
		companySum("company.churned_accounts", "Churned accounts", "churned_accounts", model.AccountCount, func(m *planner.Month) float64 { return m.ChurnedAccounts }),
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
			formula:  hiringGap("ae.hires_ahead", "csm.hires_ahead", "ae.heads", "csm.heads"),
			limits:   []formula{gapLimit}},
		{ID: "company.people_cost", Label: "People cost a month", Unit: model.Money, Section: 10,
			Kind: AsMoney, Column: "people_cost", Row: "People cost",
			read: readMonth(func(m *planner.Month) float64 { return m.PeopleCost }),
			formula: sumOf(
				quotientOf(productOf(fig("ae.heads"), lever("ae.cost")), fixed(12)),
				quotientOf(productOf(fig("csm.heads"), lever("csm.cost")), fixed(12)))},
		{ID: "company.nrr", Label: "Net revenue retention", Unit: model.Fraction, Section: 10, words: "NRR",
			Kind: AsRate, Column: "nrr", Row: "NRR",
			Compared: &Comparison{Label: "NRR at the end", Title: "NRR", Better: 1},
			read:     readMonthOpt(func(m *planner.Month) model.Opt { return m.NRR }),
			formula:  linked(sumOf(fixed(1), overARRBefore(differenceOf(fig("company.expansion_arr"), fig("company.churned_arr")))))},
		{ID: "company.grr", Label: "Gross revenue retention", Unit: model.Fraction, Section: 10, words: "GRR",
			Kind: AsRate, Column: "grr", Row: "GRR",
			Compared: &Comparison{Label: "GRR at the end", Title: "GRR", Better: 1},
			read:     readMonthOpt(func(m *planner.Month) model.Opt { return m.GRR }),
			formula:  linked(differenceOf(fixed(1), overARRBefore(fig("company.churned_arr"))))},
		{ID: "company.arr_per_csm", Label: "ARR per CSM", Unit: model.Money, Section: 10,
			Kind: AsMoney, Column: "arr_per_csm", Row: "ARR per CSM",
			Compared: &Comparison{Label: "ARR per CSM", Title: "ARR per CSM"},
			read:     readMonthOpt(func(m *planner.Month) model.Opt { return m.ARRPerCSM }),
			formula:  quotientOf(fig("company.arr"), fig("csm.heads"))},
		{ID: "company.missing_arr", Label: "ARR missing to the goal", Unit: model.Money, Section: 5, Step: true,
			formula: fromFirstMonth(largerOf(fixed(0), differenceOf(fig("company.goal_arr"), overTiers(model.Money, sumOf(keptARR, fig("expansion_arr"))))))},
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

var firstYear = setting{is: func(place spot) bool { return place.t < engine.GapMonths }}

// monthCount is t.
var monthCount = &fixedLeaf{words: "months since the start", symbol: "t",
	of: func(place spot) model.Opt { return model.Some(float64(place.t)) }}

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
			formula: reworded{overUses(model.People, sumOf(
				only(isNot(hoursPerAccount, 0), quotientOf(productOf(fig("accounts"), hoursPerAccount), lever("resource.*.hours"))),
				only(allOf(isPod, isNot(headsPerPod, 0)), productOf(fig("pods"), headsPerPod)))),
				"over the tiers that use the role, accounts × hours an account ÷ productive hours a month, and pods × heads a pod"},
			limits: []formula{lever("resource.*.heads")}},
		{ID: "resource.heads", Label: "Heads", Unit: model.People, Scope: OfResource, Section: 16,
			Kind:    AsHeads,
			read:    func(place spot) model.Opt { return model.Some(place.p.Months[place.t].Resources[place.resource].Heads) },
			formula: lever("resource.*.heads")},
	}
}

// What one account, and one pod, takes of a role.
var (
	hoursPerAccount = lever("tier.*.use.*.hours_per_account")
	headsPerPod     = lever("tier.*.use.*.per_pod")
)
