package rebalance

import (
	"context"
	"slices"

	"brim/model"
	"brim/planner/books"
)

// Answer is how a tier's books are evened out, or the best that there is.
type Answer struct {
	Tier     string
	Index    int  // of the tier
	Feasible bool // every book keeps its limits
	Proven   bool // no fewer moves do it; or, not feasible, none do. The search came to its own end
	Settled  bool // besides, nothing with as many moves parts fewer accounts or moves less ARR
	Stopped  bool // the context ended before the search did
	Bound    int  // so many moves at least; 0 where it is proven that none do it
	Moves    []Move
	Parted   int     // moves that part an account from its AE's partner
	MovedARR float64 // currency a year
	Why      string  // which limit stands in the way; empty while feasible
	Kept     []Kept  // accounts that are never moved, highest ACV first

	Tolerance   float64
	Mean        float64 // ARR of a book after the moves
	Least, Most float64 // limits of a load
	Before      books.Imbalance
	After       books.Imbalance
	Books       []Change // most ARR before the moves first, those of new CSMs last
}

// Move is an account that gets another CSM.
type Move struct {
	Row      int // of the scenario's accounts, see [model.Accounts.At]
	ID, Name string
	Tier     string
	ACV      float64
	From     string // empty: nobody
	To       string
	Parts    bool   // it parts the account from its AE's partner
	Despite  Reason // why it would have stayed, had it had a CSM who stays
}

// CSMs are those who carry the accounts that move from then on, by the account's row.
func (a *Answer) CSMs() map[int]string {
	csms := make(map[int]string, len(a.Moves))
	for i := range a.Moves {
		csms[a.Moves[i].Row] = a.Moves[i].To
	}
	return csms
}

// Kept is an account that stays where it is, whatever that does to the books.
type Kept struct {
	Row    int
	CSM    string
	Reason Reason
}

// Change is one CSM's book before and after the moves.
type Change struct {
	CSM           string
	Leaves, Comes bool
	Before, After books.Sum
	LoadBefore    float64
	LoadAfter     float64
	// Elsewhere is how many accounts the CSM carries in other tiers: they stay, and count in
	// no limit of this one.
	Elsewhere int
}

// Even answers a request for a valid scenario. The error is of the request: [ErrNoAccounts],
// an [*UnknownCSM], a [*KnownCSM] or a tolerance that is none. Once ctx ends, the answer is
// the best so far.
func Even(ctx context.Context, s *model.Scenario, r Request) (*Answer, error) {
	made := books.Make(s)
	if made == nil {
		return nil, ErrNoAccounts
	}
	t := &made.Tiers[r.Tier]
	if err := r.check(t); err != nil {
		return nil, err
	}
	q := newQuestion(s, t, r)
	a := &Answer{Tier: t.Name, Index: t.Index, Tolerance: r.Tolerance, Least: t.Least, Most: t.Most, Kept: q.kept, Before: t.Imbalance}
	defer a.lookElsewhere(made)
	if len(q.names) == 0 {
		a.nobodyLeft(q)
		return a, nil
	}
	o := q.problem.solve(ctx)
	if o.feasible {
		a.Bound = o.bound + q.problem.forced
	} else {
		a.Why = q.why(ctx, &o)
	}
	a.Feasible, a.Proven, a.Settled, a.Stopped, a.Mean = o.feasible, o.proven, o.settled, o.stopped, q.problem.mean
	a.take(q, o.best)
	return a, nil
}

// nobodyLeft answers where no CSM is there to carry the accounts.
func (a *Answer) nobodyLeft(q *question) {
	a.Feasible, a.Proven, a.Settled = q.tier.All.Accounts == 0, true, true
	if !a.Feasible {
		nobody := "nobody carries accounts in "
		if len(q.request.Without) > 0 {
			nobody = "nobody is left to carry the accounts of "
		}
		a.Why = nobody + a.Tier + ": somebody has to be added"
	}
	a.Books = q.changes(nil)
}

// lookElsewhere counts what the CSMs carry in the other tiers.
func (a *Answer) lookElsewhere(made *books.Books) {
	accounts := map[string]int{}
	for i := range made.CSMs {
		accounts[made.CSMs[i].Name] = made.CSMs[i].Accounts
	}
	for i := range a.Books {
		a.Books[i].Elsewhere = accounts[a.Books[i].CSM] - a.Books[i].Before.Accounts
	}
}

// take writes down what a state moves.
func (a *Answer) take(q *question, s *state) {
	a.Moves = []Move{}
	for i := range s.items {
		it := &s.items[i]
		if s.to[i] == it.home {
			continue
		}
		account := q.s.Book.Accounts.At(it.row)
		a.Moves = append(a.Moves, Move{Row: it.row, ID: account.ID, Name: account.Name, Tier: a.Tier, ACV: account.ACV,
			From: account.CSM, To: q.names[s.to[i]], Parts: it.parts, Despite: q.despite(it, &account)})
		a.MovedARR += account.ACV
		if it.parts {
			a.Parted++
		}
	}
	slices.SortStableFunc(a.Moves, func(x, y Move) int { return x.Row - y.Row })
	a.Books = q.changes(s)
	a.After = books.Unevenness(s.arr)
}
