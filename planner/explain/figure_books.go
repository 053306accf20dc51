package explain

import (
	"brim/model"
	"brim/planner"
)

// loadNames are the load states by value.
var loadNames = planner.LoadStateWords()

// bookLimit and bookFloor are the limits of a CSM's book in a month: in accounts, or in ARR
// where that is less, and raised where specialists take a part of the work. fullBook is the
// unraised limit.
var (
	bookLimit = onSheet{choose(when(specialists, fig("book_limit")), otherwise(fullBook)), fig("book_max")}
	bookFloor = onSheet{choose(
		when(specialists, fig("book_floor")),
		when(limitedByARR, smallerOf(lever("tier.*.book_min"), fullBook)),
		otherwise(lever("tier.*.book_min"))), fig("book_least")}
	fullBook = onSheet{choose(when(limitedByARR, fig("full_book")), otherwise(lever("tier.*.book_max"))), fig("book_full")}

	limitedByARR = allOf(asking{setting{levers: []string{"tier.*.book_max_arr"}, met: func(place spot) bool {
		return place.scenario().Tiers[place.tier].BookMaxARR > 0
	}}, isPositive(lever("tier.*.book_max_arr"))}, isPositive(fig("acv")))
)

// work is a tier's accounts, those in onboarding at their weight.
var (
	work = choose(
		when(weighed, fig("work")),
		otherwise(fig("accounts")))
	weighed = asking{setting{levers: []string{"tier.*.onboarding_weight"}, met: func(place spot) bool {
		return place.scenario().Tiers[place.tier].OnboardingWeight != 1
	}}, throughout}
)

// bookFigures are a tier's CSMs at work and the books that they can carry.
func bookFigures() []Figure {
	return []Figure{
		{ID: "csm.productive", Label: "Productive CSMs", Unit: model.People, Section: 4, words: "the company's productive CSMs",
			Kind: AsHeads, Column: "csm_productive", Row: "productive",
			Compared: &Comparison{Label: "Fewest CSMs", Title: "Productive CSMs", Better: 1, Pick: Lowest},
			read:     readMonth(func(m *planner.Month) float64 { return m.CSM.Productive }),
			formula:  overTiers(model.People, fig("csm_productive"))},
		{ID: "csm_productive", Label: "Productive CSMs", Unit: model.People, Scope: OfTier, Section: 4,
			words: "productive CSMs", sign: "productive",
			Kind: AsHeads, Column: "csm_productive", Row: "productive",
			read: readTier(func(m *planner.TierMonth) float64 { return m.CSMProductive }),
			formula: productOf(choose(when(csmRole.isAway(), fig("csm_there")), otherwise(fig("csm_ramped"))),
				only(isNot(lever("tier.*.presales"), 0), differenceOf(fixed(1), lever("tier.*.presales"))),
				only(hasLeads, onSheet{fig("lead_factor"), fig("company.leading")}),
				only(asking{inDip, moves}, onSheet{differenceOf(fixed(1), lever("transition.dip")), fig("company.moving")})),
			limits: []formula{only(inDip, dipThreshold)}},
		{ID: "csm_needed", Label: "Needed CSMs", Unit: model.People, Scope: OfTier, Section: 6,
			Kind: AsHeads, Column: "csm_needed", Row: "needed",
			read:    readTier(func(m *planner.TierMonth) float64 { return m.CSMNeeded }),
			formula: quotientOf(work, bookLimit)},
		{ID: "book_max", Label: "Book max", Unit: model.AccountCount, Scope: OfTier, Section: 6,
			read:    func(place spot) model.Opt { return model.Some(place.p.BookMax(place.t, place.tier)) },
			formula: bookLimit},
		{ID: "full_book", Label: "Full book by accounts or ARR", Unit: model.AccountCount, Scope: OfTier, Section: 6, Step: true,
			formula: smallerOf(lever("tier.*.book_max"), quotientOf(lever("tier.*.book_max_arr"), fig("acv")))},
		{ID: "book_limit", Label: "Book max without the specialists' work", Unit: model.AccountCount, Scope: OfTier, Section: 6, Step: true,
			formula: quotientOf(fullBook, leftByOthers)},
		{ID: "book_floor", Label: "Book min without the specialists' work", Unit: model.AccountCount, Scope: OfTier, Section: 6, Step: true,
			formula: choose(
				when(limitedByARR, smallerOf(quotientOf(lever("tier.*.book_min"), leftByOthers), fig("book_limit"))),
				otherwise(quotientOf(lever("tier.*.book_min"), leftByOthers)))},
		{ID: "work", Label: "Accounts, those in onboarding at their weight", Unit: model.AccountCount,
			Scope: OfTier, Section: 6, Step: true,
			words: "weighed accounts",
			formula: sumOf(fig("accounts"), productOf(differenceOf(lever("tier.*.onboarding_weight"), fixed(1)),
				fig("onboarding_accounts")))},
	}
}

// loadFigures are the loads of a tier's books, and how they are judged.
func loadFigures() []Figure {
	return []Figure{
		{ID: "load", Label: "Book load", Unit: model.AccountCount, Scope: OfTier, Section: 6, words: "load",
			Kind: AsLoad, Column: "load", Row: "Load",
			against: bookAgainst,
			read:    readTierOpt(func(m *planner.TierMonth) model.Opt { return m.Load }),
			formula: quotientOf(work, fig("csm_productive")),
			limits:  []formula{bookLimit, bookFloor, only(isPod, lever("limits.pod_book_limit"))}},
		{ID: "utilization", Label: "Utilization", Unit: model.Fraction, Scope: OfTier, Section: 6,
			Kind: AsPercent, Column: "utilization", Row: "Utilization",
			against: fullAgainst,
			Compared: &Comparison{Label: "Peak utilization", Title: "Highest utilization of a tier", Better: -1, Pick: Highest,
				most: (*planner.Plan).UtilizationAt, tiers: everyTier},
			read:    readTierOpt(func(m *planner.TierMonth) model.Opt { return m.Utilization }),
			formula: quotientOf(fig("load"), bookLimit)},
		{ID: "state", Label: "Book state", Scope: OfTier, Section: 6, names: loadNames,
			Column: "state", Row: "Books",
			read: readTier(func(m *planner.TierMonth) float64 { return float64(m.State) }),
			formula: verdict{words: loadNames, last: int(planner.Within), rules: []rule{
				{int(planner.Uncovered), uncoveredBook},
				{int(planner.Over), isAbove(fig("load"), bookLimit)},
				{int(planner.Under), isBelow(fig("load"), bookFloor)},
			}}},
		{ID: "one_out", Label: "Load with one CSM away", Unit: model.AccountCount, Scope: OfTier, Section: 6,
			Kind: AsLoad, Column: "one_out", Row: "One CSM away",
			read: readTierOpt(func(m *planner.TierMonth) model.Opt { return m.OneOut }),
			formula: choose(
				when(isMore(fig("csm_heads"), fixed(1)),
					quotientOf(work, productOf(fig("csm_productive"), differenceOf(fixed(1), quotientOf(fixed(1), fig("csm_heads")))))),
				otherwise(nothing{why: "without limit: up to one head, nobody is left"})),
			limits: []formula{bookLimit}},
	}
}

// beyondFigures are what has no place in a tier's full books.
func beyondFigures() []Figure {
	return []Figure{
		{ID: "beyond_part", Label: "Part of the accounts beyond full books", Unit: model.Fraction, Scope: OfTier, Section: 6, Step: true,
			words: "part beyond full books", read: readTier(beyondPart),
			formula: choose(
				when(uncoveredBook, nothing{model.Some(1), "100%: nobody carries them"}),
				when(isMore(fig("utilization"), fixed(1)),
					differenceOf(fixed(1), quotientOf(fixed(1), fig("utilization")))),
				otherwise(nothing{model.Some(0), "0: no books are over full"}))},
		{ID: "beyond_accounts", Label: "Accounts beyond full books", Unit: model.AccountCount, Scope: OfTier, Section: 6,
			Kind: AsCount, Column: "beyond_accounts", Row: "Beyond books",
			read:    readTier(func(m *planner.TierMonth) float64 { return m.BeyondAccounts }),
			formula: productOf(fig("accounts"), fig("beyond_part"))},
		{ID: "beyond_arr", Label: "ARR beyond full books", Unit: model.Money, Scope: OfTier, Section: 6,
			Kind: AsMoney, Column: "beyond_arr", Row: "ARR beyond",
			read:    readTier(func(m *planner.TierMonth) float64 { return m.BeyondARR }),
			formula: productOf(fig("arr"), fig("beyond_part"))},
	}
}

// servingFigures are who serves a tier besides its CSMs, and what serving it costs.
func servingFigures() []Figure {
	return []Figure{
		{ID: "ae_load", Label: "AE load", Unit: model.AccountCount, Scope: OfTier, Section: 6,
			Kind: AsLoad, Column: "ae_load",
			against: aeAgainst,
			read:    readTierOpt(func(m *planner.TierMonth) model.Opt { return m.AELoad }),
			formula: choose(
				when(staysWithAE, quotientOf(fig("accounts"), fig("ae_heads"))),
				otherwise(quotientOf(fig("new_accounts"), fig("ae_heads")))),
			limits: []formula{only(hasAELimits, aeLoadMin), only(hasAELimits, aeLoadMax)}},
		{ID: "onboarding_specialists", Label: "Onboarding specialists", Unit: model.People, Scope: OfTier, Section: 6,
			Column:  "onboarding_specialists",
			read:    readTier(func(m *planner.TierMonth) float64 { return m.OnboardingSpecialists }),
			formula: bySpecialists("org.onboarding_share")},
		{ID: "renewal_managers", Label: "Renewal managers", Unit: model.People, Scope: OfTier, Section: 6,
			Column:  "renewal_managers",
			read:    readTier(func(m *planner.TierMonth) float64 { return m.RenewalManagers }),
			formula: bySpecialists("org.renewal_share")},
		{ID: "books", Label: "Full books", Unit: model.People, Scope: OfTier, Section: 4, Step: true,
			formula: quotientOf(work, fullBook)},
		{ID: "part_of_books", Label: "Part of the books to carry", Unit: model.Fraction, Scope: OfTier, Section: 4, Step: true,
			formula: partOf(fig("books"), fig("company.books"), model.People)},
		{ID: "cost_to_serve", Label: "Cost to serve", Unit: model.Fraction, Scope: OfTier, Section: 10,
			Kind: AsPercent, Column: "cost_to_serve", Row: "Cost to serve",
			read:    readTierOpt(func(m *planner.TierMonth) model.Opt { return m.CostToServe }),
			formula: quotientOf(servingCost, fig("arr"))},
	}
}

// beyondPart is the part of a tier's accounts that has no place in a full book.
func beyondPart(m *planner.TierMonth) float64 {
	switch {
	case m.State == planner.Uncovered:
		return 1
	case m.Accounts == 0 || !m.Utilization.OK:
		return 0
	}
	return 1 - 1/max(1, m.Utilization.V)
}

// hasAccounts is [planner.HasAccounts].
var hasAccounts = comparison{fig("accounts"), fixed(0), planner.Above, "above", ">", "≤"}

// uncoveredBook asks whether accounts are without any productive CSM.
var uncoveredBook = allOf(isUndefined(fig("load"), "there is no productive CSM"), hasAccounts)

func bySpecialists(share string) formula {
	return choose(
		when(specialists, productOf(lever(share), fig("books"))),
		otherwise(nothing{model.Some(0), "0: CSMs are generalists"}))
}

// dipThreshold is the share of the accounts up to which a change of model costs nothing.
var dipThreshold = threshold(planner.MovedAtOnce, model.Fraction, "a change of model costs productivity above", "ATM")

// What the sources say an AE can carry, by coverage.
var (
	hasAELimits = setting{met: func(place spot) bool { return coverageAt(place).AELoadMax > 0 }}
	aeLoadMin   = aeLimit("AE load from", func(f model.CoverageFacts) float64 { return f.AELoadMin })
	aeLoadMax   = aeLimit("AE load up to", func(f model.CoverageFacts) float64 { return f.AELoadMax })
)

func coverageAt(place spot) model.CoverageFacts {
	return place.scenario().Tiers[place.tier].Coverage.Facts()
}

func aeLimit(words string, read func(model.CoverageFacts) float64) formula {
	return &fixedLeaf{unit: model.AccountCount, words: words, source: "ATM",
		read: func(place spot) model.Opt { return model.Some(read(coverageAt(place))) }}
}

// What pages hold loads against: a full book and the least one, full books, and the most
// that an AE can carry.
func bookAgainst(place spot) []float64 {
	return []float64{place.p.BookMax(place.t, place.tier), place.p.BookMin(place.t, place.tier)}
}

func fullAgainst(spot) []float64 { return []float64{1} }

func aeAgainst(place spot) []float64 {
	if most := coverageAt(place).AELoadMax; most > 0 {
		return []float64{most}
	}
	return nil
}
