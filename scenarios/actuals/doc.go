// Package actuals reads what has happened since a plan was made, from the CSV file that a
// company keeps of it: a row a month and tier.
//
// [Read] takes the dialects that spreadsheets write and gives a [model.Record]. It is strict:
// an unknown column, an unknown tier, a month after the plan or one that stands twice stop the
// load, each with its line. A blank cell is a figure that nobody knows. Months before the plan
// are left out and said, so that one file can go on growing while plans begin anew.
// [Template] writes the file to fill in for a scenario.
//
// The package knows columns and rows; cells come from package sheet, and numbers are read as
// those of an accounts file are. What the figures mean beside a plan is for package actuals of
// the planner. It must not know a scenario's text, nor print anything.
package actuals
