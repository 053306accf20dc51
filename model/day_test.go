package model

import "testing"

// TestDays reads and writes days, and knows the last one of a month.
func TestDays(t *testing.T) {
	day, err := ParseDay("2027-02-28")
	if err != nil || day.String() != "2027-02-28" || day.Month() != MonthOf(2027, 2) {
		t.Error(day, err)
	}
	for month, last := range map[Month]string{MonthOf(2026, 12): "2026-12-31", MonthOf(2028, 2): "2028-02-29", MonthOf(1969, 11): "1969-11-30"} {
		if got := month.LastDay().String(); got != last {
			t.Errorf("%s ends on %s, want %s", month, got, last)
		}
	}
	if _, err := ParseDay("28.2.2027"); err == nil {
		t.Error("28.2.2027 is read")
	}
	for _, text := range []string{"0000-01-01", "1969-12-31", "1970-01-01", "1970-01-02", "2000-02-29", "9999-12-31"} {
		if day, err := ParseDay(text); err != nil || !day.Known() || day.String() != text {
			t.Errorf("%s is read as %q, %v", text, day, err)
		}
	}
	if (Day(0)).String() != "" {
		t.Error("a day that is not known is written")
	}
}
