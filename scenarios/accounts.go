package scenarios

import (
	"fmt"
	"strings"

	"brim/model"
	"brim/scenarios/disk"
	"brim/scenarios/text"
)

// Bounds of an accounts file.
const (
	maxAccountsFile = 64 << 20 // bytes
	maxAccounts     = 1_000_000
	maxBadRows      = 10  // unreadable rows that are named before the load stops
	maxCell         = 200 // characters of a text cell that are kept
)

// LoadAccounts reads a CSV file with a header line and one account a row. Columns are
// known by the names that CRMs give them, and only the contract value is needed.
// Columns may be separated by commas, semicolons or tabs; numbers are read as
// [readAmount] says. Rows that cannot be read stop the load, with an [*Errors] that
// names the first ten.
func LoadAccounts(path string) (*model.Accounts, error) {
	data, err := disk.ReadRegular(path, maxAccountsFile)
	if err != nil {
		return nil, err
	}
	return ParseAccounts(path, data)
}

// ParseAccounts reads accounts from a text, as [LoadAccounts] does.
func ParseAccounts(name string, data []byte) (*model.Accounts, error) {
	file, err := newCSV(name, data)
	if err != nil {
		return nil, err
	}
	t := &accountsTable{csvFile: file}
	t.read()
	if err := t.problems.Err(); err != nil {
		return nil, err
	}
	return model.NewAccounts(t.accounts), nil
}

// accountsTable is an accounts file while it is read.
type accountsTable struct {
	*csvFile
	columns  columns
	width    int
	accounts []model.Account
}

func (t *accountsTable) read() {
	header := t.header("column names, then one account a row")
	if header == nil {
		return
	}
	t.width = len(header)
	if t.columns = findColumns(header, &t.problems); t.columns == nil {
		return
	}
	for line, cells := range t.rows() {
		if len(t.accounts) == maxAccounts {
			t.problems.Add(line, "", fmt.Sprintf("more than %d accounts", maxAccounts), fmt.Sprintf("at most %d", maxAccounts), "")
			return
		}
		t.row(line, cells)
	}
}

// bad records an unreadable row.
func (t *accountsTable) bad(line int, column, found, allowed string) {
	if len(t.problems.List) >= maxBadRows {
		t.problems.More++
		return
	}
	t.problems.Add(line, column, found, allowed, "")
}

// row reads one account, or says what is wrong with it.
func (t *accountsTable) row(line int, cells []string) {
	if len(cells) > t.width {
		t.bad(line, "", fmt.Sprintf("%d cells", len(cells)),
			fmt.Sprintf("at most %d, as in the header; a number with commas stands in quotes", t.width))
		return
	}
	account := model.Account{
		ID: t.text(cells, colID), Name: t.text(cells, colName), Tier: t.text(cells, colTier),
		CSM: t.text(cells, colOwner),
	}
	account.Renewal, _ = model.ParseDay(t.cell(cells, colRenewal))
	for _, field := range []struct {
		column column
		read   func(cell string) (allowed string)
	}{
		{colACV, func(cell string) string { return t.acv(&account.ACV, cell) }},
		{colGrowth, func(cell string) string { return t.share(&account.Growth, cell) }},
		{colRisk, func(cell string) string { return t.share(&account.Risk, cell) }},
		{colPinned, func(cell string) string { return pinned(&account.Pinned, cell) }},
	} {
		cell := t.cell(cells, field.column)
		if allowed := field.read(cell); allowed != "" {
			t.bad(line, string(field.column), text.Quoted(cell), allowed)
			return
		}
	}
	account.Line = line
	t.accounts = append(t.accounts, account)
}

func (t *accountsTable) cell(cells []string, c column) string {
	i, ok := t.columns[c]
	if !ok || i >= len(cells) {
		return ""
	}
	return strings.TrimSpace(cells[i])
}

// text is a cell that people will read: what a terminal must not get is made visible.
func (t *accountsTable) text(cells []string, c column) string {
	return text.Cut(text.Visible(t.cell(cells, c)), maxCell)
}

// maxACV keeps the sum of a million accounts in what a plan can hold.
const maxACV = 1e12

func (t *accountsTable) acv(to *float64, cell string) (allowed string) {
	n, err := readAmount(cell, t.separator == ';')
	switch {
	case err != nil:
		return err.Error()
	case !(n >= 0 && n <= maxACV):
		return "an amount from 0 to 1e12"
	}
	*to = n
	return ""
}

func (t *accountsTable) share(to *model.Opt, cell string) (allowed string) {
	if cell == "" {
		return ""
	}
	text, percent := strings.CutSuffix(cell, "%")
	n, err := readAmount(strings.TrimSpace(text), t.separator == ';')
	if percent {
		n /= 100
	}
	if err != nil || !(n >= 0 && n <= 1) {
		return "0 to 1, or 0% to 100%, or nothing"
	}
	*to = model.Some(n)
	return ""
}

func pinned(to *bool, cell string) (allowed string) {
	switch strings.ToLower(cell) {
	case "true", "yes", "y", "1", "x":
		*to = true
	case "", "false", "no", "n", "0":
	default:
		return "yes, no or nothing"
	}
	return ""
}
