package model

import (
	"maps"
	"math"
)

// Defaults of the lognormal form of a [Book].
const (
	DefaultACV    = 28_000
	DefaultSpread = 0.85
)

// Book is the distribution of the accounts' contract values (ACV) in exactly one
// of three forms: real accounts, bands, or a lognormal distribution. Where tiers give
// their own accounts and ARR, it has no say, and a file serves the books alone.
type Book struct {
	Mean     Opt       // average ACV of the lognormal and banded forms
	Spread   Opt       // standard deviation of ln ACV, lognormal form
	Bands    []Band    // ascending; nil unless banded
	File     string    // the accounts file's name as the scenario gives it; empty unless file-backed
	Accounts *Accounts // of File

	BandsFile string  // the name of a CSV with the bands as counts and sums; empty unless given so
	BandsARR  float64 // of BandsFile: the sum of ARR
	BandsMean float64 // of BandsFile: the sum of ARR over the number of accounts

	Columns  map[string]string  // of File: what a column says, and its name, where guessing is not wanted
	Rates    map[string]float64 // of File: what one unit of another currency is worth
	Repeated string             // of File: "add", "largest" or "last" of several rows of one account; empty: refused
}

// Band is the accounts with an ACV from MinACV to the next band's.
type Band struct {
	MinACV   float64 // lower edge, currency a year
	Accounts float64 // share of all accounts
	ARR      float64 // share of all ARR
}

// ReadsAlike reports whether two books have their accounts files read in the same way.
func (b *Book) ReadsAlike(other *Book) bool {
	return maps.Equal(b.Columns, other.Columns) && maps.Equal(b.Rates, other.Rates) && b.Repeated == other.Repeated
}

// MeanACV is the average contract value over all accounts.
func (b *Book) MeanACV() float64 {
	switch {
	case b.Accounts != nil:
		return b.Accounts.Mean()
	case b.BandsFile != "":
		return b.BandsMean
	}
	return b.Mean.Or(DefaultACV)
}

// above returns the share of accounts with ACV >= x and the share of ARR that they
// hold. Counting from the top keeps small tiers of large accounts exact.
func (b *Book) above(x float64) (accounts, arr float64) {
	if x <= 0 {
		return 1, 1
	}
	if b.Bands != nil {
		return b.bandsAbove(x)
	}
	return b.lognormalAbove(x)
}

// lognormalAbove is 1 − F(x) and 1 − G(x) of the lognormal form:
// F(x) = Φ((ln x − μ)/σ), G(x) = Φ((ln x − μ)/σ − σ), μ = ln m − σ²/2.
func (b *Book) lognormalAbove(x float64) (accounts, arr float64) {
	mean, spread := b.Mean.Or(DefaultACV), b.Spread.Or(DefaultSpread)
	if spread == 0 {
		if x <= mean {
			return 1, 1
		}
		return 0, 0
	}
	z := (math.Log(x/mean) + spread*spread/2) / spread
	return upperTail(z), upperTail(z - spread)
}

// upperTail is 1 − Φ(z), exact far out where 1 − Φ would cancel.
func upperTail(z float64) float64 { return 0.5 * math.Erfc(z/math.Sqrt2) }

// bandMean is the average ACV of band i: mean·q/p of its shares.
func (b *Book) bandMean(i int) float64 {
	return b.MeanACV() * b.Bands[i].ARR / b.Bands[i].Accounts
}

// bandSpan returns the interval on which ACV is uniform within band i, centred on
// its mean and as wide as the band allows.
func (b *Book) bandSpan(i int) (low, high float64) {
	v := b.bandMean(i)
	w := v - b.Bands[i].MinACV
	if w >= -bandTolerance*v {
		w = max(0, w) // an average at its edge, as rounded shares leave it
	}
	if i+1 < len(b.Bands) {
		w = min(w, b.Bands[i+1].MinACV-v)
	}
	return v - w, v + w
}

func (b *Book) bandsAbove(x float64) (accounts, arr float64) {
	for i := range b.Bands {
		band := &b.Bands[i]
		if band.Accounts == 0 {
			continue
		}
		low, high := b.bandSpan(i)
		switch {
		case x <= low:
			accounts, arr = accounts+band.Accounts, arr+band.ARR
		case x < high:
			part := (high - x) / (high - low)
			accounts += band.Accounts * part
			arr += band.Accounts * part * (high + x) / 2 / b.MeanACV()
		}
	}
	return min(1, accounts), min(1, arr) // shares may sum to a little more
}

// edgeFor returns the ACV above which the given share of accounts lies: the
// quantile counted from the top, 0 for all of them. The lognormal form has no highest
// ACV: for none of its accounts, the edge is that of the top billionth.
func (b *Book) edgeFor(share float64) float64 {
	if share >= 1-shareTolerance {
		return 0
	}
	if b.Bands != nil {
		return b.bandsEdge(share)
	}
	mean, spread := b.Mean.Or(DefaultACV), b.Spread.Or(DefaultSpread)
	z := math.Sqrt2 * math.Erfcinv(2*max(share, smallest))
	return mean * math.Exp(spread*z-spread*spread/2)
}

func (b *Book) bandsEdge(share float64) float64 {
	left := share
	for i := len(b.Bands) - 1; i >= 0; i-- {
		p := b.Bands[i].Accounts
		if p == 0 {
			continue
		}
		if left < p*(1-smallest) {
			low, high := b.bandSpan(i)
			return high - (high-low)*left/p
		}
		left = max(0, left-p) // of a whole band, the edge is where the accounts below begin
	}
	return 0
}
