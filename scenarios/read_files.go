package scenarios

import (
	"maps"
	"slices"
	"strings"

	"brim/model"
	"brim/scenarios/accounts"
	"brim/scenarios/disk"
	"brim/scenarios/text"
)

// siblings loads the files beside a scenario that it names.
type siblings struct {
	accounts func(s *model.Scenario) (*model.Accounts, error)
	bands    func(file string) (*Bands, error)
	actuals  func(s *model.Scenario) (*model.Record, error)
}

// fileName reads a key that names a CSV file.
func (r *reader) fileName(table map[string]any, path string, to *string) {
	raw, given := table[text.Field(path)]
	if !given {
		return
	}
	name, ok := raw.(string)
	if !ok || name == "" {
		r.add(path, describe(raw), "the name of a CSV file", "")
		r.failed["company.arr"] = true
		return
	}
	*to = name
}

// repeatedWords are what [book] repeated may say of several rows of one account.
var repeatedWords = []string{"add", "largest", "last"}

// RepeatedWords are what [book] repeated may say.
func RepeatedWords() []string { return slices.Clone(repeatedWords) }

// AccountColumns are what [book] columns may name.
func AccountColumns() []string { return accounts.Columns() }

// bookOptions reads how an accounts file is to be read.
func (r *reader) bookOptions(table map[string]any) {
	book := &r.scenario.Book
	if raw, given := table["repeated"]; given {
		word, ok := raw.(string)
		if !ok || !slices.Contains(repeatedWords, word) {
			r.add("book.repeated", describe(raw), strings.Join(repeatedWords, ", "), didYouMean(word, repeatedWords))
		}
		book.Repeated = word
	}
	for _, key := range []string{"columns", "rates"} {
		path := text.Join("book", key)
		inner, isTable := table[key].(map[string]any)
		if _, given := table[key]; given && !isTable {
			r.add(path, describe(table[key]), "a table: ["+path+"]", "")
		}
		for _, field := range slices.Sorted(maps.Keys(inner)) {
			if key == "columns" {
				r.column(text.Join(path, field), field, inner[field])
			} else {
				r.rate(text.Join(path, field), field, inner[field])
			}
		}
	}
}

// column reads the name of a column of the accounts file.
func (r *reader) column(path, field string, raw any) {
	name, ok := raw.(string)
	valid := accounts.Columns()
	switch {
	case !slices.Contains(valid, field):
		r.add(path, "an unknown key", strings.Join(valid, ", "), didYouMean(field, valid))
	case !ok || strings.TrimSpace(name) == "":
		r.add(path, describe(raw), "the name of a column in quotes", "")
	default:
		put(&r.scenario.Book.Columns, field, name)
	}
}

// rate reads what one unit of another currency is worth.
func (r *reader) rate(path, currency string, raw any) {
	n, ok := number(raw)
	switch {
	case !model.IsCurrency(currency):
		r.add(path, "an unknown key", "ISO 4217 codes: three capital letters, such as EUR", "")
	case !ok || !model.IsRate(n):
		r.add(path, describe(raw), "what one "+currency+" is worth: more than 0, at most 1,000,000", "")
	default:
		put(&r.scenario.Book.Rates, currency, n)
	}
}

func put[V any](to *map[string]V, key string, value V) {
	if *to == nil {
		*to = map[string]V{}
	}
	(*to)[key] = value
}

// oneRamp says where a role's ramp is given in two ways.
func (r *reader) oneRamp() {
	for _, role := range []string{"ae", "csm"} {
		if line := role + ".ramp_months"; r.given[line] && r.given[role+".ramp"] {
			r.add(line, "it beside "+role+".ramp", "one of the two: months of a straight line, or a list", "")
		}
	}
}

// loadBands reads the bands of the file that the scenario names.
func (r *reader) loadBands() {
	book := &r.scenario.Book
	if book.BandsFile == "" {
		return
	}
	if book.Bands != nil {
		r.add("book.bands_file", "a file beside bands", "one form of [book] only", "")
		return
	}
	bands, err := r.files.bands(book.BandsFile)
	if err == nil {
		book.Bands, book.BandsARR, book.BandsMean = bands.List, bands.ARR, bands.Mean
		return
	}
	r.fileFailed("book.bands_file", book.BandsFile, err)
}

// fileFailed adds what is wrong with a file that the scenario names.
func (r *reader) fileFailed(path, file string, err error) {
	if text.Parent(path) == "book" {
		r.failed["company.arr"] = true
	}
	if inFile, ok := err.(*Errors); ok {
		r.failed[path] = true
		r.problems.List = append(r.problems.List, inFile.List...)
		r.problems.More += inFile.More
		return
	}
	r.add(path, text.Quoted(file)+": "+disk.Reason(err).Error(), "a CSV file beside the scenario", "")
}

// loadAccounts reads the accounts file that the scenario names.
func (r *reader) loadAccounts() {
	s := r.scenario
	if s.Book.File == "" {
		return
	}
	read, err := r.files.accounts(s)
	if err == nil {
		s.Book.Accounts = read
		return
	}
	r.fileFailed("book.file", s.Book.File, err)
}

// loadActuals reads the file of what has happened. Which months and tiers it may have follows
// from the scenario, so that nothing is said of it while those are not read.
func (r *reader) loadActuals() {
	s := r.scenario
	if s.Actuals.File == "" || r.failed["start"] || r.failed["horizon"] || r.failed["name"] || r.failed["tier"] || !r.given["start"] {
		return
	}
	record, err := r.files.actuals(s)
	if err == nil {
		s.Actuals.Record = record
		return
	}
	r.fileFailed("actuals.file", s.Actuals.File, err)
}
