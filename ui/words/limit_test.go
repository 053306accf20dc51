package words

import (
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	_ "brim/model/drawn"
)

// TestAgainst: a figure reads as its limit only where it meets it.
func TestAgainst(t *testing.T) {
	for _, test := range []struct {
		v, limit float64
		decimals int
		want     string
	}{
		{40.2, 40, 0, "40.2"}, {40.2, 40, 1, "40.2"}, {40.04, 40, 1, "40.04"}, {39.96, 40, 1, "39.96"},
		{40, 40, 1, "40.0"}, {40 + 1e-12, 40, 1, "40.0"}, {46.7, 40, 1, "46.7"}, {39.94, 40, 1, "39.9"},
		{40.0004, 40, 1, "40.0004"}, {40.00004, 40, 1, ">40"}, {39.99996, 40, 1, "<40"},
		{1.504, 1.5, 2, "1.504"}, {1.4999, 1.5, 2, "1.4999"}, {40.28, 40.26, 1, "40.3"}, {40.26, 40.25, 1, "40.3"},
		{40.24, 40.25, 1, "40.2"}, {40.258, 40.26, 1, "40.258"}, {-0.04, 0, 1, "-0.04"}, {1000.2, 1000, 0, "1000.2"},
	} {
		if got := Against(test.v, test.limit, test.decimals); got != test.want {
			t.Errorf("%v against %v: %q, want %q", test.v, test.limit, got, test.want)
		}
	}
}

// TestAgainstKeepsItsSide: what is written never contradicts how a figure stands.
func TestAgainstKeepsItsSide(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		limit := float64(rapid.IntRange(1, 2000).Draw(t, "limit")) / 20
		v := limit + rapid.Float64Range(-2, 2).Draw(t, "off")*rapid.SampledFrom([]float64{1, 0.1, 0.01, 0.001}).Draw(t, "scale")
		text := Against(v, limit, rapid.IntRange(0, 2).Draw(t, "decimals"))
		read, err := strconv.ParseFloat(strings.TrimLeft(text, "<>"), 64)
		switch {
		case err != nil:
			t.Fatal(err)
		case v > limit+1e-6 && read <= limit && text[0] != '>':
			t.Errorf("%v above %v is written %q", v, limit, text)
		case v < limit-1e-6 && read >= limit && text[0] != '<':
			t.Errorf("%v below %v is written %q", v, limit, text)
		}
	})
}

// TestFiguresAgainstLimits holds every kind of figure against a limit that it just passes.
func TestFiguresAgainstLimits(t *testing.T) {
	some := model.Some
	limits := &model.Limits{RatioSound: 1.2, RatioDegraded: 1.5}
	for _, test := range []struct{ got, want string }{
		{LoadAgainst(some(20.04), 40, 20), "20.04"}, {LoadAgainst(model.Opt{}, 40), Unknown}, {LoadAgainst(some(1000.3), 1000), "1000.3"},
		{PodRatio(some(1.504), limits), "1.504"}, {PodRatio(some(1.196), limits), "1.196"}, {PodRatio(some(1.3), limits), "1.30"},
		{GapAgainst(some(0.204), 0.2), "+20.4%"}, {GapAgainst(some(0.2), 0.2), "+20%"}, {GapAgainst(some(-0.1), 0.2), "-10%"},
		{GapAgainst(model.Opt{}, 0.2), "all AE"}, {PercentAgainst(some(1.004), 1), "100.4%"}, {PercentAgainst(some(-0.001), 1), "0%"},
		{MoneyAgainst(some(30_040), 30_000, "USD"), "$30.04K"}, {MoneyAgainst(some(30_000), 30_000, "USD"), "$30.0K"},
		{Limit(40), "40"}, {Limit(1.2), "1.2"}, {Limit(100.0 / 3), "33.33"}, {Limit(1234.4), "1234"}, {Limit(999.96), "1000"},
	} {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
}
