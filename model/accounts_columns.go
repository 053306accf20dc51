package model

import (
	"math"
	"strings"
)

// AccountColumns are accounts column by column, in the order of their file: a form in which
// millions of them take little room. A column that is nil says nothing of any account; the
// others have an element for each.
type AccountColumns struct {
	ACV           []float64
	ID, Name      Texts
	Words         []string // what Tier, CSM and AE refer to; the first is empty
	Tier, CSM, AE []uint32
	Growth, Risk  []float64 // NaN where not known
	Start         []int32   // as a [Month]; 0 where not known
	Renewal       []Day
	Pinned        []bool
	Line          []uint32
}

// Texts are texts that stand one behind the other.
type Texts struct {
	All  string
	Ends []uint32 // where each ends in All
}

// at is text i; empty where there are none.
func (t *Texts) at(i int) string {
	if i >= len(t.Ends) {
		return ""
	}
	from := uint32(0)
	if i > 0 {
		from = t.Ends[i-1]
	}
	return t.All[from:t.Ends[i]]
}

// account is row i as one.
func (c *AccountColumns) account(i int) Account {
	return Account{
		ID: c.ID.at(i), Name: c.Name.at(i), ACV: c.ACV[i],
		Tier: c.word(element(c.Tier, i)), CSM: c.word(element(c.CSM, i)), AE: c.word(element(c.AE, i)),
		Growth: known(c.Growth, i), Risk: known(c.Risk, i),
		Start: Month(element(c.Start, i)), Renewal: element(c.Renewal, i),
		Pinned: element(c.Pinned, i), Line: int(element(c.Line, i)),
	}
}

func (c *AccountColumns) word(i uint32) string {
	if int(i) >= len(c.Words) {
		return ""
	}
	return c.Words[i]
}

// element is element i of a column, or nothing where there is none.
func element[T any](column []T, i int) (value T) {
	if i < len(column) {
		value = column[i]
	}
	return value
}

func known(column []float64, i int) Opt {
	if i >= len(column) || math.IsNaN(column[i]) {
		return Opt{}
	}
	return Some(column[i])
}

// columnsOf are accounts column by column.
func columnsOf(rows []Account) AccountColumns {
	c := AccountColumns{Words: []string{""}}
	numbers := map[string]uint32{"": 0}
	word := func(text string) uint32 {
		number, ok := numbers[text]
		if !ok {
			number = uint32(len(c.Words))
			numbers[text], c.Words = number, append(c.Words, text)
		}
		return number
	}
	var ids, names strings.Builder
	orNaN := func(v Opt) float64 { return v.Or(math.NaN()) }
	for i := range rows {
		row := &rows[i]
		c.ACV, c.Line = append(c.ACV, row.ACV), append(c.Line, uint32(row.Line))
		ids.WriteString(row.ID)
		names.WriteString(row.Name)
		c.ID.Ends, c.Name.Ends = append(c.ID.Ends, uint32(ids.Len())), append(c.Name.Ends, uint32(names.Len()))
		c.Tier, c.CSM, c.AE = append(c.Tier, word(row.Tier)), append(c.CSM, word(row.CSM)), append(c.AE, word(row.AE))
		c.Growth, c.Risk = append(c.Growth, orNaN(row.Growth)), append(c.Risk, orNaN(row.Risk))
		c.Start, c.Renewal = append(c.Start, int32(row.Start)), append(c.Renewal, row.Renewal)
		c.Pinned = append(c.Pinned, row.Pinned)
	}
	c.ID.All, c.Name.All = ids.String(), names.String()
	return c
}
