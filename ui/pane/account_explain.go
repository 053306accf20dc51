package pane

import (
	"fmt"
	"slices"
	"strconv"

	"brim/model"
	"brim/planner/books"
	"brim/planner/explain"
	"brim/ui/state"
	"brim/ui/words"
)

// Explanations implements [Explained]: what renews in the chosen quarter, and soon.
func (Renewals) Explanations(s state.State) []Result {
	a := &s.Accounts
	if a.Books == nil || a.Quarter >= len(a.Calendar) {
		return nil
	}
	quarter, currency := &a.Calendar[a.Quarter], a.Scenario.Currency
	var terms []explain.Term
	for k, sum := range quarter.Tiers {
		if sum.Accounts > 0 {
			terms = append(terms, explain.Term{Name: a.Books.Tiers[k].Name, Value: dueWritten(sum, currency)})
		}
	}
	near, far := a.Books.DueSoon()
	return []Result{
		resultOf(explain.Explanation{
			Title: quarter.Quarter.String() + ": renewals", Value: dueWritten(quarter.All, currency),
			Words: "accounts whose renewal date falls into the fiscal quarter, and their ARR at the opening",
			Terms: terms, Section: realBooks,
		}),
		dueSoon("All books", dueWritten(near, currency), dueWritten(far, currency)),
	}
}

// dueSoon explains what renews for the swarm call and for the forecast.
func dueSoon(owner, near, far string) Result {
	return resultOf(explain.Explanation{
		Title: fmt.Sprintf("%s: renewals within %d days", owner, books.SwarmDays), Value: near,
		Words: "accounts whose renewal falls on the opening day or within so many days after it",
		Terms: []explain.Term{{Name: fmt.Sprintf("within %d days", books.SwarmDays), Value: near},
			{Name: fmt.Sprintf("within %d days", books.ForecastDays), Value: far}},
		Sources: []explain.Source{{What: fmt.Sprintf("%d days, the swarm call", books.SwarmDays), From: "ATM"},
			{What: fmt.Sprintf("%d days, the forecast", books.ForecastDays), From: "POD"}},
		Section: realBooks,
	})
}

// Explanations implements [Explained]: the accounts of the chosen AE and CSM, and who the AE
// works with most.
func (Pairs) Explanations(s state.State) []Result {
	a := &s.Accounts
	if a.Books == nil || a.Pod >= len(a.Books.Pods) {
		return nil
	}
	pod, currency := &a.Books.Pods[a.Pod], a.Scenario.Currency
	k := slices.IndexFunc(a.Books.Tiers, func(t books.Tier) bool { return t.Name == pod.Tier })
	partners := a.Books.Tiers[k].Partners(a.Scenario.Book.Accounts)
	return []Result{resultOf(explain.Explanation{
		Title: fmt.Sprintf("%s and %s, %s: the pod's accounts", pod.AE, pod.CSM, pod.Tier),
		Value: dueWritten(pod.Sum, currency),
		Words: "accounts that this AE sells to and this CSM carries. Rebalancing parts an account only where it must from the CSM " +
			"with most of its AE's accounts in the tier",
		Terms: []explain.Term{{Name: "accounts of the pod", Value: strconv.Itoa(pod.Accounts)},
			{Name: "ARR of the pod", Value: words.Money(model.Some(pod.ARR), currency)},
			{Name: "CSM with most of " + pod.AE + "'s accounts", Value: partners[pod.AE]}},
		Section: realBooks,
	})}
}
