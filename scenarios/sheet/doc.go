// Package sheet reads the tables that spreadsheets and other programs export: CSV in the
// dialects that they write.
//
// [NewSource] and [Decode] give the text of a file, whatever its [Encoding]; [Scanner] goes
// through its rows and cells, whatever separates and quotes them; [ReadDate] reads a day as any
// of those programs has it, and [OrderOf] finds in a whole column which number is the month.
// [Header] is where the names of the columns stand, one of [FirstLines]. [Lines] keeps the numbers of many lines in
// few words, for what is said of a table, and [LeftOut] those of rows that do not count.
//
// The package knows rows, cells and lines. It must not know what a column means: that is for
// packages accounts, people and actuals. It imports the model for days and for what is left out, and text
// for what is no text.
package sheet
