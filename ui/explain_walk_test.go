package ui

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/ui/kit"
	"brim/ui/pane"
	"brim/ui/state"
	"brim/ui/words"
)

// TestEveryShownFigureIsExplained walks through every page and pane, with every cell that
// a cursor can choose, before a baseline and besides other plans. Each figure that a cell
// shows is among those that can be explained there, and each explanation says what a plan
// made anew computes.
func TestEveryShownFigureIsExplained(t *testing.T) {
	for name, stride := range map[string]int{"pod-breach": 1, "one-team": 3, "segmented-book": 6} { // the last months are among them
		if testing.Short() {
			if name != "one-team" {
				continue
			}
			stride *= 4
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := walker{T: t, stride: stride, made: map[*model.Scenario]map[int]*planner.Plan{}, seen: map[kit.Spot]bool{}, readers: map[*planner.Plan]*explain.Reader{}}
			w.app, _ = screen(t, name, 200, 60)
			w.pages()
			w.app.become(w.app.state.Pin())
			choose(t, w.app, "csm.heads")
			press(w.app, "shift+right", "c")
			w.app.become(w.app.state.CompareWith(document(t, "pod-breach")))
			w.pages()
		})
	}
}

// walker goes through pages and holds what it finds.
type walker struct {
	*testing.T
	app     *App
	stride  int // in months
	made    map[*model.Scenario]map[int]*planner.Plan
	readers map[*planner.Plan]*explain.Reader // of the plans that are shown
	seen    map[kit.Spot]bool                 // explained in the present plan
}

func (w *walker) pages() {
	clear(w.seen)
	clear(w.readers) // a plan may be made anew in its place
	for _, page := range state.Pages() {
		w.app.become(w.app.state.Turn(page))
		for _, id := range w.app.state.Panes() {
			if view, ok := pane.ViewOf(id); ok && id != state.PaneLevers { // a lever is explained as such
				w.app.state = w.app.state.FocusOn(id)
				w.cells(id, view)
			}
		}
	}
}

// cells puts the page's cursor on everything that it can choose.
func (w *walker) cells(id state.Pane, view pane.View) {
	a := w.app
	switch a.state.Page {
	case state.PagePods, state.PageBooks, state.PageRisk:
		for t := 0; t <= a.state.Plan.Horizon; t += w.stride {
			for k := range a.state.Plan.Splits {
				a.become(a.state.LookAt(t, k))
				w.hold(id, view, monthCells(a.state, id, view))
			}
		}
	case state.PageHiring:
		for row := range a.state.HireRows() {
			for quarter := range a.state.Scenario.PlanQuarters() {
				a.become(a.state.HireCell(row, quarter, 0))
				w.hold(id, view, hireCells(a.state, id, view))
			}
			a.become(a.state.HireCell(row, 1, 0).UnfoldQuarter())
			if t, ok := a.state.HireMonth(); ok {
				w.hold(id, view, []string{people(a.state.HireRow().InMonth(a.state.HireRow().Get(a.state.Scenario), t))})
				a.become(a.state.UnfoldQuarter())
			}
		}
	case state.PageCompare:
		for range a.state.CompareRows() {
			for other := range max(1, len(a.state.Compare.Others)) {
				a.become(a.state.ChooseOther(other - a.state.Compare.Chosen))
				w.hold(id, view, compareCells(a.state, view))
			}
			a.become(a.state.ChooseFigure(1))
		}
	case state.PageAccounts: // its figures are the file's, see TestEveryFigureOfABookIsExplained
		w.hold(id, view, nil)
	case state.PageFit:
		for range len(a.state.Fit.Findings) + len(a.state.Fit.Gone) {
			w.hold(id, view, fitCells(a.state, id, view))
			a.become(a.state.ChooseFinding(1))
		}
		a.become(a.state.ChooseFinding(-a.state.Fit.Chosen))
	default:
		w.hold(id, view, planCells(a.state, id, view))
	}
}

// hold explains every figure of the pane, and finds among them what its cells show.
func (w *walker) hold(id state.Pane, view pane.View, cells []string) {
	w.Helper()
	said := map[string]bool{}
	for _, spot := range w.app.explaining.spots() {
		figure, known := explain.FigureByID(spot.Figure)
		beside, there := w.app.state.PlanOf(spot.Plan)
		if !known || !there {
			w.Fatalf("%s: %+v is of no figure or no plan", w.app.state.Page, spot)
		}
		fresh := w.fresh(beside)
		for _, text := range written(fresh, figure, spot.Place) {
			said[text] = true
		}
		if !w.seen[spot] {
			w.seen[spot] = true
			w.explained(spot, beside, fresh, figure)
		}
	}
	for _, cell := range cells {
		for _, figure := range figuresIn(cell) {
			if !said[figure] {
				w.Errorf("%s, pane %d: %q of %q is not explained", w.app.state.Page, id, figure, cell)
			}
		}
	}
}

// explained follows a spot as the screen does.
func (w *walker) explained(spot kit.Spot, beside state.Beside, fresh *planner.Plan, figure *explain.Figure) {
	w.Helper()
	if w.readers[beside.Plan] == nil {
		w.readers[beside.Plan] = explain.NewReader(beside.Plan)
	}
	e := w.readers[beside.Plan].Explain(figure, spot.Place)
	if e.Symbols == "" || e.Words == "" {
		w.Errorf("%s: %+v: %q", w.app.state.Page, spot, e.Words)
	}
	if want := explain.Show(fresh, figure, spot.Place); e.Value != want {
		w.Errorf("%s: %+v is explained as %s, computed is %s", w.app.state.Page, spot, e.Value, want)
	}
	if title := titled(beside, e.Title); spot.Plan != "" && !strings.HasPrefix(title, beside.Name+": ") {
		w.Errorf("%+v: the title %q does not say whose plan it is", spot, title)
	}
}

// fresh is a plan made anew of the scenario and the case of one that is shown.
func (w *walker) fresh(beside state.Beside) *planner.Plan {
	c, _ := beside.Scenario.CaseNamed(string(beside.Plan.Case))
	if w.made[beside.Scenario] == nil {
		w.made[beside.Scenario] = map[int]*planner.Plan{}
	}
	if w.made[beside.Scenario][c] == nil {
		w.made[beside.Scenario][c] = planner.Make(beside.Scenario, c)
	}
	return w.made[beside.Scenario][c]
}

// written is a figure in every form in which a cell may show it.
func written(p *planner.Plan, figure *explain.Figure, place explain.Place) []string {
	v := explain.Value(p, figure, place)
	texts := []string{explain.Show(p, figure, place), words.Load(v), words.Ratio(v), words.Percent(v), words.Gap(v), words.Rate(v), words.Limit(v.V),
		words.Money(v, p.Currency)}
	if v.OK {
		texts = append(texts, words.Heads(v.V), words.Count(v.V), people(v.V), fmt.Sprintf("%.3f", v.V), fmt.Sprintf("%+.1f%%", v.V*100))
	}
	return texts
}

func people(n float64) string { return model.Format(n, model.People, "") }

// figureIn is a number with its sign and its unit, or a month with its year.
var figureIn = regexp.MustCompile(`(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}|[+-]?[$€]?\d[\d.,]*([KMB]\b|%)?`)

// figuresIn are the figures that a cell shows, but the limits: those are levers.
func figuresIn(cell string) []string {
	cell = limitIn.ReplaceAllString(cell, "")
	return figureIn.FindAllString(cell, -1)
}

// limitIn is what a cell holds a figure against, and what counts months or names them.
var limitIn = regexp.MustCompile(`(not below|above|below|nearest:|12-month ratio) ?(\$?[\d.]+[KM%]?(,|$))?| of (0\.|1\.|\$)?\d*[\d.]*[KM%]?(,|$)|\d+ months, .*| in [A-Z][a-z]+ \d{4}$`)
