// Package actuals holds what has happened against a plan.
//
// [Look] puts the months of a [model.Record] beside a plan and finds the last month up to which
// they are known, [History.Through]. From there
//
//   - [History.Variances] say by how much each figure differs, by month and since month 1;
//   - [History.Drivers] say which attainment, churn, expansion, attrition and hiring the months
//     imply, each beside the same formula on the plan's own flows;
//   - [History.Happened] is a plan whose months are what happened, for charts;
//   - [History.Rebase] is the scenario that begins after them;
//   - [History.Bridge] shares out why an outcome differs, with what is not explained;
//   - [History.Scorecard] is a pilot's first ninety days;
//   - [History.Headline] says in words how far off the plan is.
//
// Section 17 of the planning model. A figure that nobody knows is absent, never 0: what follows
// from it is absent too. What does not balance is said by [History.Unbalanced] and counts all
// the same.
//
// The package imports model, planner, what explains and judges plans, and the engine. It is
// pure: it knows no terminal, no clock and no files. None of those it imports must import it.
package actuals
