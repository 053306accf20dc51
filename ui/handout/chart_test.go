package handout

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	_ "brim/model/drawn"
	"brim/planner"
	"brim/planner/plantest"
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

// TestEventsStandAboveThePlot within the picture, however many there are in a month, and no words
// cover others.
func TestEventsStandAboveThePlot(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		months := rapid.IntRange(1, 61).Draw(t, "months")
		c := Chart{Ticks: make([]string, months), Write: countTick, Lines: []Line{{Name: "x", Values: make([]model.Opt, months)}}}
		for range rapid.IntRange(0, 8).Draw(t, "events") {
			label := strings.Repeat("W", rapid.IntRange(1, 90).Draw(t, "letters"))
			c.Events = append(c.Events, Event{rapid.IntRange(0, months-1).Draw(t, "month"), label})
		}
		svg := c.SVG(1)
		var x0, y0, width, height float64
		if _, err := fmt.Sscanf(svg, `<svg viewBox="%f %f %f %f"`, &x0, &y0, &width, &height); err != nil {
			t.Fatal(err)
		}
		type place struct{ left, right, y float64 }
		var taken []place
		for _, found := range eventText.FindAllStringSubmatch(svg, -1) {
			x, _ := strconv.ParseFloat(found[2], 64)
			y, _ := strconv.ParseFloat(found[3], 64)
			p := place{x, x + widthOf(found[4]), y}
			if found[1] != "" {
				p.left, p.right = x-widthOf(found[4]), x
			}
			if p.left < -0.1 || p.right > width+0.1 || y-lineOfText < y0 || y > plotTop-8 {
				t.Fatalf("%+v in %v %v: %s", p, y0, width, svg)
			}
			for _, other := range taken {
				if math.Abs(other.y-y) < lineOfText-1 && p.left < other.right && other.left < p.right {
					t.Fatalf("%+v covers %+v", p, other)
				}
			}
			taken = append(taken, p)
		}
		if len(taken) != len(c.Events) || y0+height != chartHeight {
			t.Fatalf("%d of %d events in %v %v", len(taken), len(c.Events), y0, height)
		}
	})
}

// eventText is the words of an event.
var eventText = regexp.MustCompile(`<text class="event( end)?" x="([0-9.-]+)" y="([0-9.-]+)">([^<]*)</text>`)

// TestTicksStandApart below charts by quarter, however long the plan is, the last quarter among them.
func TestTicksStandApart(t *testing.T) {
	for horizon := 1; horizon <= 60; horizon++ {
		p := planner.Make(plantest.Sample(1, horizon), -1)
		for _, opening := range []bool{false, true} {
			ticks, ends := quarterly(p, opening)
			d := drawing{chart: &Chart{Ticks: ticks}}
			right := math.Inf(-1)
			for i, tick := range ticks {
				if half := widthOf(tick) / 2; tick != "" {
					if d.x(i)-half < right+6 {
						t.Fatalf("%d months: %q meets the tick before it", horizon, tick)
					}
					right = d.x(i) + half
				}
			}
			if ticks[len(ticks)-1] == "" || len(ticks) != len(ends) {
				t.Fatalf("%d months: %q", horizon, ticks)
			}
		}
	}
}

// TestLongNamesAreWhole at the right of the plot, or cut and told apart.
func TestLongNamesAreWhole(t *testing.T) {
	long := strings.Repeat("Commercial ", 5)
	c := Chart{Ticks: []string{"a"}, Write: countTick, Lines: []Line{
		{Name: "Enterprise and named accounts", Values: []model.Opt{model.Some(1)}},
		{Name: long + "north", Values: []model.Opt{model.Some(2)}}, {Name: long + "south", Values: []model.Opt{model.Some(3)}},
	}}
	svg := c.SVG(1)
	if width := plotRight + nameGap + longestName*column; !strings.Contains(svg, `viewBox="0 0 `+place(width)+` 300"`) {
		t.Errorf("the picture is not %v wide: %s", width, svg)
	}
	for _, part := range []string{">Enterprise and named accounts<", "north<", "south<"} {
		if !strings.Contains(svg, part) {
			t.Errorf("%s is not in %s", part, svg)
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
