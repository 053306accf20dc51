// Package rebalance evens out the books of a tier: which accounts go from which CSM to which
// other, so that every book keeps its limits and has about the mean ARR, with the fewest
// moves. It is pure, like all of planner: how long a search may take is the caller's, by the
// context that it hands in. It must never import what reads files, draws, or knows the time.
//
// # The question
//
// The books of a tier are those of its CSMs (package books). Who leaves has none any more,
// who is new begins with an empty one, and accounts without a CSM are given to one. After the
// moves every book
//
//   - has a load from the tier's least to its most, raised for specialists as in the plan;
//   - has an ARR within a tolerance of the mean of the books that there are then.
//
// Of all ways to do it the answer has the fewest moves; of those the fewest that part an
// account from its AE's partner, the CSM with most of that AE's accounts in the tier; of
// those the one that moves least ARR.
//
// Never moved are accounts that are pinned, that have a risk of 0.7 or more, or that renew on
// the opening day or within 60 days of it. They have to go, all the same, when their CSM
// leaves, and are given out where they have none; those are marked ([Move].Despite).
//
// # How it is answered
//
//  1. A bound (bound.go): each book by itself must let go of so many and take so many others,
//     were it free to choose. The sums of all books together say how many moves there are at
//     the least, or that no number of them does it.
//  2. A first answer (local.go): the accounts that have to go are given out, then one account,
//     or two against each other, change their books while that brings any nearer.
//  3. Fewer moves (squeeze.go): one account goes home, and a walk through neighbouring states
//     mends what that broke, until the bound is met or nothing is found.
//  4. Cheaper moves of the same number (squeeze.go, polish).
//  5. Proofs (exact.go, pack.go): every choice of fewer accounts, and every way to give them to
//     books, is tried, as far as the effort goes.
//
// # What is proven
//
// [Answer].Proven says that no fewer moves do it, or that none do it at all, and that the
// search came to its own end. Its effort is counted in steps, not in time, so that such an
// answer is the same on every machine. [Answer].Settled says that nothing with as many moves
// is better either. A search whose context ended has the best so far, is not proven, and
// [Answer].Bound says how few moves there might be.
package rebalance
