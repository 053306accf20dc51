package state

import (
	"testing"

	"brim/model"
)

// TestHiredWords holds changes of the hiring plan against their words.
func TestHiredWords(t *testing.T) {
	list := func(n ...float64) model.Value { return model.Value{List: n} }
	tests := []struct {
		name, lever string
		to          model.Value
		want        string
	}{
		{"one quarter", "ae.hires_per_quarter", list(2, 3, 5, 4, 4, 4), "AE hires/qtr, Q4 FY27: 3 → 5"},
		{"a run of quarters", "ae.hires_per_quarter", list(2, 3, 3, 1, 1, 1), "AE hires/qtr, Q1 FY28 to Q3 FY28: 4 → 1"},
		{"past the list's end", "ae.hires_per_quarter", list(2, 3, 3, 4, 4, 4, 0, 2), "AE hires/qtr, Q1 FY29: 0 → 2"},
		{"many quarters", "ae.hires_per_quarter", list(1, 1, 1, 1, 1, 1), "AE hires/qtr by quarter: 1, 1, 1, 1, 1, 1, …"},
		{"two quarters", "ae.hires_per_quarter", list(2, 5, 3, 4, 1, 4), "AE hires/qtr by quarter: 2, 5, 3, 4, 1, 4, …"},
		{"the list as its lever moves it", "ae.hires_per_quarter", list(3, 4, 4, 5, 5, 5), "AE hires/qtr, all quarters: 3.33 avg → 4.33 avg"},
		{"a figure typed amiss and mended", "csm.hires_per_quarter", list(3456, 1, 1), "CSM hires/qtr by quarter: 3456, 1, 1, 0, 0, 0, …"},
		{"a number that becomes a list", "csm.hires_per_quarter", list(1, 2), "CSM hires/qtr by quarter: 1, 2, 0, 0, 0, 0, …"},
		{"a month", "tier.Core.ae_hires", list(0, 0, 1), "Core AE hires by month, Jun '27: 0 → 1"},
		{"a quarter of the linearity", "growth.linearity.q4", model.Value{Number: 0.4},
			"Linearity Q4: 25% → 40%, the other quarters in proportion"},
		{"months", "tier.Core.ae_hires", list(1, 0, 1), "Core AE hires by month none → 2 in all"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := open(t)
			s = s.Move(lever(t, s, test.lever), test.to, "")
			if s.Note.Lead != test.want {
				t.Errorf("%q, want %q", s.Note.Lead, test.want)
			}
		})
	}
}

// TestHiresThatTheFileHas writes a row that plans what the file plans as the file does.
func TestHiresThatTheFileHas(t *testing.T) {
	s := open(t).HireCell(1, 3, 0)
	s = s.Hire(1, "")
	if !s.Unsaved() || s.Hire(-1, "").Unsaved() {
		t.Error("a hire and one fewer is not the file's plan")
	}
	s = s.Hire(-1, "").Move(lever(t, s, "csm.hires_per_quarter"), model.Value{Number: 3}, "")
	if v := s.FillHires().HireRow().Get(s.FillHires().Scenario); v.List != nil {
		t.Errorf("3 every quarter, filled to the right, is %v", v.List)
	}
	s = s.HireCell(2, 3, 0).Hire(1, "")
	if v := s.Hire(-1, "").HireRow().Get(s.Hire(-1, "").Scenario); v.List != nil {
		t.Errorf("named hires of nobody are %v", v.List)
	}
}
