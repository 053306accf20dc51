package explain

import (
	"math"

	"brim/model"
)

// bookLines are the lognormal distribution of the opening book, tier by tier.
func bookLines() []Figure {
	mean, spread := lever("book.acv_mean"), lever("book.acv_spread")
	edge := fig("split.min_acv")
	half := dividedBy(productOf(spread, spread), fixed(2))
	line := func(id, label string, unit model.Unit, f formula) Figure {
		return Figure{ID: id, Label: label, Unit: unit, Scope: OfTier, Section: 3, Once: true, formula: f}
	}
	tail := func(shift formula) formula {
		return call("NORMSDIST", func(v []float64) float64 { return math.Erfc(-v[0]/math.Sqrt2) / 2 }, shift)
	}
	above := func(id string, shift formula) formula {
		share := choose(
			when(isLess(edge, fewest), fixed(1)),
			when(isPositive(spread), tail(shift)),
			when(isMore(edge, mean), fixed(0)),
			otherwise(fixed(1)))
		return choose(
			when(allOf(byShare, isNone(fig("book.cumulated"))), fixed(0)),
			when(isFirst, share),
			otherwise(largerOf(higher(fig(id)), share)))
	}
	part := func(id string) formula {
		return choose(when(isFirst, fig(id)), otherwise(differenceOf(fig(id), higher(fig(id)))))
	}
	score := call("NORMSINV", func(v []float64) float64 { return -math.Sqrt2 * math.Erfcinv(2*v[0]) }, largerOf(fewest, fig("book.cumulated")))
	return []Figure{
		{ID: "book.own_arr", Label: "The tiers' own ARR in all", Unit: model.Money, Section: 3, Once: true, formula: ownARR.formula},
		{ID: "book.own_accounts", Label: "The tiers' own accounts in all", Unit: model.AccountCount, Section: 3, Once: true,
			formula: ownAccounts.formula},
		{ID: "book.own_scale", Label: "What the tiers' own figures are scaled by", Unit: model.Multiple, Section: 3, Once: true,
			formula: ownScale},
		line("book.placed", "Accounts placed in the tier", model.AccountCount, figuresByID["split.accounts"].formula),
		line("book.cumulated", "Share of the accounts down to the tier", model.Fraction, choose(
			when(isFirst, lever("tier.*.account_share")),
			otherwise(sumOf(higher(fig("book.cumulated")), lever("tier.*.account_share"))))),
		line("book.cut", "ACV where the share of accounts is cut", model.Money, choose(
			when(isNoLess(fig("book.cumulated"), fixed(1-1e-6)), fixed(0)),
			otherwise(productOf(mean, call("EXP", func(v []float64) float64 { return math.Exp(v[0]) },
				differenceOf(differenceOf(fixed(0), productOf(spread, score)), half)))))),
		line("book.score", "Lower ACV threshold in standard deviations", model.Plain, choose(
			when(allOf(isPositive(spread), isNoLess(edge, fewest)),
				dividedBy(sumOf(call("LN", func(v []float64) float64 { return math.Log(v[0]) }, dividedBy(edge, mean)), half), spread)),
			otherwise(fixed(0)))),
		line("book.accounts_above", "Share of the accounts at or above the threshold", model.Fraction,
			above("book.accounts_above", differenceOf(fixed(0), fig("book.score")))),
		line("book.arr_above", "Share of the ARR at or above the threshold", model.Fraction,
			above("book.arr_above", differenceOf(spread, fig("book.score")))),
		line("book.accounts_share", "Share of the accounts in the tier's ACV range", model.Fraction, part("book.accounts_above")),
		line("book.arr_share", "Share of the ARR in the tier's ACV range", model.Fraction, part("book.arr_above")),
		line("book.acv", "Average ACV in the tier's ACV range", model.Money,
			choose(
				when(isPositive(fig("book.accounts_share")),
					dividedBy(productOf(fig("opening.mean_acv"), fig("book.arr_share")), fig("book.accounts_share"))),
				otherwise(fixed(0)))),
	}
}

// lognormal asks whether the opening book follows from a mean and a spread.
var lognormal = setting{met: func(place spot) bool {
	book := &place.scenario().Book
	return book.Accounts == nil && book.Bands == nil && !place.scenario().OwnFigures()
}}

// atLeastFewest is a number of accounts that is 0 where it counts as none.
func atLeastFewest(n formula) formula {
	return choose(when(isLess(n, fewest), fixed(0)), otherwise(n))
}

// cutAtExport asks whether the book is one that formulas do not cut into tiers: bands, or a
// file of accounts. What it says then stands still in a workbook.
var cutAtExport = setting{met: func(place spot) bool {
	book := &place.scenario().Book
	return (book.Accounts != nil || book.Bands != nil) && !place.scenario().OwnFigures()
}}

// The tiers' thresholds and the mean of a book that stands still.
var (
	edgeTaken = &fixedLeaf{words: "lower ACV threshold", symbol: "min_acv", unit: model.Money, ofTier: true,
		read: func(place spot) model.Opt { return model.Some(place.p.Splits[place.tier].MinACV) }}
	meanTaken = &fixedLeaf{words: "mean ACV of the book", symbol: "mean", unit: model.Money,
		read: func(place spot) model.Opt { return model.Some(place.p.Opening.MeanACV) }}
)

// bookFormulas are the formulas of books on sheets.
func bookFormulas() map[string]formula {
	return map[string]formula{
		"split.min_acv": choose(
			when(isLast, fixed(0)),
			when(allOf(cutAtExport, notGiven("tier.*.account_share")), edgeTaken),
			otherwise(figuresByID["split.min_acv"].formula)),
		"split.accounts": atLeastFewest(fig("book.placed")),
		"split.arr":      choose(when(isPositive(fig("split.accounts")), figuresByID["split.arr"].formula), otherwise(fixed(0))),
		"opening.mean_acv": choose(
			when(cutAtExport, meanTaken),
			otherwise(figuresByID["opening.mean_acv"].formula)),
		"book_max": choose(when(specialists, dividedBy(fig("book_full"), leftByOthers)), otherwise(fig("book_full"))),
	}
}

// limitLines are the limits of books as they are with whatever limits are set.
func limitLines() []Figure {
	most := smallerOf(lever("tier.*.book_max"), dividedBy(lever("tier.*.book_max_arr"), fig("acv")))
	least := choose(when(specialists, dividedBy(lever("tier.*.book_min"), leftByOthers)), otherwise(lever("tier.*.book_min")))
	span := lever("org.lead_span")
	line := func(id, label string, f formula) Figure {
		return Figure{ID: id, Label: label, Unit: model.AccountCount, Scope: OfTier, Section: 6, formula: f}
	}
	return []Figure{
		line("book_full", "Full book of a CSM alone", choose(when(limitedByARR, most), otherwise(lever("tier.*.book_max")))),
		line("book_least", "Book min", choose(when(limitedByARR, smallerOf(least, fig("book_max"))), otherwise(least))),
		{ID: "company.leading", Label: "Part of CSM time left by leading", Unit: model.Fraction, Section: 4, Once: true, formula: choose(
			when(isPositive(span), dividedBy(sumOf(span, lever("org.lead_book")), sumOf(span, fixed(1)))),
			otherwise(fixed(1)))},
	}
}
