package model

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	_ "brim/model/drawn"
)

// drawBands draws a book of bands by their averages, from which the shares follow.
func drawBands(t *rapid.T) *Book {
	b := &Book{}
	var weights, means []float64
	edge, accounts, arr := 0.0, 0.0, 0.0
	for range rapid.IntRange(1, 6).Draw(t, "bands") {
		width := rapid.Float64Range(10, 50_000).Draw(t, "width")
		weight := rapid.Float64Range(0.01, 1).Draw(t, "weight")
		mean := edge + width*rapid.Float64Range(0.01, 0.99).Draw(t, "mean")
		b.Bands = append(b.Bands, Band{MinACV: edge})
		weights, means = append(weights, weight), append(means, mean)
		edge, accounts, arr = edge+width, accounts+weight, arr+weight*mean
	}
	for i := range b.Bands {
		b.Bands[i].Accounts, b.Bands[i].ARR = weights[i]/accounts, weights[i]*means[i]/arr
	}
	b.Mean = Some(arr / accounts)
	return b
}

func drawCurve(t *rapid.T) *Book {
	if rapid.Bool().Draw(t, "bands") {
		return drawBands(t)
	}
	return &Book{Mean: Some(rapid.Float64Range(1000, 1e6).Draw(t, "mean")), Spread: Some(rapid.Float64Range(0.01, 3).Draw(t, "spread"))}
}

// TestAboveIsADistribution: all above 0, never more above a higher ACV, the ARR above
// worth at least the edge an account, and that below worth less.
func TestAboveIsADistribution(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := drawCurve(t)
		if accounts, arr := b.above(0); accounts != 1 || arr != 1 {
			t.Fatalf("above 0: %v, %v", accounts, arr)
		}
		x := rapid.Float64Range(0.01, 1e6).Draw(t, "x")
		y := x * rapid.Float64Range(1, 10).Draw(t, "times")
		accounts, arr := b.above(x)
		fewer, less := b.above(y)
		const dust = 1e-12
		if fewer > accounts+dust || less > arr+dust || accounts > 1 || arr > 1 || fewer < 0 || less < 0 {
			t.Fatalf("above %v: %v, %v; above %v: %v, %v", x, accounts, arr, y, fewer, less)
		}
		mean := b.MeanACV()
		if arr*mean < accounts*x*(1-1e-9)-dust*mean || (1-arr)*mean > (1-accounts)*x*(1+1e-9)+dust*mean*10 {
			t.Fatalf("above %v: %v of the accounts, %v of the ARR, at a mean of %v", x, accounts, arr, mean)
		}
		if between := (arr - less) * mean; between < (accounts-fewer)*x-dust*mean || between > (accounts-fewer)*y+dust*mean {
			t.Fatalf("from %v to %v: %v accounts hold %v", x, y, accounts-fewer, between)
		}
	})
}

// TestAboveIntegrates holds accounts against ARR: G' = x/mean·F', summed in small steps.
func TestAboveIntegrates(t *testing.T) {
	bands := &Book{Mean: Some(28_000), Bands: []Band{{0, 0.5, 0.1}, {10_000, 0.3, 0.3}, {50_000, 0.2, 0.6}}}
	for name, b := range map[string]*Book{"bands": bands, "lognormal": {}} {
		last, lastARR := b.above(1)
		sum := 0.0
		for x := 1.0; x < 1e7; x *= 1.001 {
			accounts, arr := b.above(x * 1.001)
			sum += (last - accounts) * x * 1.0005
			if got := (1 - arr) - (1 - lastARR); math.Abs(got*b.MeanACV()-(last-accounts)*x*1.0005) > 0.01*(last-accounts)*x+1e-9 {
				t.Fatalf("%s at %v: %v of the ARR, %v of the accounts", name, x, got, last-accounts)
			}
			last, lastARR = accounts, arr
		}
		if math.Abs(sum/b.MeanACV()-1) > 1e-3 {
			t.Errorf("%s: the accounts' mean is %v, want %v", name, sum, b.MeanACV())
		}
	}
}

// TestEdgeLeavesItsShareAbove inverts above.
func TestEdgeLeavesItsShareAbove(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := drawCurve(t)
		share := rapid.Float64Range(1e-6, 0.999).Draw(t, "share")
		edge := b.edgeFor(share)
		if got, _ := b.above(edge); math.Abs(got-share) > 1e-9 {
			t.Fatalf("%v lies above %v, want %v", got, edge, share)
		}
	})
}

// TestLognormalAgainstKnownValues: half of the accounts lie above the median, and the
// far tails are small, positive and in proportion.
func TestLognormalAgainstKnownValues(t *testing.T) {
	b := &Book{Mean: Some(28_000), Spread: Some(0.85)}
	median := 28_000 * math.Exp(-0.85*0.85/2)
	if accounts, arr := b.above(median); !nearly(accounts, 0.5) || !nearly(arr, 0.5*math.Erfc(-0.85/math.Sqrt2)) {
		t.Errorf("above the median: %v, %v", accounts, arr)
	}
	// 1 − Φ(1), 1 − Φ(6) and 1 − Φ(10) from tables.
	for z, want := range map[float64]float64{1: 0.158655253931457, 6: 9.86587645037698e-10, 10: 7.61985302416053e-24} {
		accounts, arr := b.above(median * math.Exp(0.85*z))
		if math.Abs(accounts/want-1) > 1e-9 || arr <= accounts {
			t.Errorf("%v deviations out: %v accounts, %v of the ARR, want %v", z, accounts, arr, want)
		}
	}
	last := 1.0
	for z := 1.0; z < 37; z++ {
		accounts, arr := b.above(median * math.Exp(0.85*z))
		if !(accounts > 0 && accounts < last && arr > accounts) {
			t.Fatalf("%v deviations out: %v accounts, %v of the ARR", z, accounts, arr)
		}
		last = accounts
	}
}

// TestNoSpread puts every account at the mean.
func TestNoSpread(t *testing.T) {
	b := &Book{Mean: Some(100), Spread: Some(0)}
	for x, want := range map[float64]float64{0: 1, 99: 1, 100: 1, 100.001: 0} {
		if accounts, arr := b.above(x); accounts != want || arr != want {
			t.Errorf("above %v: %v, %v", x, accounts, arr)
		}
	}
}

// TestBandsByHand holds one band of each shape: uniform about its mean as wide as its
// nearer edge allows, and in the open band as wide as its lower edge allows.
func TestBandsByHand(t *testing.T) {
	// Means: 100·0.2/0.5 = 40 in [0, 100) → uniform on 0..80; 100·0.8/0.5 = 160 in [100, ∞) → 100..220.
	b := &Book{Mean: Some(100), Bands: []Band{{0, 0.5, 0.2}, {100, 0.5, 0.8}}}
	for _, c := range []struct{ x, accounts, arr float64 }{
		{0, 1, 1}, {40, 0.75, 0.8 + 0.25*60/100}, {80, 0.5, 0.8}, {100, 0.5, 0.8}, {160, 0.25, 0.25 * 190 / 100}, {220, 0, 0}, {1e9, 0, 0},
	} {
		if accounts, arr := b.above(c.x); !nearly(accounts, c.accounts) || !nearly(arr, c.arr) {
			t.Errorf("above %v: %v, %v; want %v, %v", c.x, accounts, arr, c.accounts, c.arr)
		}
	}
	for share, want := range map[float64]float64{0.25: 160, 0.75: 40, 1: 0} {
		if got := b.edgeFor(share); !nearly(got, want) {
			t.Errorf("%v lies above %v, want %v", share, got, want)
		}
	}
	nearUpper := &Book{Mean: Some(100), Bands: []Band{{0, 0.5, 0.45}, {100, 0.5, 0.55}}} // mean 90 of [0, 100) → 80..100
	if accounts, _ := nearUpper.above(85); !nearly(accounts, 0.5+0.5*0.75) {
		t.Errorf("above 85: %v", accounts)
	}
}
