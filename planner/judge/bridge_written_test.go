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
			if math.Abs(sum-b.written.steps) > 0.5+lastDigits(b)/o.step(b.written.largest) {
				t.Fatalf("%s: parts are written as %v steps of %v", o.Key, sum, b.written.steps)
			}
		}
	})
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
