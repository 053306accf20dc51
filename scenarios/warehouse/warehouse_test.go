package warehouse

import (
	"math"
	"slices"
	"strings"
	"testing"

	"brim/model"
)

// segmented is a scenario with tiers by ACV.
func segmented(edges ...float64) *model.Scenario {
	s := &model.Scenario{Title: "Ours", ARR: model.Some(12e6)}
	for k, edge := range append(edges, 0) {
		s.Tiers = append(s.Tiers, model.Tier{Name: string(rune('A' + k)), MinACV: model.Some(edge)})
	}
	model.SetDefaults(s)
	return s
}

// TestEdges holds that bands ascend from 0, that every tier's edge is one of theirs exactly,
// and that there are as many as are asked for at most, and not many fewer.
func TestEdges(t *testing.T) {
	byShare := segmented(1)
	byShare.Tiers[0].MinACV, byShare.Tiers[0].AccountShare = model.Opt{}, model.Some(0.15)
	byShare.Tiers[1].MinACV, byShare.Tiers[1].AccountShare = model.Opt{}, model.Some(0.85)
	for name, s := range map[string]*model.Scenario{
		"one tier": segmented(), "two": segmented(45_000.01), "far apart": segmented(9e9, 60_000, 0.5), "close": segmented(30_001, 30_000),
		"six": segmented(500_000, 200_000, 100_000, 50_000, 25_000), "by share": byShare,
	} {
		for _, most := range []int{12, 100, 500} {
			edges, kept := Edges(s, most), TierEdges(s)
			if edges[0] != 0 || !slices.IsSorted(edges) || len(slices.Compact(slices.Clone(edges))) != len(edges) {
				t.Errorf("%s: %v", name, edges)
			}
			if len(edges) > most || len(edges) < most/2 {
				t.Errorf("%s: %d bands of %d", name, len(edges), most)
			}
			for _, edge := range kept {
				if !slices.Contains(edges, edge) {
					t.Errorf("%s: %v is no edge of %v", name, edge, edges)
				}
			}
		}
		for k, tier := range s.Tiers[:len(s.Tiers)-1] {
			if edge := tier.MinACV; edge.OK && !slices.Contains(TierEdges(s), edge.V) {
				t.Errorf("%s: the edge of tier %d is not kept", name, k+1)
			}
		}
	}
}

// TestBandsHoldTheTail makes bands of a lognormal book: where tiers begin at edges of bands
// they have its accounts and ARR exactly, far out in the tail too, and elsewhere to a thousandth;
// within a band of the tail, which is the hardest, to a fiftieth.
func TestBandsHoldTheTail(t *testing.T) {
	s := segmented(45_000, 12_000)
	edges := Edges(s, 200)
	banded := s.Clone()
	banded.Book = model.Book{BandsFile: "bands.csv", BandsMean: model.DefaultACV, BandsARR: 12e6}
	above := func(edge float64) (accounts, arr float64) {
		if edge == 0 {
			return 1, 1
		}
		z := math.Log(edge/model.DefaultACV)/model.DefaultSpread + model.DefaultSpread/2
		return math.Erfc(z/math.Sqrt2) / 2, math.Erfc((z-model.DefaultSpread)/math.Sqrt2) / 2
	}
	for i, edge := range edges {
		accounts, arr := above(edge)
		if i+1 < len(edges) {
			fewer, less := above(edges[i+1])
			accounts, arr = accounts-fewer, arr-less
		}
		banded.Book.Bands = append(banded.Book.Bands, model.Band{MinACV: edge, Accounts: accounts, ARR: arr})
	}
	for _, test := range []struct{ edge, tolerance float64 }{
		{45_000, 1e-12}, {12_000, 1e-12}, {edges[150], 1e-9}, {51_234, 1e-3}, {17_777, 1e-3}, {8_765, 1e-3}, {400_000, 0.02},
	} {
		s.Tiers[0].MinACV, banded.Tiers[0].MinACV = model.Some(test.edge), model.Some(test.edge)
		s.Tiers[1].MinACV, banded.Tiers[1].MinACV = model.Some(1), model.Some(1)
		want, _ := s.Opening()
		got, _ := banded.Opening()
		for what, pair := range map[string][2]float64{"accounts": {got[0].Accounts, want[0].Accounts}, "ARR": {got[0].ARR, want[0].ARR}} {
			if off := math.Abs(pair[0]/pair[1] - 1); !(off <= test.tolerance) {
				t.Errorf("from %v: %s %v, want %v: off by %.2g", test.edge, what, pair[0], pair[1], off)
			}
		}
	}
}

// TestQuery reads the query of a few bands, with names and a title that need care.
func TestQuery(t *testing.T) {
	got := Query("Ours\n; DROP TABLE accounts", []float64{0, 500, 12_000, 45_000.5}, []float64{12_000, 45_000.5}, Source{`crm.All "accounts"`, "ACV"})
	want := `-- Ours ; DROP TABLE accounts: the accounts by contract value.
-- Save the result as CSV with a header, and name the file in [book] bands_file.
SELECT min_acv, SUM(accounts) AS accounts, SUM(arr) AS arr
FROM (
  SELECT 1 AS accounts, "ACV" AS arr,
    CASE
      WHEN "ACV" >= 12000 THEN CASE
        WHEN "ACV" >= 45000.5 THEN 45000.5
        ELSE 12000 END
      WHEN "ACV" >= 0 THEN CASE
        WHEN "ACV" >= 500 THEN 500
        ELSE 0 END
    END AS min_acv
  FROM "crm"."All ""accounts"""
  WHERE "ACV" > 0
  -- The thresholds of the tiers are rows also where no account lies in their band.
  UNION ALL SELECT 0, 0, 12000
  UNION ALL SELECT 0, 0, 45000.5
) AS banded
GROUP BY min_acv
ORDER BY min_acv;
`
	if got != want {
		t.Error(got)
	}
	odd := Query("Ours", []float64{0, 1, 2}, nil, Source{"a", "b"})
	if !strings.Contains(odd, "      WHEN \"b\" >= 0 THEN 0\n") || strings.Contains(odd, "CASE\n        ELSE") {
		t.Errorf("a group of one band: %s", odd)
	}
}

func TestNames(t *testing.T) {
	for source, fine := range map[Source]bool{
		{"accounts", "acv"}: true, {"crm.accounts", "ARR (USD)"}: true, {"", "acv"}: false, {"crm.", "acv"}: false,
		{"a", " "}: false, {"a\x00", "b"}: false, {"a", "b.c"}: true,
	} {
		if err := source.Check(); (err == nil) != fine {
			t.Errorf("%q: %v", source, err)
		}
	}
}
