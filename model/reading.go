package model

// Reading is what was read from an accounts file, and what was left out: nothing of it is
// believed in silence.
type Reading struct {
	File    string    // as the scenario names it; empty: the accounts are not from a file
	Column  string    // the header of the contract value
	Header  int       // the line of the header, from 1
	LeftOut []LeftOut // why rows do not count, in the order of the reasons' weight
	Unknown []Unknown // cells that could not be read, by column
	Notes   []string  // whatever else somebody should know, each a phrase
}

// LeftOut is a number of rows that do not count, for one reason.
type LeftOut struct {
	Reason string `json:"reason"` // "without a value", "total", "footer", "repeated", "prospect", …
	Rows   int    `json:"rows"`
	Lines  string `json:"lines"` // "7-11, 15"
}

// Unknown is a column with cells that could not be read and count as not known.
type Unknown struct {
	Column string // its header
	Cells  int
}
