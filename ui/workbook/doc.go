// Package workbook is a plan as a spreadsheet that computes it again.
//
// [Write] writes it. The sheets with months have one timeline: every figure is a row, named by
// the key in its first column, with one formula along the months. The formulas come from
// package explain, which knows nothing of sheets; here they get their places and addresses.
// Inputs are typed on sheets of their own and nowhere else, so that whoever changes one sees
// the plan follow. What no formula finds, such as hires that were sought or chances, stands as
// [Values] on a sheet that says so. A check outside the tests has another program compute the
// workbooks.
//
// The package writes to an io.Writer. It must never know files, a clock or a terminal.
package workbook
