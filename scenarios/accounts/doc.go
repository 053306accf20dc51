// Package accounts reads the accounts of a company from the CSV file that its CRM or a
// spreadsheet exports: a row an account.
//
// [Read] takes any of the dialects that such programs write (separators, quotes, line ends,
// UTF-8 and UTF-16), finds the header and the columns by the names that CRMs give them, and
// reads amounts, dates and shares as the whole column has them: whether a comma is a decimal
// point is decided by all of its cells. It gives [model.Accounts], which carry a
// [model.Reading]: what was left out and why, and what could not be read. Nothing is left out
// or guessed in silence, and a file that can be read in two ways is refused with both.
//
// The file is read piece by piece and kept column by column, so that millions of rows take
// little more room than their figures, and about the time of one look at each byte.
//
// The package knows columns and what their cells say; rows and cells come from package sheet. It
// must not know a scenario's text, nor print anything: it imports the model, sheet, text for
// messages and disk to open the file.
package accounts
