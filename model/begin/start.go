package begin

import (
	"fmt"

	"brim/model"
)

// fresh is how many months old exports may be to be taken for today's.
const fresh = 3

// StartOf is month 1 of a plan that begins where exports stand, and why. They show of when they
// are by the latest account that became a customer, and by who carries accounts and began last;
// the month after that is the first. Exports that are only a little older than today's plan are
// fresh: it begins in next, the month after today's.
func StartOf(accounts *model.Accounts, people []Person, next model.Month) (start model.Month, why string) {
	latest, sign := latestSign(accounts, people)
	start = latest.Add(1)
	if sign == "" || start < next && int(next-start) <= fresh {
		return next, fmt.Sprintf("The plan begins next month, %s", next.Long())
	}
	return start, fmt.Sprintf("The plan begins in %s, since the exports are of the month before: %s", start.Long(), sign)
}

// latestSign is the latest month that exports show to be past, and by what.
func latestSign(accounts *model.Accounts, people []Person) (latest model.Month, sign string) {
	if accounts == nil {
		return 0, ""
	}
	carriers, person := map[string]bool{}, once(person)
	for _, account := range accounts.All() {
		carriers[person(account.CSM)], carriers[person(account.AE)] = true, true
		if account.Start > latest {
			latest, sign = account.Start, "an account is a customer since "+account.Start.Long()
		}
	}
	for _, p := range people {
		if began := p.Start.Month(); p.Start.Known() && p.Name != "" && began > latest && carriers[person(p.Name)] {
			latest, sign = began, p.Name+" has accounts and began in "+began.Long()
		}
	}
	return latest, sign
}
