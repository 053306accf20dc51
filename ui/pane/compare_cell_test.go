package pane

import (
	"testing"

	"brim/model"
	"brim/planner"
	"brim/ui/canvas"
	"brim/ui/state"
)

// differs is a cell that says no more than its value.
func differs(value, delta string, sense int) cell {
	return cell{value: value, delta: delta, sense: sense}
}

// TestDateCells holds dates against each other: later is better, never is best, and what
// does not come in a plan that ends earlier might still come.
func TestDateCells(t *testing.T) {
	may, june := model.MonthOf(2027, 5), model.MonthOf(2027, 6)
	end, late := model.MonthOf(2028, 1), model.MonthOf(2029, 1)
	comes := func(month, end model.Month) date {
		return date{known: true, comes: true, when: when(5, month), end: end}
	}
	holds := func(end model.Month) date { return date{known: true, end: end} }
	lasts := func(months int, end model.Month) date {
		d := comes(may, end)
		d.stretches = []planner.Stretch{{From: d.when, To: when(5+months-1, may+model.Month(months-1))}}
		return d
	}
	opens := func(months int, month, end model.Month) date { // the plan opens with it
		d := date{known: true, comes: true, when: when(0, month), end: end}
		d.stretches = []planner.Stretch{{From: d.when, To: when(months-1, month+model.Month(months-1))}}
		return d
	}
	apart := func(months float64, value, delta string, sense int) cell {
		c := differs(value, delta, sense)
		c.off = model.Some(months)
		return c
	}
	for name, test := range map[string]struct {
		now, before date
		want        cell
	}{
		"later":                     {comes(june, end), comes(may, end), apart(1, "Jun 2027", "+1 mo", 1)},
		"sooner":                    {comes(may, end), comes(june, end), apart(-1, "May 2027", "-1 mo", -1)},
		"the same month":            {comes(may, end), comes(may, late), apart(0, "May 2027", "=", 0)},
		"passes sooner":             {lasts(2, end), lasts(9, end), differs("May 2027", "shorter", 1)},
		"passes later":              {lasts(9, end), lasts(2, end), differs("May 2027", "longer", -1)},
		"seen for longer":           {lasts(2, end), lasts(9, late), apart(0, "May 2027", "=", 0)},
		"opens with it later":       {opens(8, june, end), opens(9, may, end), differs("now", "=", 0)},
		"opens with it sooner":      {opens(9, may, end), opens(8, june, end), differs("now", "=", 0)},
		"opens with what came":      {opens(8, june, end), lasts(9, end), differs("now", "=", 0)},
		"opens with it and passes":  {opens(2, june, end), opens(9, may, end), differs("now", "shorter", 1)},
		"opens, and ends later":     {opens(8, june, late), opens(9, may, end), differs("now", "", 0)},
		"opens with it, then comes": {comes(june, end), opens(9, may, end), apart(1, "Jun 2027", "+1 mo", 1)},
		"comes where it did not":    {comes(may, end), holds(end), differs("May 2027", "earlier", -1)},
		"comes in the last month":   {comes(end, end), holds(end), differs("Jan 2028", "earlier", -1)},
		"comes after the other end": {comes(late, late), holds(end), differs("Jan 2029", "", 0)},
		"no longer comes":           {holds(end), comes(may, end), differs("never", "later", 1)},
		"might still come":          {holds(end), comes(late, late), differs("never", "", 0)},
		"never in both":             {holds(end), holds(end), differs("never", "=", 0)},
		"never as far as is known":  {holds(end), holds(late), differs("never", "", 0)},
		"no such thing":             {date{}, comes(may, end), differs("n/a", "", 0)},
		"no such thing in this":     {comes(may, end), date{}, differs("May 2027", "", 0)},
	} {
		if got := dateCell(test.now, test.before); got != test.want {
			t.Errorf("%s: %+v, want %+v", name, got, test.want)
		}
	}
}

// TestNumberCells differ where two plans can be held against each other, and say in which
// way that is better.
func TestNumberCells(t *testing.T) {
	s := open(t, "pod-breach")
	sideWith := func(change func(*model.Scenario)) side {
		other := changed(open(t, "pod-breach"), change) // a state has one plan, and runs it anew
		p := planner.Make(other.Scenario, -1)
		head := p.Headline()
		return side{scenario: other.Scenario, plan: p, head: &head}
	}
	this := sideWith(func(*model.Scenario) {})
	costly := sideWith(func(s *model.Scenario) { s.CSM.Cost *= 2 })
	longer := sideWith(func(s *model.Scenario) { s.Horizon, s.CSM.Cost = s.Horizon+1, s.CSM.Cost*2 })
	begun := sideWith(func(s *model.Scenario) { s.Start, s.Horizon, s.ARR.V = s.Start.Add(1), s.Horizon-1, s.ARR.V*2 })
	euros := sideWith(func(s *model.Scenario) { s.Currency = "EUR"; s.ARR.V *= 1.5 })
	byGrowth := sideWith(func(s *model.Scenario) { s.Limits.GapBasis = model.GapByGrowth })
	for name, test := range map[string]struct {
		figure string
		side   side
		delta  bool
		sense  int
	}{
		"dearer people":         {"headline.people_cost", costly, true, -1},
		"the same ARR":          {"headline.arr", costly, true, 0},
		"over another time":     {"headline.people_cost", longer, false, 0},
		"at another end":        {"headline.arr", longer, false, 0},
		"begun anew":            {"headline.arr", begun, true, 1},
		"a total begun anew":    {"headline.people_cost", begun, false, 0},
		"an opening begun anew": {"company.hiring_gap", begun, false, 0},
		"a peak begun anew":     {"utilization", begun, false, 0},
		"in another currency":   {"headline.arr", euros, false, 0},
		"a rate has none":       {"company.nrr", euros, true, 0},
		"a gap on another base": {"company.hiring_gap", byGrowth, false, 0},
	} {
		got := cellOf(s, numberRow(test.figure), test.side)
		if (got.delta != "") != test.delta || test.sense != 0 && got.sense != test.sense || !test.delta && got.sense != 0 {
			t.Errorf("%s: %+v", name, got)
		}
		same := cellOf(s, numberRow(test.figure), this)
		if same.delta != "=" || same.sense != 0 {
			t.Errorf("%s differs from itself: %+v", name, same)
		}
	}
	back := numberCell(figureNamed("headline.people_cost"), this, costly)
	if there := numberCell(figureNamed("headline.people_cost"), costly, this); back.sense != 1 || there.sense != -1 || back.delta[1:] != there.delta[1:] {
		t.Errorf("there %+v, back %+v", there, back)
	}
}

// TestCompareCellDraws puts figure, difference and mark where the columns have them, at
// any width.
func TestCompareCellDraws(t *testing.T) {
	parts := compareParts{value: compareValue}
	for _, test := range []struct {
		cell cell
		want string
	}{
		{differs("Jun 2027", "+1 mo", 1), "   Jun 2027    +1 mo +"},
		{differs("$1.2M", "-$0.3M", -1), "      $1.2M   -$0.3M -"},
		{differs("never", "=", 0), "      never        ="},
		{differs("n/a", "", 0), "        n/a"},
		{differs("a value that is too long", "later", 1), " a value t…    later +"},
	} {
		got := drawn(compareColumn+1, 1, func(c *canvas.Canvas) { parts.cell(c, test.cell) })[0]
		if got != test.want {
			t.Errorf("%+v is drawn\n%q, want\n%q", test.cell, got, test.want)
		}
	}
	if text := (cell{delta: "+3 mo", sense: 1}).judged().Text; text != "+3 mo better" {
		t.Errorf("in words %q", text)
	}
}

// numberRow is the row of a figure that plans are compared by.
func numberRow(id string) state.CompareRow {
	return state.CompareRow{Figure: state.CompareNumber, Number: figureNamed(id)}
}
