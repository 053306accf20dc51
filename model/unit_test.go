package model

import (
	"math"
	"testing"
)

// TestFormat holds figures at the borders of their scales.
func TestFormat(t *testing.T) {
	for _, c := range []struct {
		v    float64
		unit Unit
		want string
	}{
		{0, Money, "$0"}, {0.4, Money, "$0"}, {999, Money, "$999"}, {999.4, Money, "$999"}, {999.49, Money, "$999"}, {999.5, Money, "$1.0K"}, {999.95, Money, "$1.0K"}, {1000, Money, "$1.0K"},
		{999_949, Money, "$999.9K"}, {999_950, Money, "$1.0M"}, {1e6, Money, "$1.0M"}, {12.5e6, Money, "$12.5M"},
		{999_949_999, Money, "$999.9M"}, {999_950_000, Money, "$1.0B"}, {999_950_000_000, Money, "$1.0T"}, {1e15, Money, "$1.0Q"}, {1e24, Money, "$1e+24"},
		{-1500, Money, "-$1.5K"}, {-999_950, Money, "-$1.0M"},
		{0.4, Fraction, "40%"}, {0.125, Fraction, "12.5%"}, {0.12345, Fraction, "12.35%"}, {0.07, Fraction, "7%"}, {0.99999, Fraction, "100%"},
		{0, Fraction, "0%"}, {-0.2, Fraction, "-20%"}, {0.00001, Fraction, "0%"}, {-0.00001, Fraction, "0%"}, {1.5, Fraction, "150%"},
		{1.2, Ratio, "1.20"}, {1.456, Ratio, "1.46"}, {0.9, Multiple, "×0.90"}, {16, People, "16"}, {16.5, People, "16.5"}, {16.255, People, "16.26"},
		{6, MonthCount, "6 mo"}, {120, DayCount, "120 days"}, {1.5, HourCount, "1.5 h"}, {9_999_999, AccountCount, "9999999"}, {1e7, AccountCount, "10.00M"},
	} {
		if got := Format(c.v, c.unit, "USD"); got != c.want {
			t.Errorf("%v: %q, want %q", c.v, got, c.want)
		}
	}
	for code, want := range map[string]string{"EUR": "€1.5K", "CHF": "CHF 1.5K", "": " 1.5K"} {
		if got := Format(1500, Money, code); got != want {
			t.Errorf("%s: %q, want %q", code, got, want)
		}
	}
}

// TestShow holds the levers' values as people read them.
func TestShow(t *testing.T) {
	s := byShare()
	for _, c := range []struct {
		key, text, want string
	}{
		{"company.arr", "12m", "$12.0M"}, {"ae.backfill", "no", "no"}, {"start", "2027-03", "Mar 2027"}, {"growth.driver", "target", "target"},
		{"ae.hires_per_quarter", "2", "2"}, {"ae.hires_per_quarter", "[2, 3]", "2.5 avg"}, {"ae.hires_per_quarter", "[2]", "2"},
		{"tier.Mid.csm_hires", "[1, 0, 2]", "3 in all"}, {"tier.Mid.csm_hires", "[]", "none"}, {"limits.acv_bounds", "15k 50k", "$15.0K, $50.0K"},
		{"ratio.ae_per_csm", "1.5", "1.50"},
	} {
		l := lever(t, s, c.key)
		v, err := l.Parse(s, c.text)
		if got := l.Show(v, "USD"); err != nil || got != c.want {
			t.Errorf("%s %s: %q, %v; want %q", c.key, c.text, got, err, c.want)
		}
	}
	s.CSM.Heads = 0
	if l := lever(t, s, "ratio.ae_per_csm"); l.Show(l.Get(s), "USD") != "n/a" {
		t.Error("a ratio to no CSMs is shown")
	}
}

// TestHalvesGoAwayFromZero everywhere, whatever a sum of fractions is off by; where no digit is
// left to round, a number stays as it is.
func TestHalvesGoAwayFromZero(t *testing.T) {
	for _, c := range []struct {
		v        float64
		decimals int
		want     string
	}{
		{106.25, 1, "106.3"}, {106.35, 1, "106.4"}, {-0.125, 2, "-0.13"}, {2.5, 0, "3"}, {0.1 + 0.15, 1, "0.3"}, {2.4999, 0, "2"},
		{-0.02, 1, "-0.0"}, {1e15 + 0.5, 0, "1000000000000000"}, {math.Inf(1), 1, "+Inf"}, {math.NaN(), 1, "NaN"},
	} {
		if got := Fixed(c.v, c.decimals); got != c.want {
			t.Errorf("%v with %d decimals: %q, want %q", c.v, c.decimals, got, c.want)
		}
	}
}
