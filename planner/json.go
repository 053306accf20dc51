package planner

import (
	"bytes"
	"encoding/json"
)

// MarshalJSON writes the case's name, or null for the base case.
func (c CaseLabel) MarshalJSON() ([]byte, error) {
	if c == "" {
		return []byte("null"), nil
	}
	return unescaped(string(c))
}

// MarshalJSON writes the state's word, or null outside pod tiers.
func (s PodState) MarshalJSON() ([]byte, error) {
	if s == NoPod {
		return []byte("null"), nil
	}
	return json.Marshal(s.String())
}

// unescaped is a value as JSON; whoever writes it out decides about letters that have a
// meaning in HTML.
func unescaped(v any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(v)
	return b.Bytes(), err
}
