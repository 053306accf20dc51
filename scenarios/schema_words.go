package scenarios

import "strings"

// meanings say what the tables of a scenario are, and the keys that are no levers, by pattern.
var meanings = map[string]string{
	"actuals":      "what has happened under the plan",
	"actuals.file": "a CSV file beside this one, a row a month and tier; brim actuals --template writes one to fill in",

	"ae":      "account executives, who sell",
	"csm":     "customer success managers, who carry the accounts",
	"company": "the company at the opening",
	"growth":  "where new ARR comes from, and the goal",

	"book":                  "how contract values are spread over the accounts: a mean and a spread, bands, or an accounts file",
	"book.bands":            "the accounts by contract value, band by band",
	"book.bands.*.min_acv":  "the lowest contract value of the band, in currency a year",
	"book.bands.*.accounts": "the band's share of the accounts, as a fraction",
	"book.bands.*.arr":      "the band's share of ARR, as a fraction",
	"book.bands_file":       "a CSV file beside this one with such bands, as counts and sums",
	"book.file":             "a CSV file beside this one with an account a row, as a CRM exports it",
	"book.columns":          "which columns of the accounts file say what",
	"book.rates":            "what one unit of another currency is worth, by its code",
	"book.repeated":         "which of several rows of one account counts",

	"case":            "a market case: conditions in the market's place",
	"case.*.name":     "what the case is called",
	"leave":           "somebody on the payroll who is away for some months",
	"limits":          "where the rules draw their lines",
	"market":          "the market's conditions in the base case",
	"org":             "how the teams are made up",
	"readiness":       "answers to the checklist for pods",
	"resource":        "another role that accounts take hours of",
	"resource.*.role": "what the role is called",
	"score":           "what counts in the score of an account",

	"tier":              "a tier of accounts, the highest contract values first; the last one takes the rest",
	"tier.*.name":       "what the tier is called",
	"tier.*.ae":         "what differs for the tier's AEs from the company's",
	"tier.*.csm":        "what differs for the tier's CSMs from the company's",
	"tier.*.use":        "what the tier takes of another role",
	"tier.*.use.*.role": "the name of a [[resource]]",

	"transition":       "a change of models in the course of the plan",
	"uncertainty":      "what nobody knows for sure: ranges of levers by their keys, and chance",
	"uncertainty.low":  "no less than this",
	"uncertainty.mode": "most often about this",
	"uncertainty.high": "no more than this",
}

// described is a schema with what stands there means.
func described(path string, s schemaObject) schemaObject {
	s["description"] = tableMeaning(path)
	return s
}

// tableMeaning is what a table or a key that is no lever means.
func tableMeaning(path string) string {
	if column, ok := strings.CutPrefix(path, "book.columns."); ok {
		return "the header of the column " + column + "; brim help accounts-file says what it is"
	}
	return meanings[path]
}
