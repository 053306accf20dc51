// Package warehouse asks a data warehouse for the book of a scenario, where the accounts
// outgrow one machine.
//
// A plan needs no account by name: it needs how many there are of each size, and their ARR.
// [Edges] are the contract values between which accounts of a scenario are counted, with the
// edges of its tiers among them, so that a tier holds whole bands. [Query] is the GROUP BY in
// standard SQL that counts them; its result, saved as CSV, is the file that [book] bands_file
// names.
//
// It knows the model and writes text; it opens no connection and reads no file.
package warehouse
