// Package explain says where the figures of a plan come from, and what is wrong with them.
//
// A [Figure] declares one figure that a plan holds: what it is called, its unit, where it
// is read and the formula that it follows from. From the one formula come its value
// again, its words, its symbols, its numbers in a plan, its cells in a spreadsheet, the
// levers that feed it and the sources of its defaults and thresholds: see [Explain],
// [NewCells], and [Value] for the number alone. Where an explanation leaves out what does
// nothing in a plan, a spreadsheet must not; what it has instead is in the files sheet*.go.
// Its section is that of the planning model.
//
// A [Rule] declares what sets a finding off and what there is to say about it; [Advice]
// lists what the rules find in a plan, and [ExplainFinding] says of one finding which
// figures it goes by and which levers would mend it. [NewDocument] puts a plan and its
// advice together, in the program's output format.
//
//	figure, _ := explain.FigureByID("load")
//	explanation := explain.Explain(plan, figure, explain.At{T: 12, Tier: 1})
//
// Adding a figure is adding it to its table here: its declaration says how pages write it and
// what they hold it against, its column of the CSV, its row in the table of a month and how
// plans are compared by it, and they come from there. Tests
// hold that every field of a plan is a figure and has its column, that every formula gives
// the figure's value, and that every lever that is said to feed a figure does.
//
// The package imports model, planner and the engine that planner shares with the packages
// beneath it. It is pure: it knows no terminal, no clock and no files. Package planner must
// never import it.
package explain
