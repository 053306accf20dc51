package explain

import (
	"bytes"
	"encoding/json"

	"brim/model"
	"brim/planner"
)

// Document is a plan with its bookings, what the rules find in it, and the accounts file
// behind it: the JSON form of a plan, which is the program's output format.
type Document struct {
	*planner.Plan
	Bookings     []planner.Booking `json:"bookings"`
	AccountsFile *AccountsFile     `json:"accounts_file,omitempty"` // nil: there is none
	Advice       []Finding         `json:"advice"`
}

// AccountsFile is the file of real accounts that a plan opens with.
type AccountsFile struct {
	File     string          `json:"file"` // as the scenario names it
	Accounts int             `json:"accounts"`
	ARR      float64         `json:"arr"`      // their sum, currency a year
	Column   string          `json:"column"`   // the header of the contract value
	LeftOut  []model.LeftOut `json:"left_out"` // rows that do not count, by reason
	Text     string          `json:"text"`     // all of it in one line
}

// NewDocument puts a plan and what goes with it together.
func NewDocument(p *planner.Plan) Document {
	return Document{Plan: p, Bookings: p.Bookings(), AccountsFile: NewAccountsFile(p.Scenario()), Advice: Advice(p)}
}

// NewAccountsFile says what was read from a scenario's accounts file; nil without one.
func NewAccountsFile(s *model.Scenario) *AccountsFile {
	a := s.Book.Accounts
	if a == nil {
		return nil
	}
	read := a.Reading()
	return &AccountsFile{File: s.Book.File, Accounts: a.Len(), ARR: a.Sum(), Column: read.Column,
		LeftOut: append([]model.LeftOut{}, read.LeftOut...), Text: s.AccountsSaid()}
}

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
