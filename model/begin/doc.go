// Package begin makes a first scenario of a company from what its leaders know by heart, or
// from what their systems export.
//
// [Answers] are ARR and accounts, tiers, heads by team, hires a quarter, attrition and the
// calendar, each of which may be missing but title, start and the size of the book. [Make]
// gives the scenario that follows, valid, and lists as an [Assumption] what nobody answered:
// first what it estimated (tiers by the company's stage, people by full books), then the
// defaults without a source. Answers that contradict each other are problems, never averages.
//
// Accounts that were read stand in place of ARR, and people by name in place of heads: tiers,
// ramp, later starts and leavers follow from them, and [StartOf] says where such a plan begins.
//
// It is pure and knows the model alone; package scenarios reads exports, and
// writes what it makes as a file.
package begin
