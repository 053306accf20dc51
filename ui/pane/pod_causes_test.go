package pane

import (
	"strings"
	"testing"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/ui/canvas"
	"brim/ui/words"
)

// TestPodCausesSayWhatThePlanSays holds the pane's lines to the forecast, at every width.
func TestPodCausesSayWhatThePlanSays(t *testing.T) {
	s := open(t, "pod-breach")
	f := s.Pod()
	for _, width := range []int{60, 80, 120, 200} {
		lines := drawn(width, 12, func(c *canvas.Canvas) { PodCauses{}.Draw(c, s, true) })
		text := strings.Join(lines, "\n")
		for _, cause := range s.Plan.Causes(f) {
			if cause.Holds && !strings.Contains(text, cause.First.Month.Long()) {
				t.Errorf("at %d columns %s does not say %s:\n%s", width, cause.Cause, cause.First.Month.Long(), text)
			}
		}
		if strings.Count(text, "▲") != 1 || strings.Count(text, "  ! ") != 2 {
			t.Errorf("at %d columns a breach is told from warnings otherwise:\n%s", width, text)
		}
		for _, line := range lines {
			if canvas.Width(line) > width {
				t.Errorf("wider than %d: %s", width, line)
			}
		}
	}
}

// TestPodCausesThatNeverHold name the nearest that the plan comes to them.
func TestPodCausesThatNeverHold(t *testing.T) {
	s := changed(open(t, "pod-breach"), func(s *model.Scenario) {
		s.AE.Hires, s.CSM.Hires = model.HirePlan{}, model.HirePlan{}
		s.AE.Attrition, s.CSM.Attrition = 0, 0
		for k := range s.Tiers {
			s.Tiers[k].AEHires, s.Tiers[k].CSMHires = nil, nil
		}
		s.Limits.PodACVFloor = 1
		s.Limits.PodBookLimit = 500
	})
	text := strings.Join(drawn(120, 10, func(c *canvas.Canvas) { PodCauses{}.Draw(c, s, false) }), "\n")
	if strings.Count(text, words.Never) != 1+3 || strings.Count(text, "nearest: ") != 3 || !strings.Contains(text, words.PodsNever) {
		t.Errorf("drawn\n%s", text)
	}
	if strings.Contains(text, "Uplift lost") {
		t.Error("pods that hold cost something")
	}
}

// TestPodCausesWithoutPods says so instead of nothing.
func TestPodCausesWithoutPods(t *testing.T) {
	s := changed(open(t, "pod-breach"), func(s *model.Scenario) {
		for k := range s.Tiers {
			s.Tiers[k].Coverage = model.Swarm
			s.Tiers[k].Uses = nil
		}
	})
	text := strings.Join(drawn(60, 8, func(c *canvas.Canvas) { PodCauses{}.Draw(c, s, false) }), " ")
	if !strings.Contains(text, "No tier is served by pods") {
		t.Errorf("drawn\n%s", text)
	}
	for _, spot := range (PodCauses{}).Figures(s) {
		if figure, ok := explain.FigureByID(spot.Figure); !ok || !explain.Has(s.Plan, figure, spot.Place) {
			t.Errorf("%+v cannot be explained", spot)
		}
	}
}

// TestCauseDeltas say how much later a cause degrades pods, or that it is new or gone.
func TestCauseDeltas(t *testing.T) {
	degrades := func(n int) planner.PodCause {
		month := model.MonthOf(2027, 1)
		return planner.PodCause{Holds: true, Degrades: when(n, month.Add(n))}
	}
	for want, test := range map[string][2]planner.PodCause{
		"+3 mo": {degrades(8), degrades(5)}, "-5 mo": {degrades(0), degrades(5)}, "": {degrades(5), degrades(5)},
		"new": {degrades(5), {}}, "was Jun 2027": {{}, degrades(5)},
	} {
		if got := causeDeltaOf(&test[0], &test[1]); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := causeDeltaOf(&planner.PodCause{}, &planner.PodCause{}); got != "" {
		t.Errorf("two that never hold differ by %q", got)
	}
}

// TestPodCausesBesideABaseline says what became of the pods there.
func TestPodCausesBesideABaseline(t *testing.T) {
	s := open(t, "pod-breach")
	before := s.Pod().Breaks.Month.Long()
	s = changed(s.Pin(), func(s *model.Scenario) { s.CSM.Heads += 10 })
	text := strings.Join(drawn(120, 10, func(c *canvas.Canvas) { PodCauses{}.Draw(c, s, false) }), "\n")
	if !strings.Contains(text, "Baseline: pods break "+before) {
		t.Errorf("drawn\n%s", text)
	}
}

// TestCausesAreNotCut: what set a cause off is said in fewer words rather than cut.
func TestCausesAreNotCut(t *testing.T) {
	for _, scene := range scenes {
		s := scene.made(t)
		for _, w := range []int{80, 88, 100} {
			for y, row := range drawn(w, 6, func(c *canvas.Canvas) { PodCauses{}.Draw(c, s, true) }) {
				if len(s.Plan.Pods) > 0 && y > 1 && strings.Contains(row, "…") {
					t.Errorf("%s at %d columns: %s", scene.name, w, row)
				}
			}
		}
	}
}
