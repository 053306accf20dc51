package main

import (
	"strings"
	"testing"
)

func TestBandsQuery(t *testing.T) {
	got := brim("", "bands", "--sql", "segmented-12m", "--table", "crm.accounts", "--acv", "arr", "--bands", "500")
	got.wantCode(t, exitFine)
	contains(t, got.out, `FROM "crm"."accounts"`, `WHEN "arr" >= 45000 THEN 45000`, "UNION ALL SELECT 0, 0, 12000\n")
	if got.err != "" {
		t.Error(got.err)
	}
	small := brim("", "bands", "--sql", "segmented-12m")
	if bands := strings.Count(small.out, " THEN ") + strings.Count(small.out, "ELSE"); bands > 220 || bands < 150 {
		t.Errorf("%d bands", bands)
	}
}

// TestBandsOfOwnFigures says that tiers with accounts of their own make nothing of bands.
func TestBandsOfOwnFigures(t *testing.T) {
	own := write(t, "own.toml", brim("", "set", "segmented-12m", "tier.Growth.accounts=90", "--write", "-").out)
	got := brim("", "bands", "--sql", own)
	contains(t, got.out, "GROUP BY min_acv")
	contains(t, got.err, "The tiers give their own accounts and ARR")
}

func TestBandsRefused(t *testing.T) {
	for want, args := range map[string][]string{
		"brim bands --sql first-csm prints the query": {"first-csm"},
		"--bands 11; allowed: 12 to 500":              {"--sql", "first-csm", "--bands", "11"},
		"--bands 501; allowed: 12 to 500":             {"--sql", "first-csm", "--bands", "501"},
		`"crm..accounts" is no name of a table`:       {"--sql", "first-csm", "--table", "crm..accounts"},
		`" " is no name of a column`:                  {"--sql", "first-csm", "--acv", " "},
	} {
		got := brim("", append([]string{"bands"}, args...)...)
		got.wantCode(t, exitInvalid)
		contains(t, got.err, want)
	}
}
