package accounts

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"hash/maphash"
	"io"
	"maps"
	"slices"

	"brim/model"
	"brim/scenarios/disk"
	"brim/scenarios/sheet"
	"brim/scenarios/text"
)

// Bounds of an accounts file.
const (
	MaxFile = 1 << 30    // bytes
	MaxRows = 10_000_000 // accounts
	MaxACV  = 1e12       // of one account, so that the sum of all is one that a plan can hold

	maxShown = 10 // unreadable rows that are named
)

// Options say how a file is to be read.
type Options struct {
	File     string             // as the scenario names it
	Currency string             // the scenario's, ISO 4217; empty: USD
	Columns  map[string]string  // names of columns, by [Column], where guessing is not wanted
	Rates    map[string]float64 // what one unit of another currency is worth
	Repeated string             // "add", "largest" or "last" of several rows of one account; empty: refused
	Remedies Remedies           // how messages say that a file can be read otherwise
}

// Load reads a file; see [Read]. Only a regular file of at most 1 GiB is read.
func Load(path string, options Options) (*model.Accounts, error) {
	file, info, err := disk.OpenRegular(path, MaxFile)
	if err != nil {
		return nil, err
	}
	defer file.Close() // nothing was written: there is nothing to lose
	return Read(path, io.LimitReader(file, info.Size()), info.Size(), options)
}

// Parse reads accounts from a text; see [Read].
func Parse(name string, data []byte, options Options) (*model.Accounts, error) {
	return Read(name, bytes.NewReader(data), int64(len(data)), options)
}

// Read reads a CSV file with a header among its first lines and one account a row; only the
// contract value is needed. The name stands in messages, and size is how many bytes there
// are. What is wrong with the file comes back as a [*text.Errors], which names the first ten
// rows that cannot be read and counts the others; what was left out is said by
// [model.Accounts.Reading].
func Read(name string, in io.Reader, size int64, options Options) (*model.Accounts, error) {
	if options.Currency == "" {
		options.Currency = "USD"
	}
	r := &Reader{options: options, problems: text.Problems{File: name}, size: size, left: sheet.LeftOut{},
		unknown: map[Column]int{}, words: map[string]uint32{"": 0}, seed: maphash.MakeSeed(),
		money: money{own: options.Currency, rates: options.Rates}}
	r.columns.Words = []string{""}
	if err := r.read(in); err != nil {
		return nil, err
	}
	accounts := r.settle()
	if err := r.problems.Err(); err != nil {
		return nil, err
	}
	return accounts, nil
}

// Reader is a file while it is read.
type Reader struct {
	options  Options
	problems text.Problems
	size     int64
	scan     sheet.Scanner
	head     header
	at       places
	heading  heading // of the contract value

	columns  model.AccountColumns
	id       textColumn
	name     textColumn
	words    map[string]uint32
	standing map[string]standing
	starts   []sheet.Date
	renewals []sheet.Date
	counted  [2][]bool // growth and risk: the number may be of 1 or of 100
	marks    []uint8   // what the amounts may be, and which deals were won
	foreign  []uint16  // the currency of every amount, from the first that has another one
	factors  []float64 // by foreign

	money  money
	seed   maphash.Seed
	hashes []uint64 // of whole rows
	keys   []uint64 // by which rows of one account are found
	joined []byte
	heads  uint64 // the hash of the header's cells

	wonIn       [maxStatuses]bool // some row of that column was won
	points      int               // amounts with a decimal point
	commas      int
	thousands   string // how commas were read that could be read in two ways
	bad         badCells
	left        sheet.LeftOut
	tail        sheet.Lines // rows without a value below a blank line, so far without an account behind
	blank       bool        // a blank line stands above
	unknown     map[Column]int
	converted   map[string]int // amounts in other currencies that have one
	abroad      map[string]int // amounts in currencies that have no rate
	firstAbroad int            // the line of the first of them
	sum         float64        // of the amounts so far, and of those since the last total
	group       float64
	last        []byte // the first cell of the last account
	named       bool   // the last account has an id or a name
}

// pair is a row and an earlier one.
type pair struct{ first, row uint32 }

// read goes through the file.
func (r *Reader) read(in io.Reader) error {
	source, err := sheet.NewSource(bufio.NewReader(in))
	if err != nil {
		return err
	}
	if r.size > sheet.Window {
		ahead := sheet.NewAhead(source)
		defer ahead.Close()
		source = ahead
	}
	r.scan = sheet.Scanner{In: source, Line: 1, End: '\n', Piece: int(min(sheet.Window, r.size+sheet.Least))}
	for err == nil && r.scan.Err == nil && len(r.scan.Text) < sheet.Window {
		err = r.scan.Fill()
	}
	if err != nil {
		return err
	}
	start := r.scan.Text
	r.scan.End = sheet.LineEnd(start)
	var ok bool
	if r.head, ok = r.findHeader(start); !ok {
		if r.scan.Err != io.EOF && len(r.scan.Text) < sheet.Window {
			return r.broken(1+bytes.Count(start, []byte{r.scan.End}), r.scan.Err)
		}
		r.noHeader(start)
		return r.problems.Err()
	}
	if !r.checkHeader() {
		return r.problems.Err()
	}
	r.scan.Text, r.scan.Line, r.scan.Separator = start[r.head.Behind:], r.head.Below, r.head.Separator
	return r.rows()
}

// checkHeader says which columns that matter are not to be told apart.
func (r *Reader) checkHeader() bool {
	acv := r.head.found[ACV]
	r.heading = headingOf(r.head.Cells[acv])
	for i, cell := range r.head.Cells {
		if other := headingOf(cell); i > acv && other == r.heading {
			r.problems.Add(r.head.Line, text.Quoted(cell), "a second time", "each column once", fmt.Sprintf("columns %d and %d", acv+1, i+1))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(r.options.Columns)) {
		if _, ok := r.head.found[Column(name)]; !ok {
			r.problems.Add(r.head.Line, name, "no column "+text.Quoted(r.options.Columns[name]), oneOf(r.head.Cells), "")
		}
	}
	r.at = placesOf(r.head.found)
	r.heads = r.hash(r.bytesOf(r.head.Cells))
	return r.problems.Err() == nil
}

func (r *Reader) bytesOf(cells []string) [][]byte {
	list := make([][]byte, len(cells))
	for i := range cells {
		list[i] = []byte(cells[i])
	}
	return list
}

// rows reads the rows below the header.
func (r *Reader) rows() error {
	first := len(r.scan.Text)
	for {
		line, err := r.scan.Row()
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return r.broken(line, err)
		case len(r.columns.ACV) == MaxRows:
			r.problems.Add(line, "", fmt.Sprintf("more than %d accounts", MaxRows), fmt.Sprintf("at most %d", MaxRows), "")
			return r.problems.Err()
		}
		r.row(line, r.scan.Cells)
		if len(r.columns.ACV) == 1024 && first > 0 {
			r.expect(first - len(r.scan.Text))
			first = 0
		}
	}
}

// expect makes room for as many rows as the file seems to have, so that columns do not move
// while they grow. The bytes are those of the rows so far.
func (r *Reader) expect(bytes int) {
	if bytes <= 0 {
		return
	}
	rows := int(1.02*float64(r.size)*float64(len(r.columns.ACV))/float64(bytes)) + sheet.Window/64
	rows = min(rows, MaxRows)
	r.grow(rows)
}

// broken is the error of a file that cannot be read on, with the problems before it.
func (r *Reader) broken(line int, err error) error {
	var foreign *sheet.ForeignError
	switch {
	case errors.As(err, &foreign):
		r.problems.Add(line, "", foreign.Found, foreign.Allowed, "")
	case err == sheet.ErrQuote || err == sheet.ErrOpen || err == sheet.ErrLong:
		sheet.AddNotCSV(&r.problems, line, err)
	default:
		return err
	}
	r.sayBad()
	return r.problems.Err()
}
