package handout

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	_ "brim/model/drawn"
)

// TestAxisHoldsItsSpan with few round ticks, whatever there is to show.
func TestAxisHoldsItsSpan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		low := rapid.Float64Range(-1e12, 1e12).Draw(t, "low")
		high := low + rapid.Float64Range(0, 1e12).Draw(t, "width")
		a := newAxis(low, high, 0, 100)
		first, last := a.ticks[0], a.ticks[len(a.ticks)-1]
		slack := 1e-6 * max(1, math.Abs(low), math.Abs(high))
		if len(a.ticks) < 2 || len(a.ticks) > 8 || first > low+slack || last < high-slack {
			t.Fatalf("%v to %v has ticks %v", low, high, a.ticks)
		}
		if y := a.at(low); math.IsNaN(y) || y < -0.1 || y > 100.1 {
			t.Fatalf("%v is at %v", low, y)
		}
	})
}

// TestNamesStandApart, inside the plot, in their order.
func TestNamesStandApart(t *testing.T) {
	names := []name{{y: 60}, {y: 61}, {y: 62}, {y: plotBottom + 40}, {y: plotBottom + 41}}
	apart(names)
	for i, n := range names {
		if n.y > plotBottom || i > 0 && n.y < names[i-1].y+lineOfText {
			t.Fatalf("%v", names)
		}
	}
}

// TestChartDrawsGaps in pieces, limits and events with their words, and bars up and down.
func TestChartDrawsGaps(t *testing.T) {
	c := Chart{Title: "A <chart>", About: "of & things", Ticks: []string{"a", "", "b", "c"}, Write: countTick,
		Lines:  []Line{{Name: "x", Values: []model.Opt{model.Some(1), {}, model.Some(2), model.Some(3)}}},
		Limits: []Limit{{2.5, "limit 2.5"}}, Events: []Event{{3, "something comes about at the very end"}}}
	svg := c.SVG(7)
	for _, part := range []string{"A &lt;chart&gt;", "of &amp; things", `id="chart-7-title"`, ">limit 2.5</text>", `class="event end"`, ">x</text>"} {
		if !strings.Contains(svg, part) {
			t.Errorf("%s is not in\n%s", part, svg)
		}
	}
	if n := strings.Count(svg, "<polyline"); n != 2 {
		t.Errorf("%d pieces", n)
	}
	c = Chart{Ticks: []string{"a", "b"}, Write: countTick, Bars: []Bars{{"up", []float64{1, 2}}, {"down", []float64{-1, 0}}}}
	if n := strings.Count(c.SVG(1), `<rect class="bar`); n != 3 {
		t.Errorf("%d bars:\n%s", n, c.SVG(1))
	}
}
