package model

import (
	"strings"
	"testing"
)

// TestVisible holds texts to what one line of a screen can show.
func TestVisible(t *testing.T) {
	for text, want := range map[string]bool{
		"Series B": true, "é": true, "日本": true, "e\u0301": true, " x ": true, "=1+1": true, "<b>": true, "👍": true,
		"e" + strings.Repeat("\u0301", 4): true, strings.Repeat("x", 200): true, strings.Repeat("日", 200): true,
		"": false, " ": false, "\u00a0\u2003": false, "a\nb": false, "a\tb": false, "\x1b[31m": false, "\x00": false, "\x7f": false,
		"\u009b31m": false, "\a": false, "\u202e": false, "\u2066": false, "\u200b": false, "\u200d": false, "\ufeff": false, "\u2028": false, "\u2029": false,
		"\xff": false, "\ufffd": false, "\ue000": false, "\u00ad": false,
		"e" + strings.Repeat("\u0301", 5): false, strings.Repeat("x", 201): false, strings.Repeat("日", 201): false,
	} {
		if Visible(text) != want {
			t.Errorf("%q is visible: %v", text, !want)
		}
	}
}

// TestTexts holds titles and currencies to their rules, by name.
func TestTexts(t *testing.T) {
	s := sample()
	for _, c := range []struct {
		key, text, allowed string
	}{
		{"title", "Plan", ""}, {"title", "", TextRule}, {"title", "a\x1b]0;x\a", TextRule}, {"title", strings.Repeat("x", 201), TextRule},
		{"currency", "USD", ""}, {"currency", "US", "ISO 4217"}, {"currency", "USDX", "ISO 4217"}, {"currency", "ÜSD", "ISO 4217"}, {"currency", "US1", "ISO 4217"},
	} {
		err := lever(t, s, c.key).Set(s.Clone(), Value{Word: c.text})
		if (err == nil) != (c.allowed == "") || err != nil && !strings.Contains(err.Error(), c.allowed) {
			t.Errorf("%s %q: %v, want %q", c.key, c.text, err, c.allowed)
		}
		if err != nil && strings.ContainsAny(err.Error(), "\x1b\a") {
			t.Errorf("%s: the message passes on control characters", c.key)
		}
	}
}

// TestAllowedNamesTheRange for each kind of lever.
func TestAllowedNamesTheRange(t *testing.T) {
	s := sample()
	for key, want := range map[string]string{
		"ae.heads": "0 to 100,000", "ae.attrition": "0 to 0.95 (0% to 95%)", "horizon": "a whole number, 6 to 60",
		"growth.driver": "capacity, target", "ae.backfill": "true or false", "start": "a date like 2027-01-01, 1900 to 2200",
		"limits.stage_bounds": "3 ascending numbers, each 1 or more", "limits.acv_bounds": "2 ascending numbers, each 1 or more", "company.arr": "1 or more",
		"ae.hires_per_quarter": "0 to 10,000, or a list with one number per quarter", "tier.Mid.csm_hires": "a list of people by month, each 0 to 10,000",
		"tier.Mid.coverage": "pod, swarm, sequential, pooled", "title": TextRule,
	} {
		if got := lever(t, s, key).Allowed(); got != want {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
	}
	if got := (Span{Low: 1e-9, High: 1e9}).Given(1e300); got != "above 0, up to 1 billion" {
		t.Error(got)
	}
}

// TestMessagesRepeatLittle keeps what is allowed in sight, however long a text is that was
// typed or pasted.
func TestMessagesRepeatLittle(t *testing.T) {
	s := sample()
	long := strings.Repeat("日", 4000)
	for _, l := range Levers(s) {
		if _, err := l.Parse(s, long); err != nil && strings.Count(err.Error(), "日") > maxQuoted {
			t.Errorf("%s: %s", l.Key, err)
		}
	}
	s.Cases = append(s.Cases, Case{Name: long})
	for _, problem := range Validate(s) {
		if strings.Count(problem.Error(), "日") > maxQuoted {
			t.Error(problem)
		}
	}
}
