package model

import (
	"testing"
	"time"
)

// TestMonths reads, counts and writes months.
func TestMonths(t *testing.T) {
	for text, want := range map[string]string{
		"2027-01": "2027-01", "2027-01-31": "2027-01", "2028-02-29": "2028-02", "1900-01-01": "1900-01", "2200-12-31": "2200-12", "0000-01-01": "0000-01",
		"2027-02-29": "", "2027-00": "", "2027-13": "", "2027-1": "", "10000-01": "", "-001-01": "", "2027": "", "": "", "2027-01-01T00:00:00Z": "", " 2027-01": "", "２０２７-01": "",
	} {
		got, err := ParseMonth(text)
		if (err == nil) != (want != "") || err == nil && got.String() != want {
			t.Errorf("%q: %v, %v; want %q", text, got, err, want)
		}
	}
	start := MonthOf(2027, time.November)
	for add, want := range map[int]string{0: "2027-11", 1: "2027-12", 2: "2028-01", 14: "2029-01", 60: "2032-11", -11: "2026-12"} {
		if got := start.Add(add); got.String() != want {
			t.Errorf("%d months on: %s, want %s", add, got, want)
		}
	}
	if start.Year() != 2027 || start.Month() != time.November || start.Long() != "Nov 2027" {
		t.Errorf("%d %s, %s", start.Year(), start.Month(), start.Long())
	}
	if FirstMonth.String() != "1900-01" || LastMonth.String() != "2200-12" {
		t.Errorf("from %s to %s", FirstMonth, LastMonth)
	}
}

// TestReadMonths reads a month as people write it, and as the screen does.
func TestReadMonths(t *testing.T) {
	for _, text := range []string{"2027-02", "2027-02-15", "Feb 2027", "february 2027", "Feb '27"} {
		if month, err := ReadMonth(text); err != nil || month.String() != "2027-02" {
			t.Errorf("%s: %s, %v", text, month, err)
		}
	}
	for _, text := range []string{"", "Feb", "Feb 27", "2/27", "02/2027"} {
		if month, err := ReadMonth(text); err == nil {
			t.Errorf("%q is %s", text, month)
		}
	}
}
