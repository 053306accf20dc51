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
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false) // whoever writes the plan decides about that
	err := encoder.Encode(string(c))
	return b.Bytes(), err
}

// MarshalJSON writes the state's word, or null outside pod tiers.
func (s PodState) MarshalJSON() ([]byte, error) {
	if s == NoPod {
		return []byte("null"), nil
	}
	return json.Marshal(s.String())
}
