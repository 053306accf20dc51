package pane

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"brim/model"
	"brim/planner/plantest"
	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/state"
	"brim/ui/theme"
)

// scanned are the sizes of charts on screens from 60×20 to 200×60, also where they are zoomed.
var scanned = [][2]int{
	{36, 4}, {36, 6}, {56, 10}, {58, 14}, {46, 9}, {66, 12}, {66, 26}, {78, 5}, {98, 20}, {118, 11}, {118, 36}, {138, 30}, {198, 54},
}

// charts are the line charts of a state by the panes that draw them.
func charts(s state.State) map[string]chart.Line {
	all := map[string]chart.Line{"ratio by month": podRatioLine(s), "compared": overlaid(s, chartFor(s, s.CompareRow()))}
	if len(s.Plan.Pods) > 0 {
		all["ratio"] = podLine(s)
	} else {
		all["fullness"] = fullnessLine(s)
	}
	g := theme.NewGlyphs(theme.Blocks)
	for _, one := range append(loadMultiples(g, s), podMultiples(s, trendsOf(s, g))...) {
		all[one.name+" alone"] = one.line
	}
	if r, _ := s.RiskOf(); r != nil && !noBound(r, fanFigure(s)) {
		for range 3 {
			all["fan of "+fanFigure(s).name] = fanLine(s, fanFigure(s))
			s = s.TurnFan()
		}
	}
	return all
}

// eachChart calls do with every chart of every scene, drawn at every size, in blocks and in ASCII.
func eachChart(t *testing.T, do func(t *testing.T, line chart.Line, c *canvas.Canvas)) {
	for _, scene := range scenes {
		s := scene.made(t)
		s = s.Turn(state.PageCompare)
		for name, line := range charts(s) {
			t.Run(scene.name+"/"+name, func(t *testing.T) {
				for _, size := range plantest.Few(scanned, 2) {
					for _, style := range []theme.GlyphStyle{theme.Blocks, theme.ASCII} {
						c := canvas.New(size[0], size[1], theme.NewGlyphs(style))
						line.Draw(c)
						do(t, line, c)
					}
				}
			})
		}
	}
}

// axisOn is what stands at the axis of a chart, by rows.
func axisOn(line chart.Line, c *canvas.Canvas) map[int]string {
	values := map[int]string{}
	for y, row := range strings.Split(c.Plain(), "\n") {
		if text := strings.TrimSpace(string([]rune(row)[:min(line.AxisWidth, c.Width())])); text != "" && text != "gap" {
			values[y] = text
		}
	}
	return values
}

// TestAxisIsEven: the values at an axis fall by as much as their rows lie apart, a limit that
// no round step meets by at most a row more or less.
func TestAxisIsEven(t *testing.T) {
	eachChart(t, func(t *testing.T, line chart.Line, c *canvas.Canvas) {
		type mark struct {
			row   int
			value float64
		}
		var marks []mark
		axis := axisOn(line, c)
		for y := range c.Height() {
			text := axis[y]
			if v, err := parsed(text); err == nil {
				marks = append(marks, mark{y, v})
			}
		}
		if len(marks) < 3 {
			return
		}
		first, last := marks[0], marks[len(marks)-1]
		row := (first.value - last.value) / float64(last.row-first.row)
		for _, m := range marks[1:] {
			if want := first.value - row*float64(m.row-first.row); math.Abs(m.value-want) > row*1.01 || m.value >= first.value {
				t.Errorf("%v stands in the row of %.4g:\n%s", m.value, want, c.Plain())
			}
		}
	})
}

// parsed reads a value of an axis.
func parsed(text string) (float64, error) {
	unit := 1.0
	for suffix, times := range map[string]float64{"%": 1, "K": 1e3, "M": 1e6, "B": 1e9} {
		if strings.HasSuffix(text, suffix) {
			text, unit = strings.TrimSuffix(text, suffix), times
		}
	}
	v, err := strconv.ParseFloat(strings.TrimLeft(text, "$€"), 64)
	return v * unit, err
}

// TestChartLabelsAreWhole: every word that a chart has stands there in one piece or not at
// all, a limit's in the row of its dashes or in one that is no other value's.
func TestChartLabelsAreWhole(t *testing.T) {
	eachChart(t, func(t *testing.T, line chart.Line, c *canvas.Canvas) {
		text, g := c.Plain(), c.Glyphs()
		var labels []string
		for _, limit := range line.Limits {
			labels = append(labels, limit.Label)
		}
		for _, event := range line.Events {
			labels = append(labels, event.Text)
		}
		for _, label := range line.Labels {
			labels = append(labels, label.Text)
		}
		for _, label := range labels {
			if label = g.Write(label); len(label) < 6 {
				continue
			}
			begun := label[:strings.LastIndexAny(label, " :")+2]
			if strings.Count(text, begun) > strings.Count(text, label) && !others(labels, label, begun) {
				t.Errorf("%q is cut in\n%s", label, text)
			}
		}
		values := axisOn(line, c)
		for y, row := range strings.Split(text, "\n") {
			for _, limit := range line.Limits {
				if limit.Label == "" || !strings.Contains(row, " "+limit.Label+" ") {
					continue
				}
				if at := values[y]; at != "" && at != line.Format(limit.Value) {
					t.Errorf("%q stands in the row of %s:\n%s", limit.Label, at, text)
				}
			}
		}
	})
}

// others reports whether another label begins in the same way.
func others(labels []string, label, begun string) bool {
	for _, other := range labels {
		if other != label && strings.HasPrefix(other, begun) {
			return true
		}
	}
	return false
}

// TestAxisStandsStill moves a lever from end to end: the axis changes seldom, and never back
// and forth from one step to the next.
func TestAxisStandsStill(t *testing.T) {
	opened := open(t, "pod-breach")
	for _, lever := range []string{"ae.heads", "csm.heads", "csm.hires_per_quarter", "company.arr"} {
		var lines []chart.Line
		for i := range 41 {
			s := changed(opened, func(to *model.Scenario) { moveTo(t, to, lever, float64(i)/40) })
			lines = append(lines, podLine(s))
		}
		for _, size := range plantest.Few(scanned, 3) {
			changes, before := 0, ""
			for i, line := range lines {
				c := canvas.New(size[0], size[1], theme.NewGlyphs(theme.Blocks))
				line.Draw(c)
				axis := fmt.Sprint(axisOn(line, c))
				if i > 0 && axis != before {
					changes++
				}
				before = axis
			}
			if changes > len(lines)/3 {
				t.Errorf("%s at %v: the axis changes %d times in %d steps", lever, size, changes, len(lines)-1)
			}
		}
	}
}

// moveTo puts a lever somewhere between a fifth of its value and four times it.
func moveTo(t *testing.T, s *model.Scenario, key string, share float64) {
	l, ok := model.Find(s, key)
	if !ok {
		t.Fatalf("no lever %s", key)
	}
	v := l.Get(s).Number
	if err := l.Set(s, model.Value{Number: math.Round(v*(0.2+3.8*share)*10) / 10}); err != nil {
		t.Fatal(err)
	}
}

// TestNothingIsCutBesideBlanks: where a pane of charts cuts a text, nothing but figures in
// their columns stands right of it: no text is cut while as many blank cells are beside it
// as it would take.
func TestNothingIsCutBesideBlanks(t *testing.T) {
	const room = 12 // more than what is cut off most names and verdicts
	for _, scene := range scenes {
		s := scene.made(t).Turn(state.PageCompare)
		for _, view := range []View{Pods{}, Loads{}, PodRatio{}, PodMonths{}, PodCauses{}, Fan{}, Chances{}, Tornado{}, CompareChart{}} {
			for _, size := range scanned {
				w, h := size[0]+2, size[1]+2
				for y, row := range drawn(w, h, func(c *canvas.Canvas) { view.Draw(c, followed(s, view, w, h), true) }) {
					_, after, cut := strings.Cut(row, "…")
					if blank := len(after) - len(strings.TrimLeft(after, " ")); cut && blank >= room {
						t.Errorf("%s, %T at %v, row %d:\n%s", scene.name, view, size, y, row)
					}
				}
			}
		}
	}
}
