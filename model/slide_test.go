package model

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// sliders are the levers of s that have a track.
func sliders(s *Scenario) []Lever {
	var found []Lever
	for _, l := range Levers(s) {
		if l.Slides() && l.Kind != Words && l.Kind != Toggle {
			found = append(found, l)
		}
	}
	return found
}

func drawSlider(t *rapid.T, s *Scenario) Lever {
	levers := sliders(s)
	return levers[rapid.IntRange(0, len(levers)-1).Draw(t, "lever")]
}

// put moves the lever of a copy to n, ignoring what else must fit.
func put(s *Scenario, l Lever, n float64) *Scenario {
	moved := s.Clone()
	l.put(moved, Value{Number: n})
	return moved
}

func nearly(a, b float64) bool { return math.Abs(a-b) <= 1e-9*max(1, math.Abs(a), math.Abs(b)) }

// TestPositionsAndBack puts the handle where a number on the grid is and reads the same
// number there.
func TestPositionsAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSample(t)
		l := drawSlider(t, s)
		track := l.Track(s)
		v := l.AtPosition(rapid.Float64Range(0, 1).Draw(t, "position"), track)
		if v < l.Range.Low || v > l.Range.High {
			t.Fatalf("%s: %v is out of range", l.Key, v)
		}
		position := l.Position(v, track)
		if position < 0 || position > 1 {
			t.Fatalf("%s: %v stands at %v", l.Key, v, position)
		}
		if back := l.AtPosition(position, track); !nearly(back, v) {
			t.Fatalf("%s on %v: %v stands at %v, where %v is", l.Key, track, v, position, back)
		}
	})
}

// TestPositionsAscend never lets the number fall while the handle goes up, and reaches
// both ends of the track.
func TestPositionsAscend(t *testing.T) {
	for name, s := range samples() {
		for _, l := range sliders(s) {
			track := l.Track(s)
			last := math.Inf(-1)
			for i := range 201 {
				n := l.AtPosition(float64(i)/200, track)
				if n < last {
					t.Errorf("%s, %s: %v after %v at %d/200", name, l.Key, n, last, i)
				}
				last = n
			}
			if low, high := l.AtPosition(-1, track), l.AtPosition(2, track); math.Abs(low-track.Low) > l.stepAt(track.Low) || high != track.High {
				t.Errorf("%s, %s: from %v to %v on a track from %v to %v", name, l.Key, low, high, track.Low, track.High)
			}
		}
	}
}

// TestRoundestInColumns gives every column of a slider a number of its own, on the grid
// of the steps, never falling, and as round as there is one.
func TestRoundestInColumns(t *testing.T) {
	for name, s := range samples() {
		for _, l := range sliders(s) {
			track := l.Track(s)
			for _, width := range []int{8, 10, 24, 40} {
				last := math.Inf(-1)
				for x := range width {
					half := 0.5 / float64(width-1)
					position := float64(x) / float64(width-1)
					n := l.RoundestIn(position-half, position+half, track)
					if n < last || n < l.Range.Low || n > l.Range.High {
						t.Errorf("%s, %s: %v after %v in column %d of %d", name, l.Key, n, last, x, width)
					}
					if room := l.numberAt(position+half, track) - l.numberAt(position-half, track); n == last && room > 2*l.stepAt(n) {
						t.Errorf("%s, %s: %v in two of %d columns", name, l.Key, n, width)
					}
					last = n
				}
				if last != track.High {
					t.Errorf("%s, %s: the last of %d columns is %v of %v", name, l.Key, width, last, track)
				}
			}
		}
	}
	arr := lever(t, sample(), "company.arr")
	var got []float64
	for x := range 10 {
		got = append(got, arr.RoundestIn((float64(x)-0.5)/9, (float64(x)+0.5)/9, arr.Slide)/1e6)
	}
	if want := []float64{0.5, 1, 2, 5, 10, 15, 20, 50, 100, 200}; !slices.Equal(got, want) {
		t.Errorf("ARR in ten columns: %v, want %v", got, want)
	}
}

// TestTrackHoldsTheValue widens a track for the plan's own number, within the range.
func TestTrackHoldsTheValue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSample(t)
		l := drawSlider(t, s)
		n := l.Range.Clamp(drawValue(t, s, Lever{Spec: l.Spec, Place: l.Place, Key: l.Key}).Number)
		if l.derived == nil {
			s = put(s, l, n)
		}
		track := l.Track(s)
		if got, ok := l.Number(s); ok && (got < track.Low || got > track.High) && got >= l.Range.Low && got <= l.Range.High {
			t.Fatalf("%s: %v is outside %v", l.Key, got, track)
		}
		if track.Low > l.Slide.Low || track.High < l.Slide.High || track.Low < l.Range.Low || track.High > l.Range.High {
			t.Fatalf("%s: track %v, slide %v, range %v", l.Key, track, l.Slide, l.Range)
		}
	})
}

// onSteps draws a number on the lever's grid, away from the ends of its range.
func onSteps(t *rapid.T, s *Scenario, l Lever) (*Scenario, float64) {
	n := l.AtPosition(rapid.Float64Range(0, 1).Draw(t, "position"), l.Slide)
	s = put(s, l, n)
	position, ok := l.Number(s)
	if !ok || position-20*l.stepAt(position) < l.Range.Low || position+20*l.stepAt(position) > l.Range.High {
		t.Skip("at an end")
	}
	return s, position
}

// TestSteppingUpAndDownReturns, one step and a coarse one.
func TestSteppingUpAndDownReturns(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSample(t)
		l := drawSlider(t, s)
		s, from := onSteps(t, s, l)
		n := rapid.SampledFrom([]int{1, -1, 2, Coarse, -Coarse}).Draw(t, "steps")
		to, ok := l.Stepped(s, n)
		if !ok || (to-from)*float64(n) <= 0 {
			t.Fatalf("%s: %d steps from %v lead to %v", l.Key, n, from, to)
		}
		if back, _ := l.Stepped(put(s, l, to), -n); !nearly(back, from) {
			t.Fatalf("%s: %d steps from %v lead to %v, and back to %v", l.Key, n, from, to, back)
		}
	})
}

// TestCoarseIsTenSteps takes the ten one by one.
func TestCoarseIsTenSteps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSample(t)
		l := drawSlider(t, s)
		s, _ = onSteps(t, s, l)
		way := rapid.SampledFrom([]int{1, -1}).Draw(t, "way")
		coarse, _ := l.Stepped(s, way*Coarse)
		for range Coarse {
			n, _ := l.Stepped(s, way)
			s = put(s, l, n)
		}
		if fine, _ := l.Number(s); !nearly(fine, coarse) {
			t.Fatalf("%s: ten steps lead to %v, a coarse one to %v", l.Key, fine, coarse)
		}
	})
}

// TestStepsStayInRange steps from anywhere, the ends too: in range, never the wrong way,
// and a farther number never ends up behind a nearer one.
func TestStepsStayInRange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSample(t)
		l := drawSlider(t, s)
		if l.derived != nil || l.Kind == List {
			t.Skip("moves others, or many")
		}
		n := rapid.SampledFrom([]int{1, -1, Coarse, -Coarse}).Draw(t, "steps")
		a := l.Range.Clamp(drawValue(t, s, l).Number)
		b := l.Range.Clamp(drawValue(t, s, l).Number)
		a, b = min(a, b), max(a, b)
		toA, okA := l.Stepped(put(s, l, a), n)
		toB, okB := l.Stepped(put(s, l, b), n)
		if !okA || !okB || toA < l.Range.Low || toB > l.Range.High {
			t.Fatalf("%s: %v and %v lead to %v and %v", l.Key, a, b, toA, toB)
		}
		if n > 0 && toA < a || n < 0 && toA > a {
			t.Fatalf("%s: %d steps from %v lead to %v", l.Key, n, a, toA)
		}
		if toA > toB && !nearly(toA, toB) {
			t.Fatalf("%s: %d steps from %v lead to %v, from %v to %v", l.Key, n, a, toA, b, toB)
		}
	})
}

// TestStepsByHand holds steps between two marks, over a decade, and at the ends.
func TestStepsByHand(t *testing.T) {
	s := sample()
	for _, c := range []struct {
		key  string
		from float64
		n    int
		want float64
	}{
		{"tier.Mid.logo_churn", 0.1, 1, 0.105}, {"tier.Mid.logo_churn", 0.1, -1, 0.095}, {"tier.Mid.logo_churn", 0.1, 10, 0.15},
		{"tier.Mid.logo_churn", 0.102, 1, 0.105}, {"tier.Mid.logo_churn", 0.102, -1, 0.1}, {"tier.Mid.logo_churn", 0.104, 1, 0.105},
		{"tier.Mid.logo_churn", 0.95, 1, 0.95}, {"tier.Mid.logo_churn", 0, -1, 0}, {"tier.Mid.logo_churn", 0.93, 10, 0.95},
		{"company.arr", 10e6, 1, 10.5e6}, {"company.arr", 10e6, -1, 9.95e6}, {"company.arr", 9.95e6, 1, 10e6}, {"company.arr", 12e6, -1, 11.5e6},
		{"company.arr", 9.8e6, 10, 13e6}, {"company.arr", 13e6, -10, 9.8e6}, {"company.arr", 1, -1, 1}, {"company.arr", 1e15, 1, 1e15},
		{"ae.heads", 16, 1, 17}, {"ae.heads", 16.2, 1, 17}, {"ae.heads", 16.2, -1, 16}, {"horizon", 59, 10, 60}, {"horizon", 6, -1, 6},
		{"limits.ratio_sound", 0.05, -1, 0.01}, {"limits.ratio_sound", 0.01, 1, 0.05},
	} {
		l := lever(t, s, c.key)
		if got, ok := l.Stepped(put(s, l, c.from), c.n); !ok || !nearly(got, c.want) {
			t.Errorf("%s: %d steps from %v lead to %v, want %v", c.key, c.n, c.from, got, c.want)
		}
	}
}

// TestWordsStep stops at the ends of the list, and Following goes round.
func TestWordsStep(t *testing.T) {
	s := sample()
	l := lever(t, s, "tier.Strategic.coverage")
	for n, want := range map[int]string{-1: "pod", 0: "pod", 1: "swarm", 3: "pooled", 9: "pooled"} {
		if got := l.NextWord(s, n).Word; got != want {
			t.Errorf("%d on from pod: %s, want %s", n, got, want)
		}
	}
	s.Tiers[0].Coverage = Pooled
	if got := l.Following(s).Word; got != "pod" {
		t.Errorf("after the last word: %s", got)
	}
	s.Tiers[0].Coverage = Swarm
	if got := l.Following(s).Word; got != "sequential" {
		t.Errorf("after swarm: %s", got)
	}
	toggle := lever(t, s, "ae.backfill")
	if toggle.NextWord(s, -1).On || !toggle.NextWord(s, 1).On {
		t.Error("a switch goes off upwards")
	}
}

// TestHandleReachesAnEndOffTheGrid where the end of a track lies between two steps.
func TestHandleReachesAnEndOffTheGrid(t *testing.T) {
	l := lever(t, sample(), "tier.Mid.logo_churn")
	track := Span{0, 0.3333}
	if got := l.AtPosition(1, track); got != 0.3333 {
		t.Errorf("the upper end is %v", got)
	}
	if got := l.AtPosition(0.5, track); !nearly(got, 0.165) {
		t.Errorf("the middle is %v", got)
	}
}
