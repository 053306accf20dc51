// Package begin makes a first scenario of a company from what its leaders know by heart.
//
// [Answers] are ARR and accounts, tiers, heads by team, hires a quarter, attrition and the
// calendar, each of which may be missing but title, start and the size of the book. [Make]
// gives the scenario that follows, valid, and lists as an [Assumption] what nobody answered:
// first what it estimated (tiers by the company's stage, people by full books), then the
// defaults without a source. Answers that contradict each other are problems, never averages.
//
// It is pure and knows the model alone; package scenarios writes what it makes as a file.
package begin
