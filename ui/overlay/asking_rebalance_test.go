package overlay

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

// TestRebalanceAsks asks for other moves, copies and applies those that were found.
func TestRebalanceAsks(t *testing.T) {
	d := moves(t)
	asked := func(keys ...string) RebalanceAsked {
		t.Helper()
		got, ok := pressed(t, d, keys...).(RebalanceFor)
		if !ok {
			t.Fatalf("%q asks for nothing", keys)
		}
		return got.RebalanceAsked
	}
	if got := pressed(t, d, "y").(CopyText); !strings.Contains(got.Text, "|") {
		t.Errorf("copies %q", got.Text)
	}
	if got := pressed(t, d, "Y").(CopyTable); !got.TSV || len(got.Section.Grid.Rows) != len(company.moves.Moves) {
		t.Errorf("copies %+v", got)
	}
	if got := pressed(t, d, "a"); got != (RebalanceApply{}) {
		t.Errorf("%v", got)
	}
	if got := asked("down", "right"); !slices.Equal(got.Leaves, []string{"Ana Ruiz"}) || got.Tier != 0 {
		t.Errorf("who leaves: %+v", got)
	}
	got := asked("down", "l", "+", "left")
	if request := got.Request(); len(request.Add) != 1 || request.Add[0] != "New CSM 1" || request.Without[0] != "Ana Ruiz" {
		t.Errorf("who comes: %+v", got)
	}
	if got := asked("down", "h"); got.Tolerance != 0.1 {
		t.Errorf("a lower tolerance: %+v", got)
	}
	for range 20 {
		d.Handle(keyOf(t, "right"))
	}
	if d.asked.Tolerance != AnyARR {
		t.Errorf("the highest tolerance: %+v", d.asked)
	}
	if got := asked("left"); got.Tolerance != 0.5 {
		t.Errorf("and below it: %+v", got)
	}
	if got := asked("up", "up", "up", "right"); got.Tier != 1 || len(got.Leaves) > 0 {
		t.Errorf("the next tier: %+v", got)
	}
	d.Begin()
	for _, key := range []string{"y", "Y", "a", "ctrl+s"} {
		if got := pressed(t, d, key); got != nil {
			t.Errorf("%s while it is searched comes to %v", key, got)
		}
	}
	shows(t, d, "searching", "esc gives up")
	d.Refuse(errors.New("somebody has a book already"))
	shows(t, d, "somebody has a book already")
	if got := pressed(t, d, "q"); got != (RebalanceDrop{}) {
		t.Errorf("%v", got)
	}
}

// TestRebalanceOpensItsLines opens the choice of each line with enter, which writes nothing
// down but on the button.
func TestRebalanceOpensItsLines(t *testing.T) {
	d := moves(t)
	if got := pressed(t, d, "enter"); got != nil {
		t.Errorf("the tiers to choose from come to %v", got)
	}
	shows(t, d, "Whose books are evened out", "▸ Enterprise", "3 books, Gini 0.252", "enter takes it")
	if got, ok := pressed(t, d, "down", "enter").(RebalanceFor); !ok || got.Tier != 1 {
		t.Errorf("another tier: %+v", got)
	}
	pressed(t, d, "down", "enter")
	shows(t, d, "Who leaves Mid-market", "[ ] Dev Shah", "67 accounts, $1.9M", "space marks")
	if got, ok := pressed(t, d, " ", "down", "right", "enter").(RebalanceFor); !ok || !slices.Equal(got.Leaves, []string{"Dev Shah", "Eva Lind"}) {
		t.Errorf("who leaves: %+v", got)
	}
	if got := pressed(t, d, "enter", " ", "esc"); got != nil || len(d.asked.Leaves) != 2 || d.picking != nil {
		t.Errorf("a list that is left comes to %v", got)
	}
	if got, ok := pressed(t, d, "down", "enter", "L", "e", "a", ",", " ", "A", "b", "e", "enter").(RebalanceFor); !ok ||
		!slices.Equal(got.Comes, []string{"Lea", "Abe"}) {
		t.Errorf("who comes: %+v", got)
	}
	if got := pressed(t, d, "enter", "X", "esc"); got != nil || len(d.asked.Comes) != 2 || d.Typed() {
		t.Errorf("names that are left come to %v", got)
	}
	pressed(t, d, "down", "enter")
	shows(t, d, "How far a book's ARR may be from the mean", "▸ 15%", "any")
	if got, ok := pressed(t, d, "up", "enter").(RebalanceFor); !ok || got.Tolerance != 0.1 {
		t.Errorf("within: %+v", got)
	}
	if got := pressed(t, d, "down", "down", "enter"); got != (RebalanceApply{}) || !d.onButton() {
		t.Errorf("the button: %v", got)
	}
}

// TestRebalanceTakesTheOneThatIsPointedAt where nobody was marked: enter on a name means it.
func TestRebalanceTakesTheOneThatIsPointedAt(t *testing.T) {
	d := moves(t)
	pressed(t, d, "down", "enter", "down")
	shows(t, d, "▸ [ ] Ben Okoro", "enter takes this one")
	if got, ok := pressed(t, d, "enter").(RebalanceFor); !ok || !slices.Equal(got.Leaves, []string{"Ben Okoro"}) {
		t.Errorf("who leaves: %+v", got)
	}
	pressed(t, d, "enter", "down")
	shows(t, d, "[x] Ben Okoro", "enter takes those marked")
	if got, ok := pressed(t, d, " ", "enter").(RebalanceFor); !ok || len(got.Leaves) != 0 {
		t.Errorf("whose mark was taken away: %+v", got)
	}
}

// TestRebalanceTakesTheMouse chooses lines, marks who leaves and takes a tier by clicks, and turns
// the wheel over a list.
func TestRebalanceTakesTheMouse(t *testing.T) {
	d := moves(t)
	shows(t, d, "Tier")
	d.Click(5, 2) // who leaves
	if pressed(t, d, "enter"); d.picking == nil {
		t.Fatal("no list of who leaves")
	}
	shows(t, d, "Who leaves Enterprise")
	const first = 9 // the first row of a list: the frame, the lines, the button, the rule, the title
	d.Click(5, first+1)
	d.Scroll(1)
	if d.picking.chosen != 2 || !d.picking.rows[1].marked || d.Click(5, first+9) != nil {
		t.Errorf("%+v", d.picking)
	}
	if d.Click(5, 1); d.picking != nil || d.chosen != 0 {
		t.Error("a line is not chosen")
	}
	pressed(t, d, "enter")
	shows(t, d, "Whose books are evened out")
	if got, ok := d.Click(5, first+2).(RebalanceFor); !ok || got.Tier != 2 {
		t.Errorf("%+v", got)
	}
	shows(t, d, "SMB")
	if got := d.Click(8, 6); got != (RebalanceApply{}) {
		t.Errorf("the button: %v", got)
	}
}

// TestRebalanceOffersTheHeads offers to have the plan's heads follow who leaves, which asks for
// no other moves.
func TestRebalanceOffersTheHeads(t *testing.T) {
	d := moves(t)
	shows(t, d, "4.21 in the plan", "nobody leaves or comes")
	pressed(t, d, "down", "right")
	left := *company.moves
	left.Books = slices.Clone(left.Books)
	left.Books[0].Leaves = true
	d.Show(&left)
	shows(t, d, "would be 3.21 after the moves")
	if got := pressed(t, d, "down", "down", "down", "enter"); got != nil || !d.Asked().Heads {
		t.Errorf("%v, %+v", got, d.Asked())
	}
	shows(t, d, "4.21 → 3.21", "in the plan, in the same step")
	if pressed(t, d, "left"); d.Asked().Heads {
		t.Error("the heads follow all the same")
	}
}
