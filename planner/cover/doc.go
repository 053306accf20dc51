// Package cover finds the cheapest whole numbers that cover what months need: who must
// start when, so that every promise is kept at the least cost. It knows nothing of people,
// tiers or plans, only a [Problem] of numbers, and imports nothing of this module.
//
// # The problem
//
// In every month j some whole number x(j) of people may start, at a price each. A [Row] is
// a promise about one later month: everyone who has started gives something to it, by how
// long ago that was, and together they must give what it needs. A month may as well be one
// of several places in a month, in an order.
//
//	month      1    2    3    4
//	price      4    3    2    1
//	row of 3   1    ½    0    ·    needs 1.5
//	row of 4   1    1    ½    0    needs 2
//
// One of month 1 and one of month 2 give 1.5 and 2 and cost 7. Rounding what a linear program
// takes seldom finds the cheapest cover, and of the covers that cost the same a fixed one
// must come out, on every machine: the one with fewer in the first month that differs.
//
// # How it is solved
//
// Months are left out first in which nobody needs to start, since a hire of another costs no
// more and gives no less (beaten.go). Then:
//
//  1. The linear program, in which people have fractions, says what each row is worth: no
//     hire gives more worth than it costs, so what is needed, times its worth, is a bound
//     that no cover goes below (lp.go, a dense simplex that rows can be added to).
//  2. Cuts are rows that every whole cover keeps and the fractions break. They lift the
//     bound, often up to the price of the best cover (cuts.go, mixed-integer roundings).
//  3. Its fractions, rounded month by month, give a first cover (first.go).
//  4. The search goes through the months with all beginnings of a cover that may still end
//     as the best one (search.go). It drops a beginning whose cost and bound of the rest
//     (bound.go) are above the best cover's, and one beside which another costs less, or the
//     same with fewer in the first month that differs, and leaves no more to give.
//
// With many beginnings it carries on with those of the lowest bounds alone, at most a
// width of them, and then again with the next width. An attempt that left nothing behind
// that could still be better, or as cheap, has seen all there is.
//
// # What is proven
//
// Only such an attempt makes a cover [Cover.Proven]: nothing is cheaper, and nothing that
// costs the same comes before it. A bound that meets the price proves the price alone, see
// [Cover.Cheapest]; so it is with a search that its context ended, or that went through
// all widths and still left something behind. A proven cover is the same however soon the
// search was told to end.
//
// # Further reading
//
// Mixed-integer rounding: Nemhauser and Wolsey, Integer and Combinatorial Optimization,
// section II.1.6. Dominance and bounds over stages: Morin and Marsten, Branch-and-bound
// strategies for dynamic programming, Operations Research 24 (1976).
package cover
