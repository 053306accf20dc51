package scenarios

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"brim/model"
	"brim/scenarios/disk"
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

// Bounds of a file of bands.
const (
	maxBandsFile = 1 << 20 // bytes
	maxBandRows  = 50
)

// LoadBands reads a CSV file with a header line and a row for each band: its smallest ACV,
// its accounts and their ARR, as counts and sums. Bands may stand in any order. What cannot
// be read comes back as an [*Errors].
func LoadBands(path string) (*Bands, error) {
	data, err := disk.ReadRegular(path, maxBandsFile)
	if err != nil {
		return nil, err
	}
	return ParseBands(path, data)
}

// ParseBands reads bands from a text, as [LoadBands] does.
func ParseBands(name string, data []byte) (*Bands, error) {
	data = bytes.TrimPrefix(data, []byte(text.ByteOrderMark))
	t := &bandsTable{problems: text.Problems{File: name}, separator: sniff(data)}
	t.read(data)
	if err := t.problems.Err(); err != nil {
		return nil, err
	}
	return t.bands()
}

// bandsTable is a file of bands while it is read.
type bandsTable struct {
	problems  text.Problems
	separator rune
	columns   map[string]int
	rows      []model.Band // counts and sums
}

func (t *bandsTable) read(data []byte) {
	lines := csv.NewReader(bytes.NewReader(data))
	lines.Comma, lines.FieldsPerRecord = t.separator, -1
	header, err := lines.Read()
	if err != nil {
		t.problems.Add(1, "", "no header line", strings.Join(bandColumns, ", "), "")
		return
	}
	if !t.header(header) {
		return
	}
	for {
		cells, err := lines.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			var broken *csv.ParseError
			if errors.As(err, &broken) {
				t.problems.Add(broken.Line, "", "what is not CSV: "+broken.Err.Error(), "", "")
			}
			return
		}
		line, _ := lines.FieldPos(0)
		if len(t.rows) == maxBandRows {
			t.problems.Add(line, "", fmt.Sprintf("more than %d bands", maxBandRows), fmt.Sprintf("1 to %d", maxBandRows), "")
			return
		}
		t.row(line, cells)
	}
	if len(t.rows) == 0 {
		t.problems.Add(1, "", "no bands", "a row for each band", "")
	}
}

// header finds the columns; false where one is missing.
func (t *bandsTable) header(cells []string) bool {
	t.columns = map[string]int{}
	for i, cell := range cells {
		t.columns[plainName(cell)] = i
	}
	for _, column := range bandColumns {
		if _, ok := t.columns[plainName(column)]; !ok {
			t.problems.Add(1, column, "no such column", strings.Join(bandColumns, ", "), "")
		}
	}
	return t.problems.Err() == nil
}

func (t *bandsTable) row(line int, cells []string) {
	if slices.IndexFunc(cells, func(cell string) bool { return strings.TrimSpace(cell) != "" }) < 0 {
		return
	}
	var band model.Band
	for i, to := range []*float64{&band.MinACV, &band.Accounts, &band.ARR} {
		cell := ""
		if column := t.columns[plainName(bandColumns[i])]; column < len(cells) {
			cell = strings.TrimSpace(cells[column])
		}
		n, err := readAmount(cell, t.separator == ';')
		if err != nil || !(n >= 0 && n <= 1e15) {
			t.problems.Add(line, bandColumns[i], text.Quoted(cell), "an amount from 0 to 1e15", "")
			return
		}
		*to = n
	}
	t.rows = append(t.rows, band)
}

// bands makes parts of the counts and sums.
func (t *bandsTable) bands() (*Bands, error) {
	slices.SortStableFunc(t.rows, func(a, b model.Band) int {
		switch {
		case a.MinACV < b.MinACV:
			return -1
		case a.MinACV > b.MinACV:
			return 1
		}
		return 0
	})
	accounts, arr := 0.0, 0.0
	for _, row := range t.rows {
		accounts += row.Accounts
		arr += row.ARR
	}
	if accounts <= 0 || arr <= 0 {
		t.problems.Add(1, "", "bands without accounts or ARR", "accounts and ARR above 0", "")
		return nil, t.problems.Err()
	}
	bands := &Bands{ARR: arr, Mean: arr / accounts}
	for _, row := range t.rows {
		bands.List = append(bands.List, model.Band{MinACV: row.MinACV, Accounts: row.Accounts / accounts, ARR: row.ARR / arr})
	}
	return bands, nil
}
