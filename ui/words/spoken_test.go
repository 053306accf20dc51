package words

import (
	"strings"
	"testing"

	"brim/model"
)

// TestSpoken writes what screens show as it is read aloud.
func TestSpoken(t *testing.T) {
	for text, want := range map[string]string{
		"▲ Core over Jun–Jul 2027, and from Sep 2028":      "Core over June to July 2027, and from September 2028",
		"Core over Nov 2027–Feb 2028":                      "Core over November 2027 to February 2028",
		"warned Feb '28 · hiring gap +25%":                 "warned February 2028, hiring gap plus 25%",
		"Q2 FY27 (Apr–Jun)":                                "Q2 FY27 (April to June)",
		"Q2 FY27 (Apr)":                                    "Q2 FY27 (April)",
		"CSM hires/qtr 2 → 2.5":                            "CSM hires a quarter 2 to 2.5",
		"ARR $48.2M (was $47.0M), -$319.5K":                "ARR $48.2 million (before: $47.0 million), minus $319.5 thousand",
		"€1.0B, C$2.0M, CHF 3.0K, £5, 25M":                 "€1.0 billion, C$2.0 million, CHF 3.0 thousand, £5, 25M",
		"accounts ÷ productive CSMs: 392.1 / 7.79 = 50.3":  "accounts divided by productive CSMs: 392.1 divided by 7.79 = 50.3",
		"a - b ≤ -3 × 2":                                   "a - b at most minus 3 times 2",
		"AE:CSM ratio 1.53, AE:CSM at most 1.5":            "ratio of AEs per CSM 1.53, AEs per CSM at most 1.5",
		"Stage & growth, <1%, >40, n/a, 6 mo, 2 pp":        "Stage and growth, less than 1%, more than 40, not defined, 6 months, 2 percentage points",
		"Jun 2027, Aug 2027, +3 more":                      "June 2027, August 2027, and 3 more",
		"Mar, the tier of Jan and May's books, Decembrist": "Mar, the tier of Jan and May's books, Decembrist",
		"gap ▲+100%, roles' cost/y":                        "gap plus 100%, roles' cost a year",
		"min(2.89, 8.12) = 2.9, max(0, 1)":                 "the smaller of 2.89 and 8.12 = 2.9, the larger of 0 and 1",
		"":                                                 "",
	} {
		if got := Spoken(text); got != want {
			t.Errorf("%q is spoken %q, want %q", text, got, want)
		}
	}
	if got := MonthInFull(model.MonthOf(2028, 2)); got != "February 2028" {
		t.Error(got)
	}
}

// FuzzSpoken holds that no mark or sign of the screen is left, and that what is spoken stays
// as it is.
func FuzzSpoken(f *testing.F) {
	for _, text := range []string{"▲ Core over Jun–Jul 2027", "ARR $24.0M → $24.5M", "-$1.2K ≤ +3%", "a→→b", "··", "--1", "1 mo mo", "\xe2▲\x96\xb2"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		said := Spoken(text)
		if i := strings.IndexAny(said, "▲✓▽✗→≤≥÷×·–…"); i >= 0 {
			t.Errorf("%q is spoken %q", text, said)
		}
	})
}

// TestPlainWordsNeedNoRules holds that what is spared the rules would come out of them as it is.
func TestPlainWordsNeedNoRules(t *testing.T) {
	plain := 0
	for _, spec := range model.Specs() {
		for _, text := range []string{spec.Key, spec.Label, spec.Also, " " + spec.Label + " ", spec.Label + " n.a. Jun to Jul."} {
			if !isPlain(text) {
				continue
			}
			plain++
			if got, want := Spoken(text), spokenByRules(text); got != want {
				t.Errorf("%q is %q, by the rules %q", text, got, want)
			}
		}
	}
	if plain < 200 {
		t.Errorf("only %d texts are plain", plain)
	}
}
