package explain

import (
	"slices"

	"brim/model"
	"brim/planner"
)

// openingFigures are the company at t = 0.
func openingFigures() []Figure {
	return []Figure{
		{ID: "opening.arr", Label: "Opening ARR", Unit: model.Money, Section: 3, Once: true, words: "the company's opening ARR",
			read: func(place spot) model.Opt { return model.Some(place.p.Opening.ARR) },
			formula: choose(
				when(scaledOwn, lever("company.arr")),
				when(ownFigures, ownARR),
				when(arrOfBands, bandsARR),
				otherwise(lever("company.arr")))},
		{ID: "opening.accounts", Label: "Opening accounts", Unit: model.AccountCount, Section: 3, Once: true,
			words:   "the company's opening accounts",
			read:    func(place spot) model.Opt { return model.Some(place.p.Opening.Accounts) },
			formula: quotientOf(fig("opening.arr"), fig("opening.mean_acv"))},
		{ID: "opening.mean_acv", Label: "Mean ACV", Unit: model.Money, Section: 3, Once: true,
			read: func(place spot) model.Opt { return model.Some(place.p.Opening.MeanACV) },
			formula: choose(
				when(ownFigures, quotientOf(ownARR, ownAccounts)),
				when(hasFile, quotientOf(fileSum, fileCount)),
				when(hasBandsFile, bandsMean),
				otherwise(lever("book.acv_mean")))},
		{ID: "opening.ratio", Label: "Opening AE:CSM ratio", Unit: model.Ratio, Section: 7, Once: true,
			read:    func(place spot) model.Opt { return place.p.Opening.Ratio },
			formula: quotientOf(lever("ae.heads"), lever("csm.heads"))},
		{ID: "opening.stage", Label: "Stage", Section: 9, Once: true, names: planner.StageWords(),
			read: func(place spot) model.Opt { return model.Some(float64(place.p.Opening.Stage)) },
			formula: verdict{words: planner.StageWords(), last: int(planner.Seed), rules: []rule{
				{int(planner.Scale), isAtLeast(fig("opening.arr"), stageBound(2))},
				{int(planner.Growth), isAtLeast(fig("opening.arr"), stageBound(1))},
				{int(planner.Early), isAtLeast(fig("opening.arr"), stageBound(0))},
			}}},
	}
}

// stageBound is the ARR from which a stage begins, counted from early.
func stageBound(i int) formula {
	stage := planner.StageWords()[i+1]
	return boundOf("limits.stage_bounds", i, "the bound of stage "+stage, stage)
}

// boundOf is one of the thresholds that a lever lists.
func boundOf(pattern string, i int, words, entry string) formula {
	part := leverPart(pattern, words, []string{"[0]", "[1]", "[2]"}[i],
		func(_ spot, v model.Value) float64 { return v.List[i] })
	part.entry = entry
	return part
}

var (
	fileSum = &fixedLeaf{unit: model.Money, words: "sum of the accounts file", symbol: "file_sum",
		read: func(place spot) model.Opt { return model.Some(place.scenario().Book.Accounts.Sum()) }}
	fileCount = &fixedLeaf{unit: model.AccountCount, words: "accounts in the file", symbol: "file_accounts",
		read: func(place spot) model.Opt { return model.Some(float64(place.scenario().Book.Accounts.Len())) }}
)

// What a file of bands says of the accounts.
var (
	bandsARR = &fixedLeaf{unit: model.Money, words: "sum of the bands' ARR", symbol: "bands_sum",
		read: func(place spot) model.Opt { return model.Some(place.scenario().Book.BandsARR) }}
	bandsMean = &fixedLeaf{unit: model.Money, words: "mean ACV of the bands", symbol: "bands_mean",
		read: func(place spot) model.Opt { return model.Some(place.scenario().Book.BandsMean) }}
)

// splitFigures are a tier's part of the opening book.
func splitFigures() []Figure {
	return []Figure{
		{ID: "split.coverage", Label: "Coverage", Scope: OfTier, Section: 2, Once: true, names: coverageNames,
			read:    readSplit(func(s *planner.Split) float64 { return float64(s.Coverage) }),
			formula: lever("tier.*.coverage")},
		{ID: "split.min_acv", Label: "Lower ACV threshold", Unit: model.Money, Scope: OfTier, Section: 3, Once: true,
			read: readSplit(func(s *planner.Split) float64 { return s.MinACV }),
			formula: choose(
				when(isLast, nothing{model.Some(0), "0: the last tier takes the rest"}),
				when(byShare, cutEdge),
				when(allOf(ownFigures, notGiven("tier.*.min_acv")), quotientOf(sumOf(ownACV, lower(ownACV)), fixed(2))),
				otherwise(leverCalled("tier.*.min_acv", "lower ACV threshold")))},
		{ID: "split.accounts", Label: "Opening accounts", Unit: model.AccountCount, Scope: OfTier, Section: 3, Once: true,
			Kind: AsCount,
			read: readSplit(func(s *planner.Split) float64 { return s.Accounts }),
			formula: differenceOf(
				sumOf(choose(when(ownFigures, ownScaled("tier.*.accounts")),
					otherwise(productOf(fig("opening.accounts"), cutAccounts))), only(promotes, lever("tier.*.promoted"))),
				only(givesUp, higher(lever("tier.*.promoted"))))},
		{ID: "split.arr", Label: "Opening ARR", Unit: model.Money, Scope: OfTier, Section: 3, Once: true,
			Kind: AsMoney,
			read: readSplit(func(s *planner.Split) float64 { return s.ARR }),
			formula: differenceOf(
				sumOf(choose(when(ownFigures, ownScaled("tier.*.arr")), otherwise(productOf(fig("opening.arr"), cutARR))),
					only(promotes, productOf(lever("tier.*.promoted"), lower(cutACV)))),
				only(givesUp, productOf(higher(lever("tier.*.promoted")), cutACV)))},
		{ID: "split.account_share", Label: "Opening share of accounts", Unit: model.Fraction, Scope: OfTier, Section: 8, Once: true,
			Kind:    AsPercent,
			read:    readSplitOpt(func(s *planner.Split) model.Opt { return s.AccountShare }),
			formula: quotientOf(fig("split.accounts"), fig("opening.accounts"))},
		{ID: "split.arr_share", Label: "Opening share of ARR", Unit: model.Fraction, Scope: OfTier, Section: 8, Once: true,
			Kind:    AsPercent,
			read:    readSplitOpt(func(s *planner.Split) model.Opt { return s.ARRShare }),
			formula: quotientOf(fig("split.arr"), fig("opening.arr"))},
		{ID: "split.acv", Label: "Opening average ACV", Unit: model.Money, Scope: OfTier, Section: 8, Once: true,
			Kind:    AsMoney,
			read:    readSplitOpt(func(s *planner.Split) model.Opt { return s.ACV }),
			formula: quotientOf(fig("split.arr"), fig("split.accounts"))},
		{ID: "split.csm_needed", Label: "Needed opening CSMs", Unit: model.People, Scope: OfTier, Section: 8, Once: true,
			Kind:    AsHeads,
			read:    readSplit(func(s *planner.Split) float64 { return s.CSMNeeded }),
			formula: atStart(fig("csm_needed"))},
	}
}

// ownFigures asks whether the tiers have accounts and ARR of their own, scaledOwn whether
// these are scaled to the company's ARR.
var (
	ownFigures = setting{levers: []string{"tiers.cut_by"}, met: func(place spot) bool { return place.scenario().OwnFigures() }}
	scaledOwn  = setting{levers: []string{"company.arr"}, met: func(place spot) bool {
		return place.scenario().OwnFigures() && place.scenario().ARR.OK
	}}
	hasBandsFile = setting{met: func(place spot) bool { return place.scenario().Book.BandsFile != "" }}
	arrOfBands   = setting{levers: []string{"company.arr"}, met: func(place spot) bool {
		return place.scenario().Book.BandsFile != "" && !place.scenario().ARR.OK
	}}
	ownACV = quotientOf(lever("tier.*.arr"), lever("tier.*.accounts"))
)

// ownARR and ownAccounts add up the tiers' own figures, ownScale is what these are scaled by.
var (
	ownARR      = onSheet{overTiers(model.Money, lever("tier.*.arr")), fig("book.own_arr")}
	ownAccounts = onSheet{overTiers(model.AccountCount, lever("tier.*.accounts")), fig("book.own_accounts")}
	ownScale    = quotientOf(lever("company.arr"), ownARR)
)

// ownScaled is a tier's own figure, scaled where the company's ARR says.
func ownScaled(pattern string) formula {
	return productOf(lever(pattern), only(scaledOwn, onSheet{ownScale, fig("book.own_scale")}))
}

func readSplit(read func(s *planner.Split) float64) func(spot) model.Opt {
	return func(place spot) model.Opt { return model.Some(read(&place.p.Splits[place.tier])) }
}

func readSplitOpt(read func(s *planner.Split) model.Opt) func(spot) model.Opt {
	return func(place spot) model.Opt { return read(&place.p.Splits[place.tier]) }
}

// The accounts that are moved between tiers by hand, in and out.
var (
	promotes = asking{isNot(lever("tier.*.promoted"), 0), hasLower}
	givesUp  = asking{setting{met: func(place spot) bool {
		return place.tier > 0 && place.scenario().Tiers[place.tier-1].Promoted != 0
	}}, setting{met: func(place spot) bool { return place.tier > 0 }}}
)

// What the ACV distribution, or the file, says of a tier's range of ACV before accounts
// are moved by hand. It is an integral rather than arithmetic, so formulas take it as
// it is.
var (
	cutEdge = cutLeaf("book.cut", "ACV where the share of accounts is cut", "ACV_cut", model.Money,
		func(cut model.Slice, _ *model.Scenario) model.Opt { return model.Some(cut.Edge) })
	cutAccounts = cutLeaf("book.accounts_share", "share of the accounts in the tier's ACV range", "F_k", model.Fraction,
		func(cut model.Slice, s *model.Scenario) model.Opt {
			return planner.Per(cut.Accounts, s.OpeningAccounts())
		})
	cutARR = cutLeaf("book.arr_share", "share of the ARR in the tier's ACV range", "G_k", model.Fraction,
		func(cut model.Slice, s *model.Scenario) model.Opt { return planner.Per(cut.ARR, s.OpeningARR()) })
	cutACV = cutLeaf("book.acv", "average ACV in the tier's ACV range", "ACV_k", model.Money,
		func(cut model.Slice, _ *model.Scenario) model.Opt { return model.Some(cut.ACV()) })
)

// cutLeaf is one of them; a workbook computes it again where the distribution is lognormal, in
// a figure of its own.
func cutLeaf(id, words, symbol string, unit model.Unit, read func(model.Slice, *model.Scenario) model.Opt) formula {
	leaf := &fixedLeaf{words: words, symbol: symbol, unit: unit, ofTier: true,
		feeds: []string{"book.acv_mean", "book.acv_spread", "every.tier.*.min_acv", "every.tier.*.account_share",
			"every.tier.*.accounts", "every.tier.*.arr"},
		read: func(place spot) model.Opt {
			s := *place.scenario()
			s.Tiers = slices.Clone(s.Tiers)
			for k := range s.Tiers {
				s.Tiers[k].Promoted = 0
			}
			cuts, _ := s.Opening()
			return read(cuts[place.tier], &s)
		}}
	return onSheet{leaf, choose(when(lognormal, fig(id)), otherwise(leaf))}
}
