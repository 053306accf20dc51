package actuals

import (
	"strings"
	"testing"
	"time"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
)

// twoTiers is a plan of pods above a pool, from January 2027, with so many heads.
func twoTiers() *model.Scenario {
	s := plantest.Standing(model.Pod, model.Pooled)
	s.Start = model.MonthOf(2027, time.January)
	return s
}

// look puts rows beside a scenario.
func look(s *model.Scenario, rows ...model.ActualRow) *History {
	return beside(planner.Make(s, -1), model.NewRecord(rows, model.Reading{}))
}

// whole are all balances of a tier.
func whole(accounts, arr, aes, csms float64) map[model.ActualFigure]float64 {
	return map[model.ActualFigure]float64{
		model.ActualAccounts: accounts, model.ActualARR: arr, model.ActualAEHeads: aes, model.ActualCSMHeads: csms}
}

// TestThroughIsTheLastWholeMonth: a month that lacks a figure ends what is known, though later
// ones are whole.
func TestThroughIsTheLastWholeMonth(t *testing.T) {
	s := twoTiers()
	upper, lower := s.Tiers[0].Name, s.Tiers[1].Name
	lacking := whole(90, 9e6, 4, 4)
	delete(lacking, model.ActualCSMHeads)
	h := look(s,
		rowOf(time.January, upper, whole(91, 9e6, 4, 4)), rowOf(time.January, lower, whole(50, 1e6, 2, 2)),
		rowOf(time.February, upper, whole(92, 9e6, 4, 4)), rowOf(time.February, lower, whole(50, 1e6, 2, 2)),
		rowOf(time.March, upper, lacking), rowOf(time.March, lower, whole(50, 1e6, 2, 2)),
		rowOf(time.April, upper, whole(92, 9e6, 4, 4)), rowOf(time.April, lower, whole(50, 1e6, 2, 2)))
	if h.Through != 2 {
		t.Errorf("known up to month %d", h.Through)
	}
	if _, ok := h.Variance(4, 0, model.ActualARR, false); !ok {
		t.Error("April is known and has no variance")
	}
	if want := "counts as far as Feb 2027, though it goes on: " + upper + " has no csm_heads in Mar 2027"; h.WaitingSaid() != want {
		t.Errorf("said %q, want %q", h.WaitingSaid(), want)
	}
	if ended := look(s, h.record.Rows()[:4]...); ended.WaitingSaid() != "" {
		t.Errorf("nothing waits, and yet %q", ended.WaitingSaid())
	}
	two := look(s, append(h.record.Rows()[:4:4], h.record.Rows()[6:]...)...)
	if !strings.HasSuffix(two.WaitingSaid(), "Mar 2027, and another tier lacks some too") {
		t.Errorf("said %q", two.WaitingSaid())
	}
	if none := look(s); none.Through != 0 || none.Drivers() != nil || none.Happened() != nil {
		t.Errorf("nothing has happened, and yet up to month %d", none.Through)
	}
}

// TestVarianceByHand: the difference of a month, and of flows since month 1 as long as none is
// unknown.
func TestVarianceByHand(t *testing.T) {
	s := twoTiers()
	upper := s.Tiers[0].Name
	won := func(month time.Month, v float64) model.ActualRow {
		return rowOf(month, upper, map[model.ActualFigure]float64{model.ActualNewARR: v})
	}
	h := look(s, won(time.January, 100_000), won(time.February, 50_000), won(time.April, 70_000))
	planned := func(t int) float64 { return h.plan.Months[t].Tiers[0].NewARR }
	v, ok := h.Variance(2, 0, model.ActualNewARR, true)
	if want := 150_000 - planned(1) - planned(2); !ok || v.Difference != model.Some(want) || v.Figure != "new_arr_to_date" {
		t.Errorf("%+v %v, want %v", v, ok, want)
	}
	if _, ok := h.Variance(4, 0, model.ActualNewARR, true); ok {
		t.Error("March is unknown, and April has a sum")
	}
	if v, ok := h.Variance(4, 0, model.ActualNewARR, false); !ok || v.Actual != model.Some(70_000) {
		t.Errorf("%+v", v)
	}
	if _, ok := h.Variance(1, 2, model.ActualNewARR, false); ok {
		t.Error("one tier is unknown, and the company has a sum")
	}
}

// TestWhatDoesNotBalanceIsSaid by month, tier and amount; a company row that is not the sum of
// its tiers too. Fewer heads than came and went are a reduction.
func TestWhatDoesNotBalanceIsSaid(t *testing.T) {
	s := twoTiers()
	upper, lower := s.Tiers[0].Name, s.Tiers[1].Name
	january, february := whole(90, 9e6, 4, 4), whole(95, 9e6, 3, 5)
	february[model.ActualNewAccounts], february[model.ActualChurnedAccounts] = 2, 0
	february[model.ActualAEJoined], february[model.ActualAELeavers] = 0, 0
	february[model.ActualCSMJoined], february[model.ActualCSMLeavers] = 0, 0
	h := look(s, rowOf(time.January, upper, january), rowOf(time.January, lower, whole(50, 1e6, 2, 2)),
		rowOf(time.January, "", map[model.ActualFigure]float64{model.ActualARR: 11e6}), rowOf(time.February, upper, february))
	said := h.UnbalancedSaid()
	for _, want := range []string{
		"company, Jan 2027: ARR off by $1.0M from the sum of the tiers", upper + ", Feb 2027: Accounts off by 3 from what came and went",
		upper + ", Feb 2027: CSMs off by 1 from what came and went",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("%s\nwant %s", said, want)
		}
	}
	if strings.Contains(said, "AEs") {
		t.Errorf("a reduction balances: %s", said)
	}
}

// TestHeadline says how far company ARR is off.
func TestHeadline(t *testing.T) {
	s := twoTiers()
	planned := planner.Make(s, -1).Months[1].ARR
	for part, want := range map[float64]string{0.9: "ARR is 10.0% under the plan in Jan 2027", 1.021: "ARR is 2.1% above the plan in Jan 2027",
		1.0001: "ARR is on plan in Jan 2027"} {
		h := look(s, rowOf(time.January, s.Tiers[0].Name, whole(90, planned*part/2, 4, 4)),
			rowOf(time.January, s.Tiers[1].Name, whole(50, planned*part/2, 2, 2)))
		line, ok := h.Headline()
		if got := line.Words(); !ok || got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// TestScorecard shows a pilot's first ninety days beside the tiers without pods, and judges the
// time that its CSMs spend on pre-sales.
func TestScorecard(t *testing.T) {
	s := twoTiers()
	var rows []model.ActualRow
	for i, part := range []float64{0.15, 0.2, 0.3, 0.4} {
		month := time.January + time.Month(i)
		rows = append(rows, rowOf(month, s.Tiers[0].Name, map[model.ActualFigure]float64{model.CSMPresales: part}),
			rowOf(month, s.Tiers[1].Name, map[model.ActualFigure]float64{model.CSMPresales: 0.1}))
	}
	list := look(s, rows...).Scorecard()
	if len(list) != 3 {
		t.Fatalf("%d figures in ninety days", len(list))
	}
	for i, want := range []ScoreState{ScoreWithin, ScoreWarned, ScoreBroken} {
		if list[i].State != want || list[i].Others != model.Some(0.1) {
			t.Errorf("%+v, want %q", list[i], want)
		}
	}
}
