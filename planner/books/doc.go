// Package books says who carries which of a scenario's real accounts: the books by tier and
// CSM, how even they are, the pods of an AE and a CSM, what a CSM carries over all tiers, and
// what renews when. It is pure, like all of planner, and must never import what reads files
// or draws: an accounts file reaches it as [model.Accounts].
//
// # From accounts to books
//
// Every account sits in one tier, the one that the opening book has it in (see
// [model.Scenario.AccountTiers]), and its CSM carries it there:
//
//	account   ACV      CSM          tier        book
//	Acme      $90K     Ana Ruiz     Strategic   Strategic, Ana Ruiz
//	Bolt      $70K     Ana Ruiz     Strategic   Strategic, Ana Ruiz
//	Corp      $8K      Ana Ruiz     Core        Core, Ana Ruiz
//	Dune      $60K                  Strategic   Strategic, unassigned
//
// A book's figures are those of the file. They are not scaled where company.arr is another
// than the file's sum, since nobody carries a scaled account, and accounts promoted by hand
// stay where they are, since they are averages.
//
// # Loads
//
// In a book's load one CSM counts as one productive CSM: load is the accounts, of which
// those won in the tier's onboarding months weigh onboarding_weight where the file knows
// their start. Limits are the tier's own at t = 0, raised for specialists as in the plan.
//
// # Days
//
// The opening day is the last of the month before the start. A renewal is due within 90
// days when it falls on that day or on one of the 90 after it.
package books
