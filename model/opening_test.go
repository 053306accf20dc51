package model

import (
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// tenRows has ties at 50 and at 20, in an order that is not that of ACV.
func tenRows() []Account {
	var rows []Account
	for i, acv := range []float64{20, 100, 50, 10, 50, 80, 20, 50, 20, 0} {
		rows = append(rows, Account{ID: string(rune('a' + i)), ACV: acv})
	}
	return rows // by rank: 100, 80, 50c, 50e, 50h, 20a, 20g, 20i, 10, 0: sum 400
}

func fileBook(s *Scenario, rows []Account) {
	s.Book, s.ARR = Book{File: "a.csv", Accounts: NewAccounts(rows)}, Opt{}
}

func wantSlices(t *testing.T, name string, s *Scenario, want ...Slice) {
	t.Helper()
	if problems := Validate(s); len(problems) > 0 {
		t.Errorf("%s: %v", name, problems[0])
		return
	}
	got, ok := s.Opening()
	for k := range want {
		if !ok || !nearly(got[k].Edge, want[k].Edge) || !nearly(got[k].Accounts, want[k].Accounts) || !nearly(got[k].ARR, want[k].ARR) {
			t.Errorf("%s, tier %d: %+v, want %+v", name, k, got[k], want[k])
		}
	}
}

// TestOpeningOfAFile cuts ten accounts by hand: by edge, by share through ties, with
// tiers named in the file, promoted accounts and a scaled ARR.
func TestOpeningOfAFile(t *testing.T) {
	edges := func(top, mid float64) *Scenario {
		s := sample()
		fileBook(s, tenRows())
		s.Tiers[0].MinACV, s.Tiers[1].MinACV = Some(top), Some(mid)
		return s
	}
	shares := func(parts ...float64) *Scenario {
		s := sample()
		fileBook(s, tenRows())
		for k, part := range parts {
			s.Tiers[k].MinACV, s.Tiers[k].AccountShare = Opt{}, Some(part)
		}
		return s
	}
	wantSlices(t, "an account at the edge is above it", edges(50, 20), Slice{50, 5, 330}, Slice{20, 3, 60}, Slice{0, 2, 10})
	wantSlices(t, "between accounts", edges(50.01, 20.01), Slice{50.01, 2, 180}, Slice{20.01, 3, 150}, Slice{0, 5, 70})
	wantSlices(t, "all below", edges(2000, 1000), Slice{2000, 0, 0}, Slice{1000, 0, 0}, Slice{0, 10, 400})
	wantSlices(t, "through ties", shares(0.3, 0.3, 0.4), Slice{50, 3, 230}, Slice{20, 3, 120}, Slice{0, 4, 50})
	wantSlices(t, "one in part", shares(0.25, 0.25, 0.5), Slice{50, 2.5, 205}, Slice{50, 2.5, 125}, Slice{0, 5, 70})
	wantSlices(t, "none on top", shares(0, 0.5, 0.5), Slice{100, 0, 0}, Slice{50, 5, 330}, Slice{0, 5, 70})
	wantSlices(t, "none below", shares(0.5, 0.5, 0), Slice{50, 5, 330}, Slice{0, 5, 70}, Slice{0, 0, 0})

	named := edges(50, 20)
	rows := tenRows()
	rows[3].Tier, rows[1].Tier, rows[0].Tier = "Strategic", "Tail", "Mid" // 10 up, 100 down, 20 where it is
	fileBook(named, rows)
	wantSlices(t, "tiers named", named, Slice{50, 5, 240}, Slice{20, 3, 60}, Slice{0, 2, 100})

	named.Tiers[0].Promoted, named.Tiers[1].Promoted = 1.5, 1
	wantSlices(t, "promoted", named, Slice{50, 6.5, 270}, Slice{20, 2.5, 80}, Slice{0, 1, 50})

	named.ARR = Some(800)
	named.Tiers[0].Promoted, named.Tiers[1].Promoted = 0, 0
	wantSlices(t, "scaled", named, Slice{50, 10, 480}, Slice{20, 6, 120}, Slice{0, 4, 200})
	if n := named.OpeningAccounts(); n != 20 {
		t.Errorf("%v accounts, want 20", n)
	}
}

// TestTiesKeepTheFilesOrder: of three accounts of 50, a share takes the first in the file.
func TestTiesKeepTheFilesOrder(t *testing.T) {
	ids := ""
	for _, account := range NewAccounts(tenRows()).All() {
		ids += account.ID
	}
	if ids != "bfcehagidj" {
		t.Errorf("order %s", ids)
	}
}

// TestNamedTierLeavesNoDust empties a tier of its ARR by naming another for all of it,
// with amounts that binary fractions do not hold.
func TestNamedTierLeavesNoDust(t *testing.T) {
	s := sample()
	var rows []Account
	for i := range 30 {
		rows = append(rows, Account{ACV: 60_000.1 + float64(i)*0.7, Tier: "Tail"})
	}
	rows = append(rows, Account{ACV: 0, Tier: "Strategic"}, Account{ACV: 20_000.3})
	fileBook(s, rows)
	opening, _ := s.Opening()
	if opening[0].Accounts != 1 || opening[0].ARR != 0 {
		t.Errorf("one account without ACV: %+v", opening[0])
	}
}

// TestOpeningConserves: whatever the form and the cut, tiers add up to the company, and
// none is negative.
func TestOpeningConserves(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := sample()
		s.Book = *drawCurve(t)
		a := rapid.Float64Range(1, 1e6).Draw(t, "edge")
		s.Tiers[0].MinACV, s.Tiers[1].MinACV = Some(a*1.5), Some(a)
		if rapid.Bool().Draw(t, "by share") {
			a, b := rapid.Float64Range(0, 0.5).Draw(t, "a"), rapid.Float64Range(0, 0.5).Draw(t, "b")
			for k, part := range []float64{a, b, 1 - a - b} {
				s.Tiers[k].MinACV, s.Tiers[k].AccountShare = Opt{}, Some(part)
			}
		}
		slices, ok := s.Opening()
		var sum Slice
		for k := range s.Tiers {
			if slices[k].Accounts < 0 || slices[k].ARR < 0 || math.IsNaN(slices[k].Edge+slices[k].ARR) || math.IsInf(slices[k].Edge, 0) {
				t.Fatalf("tier %d: %+v", k, slices[k])
			}
			if k > 0 && slices[k].Edge > slices[k-1].Edge {
				t.Fatalf("tier %d from %v below tier %d from %v", k-1, slices[k-1].Edge, k, slices[k].Edge)
			}
			if share := s.Tiers[k].AccountShare; share.OK && math.Abs(slices[k].Accounts/s.OpeningAccounts()-share.V) > 1e-6 {
				t.Fatalf("tier %d: %v accounts of %v, want a share of %v", k, slices[k].Accounts, s.OpeningAccounts(), share)
			}
			sum.Accounts += slices[k].Accounts
			sum.ARR += slices[k].ARR
		}
		if !ok || !nearly(sum.Accounts, s.OpeningAccounts()) || !nearly(sum.ARR, s.OpeningARR()) {
			t.Fatalf("tiers hold %v accounts of %v, the company %v of %v", sum.Accounts, sum.ARR, s.OpeningAccounts(), s.OpeningARR())
		}
	})
}

// TestDefaultShares divide AEs by ARR, CSMs by full books, hires as the team, and each
// set sums to 1.
func TestDefaultShares(t *testing.T) {
	s := sample()
	fileBook(s, tenRows())
	s.Tiers[0].MinACV, s.Tiers[1].MinACV = Some(50), Some(20) // 5, 3, 2 accounts of 330, 60, 10; books of 20, 40, 60
	opening, _ := s.Opening()
	shares := s.SharesOf(&opening)
	books := []float64{5.0 / 20, 3.0 / 40, 2.0 / 60}
	sum := books[0] + books[1] + books[2]
	for k, arr := range []float64{330, 60, 10} {
		for name, pair := range map[string][2]float64{
			"AE": {shares.AE[k], arr / 400}, "CSM": {shares.CSM[k], books[k] / sum}, "AE hires": {shares.AEHires[k], arr / 400},
			"CSM hires": {shares.CSMHires[k], books[k] / sum}, "new business": {shares.NewMix[k], arr / 400},
		} {
			if !nearly(pair[0], pair[1]) {
				t.Errorf("%s of tier %d: %v, want %v", name, k, pair[0], pair[1])
			}
		}
	}
	s.Tiers[0].CSMShare, s.Tiers[1].CSMShare, s.Tiers[2].CSMShare = Some(0), Some(0.25), Some(0.75)
	if shares := s.SharesOf(&opening); shares.CSMHires[2] != 0.75 || shares.AEHires[0] != 330.0/400 {
		t.Errorf("hires do not follow the team: %+v", shares)
	}
}

// TestBandEdgeBetweenBands puts a tier's edge where the accounts below begin, not where
// its own band does: the smallest x with F(x) >= 1 − share.
func TestBandEdgeBetweenBands(t *testing.T) {
	book := Book{Mean: Some(20_000), Bands: []Band{{0, 0.5, 0.1}, {10_000, 0.5, 0.9}}}
	if edge := book.edgeFor(0.5); !nearly(edge, 8000) {
		t.Errorf("edge %v, want 8000: the lower band reaches no further", edge)
	}
}

// TestOpeningInAGap opens the tier that lies below every account with nothing at all, and
// leaves no more out than rounding does.
func TestOpeningInAGap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		low, mid := rapid.Float64Range(0.1, 0.4).Draw(t, "low"), rapid.Float64Range(0.1, 0.4).Draw(t, "mid")
		s := sample()
		s.Book = Book{Mean: Some(100_000), Bands: []Band{
			{Accounts: low, ARR: low * 0.8}, // from 60,000, as far below its mean as the next band is above
			{MinACV: 100_000, Accounts: mid, ARR: mid * 1.05},
			{MinACV: 110_000, Accounts: 1 - low - mid, ARR: 1 - low*0.8 - mid*1.05},
		}}
		s.ARR = Some(rapid.Float64Range(1e5, 1e9).Draw(t, "arr"))
		for k, edge := range []float64{90_000, 40_000, 0} {
			s.Tiers[k].MinACV = Some(edge)
		}
		open, _ := s.Opening()
		if open[2].Accounts != 0 || open[2].ARR != 0 {
			t.Fatalf("in the gap: %+v", open[2])
		}
		if sum := open[0].ARR + open[1].ARR; !nearly(sum, s.ARR.V) {
			t.Fatalf("%v of %v opens", sum, s.ARR.V)
		}
	})
}

// TestOpeningOfOwnFigures takes the tiers' own accounts and ARR, scales them to the
// company's ARR, and puts edges that are not given halfway between the averages.
func TestOpeningOfOwnFigures(t *testing.T) {
	s := asItIs()
	edge := (4.7e6/48 + 7.1e6/240) / 2
	low := (7.1e6/240 + 3.3e6/380) / 2
	wantSlices(t, "as they are", s, Slice{edge, 48, 4.7e6}, Slice{low, 240, 7.1e6}, Slice{0, 380, 3.3e6})
	s.ARR, s.Tiers[1].MinACV = Some(2*15.1e6), Some(12_000)
	wantSlices(t, "scaled", s, Slice{edge, 96, 9.4e6}, Slice{12_000, 480, 14.2e6}, Slice{0, 760, 6.6e6})
	if got := s.MeanACV(); !nearly(got, 15.1e6/668) {
		t.Errorf("mean %v", got)
	}
}

// TestYoungAccountsOfAFile counts those that were won within twelve months up to the
// opening, of those whose start is known.
func TestYoungAccountsOfAFile(t *testing.T) {
	s := sample()
	start := func(year int, month time.Month) Month { return MonthOf(year, month) }
	accountsOf(s, Account{ACV: 90_000, Start: start(2025, 12)}, Account{ACV: 80_000, Start: start(2026, 1)}, Account{ACV: 70_000},
		Account{ACV: 30_000, Start: start(2026, 12)}, Account{ACV: 20_000, Start: start(2026, 6), Tier: "Strategic"}, Account{ACV: 16_000, Start: start(2020, 1)})
	for k, want := range []float64{2.0 / 3, 0.5, YoungShare} {
		if got := s.YoungShareIn(k); !nearly(got, want) {
			t.Errorf("%s: %v, want %v", s.Tiers[k].Name, got, want)
		}
	}
	if s.Tiers[0].YoungShare = Some(0.1); s.YoungShareIn(0) != 0.1 {
		t.Error("a given share does not count")
	}
}

// TestSharesByBooks divides CSMs by full books, in which accounts in onboarding weigh more
// and ARR has a limit.
func TestSharesByBooks(t *testing.T) {
	s := asItIs()
	for k := range s.Tiers {
		s.Tiers[k].CSMShare = Opt{}
	}
	s.Tiers[0].BookMaxARR = 1e6 // 10.2 accounts of 97.9K, not 20
	opening, _ := s.Opening()
	books := []float64{48 / (1e6 / (4.7e6 / 48)), (240 + 240*0.3*2/12) / 40, 380.0 / 60}
	sum := books[0] + books[1] + books[2]
	for k, want := range books {
		if got := s.SharesOf(&opening).CSM[k]; !nearly(got, want/sum) {
			t.Errorf("%s: %v, want %v", s.Tiers[k].Name, got, want/sum)
		}
	}
}
