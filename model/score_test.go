package model

import (
	"math"
	"slices"
	"testing"
)

// scored are four accounts of which the two of 100 share their places, and one knows its
// growth.
func scored() []Account {
	return []Account{
		{ID: "a", ACV: 100}, {ID: "b", ACV: 400, Growth: Some(0.8), Risk: Some(0.1)},
		{ID: "c", ACV: 100, Growth: Some(0.2), Risk: Some(0.9)}, {ID: "d", ACV: 50, Risk: Some(0.5), Start: MonthOf(2026, 10)},
	}
}

// TestScores works the formula by hand, with ties and unknown columns.
func TestScores(t *testing.T) {
	weights := Score{Value: 0.5, Growth: 0.3, Risk: 0.2}
	got := NewAccounts(scored()).Scores(weights) // b, a, c, d
	risk := (0.1 + 0.9 + 0.5) / 3
	for i, want := range []float64{
		0.5*0.875 + 0.3*0.8 + 0.2*0.1, 0.5*0.5 + 0.3*0.5 + 0.2*risk, 0.5*0.5 + 0.3*0.2 + 0.2*0.9, 0.5*0.125 + 0.3*0.5 + 0.2*0.5,
	} {
		if math.Abs(got[i]-want) > 1e-12 {
			t.Errorf("account %d: %v, want %v", i, got[i], want)
		}
	}
	if got := NewAccounts([]Account{{ACV: 7}}).Scores(weights); math.Abs(got[0]-0.5) > 1e-12 {
		t.Errorf("one account without growth and risk: %v", got)
	}
}

// TestSplitByScore gives a tier the accounts of the best scores, whole and in part, and the
// plan, the placing and the young share go by them.
func TestSplitByScore(t *testing.T) {
	s := sample()
	fileBook(s, scored())
	for k, share := range []float64{0.25, 0.375, 0.375} {
		s.Tiers[k].MinACV, s.Tiers[k].AccountShare = Opt{}, Some(share)
	}
	s.Score = Score{Growth: 0.1, Risk: 0.9} // scores: c .83, a .5, d .5, b .17: a before d by its ACV
	wantSlices(t, "by ACV", s, Slice{400, 1, 400}, Slice{100, 1.5, 150}, Slice{0, 1.5, 100})
	s.Score.Split = true
	wantSlices(t, "by score", s, Slice{100, 1, 100}, Slice{50, 1.5, 125}, Slice{0, 1.5, 425})
	if got := s.AccountTiers(); !slices.Equal(got, []int{2, 1, 0, 1}) {
		t.Errorf("placed %v", got)
	}
	s.Start = MonthOf(2027, 1)
	if got := s.YoungShareIn(1); got != 1 {
		t.Errorf("young share %v", got)
	}
	if got := s.YoungShareIn(2); got != YoungShare {
		t.Errorf("young share %v without dates", got)
	}
	s.Tiers[0].AccountShare, s.Tiers[2].AccountShare = Some(0), Some(0.625)
	wantSlices(t, "none on top", s, Slice{100, 0, 0}, Slice{100, 1.5, 150}, Slice{0, 2.5, 500})
}

// TestLastOfRanks holds the edge of ranks to a search among them all.
func TestLastOfRanks(t *testing.T) {
	rows := make([]Account, 3*stretch+7)
	for i := range rows {
		rows[i] = Account{ACV: float64(i), Growth: Some(float64(i*7919%len(rows)) / float64(len(rows)))}
	}
	ranked := NewAccounts(rows).ranked(Score{Growth: 1})
	for from := 0; from < len(rows); from += 5 {
		for to := from + 1; to <= len(rows); to += 11 {
			if got, want := ranked.lastOf(from, to), slices.Max(ranked.order[from:to]); got != want {
				t.Fatalf("%d to %d: %d, want %d", from, to, got, want)
			}
		}
	}
}

// TestAccountTiers places accounts by name, edge, rank and beside the tiers' own figures.
func TestAccountTiers(t *testing.T) {
	s := sample()
	if got := s.AccountTiers(); got != nil {
		t.Errorf("%v without a file", got)
	}
	rows := tenRows()
	rows[3].Tier = "Strategic"
	fileBook(s, rows)
	place := func(name string, want ...int) {
		t.Helper()
		if got := s.AccountTiers(); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
	s.Tiers[0].MinACV, s.Tiers[1].MinACV = Some(50), Some(20)
	place("by edge", 0, 0, 0, 0, 0, 1, 1, 1, 0, 2)
	for k, own := range []Slice{{0, 1, 100}, {0, 2, 60}, {0, 4, 40}} {
		s.Tiers[k].MinACV, s.Tiers[k].Accounts, s.Tiers[k].ARR = Opt{}, Some(own.Accounts), Some(own.ARR)
	}
	place("halfway between the tiers' averages, 65 and 20", 0, 0, 1, 1, 1, 1, 1, 1, 0, 2)
	for k, share := range []float64{0.25, 0.25, 0.5} {
		s.Tiers[k].Accounts, s.Tiers[k].ARR, s.Tiers[k].AccountShare = Opt{}, Opt{}, Some(share)
	}
	place("by rank, half an account rounded up", 0, 0, 0, 1, 1, 2, 2, 2, 0, 2)
}
