package pane

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	_ "brim/model/drawn"
	"brim/planner"
	"brim/planner/explain"
	"brim/planner/plantest"
	"brim/ui/chart"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// TestPodsAreSaidAlike holds the headline, the marks of the charts, the strip and the
// findings of any plan to the forecast: all name the same months.
func TestPodsAreSaidAlike(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := state.Open(state.Document{Name: "drawn", Scenario: plantest.Draw(t)})
		found := map[string]map[string]int{}
		for _, f := range explain.Advice(s.Plan) {
			if found[string(f.Tier)] == nil {
				found[string(f.Tier)] = map[string]int{}
			}
			if _, told := found[string(f.Tier)][f.ID]; !told {
				found[string(f.Tier)][f.ID] = f.T
			}
		}
		for i := range s.Plan.Pods {
			f := &s.Plan.Pods[i]
			pods, ok := podHeadlineOf(s, f.Index)
			if !ok || pods.Breaks != (f.Breaks != nil) || pods.Warning.Given != (f.Warned != nil) {
				t.Fatalf("the headline says %+v of %+v", pods, f)
			}
			checkEvents(t, podEvents(&pods), f)
			if gap := gapStrip(s, f.Index); strings.HasPrefix(gap.Text, "over ") != (f.HiringGap != nil) {
				t.Fatalf("the strip says %q of %+v", gap.Text, f.HiringGap)
			} else if f.HiringGap != nil && f.HiringGap.T > 0 && !strings.Contains(gap.Text, words.Month(f.HiringGap.Month)) && !strings.Contains(gap.Text, "–") {
				t.Fatalf("the strip says %q of %+v", gap.Text, f.HiringGap)
			}
			checkFinding(t, found[f.Tier], "pod-ratio", f.Ratio)
			checkFinding(t, found[f.Tier], "pod-hiring-gap", f.HiringGap)
			var economics *planner.When
			if f.Economics != nil {
				economics = &f.Economics.When
			}
			checkFinding(t, found[f.Tier], "pod-economics", economics)
		}
	})
}

func checkEvents(t *rapid.T, events []chart.Event, f *planner.PodForecast) {
	marked := map[theme.Role]int{}
	for _, event := range events {
		marked[event.Role] = event.Point
	}
	month, broken := marked[theme.Over]
	if broken != (f.Breaks != nil) || broken && month != f.Breaks.T {
		t.Fatalf("the chart marks %v of %+v", events, f.Breaks)
	}
	month, warned := marked[theme.Warn]
	if warned != (f.Warned != nil) || warned && month != f.Warned.T {
		t.Fatalf("the chart marks %v of %+v", events, f.Warned)
	}
}

func checkFinding(t *rapid.T, found map[string]int, id string, when *planner.When) {
	month, ok := found[id]
	if ok != (when != nil) || ok && month != when.T {
		t.Fatalf("%s is found in month %d (%v), the forecast has %+v", id, month, ok, when)
	}
}

// TestPodEvents mark the break and the warning with their causes.
func TestPodEvents(t *testing.T) {
	pods := planner.PodHeadline{Any: true, Breaks: true, BreaksAt: when(23, model.MonthOf(2028, 11)), Ratio: model.Some(1.53),
		Warning: planner.PodWarning{Given: true, Since: when(2, model.MonthOf(2027, 2)), Test: planner.Trigger{What: planner.TriggerGap, Value: model.Some(0.25)}}}
	events := podEvents(&pods)
	if len(events) != 2 || events[0].Text != "pods break Nov '28: AE:CSM 1.53" || events[1].Text != "warned from Feb '27: hiring gap" {
		t.Errorf("%+v", events)
	}
	pods.BreaksAt.T, pods.Warning.Since.T, pods.Ratio = 0, 0, model.Opt{}
	events = podEvents(&pods)
	if events[0].Text != "pods are broken now: no CSM" || events[0].Brief != "broken now" || events[1].Text != "warned now: hiring gap" {
		t.Errorf("%+v", events)
	}
}

// TestTheFirstHireDoesNotSetTheScale: thirty AEs to a first CSM hide neither the limits nor
// where the plan ends.
func TestTheFirstHireDoesNotSetTheScale(t *testing.T) {
	var points []chart.Point
	for t := range 25 {
		points = append(points, chart.Some(max(30/float64(t+1), 2.9)))
	}
	scale := ratioScale([]chart.Series{{Points: points}}, 1.2, 1.5)
	if scale.Min > 1.2 || scale.Max < 2.9 || scale.Max > 6.5 {
		t.Errorf("the scale is %v", scale)
	}
}
