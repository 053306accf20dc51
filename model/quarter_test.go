package model

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestFiscalQuarters(t *testing.T) {
	for _, test := range []struct {
		year        int
		month       time.Month
		fiscalStart int
		want        string
	}{
		{2027, 1, 1, "Q1 FY27 (Jan–Mar)"},
		{2027, 5, 1, "Q2 FY27 (Apr–Jun)"},
		{2027, 12, 1, "Q4 FY27 (Oct–Dec)"},
		{2027, 1, 2, "Q4 FY27 (Nov–Jan)"},
		{2027, 2, 2, "Q1 FY28 (Feb–Apr)"},
		{2026, 10, 10, "Q1 FY27 (Oct–Dec)"},
		{2100, 4, 1, "Q2 FY00 (Apr–Jun)"},
	} {
		if got := QuarterOf(MonthOf(test.year, test.month), test.fiscalStart).String(); got != test.want {
			t.Errorf("%d-%02d with years from %d: %s, want %s", test.year, test.month, test.fiscalStart, got, test.want)
		}
	}
}

// TestFiscalQuartersFollowEachOther holds that every month is in one quarter of three months, and
// that the next one begins where it ends.
func TestFiscalQuartersFollowEachOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := Month(rapid.IntRange(int(FirstMonth), int(LastMonth)).Draw(t, "month"))
		fiscalStart := rapid.IntRange(1, 12).Draw(t, "fiscal start")
		q := QuarterOf(m, fiscalStart)
		if m < q.First || m > q.Last() || q.Number < 1 || q.Number > 4 {
			t.Fatalf("%v in %+v", m, q)
		}
		if next := QuarterOf(q.Last()+1, fiscalStart); next != q.Next() {
			t.Fatalf("%+v after %+v, want %+v", next, q, q.Next())
		}
		if q.Number == 1 && int(q.First.Month()) != fiscalStart {
			t.Fatalf("the year begins in %v", q.First)
		}
	})
}

func TestStartIsMonthOne(t *testing.T) {
	s := sample()
	if opening, first := s.MonthAt(0), s.MonthAt(1); opening != MonthOf(2026, 12) || first != s.Start || s.TimeOf(first) != 1 {
		t.Errorf("month 0 is %v, month 1 %v", opening, first)
	}
	if !s.QuartersInStep() {
		t.Error("January begins a fiscal quarter")
	}
	if s.FiscalStart = 2; s.QuartersInStep() {
		t.Error("January is within a fiscal quarter")
	}
}
