package chart

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var gap = Point{}

// anyPoints favours gaps and values no scale can show.
func anyPoints(t *rapid.T, name string, most int) []Point {
	point := rapid.Custom(func(t *rapid.T) Point {
		return rapid.OneOf(
			rapid.Just(gap),
			rapid.Map(rapid.Float64Range(-10, 10), Some),
			rapid.Map(rapid.SampledFrom([]float64{math.NaN(), math.Inf(1), math.Inf(-1), 1e308, -1e308, 5e-324}), Some),
		).Draw(t, "point")
	})
	return rapid.SliceOfN(point, 0, most).Draw(t, name)
}

func TestResample(t *testing.T) {
	for _, tc := range []struct {
		name   string
		points []Point
		n      int
		want   []Point
	}{
		{"same", pointsOf(1, 2, 3), 3, pointsOf(1, 2, 3)},
		{"wider", pointsOf(0, 2), 5, pointsOf(0, 0.5, 1, 1.5, 2)},
		{"narrower keeps the peak", pointsOf(1, 9, 1, 1, 2, 1), 2, pointsOf(9, 2)},
		{"one point holds", pointsOf(4), 3, pointsOf(4, 4, 4)},
		{"gap is held halfway", []Point{Some(1), gap, Some(3)}, 9, []Point{Some(1), Some(1), Some(1), gap, gap, gap, Some(3), Some(3), Some(3)}},
		{"gap yields when narrowed", []Point{Some(1), gap, gap, Some(3)}, 2, pointsOf(1, 3)},
		{"flat stays exact", pointsOf(1.1, 1.1), 4, pointsOf(1.1, 1.1, 1.1, 1.1)},
		{"nothing", nil, 3, nil},
		{"no room", pointsOf(1), 0, nil},
	} {
		if diff := cmp.Diff(tc.want, Resample(tc.points, tc.n)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tc.name, diff)
		}
	}
}

// TestResampleKeepsTheGreatest: whatever the width, the greatest value is
// shown, in its own column, and nothing greater is made up.
func TestResampleKeepsTheGreatest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		points, n := anyPoints(t, "points", 60), rapid.IntRange(1, 130).Draw(t, "n")
		columns := Resample(points, n)
		var most, shown Point
		for _, p := range points {
			most = greater(most, p)
		}
		for _, p := range columns {
			shown = greater(shown, p)
		}
		if most.defined() != shown.defined() || most.defined() && most.V != shown.V {
			t.Fatalf("greatest of the points is %v, of the columns %v", most, shown)
		}
		for i, p := range points {
			point := columns[Column(i, len(points), n)]
			if p.defined() && !(point.V >= p.V) {
				t.Fatalf("point %d is %v, its column %v", i, p.V, point)
			}
			if n >= len(points) && len(points) > 1 && p.defined() && point.V != p.V {
				t.Fatalf("point %d is %v but its own column shows %v", i, p.V, point.V)
			}
		}
	})
}

func TestColumnEndsAndOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		count, n := rapid.IntRange(2, 80).Draw(t, "count"), rapid.IntRange(1, 200).Draw(t, "n")
		if Column(0, count, n) != 0 || Column(count-1, count, n) != n-1 {
			t.Fatal("the ends are not at the ends")
		}
		for i := 1; i < count; i++ {
			if step := Column(i, count, n) - Column(i-1, count, n); step < 0 || n < count && step > 1 || n >= count && step < 1 {
				t.Fatalf("step of %d at point %d", step, i)
			}
		}
	})
}

func TestScaleFor(t *testing.T) {
	for _, tc := range []struct {
		name   string
		extra  []float64
		series []Point
		want   Scale
	}{
		{"ratio with limits", []float64{1.2, 1.5}, pointsOf(1.08, 1.83), Scale{1, 2}},
		{"from zero", []float64{0}, pointsOf(13, 105), Scale{0, 150}},
		{"flat", nil, pointsOf(20, 20), Scale{10, 30}},
		{"all zero", nil, pointsOf(0, 0), Scale{-0.5, 0.5}},
		{"nothing", nil, []Point{gap, Some(math.NaN())}, Scale{0, 1}},
	} {
		if got := ScaleFor(tc.extra, tc.series); got != tc.want {
			t.Errorf("%s: %v, want %v", tc.name, got, tc.want)
		}
	}
}

func TestScaleCoversEverything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.Float64Range(-1e12, 1e12), 1, 20).Draw(t, "values")
		scale := ScaleFor(nil, pointsOf(values...))
		for _, v := range values {
			slack := 1e-9 * math.Max(math.Abs(scale.Min), math.Abs(scale.Max))
			if v < scale.Min-slack || v > scale.Max+slack {
				t.Fatalf("%v is not on %v", v, scale)
			}
		}
	})
}

// TestScaleIsRound holds that a scale's ends carry no noise of their arithmetic.
func TestScaleIsRound(t *testing.T) {
	if got := ScaleFor(nil, pointsOf(0.61, 1.19)); got != (Scale{0.6, 1.2}) {
		t.Errorf("%v", got)
	}
}
