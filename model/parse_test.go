package model

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestParseNumbers holds what may be typed to one documented reading.
func TestParseNumbers(t *testing.T) {
	s := sample()
	for _, c := range []struct {
		key, text string
		want      float64
	}{
		{"company.arr", "12.5m", 12.5e6}, {"company.arr", "12.5M", 12.5e6}, {"company.arr", "1.2b", 1.2e9},
		{"company.arr", "$12,000.5", 12_000.5}, {"company.arr", "$12000", 12_000}, {"company.arr", "1,234,567", 1_234_567}, {"company.arr", "$ 12k", 12_000},
		{"company.arr", "1,000,000", 1e6}, {"company.arr", "1_000_000", 1e6}, {"company.arr", "1,234,567.5", 1_234_567.5},
		{"company.arr", "12e6", 12e6}, {"company.arr", "+12e6", 12e6}, {"company.arr", "  12e6  ", 12e6}, {"company.arr", "1e+6", 1e6},
		{"growth.target", "40%", 0.4}, {"growth.target", "0.4", 0.4}, {"growth.target", ".4", 0.4}, {"growth.target", "-20%", -0.2},
		{"growth.target", "5.0", 5}, {"growth.target", "1.5", 1.5}, {"growth.target", "7%", 0.07}, {"growth.target", "-0", 0}, {"growth.target", "5e-1", 0.5},
		// Blanks before what scales, units, and a decimal comma where it can be nothing else.
		{"growth.target", "15 %", 0.15}, {"growth.target", "0,15", 0.15}, {"growth.target", "12,5 %", 0.125}, {"growth.target", "40% a year", 0.4},
		{"company.arr", "18 million", 18e6}, {"company.arr", "$18.5 Mio", 18.5e6}, {"company.arr", "500 thousand", 5e5}, {"company.arr", "1.2bn", 1.2e9},
		{"ae.heads", "9 AEs", 9}, {"csm.heads", "8 csm", 8},
		{"company.arr", "18 m", 18e6}, {"company.arr", "$ 18 M", 18e6}, {"company.arr", "USD 18m", 18e6}, {"company.arr", "18m USD", 18e6},
		{"company.arr", "1.234.567", 1_234_567}, {"company.arr", "1.234,5", 1234.5}, {"company.arr", "12,5m", 12.5e6}, {"ae.heads", "1,00", 1}, {"ae.heads", "12,5", 12.5},
		{"ae.hires_per_quarter", "2/quarter", 2}, {"ae.hires_per_quarter", "2 / qtr", 2}, {"ae.hires_per_quarter", "2.5 per quarter", 2.5}, {"ae.hires_per_quarter", "0,5", 0.5},
		{"horizon", "18 m", 18}, {"horizon", "18 months", 18}, {"horizon", "24 mo", 24}, {"market.churn", "×1,4", 1.4}, {"market.churn", "1.4x", 1.4},
		{"limits.ratio_sound", "1.2:1", 1.2}, {"ae.heads", "16 heads", 16}, {"tier.Mid.onboarding_days", "60 days", 60},
		{"ae.heads", "1_000", 1000}, {"ae.heads", "0.125", 0.125}, {"ae.heads", "0", 0}, {"ae.heads", "16", 16}, {"ae.heads", "1.5", 1.5},
		// Only one of two readings is within the lever's range.
		{"growth.target", "1.000", 1}, {"growth.target", "1,000", 1}, {"ae.attainment", "1.250", 1.25}, {"ae.attainment", "1,250", 1.25},
		{"horizon", "24.000", 24}, {"org.lead_span", "100.000", 100},
	} {
		v, err := lever(t, s, c.key).Parse(s, c.text)
		if err != nil || v.Number != c.want {
			t.Errorf("%s %q: %v, %v; want %v", c.key, c.text, v.Number, err, c.want)
		}
	}
}

// TestParseNamesBothReadings refuses a lone separator before three digits where both
// readings are allowed.
func TestParseNamesBothReadings(t *testing.T) {
	s := sample()
	for _, c := range []struct{ key, text, one, other string }{
		{"ae.heads", "1,000", "1000", "1"}, {"ae.heads", "1.000", "1000", "1"}, {"ae.heads", "12.345", "12345", "12.345"},
		{"tier.Strategic.book_max", "20,125", "20125", "20.125"}, {"ae.hires_per_quarter", "1,500", "1500", "1.5"},
		{"company.arr", "1.250m", "1250000000", "1250000"},
		{"company.arr", "$12,000", "12000", "12"}, {"ae.hires_per_quarter", "2,5", "2.5", "2 5"},
		{"ae.hires_per_quarter", "1,5 2", "[1, 5, 2]", "[1.5, 2]"},
	} {
		_, err := lever(t, s, c.key).Parse(s, c.text)
		if err == nil || !strings.Contains(err.Error(), c.one+" or "+c.other) {
			t.Errorf("%s %q: %v; want both readings, %s and %s", c.key, c.text, err, c.one, c.other)
		}
	}
}

// TestParseRefuses holds what is no number, or none that the lever allows, to an error
// that names the key and what is allowed.
func TestParseRefuses(t *testing.T) {
	s := sample()
	for _, text := range []string{
		"", "-", "+", ".", ",", "%", "k", "$", "nan", "NaN", "inf", "-inf", "Infinity", "1e9999", "1e400", "1e308", "5e-324", "1e-400",
		"1e99999999999999999999", "9223372036854775808", "0x10", "1 000", "1,000,00", "12..5", "1.2.3", "--4", "4-",
		"4x", "4kk", "%4", "４", "٤", "१२", "½", "4\x00", "1e", "e5", "_1", "-5",
	} {
		v, err := lever(t, s, "ae.heads").Parse(s, text)
		if err == nil {
			t.Errorf("%q is read as %v", text, v.Number)
			continue
		}
		if !strings.HasPrefix(err.Error(), "ae.heads: found ") || !strings.Contains(err.Error(), "allowed: ") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// TestParseOtherKinds reads switches, words, dates, lists and bounds.
func TestParseOtherKinds(t *testing.T) {
	s := sample()
	for _, c := range []struct{ key, text, want string }{
		{"ae.backfill", "yes", "true"}, {"ae.backfill", "OFF", "false"}, {"ae.backfill", "true", "true"}, {"ae.backfill", "maybe", ""}, {"ae.backfill", "", ""},
		{"growth.driver", "target", "target"}, {"growth.driver", "Target", ""}, {"growth.driver", "", ""},
		{"start", "2027-03", "2027-03-01"}, {"start", "2028-02-29", "2028-02-01"}, {"start", "2027-02-29", ""}, {"start", "0000-01-01", ""},
		{"start", "10000-01-01", ""}, {"start", "2027-13", ""}, {"start", "soon", ""},
		{"start", "Apr 2027", "2027-04-01"}, {"start", "april 2027", "2027-04-01"},
		{"fiscal_start", "April", "4"}, {"fiscal_start", "feb", "2"}, {"fiscal_start", "Apri", ""},
		{"ae.hires_per_quarter", "2", "2"}, {"ae.hires_per_quarter", "[2, 2, 3]", "[2, 2, 3]"}, {"ae.hires_per_quarter", "2 2 3", "[2, 2, 3]"},
		{"ae.hires_per_quarter", "2, 2, 3", "[2, 2, 3]"}, {"ae.hires_per_quarter", "2,2,3", "[2, 2, 3]"}, {"ae.hires_per_quarter", "1,5; 2; 2,5", "[1.5, 2, 2.5]"},
		{"growth.linearity", "30 % 20 % 25 % 25 %", "[0.3, 0.2, 0.25, 0.25]"}, {"growth.linearity", "Q4 40 %", "[0.2, 0.2, 0.2, 0.4]"}, {"growth.linearity", "q1=0,1", "[0.1, 0.3, 0.3, 0.3]"},
		{"growth.linearity", "Q1 33.33%", "[0.3333, 0.2223, 0.2222, 0.2222]"}, {"growth.linearity", "Q5 40%", ""}, {"growth.linearity", "Q1 140%", ""}, {"growth.linearity", "30% 30% 30% 30%", ""},
		{"readiness.coverage_plan", "not answered", "not answered"}, {"readiness.coverage_plan", "none", "not answered"}, {"readiness.swarm_sla_hours", "not answered", "not answered"}, {"readiness.swarm_sla_hours", "24 h", "24"}, {"ae.hires_per_quarter", "[2]", "[2]"}, {"ae.hires_per_quarter", "[]", "[]"},
		{"ae.hires_per_quarter", "[2, -1]", ""}, {"ae.hires_per_quarter", "[2, x]", ""}, {"ae.hires_per_quarter", "[2, nan]", ""},
		{"tier.Mid.csm_hires", "[0, 1, 2]", "[0, 1, 2]"}, {"tier.Mid.csm_hires", "0 1", "[0, 1]"}, {"tier.Mid.csm_hires", "[1e9]", ""},
		{"limits.acv_bounds", "15k, 50k", "[15000, 50000]"}, {"limits.acv_bounds", "50k, 15k", ""}, {"limits.acv_bounds", "15k", ""}, {"limits.acv_bounds", "15k, 15k", ""},
		{"currency", "EUR", "EUR"}, {"currency", "eur", "EUR"}, {"currency", "EURO", ""},
		{"horizon", "24.5", ""}, {"horizon", "5", ""}, {"horizon", "61", ""}, {"horizon", "60", "60"},
	} {
		l := lever(t, s, c.key)
		v, err := l.Parse(s, c.text)
		switch {
		case c.want == "" && err == nil:
			t.Errorf("%s %q is read as %s", c.key, c.text, l.Exact(v))
		case c.want != "" && (err != nil || l.Exact(v) != c.want):
			t.Errorf("%s %q: %s, %v; want %s", c.key, c.text, l.Exact(v), err, c.want)
		}
	}
}

// TestParseDefault leaves an input to its default where it may be; one that always holds a
// value takes the declared one, and one without any has none to take.
func TestParseDefault(t *testing.T) {
	s := byShare()
	for key, want := range map[string]bool{"tier.Mid.book_max": true, "tier.Mid.ae_share": true, "tier.Mid.csm_hires": true, "ae.heads": false, "start": false} {
		v, err := lever(t, s, key).Parse(s, "default")
		if (err == nil) != want || want && !v.Absent {
			t.Errorf("%s: %+v, %v", key, v, err)
		}
	}
	for key, want := range map[string]string{"ae.attrition": "0.2", "horizon": "24", "ae.backfill": "true", "org.staffing": "shares"} {
		l := lever(t, s, key)
		if v, err := l.Parse(s, "default"); err != nil || v.Absent || l.Exact(v) != want {
			t.Errorf("%s: %+v, %v; want %s", key, v, err, want)
		}
	}
}

// TestUnreadableSaysHowToWriteIt holds that each kind of input has examples of its own.
func TestUnreadableSaysHowToWriteIt(t *testing.T) {
	s := byShare()
	for key, want := range map[string]string{
		"fiscal_start": `fiscal_start: found "some"; allowed: a month such as April, or its number, 1 to 12`,
		"ae.heads":     `ae.heads: found "some"; allowed: write it like 12.5m, 24000 or 0.4; 0 to 100,000`,
		"ae.attrition": `ae.attrition: found "some"; allowed: write it like 40% or 0.4; 0 to 0.95 (0% to 95%)`,
		"ae.quota":     `ae.quota: found "some"; allowed: write it like 12.5m, 500k or 24000; 0 or more`,
		"horizon":      `horizon: found "some"; allowed: write it like 12; a whole number, 6 to 60`,
	} {
		if _, err := lever(t, s, key).Parse(s, "some"); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
}

// TestShownInWords holds that a month is shown by its name, and no limit as none.
func TestShownInWords(t *testing.T) {
	s := byShare()
	for key, want := range map[string]string{"fiscal_start": "January", "tier.Mid.book_max_arr": "no limit"} {
		l := lever(t, s, key)
		if got := l.Show(l.Get(s), s.Currency); got != want {
			t.Errorf("%s: %s, want %s", key, got, want)
		}
	}
	l := lever(t, s, "tier.Mid.new_acv")
	if got := l.Typed(Value{Number: 418.07316161258143, Absent: true}); got != "default (418.1)" {
		t.Error(got)
	}
}

// TestAddedLeaveNamesWhoIsAway says role, tier and month of a leave that nobody described.
func TestAddedLeaveNamesWhoIsAway(t *testing.T) {
	s := byShare()
	added, err := AddLeave(s)
	if err != nil {
		t.Fatal(err)
	}
	leave := added.Scenario.Leaves[0]
	want := "leave 1 added: 1 CSM of " + leave.Tier + ", away for 3 months from " + s.Start.Long()
	if got := StructureWords(s, added.Scenario); leave.Tier == "" || len(got) != 1 || got[0] != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestExactIsReadBack writes every lever's values and reads the same back.
func TestExactIsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSample(t)
		for _, l := range Levers(s) {
			v := drawValue(t, s, l)
			text := l.Exact(v)
			back, err := l.Parse(s, text)
			if err != nil {
				t.Fatalf("%s: %s is refused: %v", l.Key, text, err)
			}
			if !back.Equal(v) {
				t.Fatalf("%s: %s reads as %+v, was %+v", l.Key, text, back, v)
			}
		}
	})
}

// TestExactOfThePresent writes what a scenario holds, defaults that are left out among
// it, and reads the same figures back.
func TestExactOfThePresent(t *testing.T) {
	for name, s := range samples() {
		for _, l := range Levers(s) {
			present := l.Get(s)
			back, err := l.Parse(s, l.Exact(present))
			if err != nil || back.Number != present.Number || len(back.List) != len(present.List) || back.Word != present.Word || back.On != present.On || back.Month != present.Month {
				t.Errorf("%s, %s: %s reads as %+v, %v; was %+v", name, l.Key, l.Exact(present), back, err, present)
			}
		}
	}
}

// FuzzParseNumber reads any text for levers of several ranges: never a panic, and what
// is accepted is in range, whole where it must be, and no minus zero in the scenario.
func FuzzParseNumber(f *testing.F) {
	for _, text := range []string{"12.5m", "40%", "1,000", "1.000", "$1,000.5k", "1_0", "1e9999", "-", "nan", "٤", "1e-9", "-0", ".5", "1,000,000e3%", "[1, 2]", "default"} {
		f.Add(text)
	}
	s := sample()
	keys := []string{"company.arr", "growth.target", "ae.heads", "horizon", "tier.Mid.book_max", "market.hire_delay", "tier.Tail.logo_churn", "ae.hires_per_quarter"}
	f.Fuzz(func(t *testing.T, text string) {
		for _, key := range keys {
			l := lever(t, s, key)
			v, err := l.Parse(s, text)
			if err != nil || v.Absent {
				continue
			}
			numbers := v.List
			if v.List == nil {
				numbers = []float64{v.Number}
			}
			for _, n := range numbers {
				if !(n >= l.Range.Low && n <= l.Range.High) || l.Kind == Whole && n != math.Trunc(n) || n != 0 && math.Abs(n) < smallest {
					t.Errorf("%s: %q is accepted as %v", key, text, n)
				}
			}
			set := s.Clone()
			if err := l.Set(set, v); err != nil {
				t.Errorf("%s: %q is read and not taken: %v", key, text, err)
			}
			if got := l.Get(set).Number; got == 0 && math.Signbit(got) {
				t.Errorf("%s: %q sets −0", key, text)
			}
		}
	})
}

// TestTooGreatNamesTheEnd holds that who types too great a number is told the greatest.
func TestTooGreatNamesTheEnd(t *testing.T) {
	s := sample()
	lever, _ := Find(s, "company.arr")
	if _, err := lever.Parse(s, "1e17"); err == nil || !strings.Contains(err.Error(), "1 to 1,000 trillion") {
		t.Error(err)
	}
}

// TestPercentOfWhat refuses a percentage where something is counted: 105% of an ARR is not $1.05.
func TestPercentOfWhat(t *testing.T) {
	s := sample()
	for _, key := range []string{
		"company.arr", "ae.heads", "csm.hires_per_quarter", "ae.cost", "ae.ramp_months", "ae.starts", "tier.Mid.book_max", "limits.acv_bounds",
	} {
		for _, text := range []string{"105%", "150 %", "[200%, 300%]"} {
			if v, err := lever(t, s, key).Parse(s, text); err == nil {
				t.Errorf("%s reads %s as %+v", key, text, v)
			}
		}
		if _, err := lever(t, s, key).Parse(s, "many"); err == nil || strings.Contains(err.Error(), "%") {
			t.Errorf("%s proposes a percentage: %v", key, err)
		}
	}
	for key, text := range map[string]string{"market.churn": "120%", "ae.attainment": "70%", "ratio.ae_per_csm": "110%", "ae.ramp": "[0%, 50%, 100%]"} {
		if _, err := lever(t, s, key).Parse(s, text); err != nil {
			t.Error(err)
		}
	}
}
