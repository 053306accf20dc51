package explain

import (
	"bytes"
	"encoding/json"

	"brim/planner"
)

// Document is a plan with what the rules find in it: the JSON form of a plan, which is the
// program's output format.
type Document struct {
	*planner.Plan
	Advice []Finding `json:"advice"`
}

// NewDocument puts a plan and its advice together.
func NewDocument(p *planner.Plan) Document { return Document{Plan: p, Advice: Advice(p)} }

// MarshalJSON writes the tier's name, or null for the whole company.
func (l TierLabel) MarshalJSON() ([]byte, error) { return planner.CaseLabel(l).MarshalJSON() }

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
		if err := l.member(&b, l[i].Name, value); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// member writes one member of an object; whoever writes the object out decides about
// letters that have a meaning in HTML.
func (FigureList) member(b *bytes.Buffer, name string, value any) error {
	encoder := json.NewEncoder(b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(name); err != nil {
		return err
	}
	b.WriteByte(':')
	return encoder.Encode(value)
}
