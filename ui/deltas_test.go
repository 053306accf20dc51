package ui

import (
	"fmt"
	"strings"
	"testing"

	"brim/model"
	"brim/ui/state"
)

// differing is a page with a baseline pinned and levers moved that change every pane.
func differing(t *testing.T, page state.Page, w, h int) *App {
	t.Helper()
	a, _ := screen(t, "pod-breach", w, h)
	press(a, "b")
	for _, move := range []struct {
		key string
		to  float64
	}{{"csm.hires_per_quarter", 1.5}, {"tier.Core.account_share", 0.3}, {"book.acv_mean", 50_000}} {
		a.become(a.state.Move(choose(t, a, move.key), model.Value{Number: move.to}, ""))
		if a.state.Note.Wrong {
			t.Fatal(a.state.Note.Text)
		}
	}
	a.become(a.state.Turn(page).LookAt(12, 1))
	return a
}

// TestDifferencesAtEverySize holds that every pane says what differs from the baseline,
// on the narrowest screens too.
func TestDifferencesAtEverySize(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {100, 30}, {120, 40}, {200, 60}} {
		for _, test := range []struct {
			page state.Page
			pane state.Pane
			want []string
		}{
			{state.PagePlan, state.PaneLevers, []string{"◇"}},
			{state.PagePlan, state.PanePods, []string{"-120 pp", "AE:CSM in Strategic pods"}},
			{state.PagePlan, state.PaneLoads, []string{"Core", "-17.3"}},
			{state.PagePlan, state.PaneTiers, []string{"Core", "-20"}},
			{state.PagePods, state.PanePodRatio, []string{" 1.45", "─"}},
			{state.PagePods, state.PanePodMonths, []string{"by hires", " pp"}},
			{state.PagePods, state.PanePodPilot, []string{"ACV", "-$6.5K"}},
			{state.PageBooks, state.PaneHeat, []string{"Core", "-16.2"}},
			{state.PageBooks, state.PaneMonth, []string{"Accounts", "-111"}},
		} {
			t.Run(fmt.Sprintf("%dx%d/%s/%d", size[0], size[1], test.page, test.pane), func(t *testing.T) {
				a := differing(t, test.page, size[0], size[1])
				a.become(a.state.FocusOn(test.pane))
				view := a.View()
				for _, want := range test.want {
					if !strings.Contains(view, want) {
						t.Errorf("%q is not on the screen:\n%s", want, view)
					}
				}
			})
		}
	}
}
