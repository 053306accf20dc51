// Package people reads the AEs and CSMs of a company from the CSV file that its HR system or a
// spreadsheet exports: a row a person.
//
// [Read] takes any of the dialects that such programs write, finds the header and the columns by
// the names that HR systems give them, and sorts titles: account executives and customer success
// managers count, those who lead others and all other roles do not. It gives a [Roster]: the
// people, each with tier, first and last day, and a [model.Reading] of what was left out and why.
// Nothing is left out or guessed in silence; a day that cannot be read stops the load, since it
// decides who is there.
//
// The package knows columns and titles; rows and cells come from package sheet. Who is on the
// payroll in which month is for package begin. It must not know a scenario's text, nor print
// anything.
package people
