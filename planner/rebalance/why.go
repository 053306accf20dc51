package rebalance

import (
	"context"
	"fmt"
	"math"
	"strings"

	"brim/model"
)

// endless is a limit that stands in nobody's way.
const endless = 1e18

// why says which limit stands in the way of evening the books out.
func (q *question) why(ctx context.Context, o *outcome) string {
	for _, reason := range []func() string{q.tooMany, q.tooFew, q.tooLarge, q.tooMuchStays} {
		if text := reason(); text != "" {
			o.proven = !o.stopped
			return text
		}
	}
	text := q.inTheWay(ctx, o)
	if !o.proven {
		text += " (no moves were found; that there are none is not proven)"
	}
	return text
}

// load is what all accounts come to.
func (q *question) load() float64 {
	sum := 0.0
	for _, load := range q.problem.baseLoad {
		sum += load
	}
	for i := range q.problem.items {
		sum += q.problem.items[i].weight
	}
	return sum
}

// tooMany says that the books cannot hold all accounts.
func (q *question) tooMany() string {
	load, n := q.load(), len(q.names)
	if load <= float64(n)*q.problem.highLoad {
		return ""
	}
	return fmt.Sprintf("the accounts come to a load of %s, and %s of at most %s %s %s: it takes %s",
		number(load), model.Counted(n, "book"), number(q.tier.Most), verb(n, "hold"), number(float64(n)*q.tier.Most),
		model.Counted(int(math.Ceil(load/q.problem.highLoad)), "CSM"))
}

// tooFew says that there are not enough accounts for the books.
func (q *question) tooFew() string {
	load, n := q.load(), len(q.names)
	if load >= float64(n)*q.problem.lowLoad {
		return ""
	}
	enough := "too few for one book"
	if books := int(load / q.problem.lowLoad); books > 0 {
		enough = "enough for " + model.Counted(books, "CSM")
	}
	return fmt.Sprintf("the accounts come to a load of %s, and %s of at least %s %s %s: they are %s",
		number(load), model.Counted(n, "book"), number(q.tier.Least), verb(n, "take"), number(float64(n)*q.tier.Least), enough)
}

// tooLarge says that an account is more than a book may have.
func (q *question) tooLarge() string {
	p := q.problem
	row, acv := -1, 0.0
	for i := range p.items {
		if p.items[i].acv > max(acv, p.highARR) {
			row, acv = p.items[i].row, p.items[i].acv
		}
	}
	for _, kept := range q.kept {
		if account := q.s.Book.Accounts.At(kept.Row); account.ACV > max(acv, p.highARR) {
			row, acv = kept.Row, account.ACV
		}
	}
	if row < 0 {
		return ""
	}
	return fmt.Sprintf("%s alone has %s, and a book %s has at most %s", q.s.Book.Accounts.At(row).Label(),
		q.money(acv), q.near(), q.money(p.highARR))
}

// tooMuchStays says that what is never moved is more than a book may have.
func (q *question) tooMuchStays() string {
	p := q.problem
	for b, name := range q.names {
		stays := fmt.Sprintf("of %s's book %s with %s never move (pinned, at risk or renewing within %d days)",
			name, model.Counted(q.stays[b], "account"), q.money(p.baseARR[b]), KeptDays)
		switch {
		case p.baseARR[b] > p.highARR:
			return fmt.Sprintf("%s, and a book %s has at most %s", stays, q.near(), q.money(p.highARR))
		case p.baseLoad[b] > p.highLoad:
			return fmt.Sprintf("%s, a load of %s, and a book has at most %s", stays, number(p.baseLoad[b]), number(q.tier.Most))
		}
	}
	return ""
}

// inTheWay keeps one kind of limit alone, then the other, and says which cannot be kept.
func (q *question) inTheWay(ctx context.Context, o *outcome) string {
	loads, arrs := *q.problem, *q.problem
	loads.lowARR, loads.highARR = -endless, endless
	arrs.lowLoad, arrs.highLoad = -endless, endless
	loadsAlone, arrAlone := loads.first(ctx).feasible(), arrs.first(ctx).feasible()
	what := fmt.Sprintf("the tolerance of %s", model.Format(q.request.Tolerance, model.Fraction, ""))
	limits := fmt.Sprintf("the limits of %s to %s accounts a book", number(q.tier.Least), number(q.tier.Most))
	switch {
	case loadsAlone && arrAlone:
		what += " together with " + limits + " stands in the way"
	case arrAlone:
		return limits + " stand in the way"
	case loadsAlone:
		what += " stands in the way"
	default:
		what += " and " + limits + " stand in the way, each by itself"
	}
	return what + "; the best that was found has books within " + model.Format(q.farthest(o.best), model.Fraction, "") + " of the mean"
}

// farthest is how far the ARR of a state's books is from the mean at the most, as a part of it.
func (q *question) farthest(s *state) float64 {
	most := 0.0
	for _, arr := range s.arr {
		most = max(most, math.Abs(arr-q.problem.mean))
	}
	return most / q.problem.mean
}

// near says how near to the mean a book is to be.
func (q *question) near() string {
	return "within " + model.Format(q.request.Tolerance, model.Fraction, "") + " of the mean"
}

func (q *question) money(v float64) string { return model.Format(v, model.Money, q.s.Currency) }

// verb is what so many do.
func verb(n int, do string) string {
	if n == 1 {
		return do + "s"
	}
	return do
}

// number is a load in words.
func number(v float64) string { return strings.TrimSuffix(model.Fixed(v, 1), ".0") }
