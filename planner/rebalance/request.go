package rebalance

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"brim/model"
	"brim/planner/books"
)

// What is never moved, and how far a book may be from the mean where nothing else is said.
const (
	DefaultTolerance = 0.15
	KeptRisk         = 0.7 // a risk from which an account stays
	KeptDays         = 60  // days to its renewal within which it stays
)

// Request says what books are to be evened out, and who goes and comes.
type Request struct {
	Tier      int      // index among the scenario's tiers
	Tolerance float64  // by how much a book's ARR may differ from the mean, as a part of it; >= 0
	Without   []string // CSMs who leave: their accounts all move. As the file writes them, in any case
	Add       []string // CSMs who come: their books begin empty
}

// ErrNoAccounts says that a scenario has no accounts file, so that there are no books.
var ErrNoAccounts = errors.New("the scenario has no accounts file, so nobody's book is known")

// UnknownCSM says that somebody who is to leave has no book in the tier.
type UnknownCSM struct {
	Name, Tier string
	Known      []string // who has one
}

// Error says it.
func (e *UnknownCSM) Error() string {
	return fmt.Sprintf("nobody called %q has a book in %s", e.Name, e.Tier)
}

// KnownCSM says that somebody who is to come has a book in the tier already.
type KnownCSM struct{ Name, Tier string }

// Error says it.
func (e *KnownCSM) Error() string { return fmt.Sprintf("%s has a book in %s already", e.Name, e.Tier) }

// check refuses a request that asks for what there is not, and writes the names of those
// who leave as the file has them.
func (r *Request) check(t *books.Tier) error {
	if !(r.Tolerance >= 0 && r.Tolerance <= 1000) {
		return fmt.Errorf("a tolerance of %s; allowed: 0 or more, such as %s", model.Decimal(r.Tolerance), model.Decimal(DefaultTolerance))
	}
	var names []string
	for i := range t.Books {
		names = append(names, t.Books[i].CSM)
	}
	r.Without, r.Add = slices.Clone(r.Without), slices.Clone(r.Add)
	for i, name := range r.Without {
		place := indexOf(names, name)
		if place < 0 {
			return &UnknownCSM{Name: name, Tier: t.Name, Known: names}
		}
		r.Without[i] = names[place]
	}
	for i, name := range r.Add {
		if r.Add[i] = strings.TrimSpace(name); r.Add[i] == "" {
			return errors.New("a new CSM without a name")
		}
		if indexOf(names, name) >= 0 || indexOf(r.Add[:i], name) >= 0 {
			return &KnownCSM{Name: name, Tier: t.Name}
		}
	}
	return nil
}

// indexOf is where a name stands: as it is, else in another case; -1 where it does not.
func indexOf(names []string, name string) int {
	if i := slices.Index(names, name); i >= 0 {
		return i
	}
	return slices.IndexFunc(names, func(known string) bool { return strings.EqualFold(known, name) })
}

// Reason is why an account is never moved.
type Reason uint8

// The reasons, the first that holds counts.
const (
	Movable Reason = iota
	Pinned
	AtRisk
	Renewing
)

// String is the reason in words.
func (r Reason) String() string { return [...]string{"", "pinned", "at risk", "renews soon"}[r] }

// reasonOf is why an account is never moved at an opening day.
func reasonOf(account *model.Account, opening model.Day) Reason {
	switch {
	case account.Pinned:
		return Pinned
	case account.Risk.OK && account.Risk.V >= KeptRisk:
		return AtRisk
	case books.DueWithin(account.Renewal, opening, KeptDays):
		return Renewing
	}
	return Movable
}
