package judge

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner/plantest"
)

// TestBridgeAddsUpAsItIsWritten: the whole lies between the two values that stand at its
// ends, the parts sum to it, and rounding turns none of them round.
func TestBridgeAddsUpAsItIsWritten(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		a := plantest.Draw(t)
		w := bridged(a, fewMoves(t, a))
		for _, o := range Outcomes() {
			b := w.Bridge(o)
			if b.Why != "" {
				continue
			}
			sum := 0.0
			for i := range b.Parts {
				part := &b.Parts[i]
				sum += part.steps
				if part.steps*part.Part.V < 0 {
					t.Fatalf("%s: %s adds %v and is written %v steps", o.Key, part.Name, part.Part.V, part.steps)
				}
			}
			if math.Abs(sum-b.written.steps) > 0.5+lastDigits(b)/b.step() {
				t.Fatalf("%s: parts are written as %v steps of %v", o.Key, sum, b.written.steps)
			}
		}
	})
}

// TestSmallDifferencesAreWrittenFinely: a month's difference in millions of ARR has parts that read
// as more than nothing, and ends that it lies between.
func TestSmallDifferencesAreWrittenFinely(t *testing.T) {
	arr, _ := OutcomeNamed("arr")
	for _, test := range []struct {
		from, to            float64
		ends, whole         string
		parts               []float64
		wantFirst, wantNext string
	}{
		{from: 15236572, to: 14982483, ends: "$15.24M $14.98M", whole: "-$0.26M", parts: []float64{-331272, 77183}, wantFirst: "-$0.33M", wantNext: "+$0.07M"},
		{from: 15236572, to: 15226572, ends: "$15.237M $15.227M", whole: "-$0.010M", parts: []float64{-14000, 4000}, wantFirst: "-$0.014M", wantNext: "+$0.004M"},
		{from: 15236572, to: 14036572, ends: "$15.2M $14.0M", whole: "-$1.2M", parts: []float64{-1300000, 100000}, wantFirst: "-$1.3M", wantNext: "+$0.1M"},
		{from: 15236572, to: 15236572, ends: "$15.2M $15.2M", whole: "0", parts: []float64{0, 0}, wantFirst: "0", wantNext: "0"},
	} {
		b := Bridge{Outcome: arr, A: model.Some(test.from), B: model.Some(test.to), Difference: model.Some(test.to - test.from)}
		for _, part := range test.parts {
			b.Parts = append(b.Parts, BridgePart{Part: model.Some(part)})
		}
		b.writeOut(b.A, b.B)
		ends := b.ShowEnd(b.A, "USD") + " " + b.ShowEnd(b.B, "USD")
		first, next := b.ShowPart(&b.Parts[0], "USD"), b.ShowPart(&b.Parts[1], "USD")
		if ends != test.ends || b.Whole("USD") != test.whole || first != test.wantFirst || next != test.wantNext {
			t.Errorf("%s: %s, %s and %s", ends, b.Whole("USD"), first, next)
		}
	}
}

// TestDifferencesLieBetweenWrittenFigures: $75.3M and $76.3M are $1.0M apart, however far
// apart they are before rounding.
func TestDifferencesLieBetweenWrittenFigures(t *testing.T) {
	arr, _ := OutcomeNamed("arr")
	nrr, _ := OutcomeNamed("nrr")
	ratio, _ := OutcomeNamed("peak_ratio")
	month, _ := OutcomeNamed("pods_break")
	end, none := model.MonthOf(2028, 12), model.Opt{}
	for _, test := range []struct{ got, want string }{
		{arr.ShowChange(model.Some(76.34e6), model.Some(75.26e6), end, "USD"), "+$1.0M"},
		{arr.ShowChange(model.Some(75.31e6), model.Some(75.29e6), end, "USD"), "0"},
		{nrr.ShowChange(model.Some(1.0404), model.Some(1.0306), end, "USD"), "+0.9 pp"},
		{ratio.ShowChange(model.Some(1.204), model.Some(1.196), end, "USD"), "0.00"},
		{ratio.ShowChange(none, model.Some(1.196), end, "USD"), "n/a"},
		{month.ShowChange(none, model.Some(float64(end-3)), end, "USD"), "+4.0 mo"},
	} {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
}

// TestGoalsOfMonthsAreEarlierOrLater and never "less", also where the month is never.
func TestGoalsOfMonthsAreEarlierOrLater(t *testing.T) {
	month, _ := OutcomeNamed("pods_break")
	if got := (Quest{Outcome: month, AtMost: true}).Goal("USD"); got != "never or earlier" {
		t.Errorf("got %q", got)
	}
	if got := (Quest{Outcome: month}).Goal("USD"); got != "never" {
		t.Errorf("got %q", got)
	}
}

// lastDigits is what the parts and the whole of a bridge may differ by, since neither has
// more digits than the largest number beside it.
func lastDigits(b Bridge) float64 {
	const lastDigit = 0x1p-52
	return float64(len(b.Parts)+2) * lastDigit * b.written.largest
}
