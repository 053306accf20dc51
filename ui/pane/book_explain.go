package pane

import (
	"fmt"

	"brim/model"
	"brim/planner/books"
	"brim/planner/explain"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/words"
)

// realBooks is the section of the planning model about real accounts.
const realBooks = 12

// Explanations implements [Explained]: the chosen book's figures, then how even each tier is.
func (BookList) Explanations(s state.State) []Result {
	a := &s.Accounts
	book, tier := a.Book()
	if tier == nil {
		return nil
	}
	var list []Result
	if book != nil {
		owner := book.CSM + ", " + tier.Name
		list = append(list, loadOfBook(s, owner, book, tier), shareOfBook(s, owner, book, tier),
			scoreOfBook(owner, book), dueOfBook(s, owner, book))
	}
	for k := range a.Books.Tiers {
		if tier := &a.Books.Tiers[k]; tier.Imbalance.MaxOverMean.OK {
			list = append(list, evenness(s, tier)...)
		}
	}
	return list
}

// leversOf are a tier's levers of that name, where the plan still has the tier.
func leversOf(s state.State, tier *books.Tier, names ...string) []string {
	var keys []string
	for _, name := range names {
		if l, ok := model.Find(s.Scenario, "tier."+tier.Name+"."+name); ok {
			keys = append(keys, l.Key)
		}
	}
	return keys
}

func loadOfBook(s state.State, owner string, book *books.Book, tier *books.Tier) Result {
	load := words.LoadAgainst(model.Some(book.Load), tier.Least, tier.Most)
	return resultOf(explain.Explanation{
		Title: owner + ": load of the book", Value: load,
		Words: "accounts that one CSM carries, who counts as one productive CSM; those being onboarded weigh more, where the file " +
			"knows their start. The plan's load is per productive CSM: it counts ramp and other work",
		Symbols: "load = accounts + (onboarding_weight - 1) x accounts in onboarding",
		Numbers: fmt.Sprintf("%d accounts come to %s, of %s to %s: %s", book.Accounts, load, words.Limit(tier.Least), words.Limit(tier.Most),
			words.BookState(book.State)),
		Terms: []explain.Term{{Name: "accounts of the book", Value: fmt.Sprint(book.Accounts)},
			{Name: "fewest of a book", Value: words.Limit(tier.Least)}, {Name: "most of a book", Value: words.Limit(tier.Most)},
			{Name: "part of a full book", Value: words.PercentAgainst(book.Utilization, 1)},
			{Name: "the plan's load at the opening", Value: planLoad(s, tier)}},
		Levers: leversOf(s, tier, "book_max", "book_min", "onboarding_weight"), Section: realBooks,
	})
}

// planLoad is the plan's own load of a tier at the opening; empty where the plan has no such
// tier any more.
func planLoad(s state.State, tier *books.Tier) string {
	if tier.Index >= len(s.Plan.Splits) || s.Plan.Splits[tier.Index].Name != tier.Name {
		return ""
	}
	return words.LoadAgainst(s.Plan.Months[0].Tiers[tier.Index].Load, tier.Least, tier.Most)
}

func shareOfBook(s state.State, owner string, book *books.Book, tier *books.Tier) Result {
	currency := s.Accounts.Scenario.Currency
	arr, all := words.Money(model.Some(book.ARR), currency), words.Money(model.Some(tier.All.ARR), currency)
	share := words.Percent(model.Some(book.Share))
	return resultOf(explain.Explanation{
		Title: owner + ": share of the tier's ARR", Value: share,
		Words:   "the book's ARR as a part of the tier's, which counts the accounts that are nobody's too",
		Symbols: "share = ARR of the book / ARR of the tier", Numbers: arr + " / " + all + " = " + share,
		Terms:   []explain.Term{{Name: "ARR of the book", Value: arr}, {Name: "ARR of the tier", Value: all}},
		Section: realBooks,
	})
}

func scoreOfBook(owner string, book *books.Book) Result {
	return resultOf(explain.Explanation{
		Title: owner + ": average score", Value: model.Fixed(book.Score, 2),
		Words:   "the mean of its accounts' scores: each account's place among the ACVs, its growth and its risk, each at its weight",
		Symbols: "score = w_value x (rank of ACV - 1/2) / n + w_growth x growth + w_risk x risk",
		Numbers: fmt.Sprintf("%d accounts, %s on average", book.Accounts, model.Fixed(book.Score, 2)),
		Terms:   []explain.Term{{Name: "accounts of the book", Value: fmt.Sprint(book.Accounts)}},
		Sources: []explain.Source{{What: "score of an account", From: "SAM"}}, Section: realBooks,
	})
}

func dueOfBook(s state.State, owner string, book *books.Book) Result {
	currency := s.Accounts.Scenario.Currency
	return dueSoon(owner, dueWritten(book.Due90, currency), dueWritten(book.Due120, currency))
}

// dueWritten is what renews, in a sentence.
func dueWritten(due books.Sum, currency string) string {
	if due.Accounts == 0 {
		return "none"
	}
	return dueBriefly(due, currency)
}

// evenness explains the three figures of a tier.
func evenness(s state.State, tier *books.Tier) []Result {
	currency := s.Accounts.Scenario.Currency
	sum, largest := 0.0, 0.0
	for i := range tier.Books {
		sum += tier.Books[i].ARR
		largest = max(largest, tier.Books[i].ARR)
	}
	mean := words.Money(model.Some(sum/float64(len(tier.Books))), currency)
	terms := []explain.Term{{Name: "books", Value: fmt.Sprint(len(tier.Books))},
		{Name: "ARR of the largest", Value: words.Money(model.Some(largest), currency)},
		{Name: "mean ARR", Value: mean}}
	made := func(title string, v model.Opt, meaning, symbols string) Result {
		return resultOf(explain.Explanation{
			Title: tier.Name + ": " + title, Value: model.Fixed(v.V, 3), Words: meaning + "; accounts without a CSM are in no book",
			Symbols: symbols, Terms: terms, Section: realBooks,
		})
	}
	return []Result{
		made("largest book over the mean", tier.Imbalance.MaxOverMean, "how many times the mean ARR of a book the largest one holds; 1 is even",
			"largest / mean"),
		made("variation of the books", tier.Imbalance.CV, "how far the books' ARR lies from the mean, as a part of it; 0 is even",
			"sqrt(sum (x - mean)^2 / n) / mean"),
		made("Gini of the books", tier.Imbalance.Gini, "half the mean difference between any two books, as a part of the mean; 0 is even",
			"sum over i, j of |x_i - x_j| / (2 n^2 mean)"),
	}
}

// Explanations implements [Explained]: the score of the chosen account.
func (BookAccounts) Explanations(s state.State) []Result {
	a := &s.Accounts
	if a.Account >= len(a.Listed) {
		return nil
	}
	row := a.Listed[a.Account]
	account, weights := a.Scenario.Book.Accounts.At(row), a.Scenario.Score
	score := model.Fixed(a.Books.Scores[row], 2)
	or := func(v model.Opt) string {
		if !v.OK {
			return "not known, the mean of those that are"
		}
		return report.PartOf(v)
	}
	return []Result{resultOf(explain.Explanation{
		Title: account.Label() + ": score", Value: score,
		Words:   "the account's place among the ACVs, its growth and its risk, each at its weight",
		Symbols: "score = w_value x (rank of ACV - 1/2) / n + w_growth x growth + w_risk x risk",
		Numbers: fmt.Sprintf("weights %s, %s and %s come to %s", model.Fixed(weights.Value, 2), model.Fixed(weights.Growth, 2),
			model.Fixed(weights.Risk, 2), score),
		Terms: []explain.Term{{Name: "ACV", Value: words.Money(model.Some(account.ACV), a.Scenario.Currency)},
			{Name: "growth", Value: or(account.Growth)}, {Name: "risk", Value: or(account.Risk)}},
		Sources: []explain.Source{{What: "score of an account", From: "SAM"}}, Section: realBooks,
	})}
}
