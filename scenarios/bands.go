package scenarios

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"brim/model"
	"brim/scenarios/accounts"
	"brim/scenarios/text"
)

// Bands are the bands of a book as a CSV file gives them: counts and sums.
type Bands struct {
	List []model.Band // with their parts of all accounts and of all ARR
	ARR  float64      // of all bands, currency a year
	Mean float64      // average ACV of all accounts
}

// bandColumns are the columns of a file of bands, all of them needed.
var bandColumns = []string{"min_acv", "accounts", "arr"}

// maxBandsFile is the size of a file of bands at most, in bytes.
const maxBandsFile = 1 << 20

// ParseBands reads bands from the text of a CSV file with a header line and a row for each: its
// smallest ACV, its accounts and their ARR, as counts and sums. Bands may stand in any order.
// The name stands in messages. What cannot be read comes back as an [*Errors].
func ParseBands(name string, data []byte) (*Bands, error) {
	file, err := newCSV(name, data)
	if err != nil {
		return nil, err
	}
	t := &bandsTable{csvFile: file}
	t.read()
	if err := t.problems.Err(); err != nil {
		return nil, err
	}
	return t.parts()
}

// bandsTable is a file of bands while it is read.
type bandsTable struct {
	*csvFile
	columns map[string]int
	bands   []model.Band // counts and sums
}

func (t *bandsTable) read() {
	header := t.header(strings.Join(bandColumns, ", "))
	if header == nil || !t.find(header) {
		return
	}
	for line, cells := range t.rows() {
		if len(t.bands) == model.MaxBands {
			t.problems.Add(line, "", fmt.Sprintf("more than %d bands", model.MaxBands), fmt.Sprintf("1 to %d", model.MaxBands), "")
			return
		}
		t.row(line, cells)
	}
	if len(t.bands) == 0 {
		t.problems.Add(1, "", "no bands", "a row for each band", "")
	}
}

// find looks for the columns; false where one is missing.
func (t *bandsTable) find(cells []string) bool {
	t.columns = map[string]int{}
	for i, cell := range cells {
		t.columns[accounts.PlainName(cell)] = i
	}
	for _, column := range bandColumns {
		if _, ok := t.columns[accounts.PlainName(column)]; !ok {
			t.problems.Add(1, column, "no such column", strings.Join(bandColumns, ", "), "")
		}
	}
	return t.problems.Err() == nil
}

func (t *bandsTable) row(line int, cells []string) {
	var band model.Band
	for i, to := range []*float64{&band.MinACV, &band.Accounts, &band.ARR} {
		cell := ""
		if column := t.columns[accounts.PlainName(bandColumns[i])]; column < len(cells) {
			cell = strings.TrimSpace(cells[column])
		}
		n, ok := accounts.Number(cell, t.separator == ';')
		if !ok || !(n >= 0 && n <= 1e15) {
			t.problems.Add(line, bandColumns[i], text.Quoted(cell), "an amount from 0 to 1e15", "")
			return
		}
		*to = n
	}
	t.bands = append(t.bands, band)
}

// parts makes parts of the counts and sums.
func (t *bandsTable) parts() (*Bands, error) {
	slices.SortStableFunc(t.bands, func(a, b model.Band) int { return cmp.Compare(a.MinACV, b.MinACV) })
	count, arr := 0.0, 0.0
	for _, row := range t.bands {
		count += row.Accounts
		arr += row.ARR
	}
	if count <= 0 || arr <= 0 {
		t.problems.Add(1, "", "bands without accounts or ARR", "accounts and ARR above 0", "")
		return nil, t.problems.Err()
	}
	bands := &Bands{ARR: arr, Mean: arr / count}
	for _, row := range t.bands {
		bands.List = append(bands.List, model.Band{MinACV: row.MinACV, Accounts: row.Accounts / count, ARR: row.ARR / arr})
	}
	return bands, nil
}
