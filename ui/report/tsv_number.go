package report

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// figureText is an amount, a count, a share or a difference as tables show it: sign,
// currency, digits, exponent, scale and unit. What looks like one cannot act as a formula.
var figureText = regexp.MustCompile(
	`^([+-]?)(\p{Sc}|[A-Z]{1,2}\p{Sc}|[A-Z]{3} |×)?` +
		`([0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)(?:e([+-]?[0-9]{1,3}))?([KMBTQ]?)(%| pp| mo| months| days| h)?$`)

// Parts of figureText.
const (
	signPart = 1 + iota
	currencyPart
	digitsPart
	exponentPart
	scalePart
	unitPart
)

// powers are the powers of ten that a scale or a unit stands for.
var powers = map[string]int{"K": 3, "M": 6, "B": 9, "T": 12, "Q": 15, "%": -2, " pp": -2}

// number is the number that a cell says, as far as its digits go, and its currency: 53200000 in $
// of "$53.2M", 0.25 of "+25%". False for words.
func number(cell string) (v float64, currency string, ok bool) {
	cell = strings.TrimSpace(strings.Trim(cell, stateMarks+" "))
	parts := figureText.FindStringSubmatch(cell)
	if parts == nil {
		return 0, "", false
	}
	power := powers[parts[scalePart]] + powers[parts[unitPart]]
	if parts[exponentPart] != "" {
		n, err := strconv.Atoi(parts[exponentPart])
		if err != nil {
			return 0, "", false
		}
		power += n
	}
	digits := strings.ReplaceAll(parts[digitsPart], ",", "")
	sign := strings.TrimPrefix(parts[signPart], "+")
	v, err := strconv.ParseFloat(sign+digits+"e"+strconv.Itoa(power), 64)
	if err != nil {
		return 0, "", false
	}
	currency = strings.TrimSpace(strings.TrimSuffix(parts[currencyPart], "×"))
	return v + 0, currency, true // −0 is 0
}

// apart gives the second figures of cells a column of their own, and words among figures: no
// spreadsheet counts with two figures in a cell, or with words.
func (g Grid) apart() Grid {
	parted := Grid{Left: g.Left, Rows: make([][]string, len(g.Rows)), cells: make([][]Cell, len(g.Rows))}
	for i, head := range g.Head {
		cells, worded := g.column(i, nil), []Cell(nil)
		if i >= g.Left {
			cells, worded = figuresAndWords(cells)
		}
		parted.add(head, firsts(cells))
		if worded != nil {
			parted.add(head+inWords, worded)
		}
		if name, seconds := secondsOf(cells); name != "" {
			parted.add(head+", "+name, seconds)
		}
	}
	return parted
}

// inWords is what the head of a column of words says that stood among figures.
const inWords = ", in words"

// figuresAndWords parts a column that has both; there are no words apart in any other.
func figuresAndWords(cells []Cell) (figures, worded []Cell) {
	if !slices.ContainsFunc(cells, Cell.isNumber) {
		return cells, nil
	}
	figures, worded = make([]Cell, len(cells)), make([]Cell, len(cells))
	for y, c := range cells {
		switch {
		case c.isWords():
			worded[y], worded[y].word = c, true
		case c.figure || c.isNumber():
			figures[y] = c
		}
	}
	if !slices.ContainsFunc(cells, Cell.isWords) {
		worded = nil
	}
	return figures, worded
}

// firsts are cells without their second figures.
func firsts(cells []Cell) []Cell {
	alone := slices.Clone(cells)
	for y := range alone {
		if beside := alone[y].beside; beside != nil {
			alone[y].Text, alone[y].beside = beside.first, nil
		}
	}
	return alone
}

// secondsOf are the second figures of cells, and what they are called; empty where there are none.
func secondsOf(cells []Cell) (name string, seconds []Cell) {
	seconds = make([]Cell, len(cells))
	for y := range cells {
		if beside := cells[y].beside; beside != nil {
			name, seconds[y] = beside.name, beside.Cell
		}
	}
	return name, seconds
}

// headed is the head with the currency of each column whose figures all have it.
func (g Grid) headed() []string {
	head := make([]string, len(g.Head))
	for i, name := range g.Head {
		head[i] = name
		if i < g.Left {
			continue
		}
		if currency := g.currencyOf(i); currency != "" {
			head[i] = strings.TrimSpace(name + " (" + currency + ")")
		}
	}
	return head
}

// currencyOf is the currency of all figures of a column; empty where they have none, or
// not the same.
func (g Grid) currencyOf(i int) string {
	common, first := "", true
	for _, cell := range g.column(i, nil) {
		_, currency, ok := number(cell.Text)
		if !ok {
			continue
		}
		if !first && currency != common {
			return ""
		}
		common, first = currency, false
	}
	return common
}
