package model

import (
	"encoding/json"
	"strconv"
)

// Opt is a number that may be absent: an input left to its default, or a figure
// that is undefined or unbounded. Its zero value is absent.
type Opt struct {
	V  float64 // the number; 0 while absent
	OK bool    // whether there is one
}

// Some returns a present number.
func Some(v float64) Opt { return Opt{V: v, OK: true} }

// Or returns the number, or fallback where there is none.
func (o Opt) Or(fallback float64) float64 {
	if o.OK {
		return o.V
	}
	return fallback
}

// MarshalJSON writes the number unrounded, or null.
func (o Opt) MarshalJSON() ([]byte, error) {
	if !o.OK {
		return []byte("null"), nil
	}
	return json.Marshal(o.V)
}

// String is the shortest text that reads back as the same number, or "n/a".
func (o Opt) String() string {
	if !o.OK {
		return "n/a"
	}
	return strconv.FormatFloat(o.V, 'g', -1, 64)
}
