package books

import (
	"cmp"
	"slices"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/planner/internal/engine"
)

// Days within which renewals are counted. Source: ATM, the swarm call; POD, the forecast.
const (
	SwarmDays    = 90
	ForecastDays = 120
)

// Books are who carries the accounts of a scenario at t = 0.
type Books struct {
	Tiers    []Tier    // as the scenario has them
	Pods     []Pod     // of pod tiers, by tier, most ARR first
	Renewals []Due     // by month, tier and CSM
	CSMs     []CSM     // over all tiers, most ARR first
	Scores   []float64 // of every account, see [model.Accounts.Scores]
}

// Sum is a number of accounts and their ARR, currency a year.
type Sum struct {
	Accounts int     `json:"accounts"`
	ARR      float64 `json:"arr"`
}

func (s *Sum) add(account *model.Account) {
	s.Accounts++
	s.ARR += account.ACV
}

func (s *Sum) addAll(other Sum) {
	s.Accounts += other.Accounts
	s.ARR += other.ARR
}

// Tier is the books of one tier.
type Tier struct {
	Name        string
	Index       int     // among the scenario's tiers
	Books       []Book  // most ARR first
	Unassigned  Sum     // accounts without a CSM
	Free        []int   // those accounts, as indices of [model.Accounts.At]
	All         Sum     // the unassigned ones included
	Due90       Sum     // renewals of all of them within [SwarmDays]
	Due120      Sum     // and within [ForecastDays]
	Least, Most float64 // limits of a book's load
	Imbalance   Imbalance
}

// Book is what one CSM carries in one tier; at least one account.
type Book struct {
	CSM  string
	Rows []int // indices of [model.Accounts.At], highest ACV first
	Sum
	Share       float64   // of the tier's ARR, 0..1
	Load        float64   // accounts, those being onboarded at their weight
	Utilization model.Opt // load over the most
	State       planner.LoadState
	Score       float64 // average of its accounts', see [model.Accounts.Scores]
	Due90       Sum     // renewals within [SwarmDays]
	Due120      Sum     // renewals within [ForecastDays]
}

// Make divides the accounts of a valid scenario into books; nil where it has no accounts
// file.
func Make(s *model.Scenario) *Books {
	if s.Book.Accounts == nil {
		return nil
	}
	var in engine.Inputs
	in.Prepare(s, -1)
	m := &maker{s: s, all: s.Book.Accounts, scores: s.Book.Accounts.Scores(s.Score), opening: s.MonthAt(0).LastDay()}
	b := &Books{Scores: m.scores}
	members := make([][]int, len(s.Tiers))
	for i, k := range s.AccountTiers() {
		members[k] = append(members[k], i)
	}
	for k := range s.Tiers {
		least, most := in.Tier[k].Limits(in.Open[k].ACV())
		b.Tiers = append(b.Tiers, m.tier(k, members[k], least, most))
		if s.Tiers[k].Coverage == model.Pod {
			b.Pods = append(b.Pods, m.pods(k, members[k])...)
		}
	}
	b.CSMs = csms(b.Tiers)
	b.Renewals = m.renewals(members)
	return b
}

// maker is what books are made from.
type maker struct {
	s       *model.Scenario
	all     *model.Accounts
	scores  []float64
	opening model.Day
}

// tier divides the accounts of one tier.
func (m *maker) tier(k int, members []int, least, most float64) Tier {
	t := Tier{Name: m.s.Tiers[k].Name, Index: k, Least: least, Most: most}
	carried := groups[string, Book]{list: []Book{}}
	for _, i := range members {
		account := m.all.At(i)
		t.All.add(&account)
		m.due(&account, &t.Due90, &t.Due120)
		if account.CSM == "" {
			t.Unassigned.add(&account)
			t.Free = append(t.Free, i)
			continue
		}
		carried.entry(account.CSM, Book{CSM: account.CSM}).take(m, k, i, &account)
	}
	t.Books = carried.list
	var arr []float64
	for i := range t.Books {
		book := &t.Books[i]
		book.settle(&t)
		arr = append(arr, book.ARR)
	}
	t.Imbalance = Unevenness(arr)
	slices.SortFunc(t.Books, func(x, y Book) int {
		return cmp.Or(cmp.Compare(y.ARR, x.ARR), strings.Compare(x.CSM, y.CSM))
	})
	return t
}

// take adds an account of tier k, the i-th of all, to the book.
func (b *Book) take(m *maker, k, i int, account *model.Account) {
	b.Rows = append(b.Rows, i)
	b.add(account)
	b.Load += Weight(m.s, k, account)
	b.Score += m.scores[i]
	m.due(account, &b.Due90, &b.Due120)
}

// due adds an account to what renews soon.
func (m *maker) due(account *model.Account, within90, within120 *Sum) {
	if DueWithin(account.Renewal, m.opening, SwarmDays) {
		within90.add(account)
	}
	if DueWithin(account.Renewal, m.opening, ForecastDays) {
		within120.add(account)
	}
}

// settle sets what follows from all of a book's accounts.
func (b *Book) settle(t *Tier) {
	b.Score /= float64(b.Accounts)
	if t.All.ARR > 0 {
		b.Share = b.ARR / t.All.ARR
	}
	b.Utilization = planner.Per(b.Load, t.Most)
	b.State = planner.StateOf(b.Load, t.Least, t.Most)
}

// Weight is what an account counts in a load of tier k: onboarding_weight in its onboarding
// months where its start is known, else 1. One that is yet to start is still to be onboarded.
func Weight(s *model.Scenario, k int, account *model.Account) float64 {
	tier := &s.Tiers[k]
	if account.Start != 0 && account.Start > s.MonthAt(0).Add(-tier.OnboardingMonths()) {
		return max(1, tier.OnboardingWeight)
	}
	return 1
}

// DueWithin reports whether a renewal falls on a day or within so many days after it. One
// that is not known is never due.
func DueWithin(renewal, from model.Day, days int) bool {
	return renewal.Known() && renewal >= from && renewal <= from+model.Day(days)
}
