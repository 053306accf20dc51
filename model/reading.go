package model

import (
	"fmt"
	"math"
	"strings"
	"unicode"
)

// Reading is how accounts were read from their file, and what was left out: nothing of it is
// believed in silence. Its texts hold no control characters.
type Reading struct {
	File    string    // as the scenario names it; empty: the accounts are not from a file
	Column  string    // the header of the contract value
	Header  int       // the line of the header, from 1
	LeftOut []LeftOut // rows that do not count, by reason
	Unknown []Unknown // cells that could not be read and count as not known, by column
	Notes   []string  // what else somebody should know, each a phrase
	Headers []string  // all of the header, in order
	// Examples are a cell of each of its columns, where somebody has asked for them.
	Examples []string
	Taken    []Taken // which columns were taken for what
}

// LeftOut is a number of rows that do not count, for one reason.
type LeftOut struct {
	Reason string `json:"reason"` // "without a value", "total", "footer", "repeated", "prospect", …
	Rows   int    `json:"rows"`
	Lines  string `json:"lines"` // "7-11, 15"
}

// Unknown is a column with cells that could not be read.
type Unknown struct {
	Column string // its header
	Cells  int
}

// Taken is a column that was taken for something.
type Taken struct {
	Column string // its header
	For    string // as the keys of [book] columns name it
}

// AccountsSaid says in one line what was read from the accounts file, what was left out of it
// and where, and whether its accounts are scaled; empty without a file.
func (s *Scenario) AccountsSaid() string {
	a := s.Book.Accounts
	if a == nil {
		return ""
	}
	read := a.reading
	said := fmt.Sprintf("%s: %s, %s", s.accountsName(), Counted(a.Len(), "account"), Format(a.Sum(), Money, s.Currency))
	if read.Column != "" {
		said += " from " + read.Column
	}
	if read.Header > 1 {
		said += fmt.Sprintf(" (header on line %d)", read.Header)
	}
	parts := []string{said}
	if len(read.LeftOut) > 0 {
		parts = append(parts, "left out "+read.LeftOutSaid())
	}
	parts = append(parts, read.Notes...)
	for _, column := range read.Unknown {
		parts = append(parts, fmt.Sprintf("%s of %s not readable", Counted(column.Cells, "cell"), column.Column))
	}
	if unknown := a.strangers(s); unknown != "" {
		parts = append(parts, unknown)
	}
	if scaled := s.accountsScaled(); scaled != "" {
		parts = append(parts, scaled)
	}
	return strings.Join(parts, "; ")
}

// AccountsPlain reports whether the accounts count as their file has them: nothing was left
// out, unknown, scaled or otherwise in need of a word.
func (s *Scenario) AccountsPlain() bool {
	a := s.Book.Accounts
	if a == nil {
		return true
	}
	read := a.reading
	return len(read.LeftOut)+len(read.Notes)+len(read.Unknown) == 0 && a.strangers(s) == "" && s.accountsScaled() == ""
}

// accountsName is the file's name without its folders, which are nobody's business in a document,
// in letters that can be shown.
func (s *Scenario) accountsName() string {
	name := s.Book.File[strings.LastIndexAny(s.Book.File, `/\`)+1:]
	if strings.IndexFunc(name, func(r rune) bool { return !unicode.IsPrint(r) }) < 0 {
		return name
	}
	return s.Book.Accounts.reading.File
}

// mostNamed is how many names or ranges of lines the line has of one kind.
const mostNamed = 3

// LeftOutSaid says which rows do not count, reason by reason; empty where all do.
func (r *Reading) LeftOutSaid() string {
	said := make([]string, len(r.LeftOut))
	for i, rows := range r.LeftOut {
		said[i] = rows.String()
	}
	return strings.Join(said, ", ")
}

// Words say the rows with their reason: "5 footer lines".
func (l LeftOut) Words() string {
	form, known := leftOutForms[l.Reason]
	if !known {
		form = [2]string{l.Reason, l.Reason}
	}
	if l.Rows == 1 {
		return "1 " + form[0]
	}
	return fmt.Sprintf("%d %s", l.Rows, form[1])
}

// String says the rows with their reason and lines: "5 footer lines (7-11)".
func (l LeftOut) String() string {
	lines := strings.Split(l.Lines, ", ")
	shown := strings.Join(lines[:min(len(lines), mostNamed)], ", ")
	if len(lines) > mostNamed {
		shown += " and more"
	}
	return fmt.Sprintf("%s (%s)", l.Words(), shown)
}

// ColumnsSaid says which columns were taken for what; empty where none were.
func (r Reading) ColumnsSaid() string {
	var said []string
	for _, taken := range r.Taken {
		said = append(said, taken.For+" from "+taken.Column)
	}
	if len(said) == 0 {
		return ""
	}
	return "columns read: " + strings.Join(said, ", ")
}

// leftOutForms are the words for one row of a reason, and for several.
var leftOutForms = map[string][2]string{
	"without a value": {"row without a value", "rows without a value"},
	"total":           {"total", "totals"},
	"summary":         {"row with an average, a count or the like", "rows with averages, counts or the like"},
	"footer":          {"footer line", "footer lines"},
	"repeated":        {"repeated row", "repeated rows"},
	"prospect":        {"prospect", "prospects"},
	"lead":            {"lead", "leads"},
	"leads others":    {"person who leads others", "people who lead others"},
	"another role":    {"person in another role", "people in other roles"},
	"both roles":      {"person with both roles in a title", "people with both roles in a title"},
	"without a title": {"row without a title", "rows without a title"},
	"before the plan": {"row before the plan begins", "rows before the plan begins"},
	"put together":    {"row put together with another of its id", "rows put together with others of their id"},
}

// strangers says which tiers accounts name that the scenario has not.
func (a *Accounts) strangers(s *Scenario) string {
	var names []string
	more := 0
	for g, k := range a.places(s.TierNames()) {
		switch {
		case k >= 0:
		case len(names) < mostNamed:
			names = append(names, fmt.Sprintf("%s (%s)", a.groups[g].name, Counted(int(a.groups[g].accounts), "account")))
		default:
			more++
		}
	}
	if len(names) == 0 {
		return ""
	}
	if more > 0 {
		names = append(names, fmt.Sprintf("%d more", more))
	}
	return "no tier is called " + strings.Join(names, ", ")
}

// accountsScaled says that a plan's accounts are not those of its file, but as many as make up
// the ARR that the scenario gives; it is empty where they are.
func (s *Scenario) accountsScaled() string {
	sum := s.Book.Accounts.Sum()
	if sum <= 0 {
		return ""
	}
	factor := s.OpeningARR() / sum
	if math.Abs(factor-1) < 1e-6 {
		return "" // the sum, rounded to cents
	}
	return fmt.Sprintf("scaled ×%s to company.arr %s", times(factor), Format(s.OpeningARR(), Money, s.Currency))
}

// times writes a factor in three digits, or in as many as tell it from 1.
func times(factor float64) string {
	digits := 3
	if math.Abs(factor-1) < 0.01 {
		digits = 7
	}
	return Decimal(withDigits(factor, digits))
}
