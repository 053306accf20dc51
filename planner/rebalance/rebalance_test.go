package rebalance

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"brim/model"
	"brim/planner/books"
	"brim/planner/plantest"
)

var opening = model.DayOf(2026, time.December, 31)

// company is a scenario of one tier, whose books hold so many accounts.
func company(least, most float64, rows ...model.Account) *model.Scenario {
	s := plantest.Sample(1, 12)
	s.Start, s.ARR = model.MonthOf(2027, time.January), model.Opt{}
	s.Book = model.Book{File: "a.csv", Accounts: model.NewAccounts(rows)}
	t := &s.Tiers[0]
	t.Name, t.BookMin, t.BookMax, t.BookMaxARR, t.OnboardingWeight = "Core", model.Some(least), model.Some(most), 0, 1
	return s
}

// carried is accounts of one CSM, named by their ACV in thousands.
func carried(csm string, thousands ...int) []model.Account {
	var rows []model.Account
	for i, k := range thousands {
		rows = append(rows, model.Account{ID: fmt.Sprintf("%s%d", csm, i), Name: fmt.Sprint(k), ACV: float64(k) * 1000, CSM: csm})
	}
	return rows
}

func even(t *testing.T, s *model.Scenario, r Request) *Answer {
	t.Helper()
	a, err := Even(context.Background(), s, r)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// told is an answer's moves in short.
func told(a *Answer) string {
	var parts []string
	for _, m := range a.Moves {
		parts = append(parts, fmt.Sprintf("%s %s>%s", m.Name, m.From, m.To))
	}
	return strings.Join(parts, ", ")
}

// TestEven evens out books by hand.
func TestEven(t *testing.T) {
	rows := slices.Concat(carried("Ana", 900, 700, 300, 100), carried("Ben", 200, 200))
	a := even(t, company(1, 10, rows...), Request{Tolerance: 0.15})
	if !a.Feasible || !a.Proven || !a.Settled || a.Stopped || told(a) != "700 Ana>Ben" || a.Bound != 1 || a.MovedARR != 700_000 || a.Mean != 1.2e6 {
		t.Errorf("%s: %+v", told(a), a)
	}
	if a.Before.MaxOverMean.V < 1.66 || a.After.MaxOverMean.V > 1.1 || a.Books[0].After != (books.Sum{Accounts: 3, ARR: 1.3e6}) {
		t.Errorf("%+v", a)
	}
	if a := even(t, company(1, 10, rows...), Request{Tolerance: 0.7}); len(a.Moves) != 0 || !a.Settled || a.Bound != 0 {
		t.Errorf("even enough, and yet %s", told(a))
	}
}

// TestNeverMoved holds the rules at their edges.
func TestNeverMoved(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(*model.Account)
		want   Reason
	}{
		{"pinned", func(a *model.Account) { a.Pinned = true }, Pinned},
		{"risk of 0.7", func(a *model.Account) { a.Risk = model.Some(0.7) }, AtRisk},
		{"risk below", func(a *model.Account) { a.Risk = model.Some(0.69) }, Movable},
		{"renews on the day", func(a *model.Account) { a.Renewal = opening }, Renewing},
		{"renews in 60 days", func(a *model.Account) { a.Renewal = opening + 60 }, Renewing},
		{"renews in 61 days", func(a *model.Account) { a.Renewal = opening + 61 }, Movable},
		{"renewed", func(a *model.Account) { a.Renewal = opening - 1 }, Movable},
	} {
		rows := slices.Concat(carried("Ana", 900, 700, 400), carried("Ben", 200, 200))
		test.change(&rows[1])
		a := even(t, company(1, 10, rows...), Request{Tolerance: 0.15})
		if kept := len(a.Kept) == 1 && a.Kept[0].Reason == test.want; kept != (test.want != Movable) {
			t.Errorf("%s: kept %+v", test.name, a.Kept)
		}
		if moved := strings.HasPrefix(told(a), "700"); moved != (test.want == Movable) || !a.Feasible {
			t.Errorf("%s: %s", test.name, told(a))
		}
		left := even(t, company(1, 10, rows...), Request{Tolerance: 0.5, Without: []string{"ana"}, Add: []string{"Cy"}})
		if len(left.Moves) != 3 || left.Moves[1].Despite != test.want || len(left.Kept) != 0 {
			t.Errorf("%s: a leaver's accounts all move: %+v", test.name, left)
		}
	}
}

// TestComeAndGo gives out what nobody carries, what a leaver carried, and to whom is new.
func TestComeAndGo(t *testing.T) {
	rows := slices.Concat(carried("Ana", 400, 300, 300), carried("Ben", 500, 500), carried("", 500, 500))
	a := even(t, company(1, 10, rows...), Request{Tolerance: 0.15, Add: []string{"Cy"}})
	if told(a) != "500 >Cy, 500 >Cy" || !a.Settled || a.Bound != 2 || a.MovedARR != 1e6 {
		t.Errorf("%s: %+v", told(a), a)
	}
	a = even(t, company(1, 10, rows[:5]...), Request{Tolerance: 0.3, Without: []string{"Ben"}, Add: []string{"Cy", "Di"}})
	if !a.Feasible || len(a.Moves) != 3 || a.Mean != 2e6/3 || len(a.Books) != 4 || a.Books[0].Leaves == a.Books[1].Leaves {
		t.Errorf("%s: %+v", told(a), a)
	}
	for _, change := range a.Books {
		if change.Leaves != (change.CSM == "Ben") || change.Leaves && change.After.Accounts != 0 || change.Comes != (change.CSM > "C") {
			t.Errorf("%+v", change)
		}
	}
}

// TestPartnersStayTogether moves, of accounts alike, the one that is not with its AE's partner.
func TestPartnersStayTogether(t *testing.T) {
	rows := slices.Concat(carried("Ana", 500, 500, 500, 500), carried("Ben", 500, 500))
	for i, ae := range []string{"x", "x", "y", "x", "y", "y"} {
		rows[i].AE = ae
	}
	a := even(t, company(1, 10, rows...), Request{Tolerance: 0.15})
	if len(a.Moves) != 1 || a.Moves[0].ID != "Ana2" || a.Parted != 0 || !a.Settled {
		t.Errorf("%+v", a)
	}
}

// TestWhy names what stands in the way.
func TestWhy(t *testing.T) {
	pinned := carried("Ana", 500, 500, 500, 500)
	for i := range pinned {
		pinned[i].Pinned = true
	}
	for _, test := range []struct {
		want        string
		least, most float64
		rows        []model.Account
		request     Request
	}{
		{"nobody is left to carry the accounts of Core: somebody has to be added", 1, 9, carried("Ana", 100), Request{Without: []string{"Ana"}}},
		{"nobody carries accounts in Core: somebody has to be added", 1, 9, carried("", 100), Request{}},
		{"the accounts come to a load of 3, and 1 book of at most 2 holds 2: it takes 2 CSMs", 1, 2, carried("Ana", 1, 2, 3), Request{}},
		{"the accounts come to a load of 3, and 2 books of at least 2 take 4: they are enough for 1 CSM", 2, 9, carried("Ana", 1, 2, 3), Request{Add: []string{"Ben"}}},
		{"the accounts come to a load of 3, and 2 books of at least 4 take 8: they are too few for one book", 4, 9, carried("Ana", 1, 2, 3), Request{Add: []string{"Ben"}}},
		{"900 alone has $900.0K, and a book within 15% of the mean has at most $575.0K", 1, 9, carried("Ana", 900, 100), Request{Add: []string{"Ben"}}},
		{"of Ana's book 4 accounts with $2.0M never move (pinned, at risk or renewing within 60 days), and a book within 15%", 1, 9,
			slices.Concat(pinned, carried("Ben", 100)), Request{}},
		{"the tolerance of 15% stands in the way; the best that was found has books within 33.33% of the mean", 1, 9,
			carried("Ana", 100, 100, 100), Request{Add: []string{"Ben"}}},
		{"the tolerance of 15% together with the limits of 2 to 2 accounts a book stands in the way; the best", 2, 2, carried("Ana", 100, 40, 30, 30), Request{Add: []string{"Ben"}}},
	} {
		test.request.Tolerance = 0.15
		a := even(t, company(test.least, test.most, test.rows...), test.request)
		if a.Feasible || !a.Proven || !strings.Contains(a.Why, test.want) {
			t.Errorf("%+v\nwant %q", a, test.want)
		}
	}
}

// TestElsewhere counts the accounts that CSMs carry in other tiers, and those of nobody else's.
func TestElsewhere(t *testing.T) {
	s := company(1, 9, carried("Ana", 100, 100, 100, 100)...)
	s.Tiers = append(s.Tiers, s.Tiers[0])
	s.Tiers[1].Name, s.Tiers[1].MinACV = "Small", model.Some(0.0)
	rows := append(carried("Ana", 100, 100, 100, 100), carried("Ben", 90)...)
	for i := range rows {
		rows[i].Tier = "Core"
	}
	small := append(carried("Ben", 1, 2), carried("Cy", 3)...)
	for i := range small {
		small[i].Tier = "Small"
	}
	s.Book.Accounts = model.NewAccounts(append(rows, small...))
	a := even(t, s, Request{Tolerance: 0.15, Add: []string{"Cy"}})
	got := map[string]int{}
	for _, change := range a.Books {
		got[change.CSM] = change.Elsewhere
	}
	if want := map[string]int{"Ana": 0, "Ben": 2, "Cy": 1}; !maps.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// TestRefusals name what there is not.
func TestRefusals(t *testing.T) {
	s := company(1, 9, carried("Ana", 100)...)
	ask := func(r Request) error {
		_, err := Even(context.Background(), s, r)
		return err
	}
	var unknown *UnknownCSM
	if err := ask(Request{Without: []string{"Anna"}}); !errors.As(err, &unknown) || unknown.Known[0] != "Ana" {
		t.Error(err)
	}
	if err := ask(Request{Add: []string{"ANA"}}); !errors.As(err, new(*KnownCSM)) {
		t.Error(err)
	}
	for _, r := range []Request{{Tolerance: -0.1}, {Tolerance: math.NaN()}, {Add: []string{" "}}} {
		if ask(r) == nil {
			t.Errorf("%+v", r)
		}
	}
	if _, err := Even(context.Background(), plantest.Sample(1, 12), Request{}); !errors.Is(err, ErrNoAccounts) {
		t.Error(err)
	}
}

// TestHeadsFollowWhoGoes takes the head of who leaves away and gives one to who comes, in that
// tier alone; who carries accounts in other tiers is counted there.
func TestHeadsFollowWhoGoes(t *testing.T) {
	s := plantest.Company(t)
	at := func(s *model.Scenario, k int) float64 {
		lever, ok := model.HeadsIn(s, model.RoleCSM, k)
		if !ok {
			t.Fatal("tiers have no heads of their own")
		}
		return lever.Get(s).Number
	}
	for name, test := range map[string]struct {
		books []Change
		want  float64
	}{
		"nobody":       {[]Change{{CSM: "Ana"}}, 0},
		"who leaves":   {[]Change{{CSM: "Ana", Leaves: true}, {CSM: "Ben"}}, -1},
		"who comes":    {[]Change{{CSM: "Ana"}, {CSM: "Lea", Comes: true}, {CSM: "Moe", Comes: true}}, 2},
		"both":         {[]Change{{CSM: "Ana", Leaves: true}, {CSM: "Lea", Comes: true}}, 0},
		"who is there": {[]Change{{CSM: "Ana", Leaves: true, Elsewhere: 3}, {CSM: "Dev", Comes: true, Elsewhere: 9}}, 0},
	} {
		a := &Answer{Tier: "SMB", Index: 2, Books: test.books}
		followed, err := a.FollowHeads(s)
		if err != nil || a.HeadsChange() != test.want {
			t.Errorf("%s: %v, %v", name, a.HeadsChange(), err)
			continue
		}
		for k, want := range []float64{at(s, 0), at(s, 1), at(s, 2) + test.want} {
			if got := at(followed, k); math.Abs(got-want) > 1e-9 {
				t.Errorf("%s: %v heads in tier %d, want %v", name, got, k, want)
			}
		}
	}
	s.Org.Staffing = model.StaffingNeed
	if followed, err := (&Answer{Books: []Change{{CSM: "Ana", Leaves: true}}}).FollowHeads(s); err != nil || followed != s {
		t.Errorf("one team for all: %v", err)
	}
}
