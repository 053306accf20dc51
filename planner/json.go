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

// MarshalJSON writes the tier's name, or null for the whole company.
func (l TierLabel) MarshalJSON() ([]byte, error) { return CaseLabel(l).MarshalJSON() }

// MarshalJSON writes the plan with its advice, which is part of the format and not of the
// plan's memory.
func (p *Plan) MarshalJSON() ([]byte, error) {
	type fields Plan
	return unescaped(struct {
		*fields
		Advice []Finding `json:"advice"`
	}{(*fields)(p), p.Advice()})
}

// MarshalJSON writes the figures as one object, in their order.
func (l FigureList) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i := range l {
		if i > 0 {
			b.WriteByte(',')
		}
		var value any = l[i].Value
		switch {
		case l[i].List != nil:
			value = l[i].List
		case l[i].Word != "":
			value = l[i].Word
		case l[i].Answer && l[i].Value.OK:
			value = l[i].Value.V != 0
		}
		for j, part := range []any{l[i].Name, value} {
			text, err := unescaped(part)
			if err != nil {
				return nil, err
			}
			if j > 0 {
				b.WriteByte(':')
			}
			b.Write(bytes.TrimSpace(text))
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
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
