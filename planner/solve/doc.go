// Package solve finds the cheapest CSM hires that keep a plan's promises, section 15 of the
// planning model: book loads of at most a target and, in pod tiers, at most so many AEs per
// CSM, in every month from one on; on request also a hiring gap within its limit, and the
// cheapest AE hires with which ARR is at the goal at every fiscal year's end. [Hires] answers
// a [Request] with a [Solution]: whole people by tier and month, what they cost, the months
// that no hire saves, and the scenario with the hires in it.
//
// # How it is solved
//
// A hire of any month gives to later months a fixed profile of heads and ramped heads
// (presence.go), so each tier is an integer program of its own (program.go), which package
// cover solves. Accounts and AEs are those of a plan. They depend on the hires: accounts
// beyond full books leave sooner, and under the target driver a pod's ratio moves its
// expansion, and so how much new business the goal needs; whom a reduction takes does too.
// So hires are planned with, and sought again for what that comes to, until they stay the
// same (settle.go).
//
// AE hires are one program for the company, with a row a fiscal year's end (goal.go): what one
// of them books churns, contracts, expands and graduates as the plan's accounts do. carry.go
// takes the plan's derivative, so that overload and loose hand-offs count as far as they go.
// Beside the CSM hires of the last round each answer is planned with; where pods then stop
// paying or books overflow so that ARR misses the goal, the derivative at that plan is one
// more promise (sell.go).
//
// # How sure it is
//
// A solution that is Proven is the cheapest there is, and of equally cheap hires the ones with
// fewer in the first month that differs: the same on every machine. A search that its context
// ends may fall short of either, and says of which ([Tier.ProofWords]). CSM hires are proven
// for the accounts of their plan. With AEs, Proven says that each role's hires are the cheapest
// given the other's, and that the rounds have settled; where what an AE brings depends on who else
// is hired, of equally cheap AEs those that were found first stay.
//
// A program is exact where a hire brings the same whoever else is hired. AEs do not where their
// accounts fill books to the brim or make pods stop paying, where hand-offs are loose, and where
// reductions take some of them; nor CSMs whom a reduction may take. So each role's hires are held
// against a program that asks for no more than any plan (sure.go): that of the plan without
// them, in which books are emptiest, pods have fewest AEs and reductions take most of who is on
// the ramp. Where that costs less, all AE hires are parted by how many start in one place, and
// each part is held against the program of a plan with those who must (branch.go): it asks for
// more, and cheaper hires that reach the goal come to light. Young accounts churn more where
// hand-offs are loose: of those a program counts the fewest that there can be beside cheaper hires
// (youth.go). Only where nothing that costs less is left are the hires Proven; else the lowest
// price bounds what could be saved. Where no such program is known, as when leave takes a whole
// team ([Solution].Unproven says why), nothing is proven, and the bound is that hires cost something.
//
// The package is pure: it knows no terminal, no clock and no files. It imports model, planner,
// cover and what plans and searches share; package planner must never import it.
package solve
