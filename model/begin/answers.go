package begin

import (
	"math"
	"slices"

	"brim/model"
)

// Answers are what somebody knows of a company. What is absent is assumed.
type Answers struct {
	Title       string      // needed
	Start       model.Month // month 1; needed
	FiscalStart int         // month in which the fiscal year begins, 1..12; 0: January
	Currency    string      // ISO 4217; empty: USD

	ARR      model.Opt // of all accounts, currency a year
	Accounts model.Opt // how many there are
	MeanACV  model.Opt // their average contract value, in place of ARR or of Accounts

	// Book is an accounts file that was read, in place of ARR, Accounts and MeanACV; without
	// Tiers, those that its accounts name are taken, or those of the CSMs who carry them.
	Book model.Book
	// People are known by name, in place of heads; nil: they are not. Who is in no tier of the
	// plan is shared out as the others are.
	People     []Person
	PeopleRead model.Reading // how they were read from their file
	Notes      []string      // what is to be said of exports, a sentence without its full stop each

	Tiers []Tier // highest ACV first; empty: as the company's stage suggests
	AE    Team
	CSM   Team
}

// Tier is what is known of one tier. Accounts and ARR, or the heads of a role, known of one
// tier have to be known of all.
type Tier struct {
	Name     string
	Coverage string    // as files name it; empty: what suits the tier by its place
	MinACV   model.Opt // where it begins, currency a year
	Accounts model.Opt
	ARR      model.Opt // currency a year
	AEs      model.Opt // heads
	CSMs     model.Opt
}

// Team is what is known of the people of one role.
type Team struct {
	Heads     model.Opt      // of the company; with heads in all tiers, their sum
	Hires     model.HirePlan // planned
	Attrition model.Opt      // leavers a year, a fraction
}

// First is a first scenario.
type First struct {
	Scenario    *model.Scenario
	Notes       []string            // what was made of exports, a sentence without its full stop each
	people      map[string][]string // whom a note counts, by the note: names, which no file gets
	Assumptions []Assumption        // to look at next
}

// Make makes the scenario that follows from the answers. Without one it says all that is
// missing, wrong or contradictory.
func Make(a Answers) (*First, []*model.Problem) {
	m := &maker{answers: a, notes: slices.Clone(a.Notes), s: &model.Scenario{Title: a.Title, Start: a.Start}}
	m.bounds()
	m.segments()
	if len(m.problems) == 0 {
		m.size()
	}
	if len(m.problems) == 0 {
		m.tiers()
		m.company()
		m.book()
		m.shed()
		m.rosters()
		m.people(model.RoleAE, a.AE)
		m.people(model.RoleCSM, a.CSM)
		m.pairUp()
	}
	if len(m.problems) == 0 {
		m.problems = model.Validate(m.s)
	}
	if len(m.problems) > 0 {
		return nil, m.problems
	}
	estimated := m.bound()
	return &First{Scenario: m.s, Notes: m.notes, people: m.counted, Assumptions: append(estimated, defaults(m.s, estimated)...)}, nil
}

// maker is a first scenario while it is made.
type maker struct {
	answers   Answers
	s         *model.Scenario
	arr, mean float64    // of the whole book
	suggested bool       // the tiers are the stage's
	paired    bool       // the AEs are as many as the CSMs can pair with
	rostered  [2]*roster // by role; nil: not known by name
	carriers  [2][]carrier
	placed    []int // the tier of every account of the file
	estimates []estimate
	notes     []string
	counted   map[string][]string // whom a note counts, by the note
	problems  []*model.Problem
}

func (m *maker) note(words string) { m.notes = append(m.notes, words) }

// notePeople notes something of people who are counted in it.
func (m *maker) notePeople(words string, names []string) {
	m.note(words)
	m.counted = map[string][]string{words: names}
}

// SpecOf is the input that an answer is read as, by its pattern. "accounts" are those of the
// company: read as a tier's own are, but one or more, as its ARR is.
func SpecOf(pattern string) *model.Spec {
	if pattern != "accounts" {
		spec, _ := model.SpecOf(pattern)
		return spec
	}
	tier, _ := model.SpecOf("tier.*.accounts")
	company := *tier
	company.Range.Low = 1
	return &company
}

func (m *maker) problem(key, found, allowed string) {
	m.problems = append(m.problems, &model.Problem{Key: key, Found: found, Allowed: allowed})
}

// bounds refuses answers that no arithmetic could begin with.
func (m *maker) bounds() {
	a := &m.answers
	if n := len(a.Tiers); n > model.MaxTiers {
		m.problem("tier", model.Counted(n, "tier"), "at most "+model.Decimal(model.MaxTiers))
	}
	for _, given := range []struct {
		key   string
		value model.Opt
	}{{"company.arr", a.ARR}, {"accounts", a.Accounts}, {"book.acv_mean", a.MeanACV}} {
		if given.value.OK && !(given.value.V >= 1 && given.value.V <= 1e15) {
			m.problem(given.key, model.Decimal(given.value.V), "1 or more")
		}
	}
}

// slack is how far apart two answers may lie that say the same: people round.
const slack = 0.005

func differ(a, b float64) bool { return math.Abs(a-b) > slack*math.Max(math.Abs(a), math.Abs(b)) }

// size finds ARR and mean ACV of all accounts: from the tiers, or from two of ARR, accounts and
// mean, or from ARR and the usual mean.
func (m *maker) size() {
	a := &m.answers
	if m.ownFigures() {
		accounts, arr := 0.0, 0.0
		for _, tier := range a.Tiers {
			accounts, arr = accounts+tier.Accounts.V, arr+tier.ARR.V
		}
		m.holdSum("company.arr", "ARR", a.ARR, arr)
		m.holdSum("accounts", "accounts", a.Accounts, accounts)
		m.arr, m.mean = arr, arr/accounts
		return
	}
	m.arr, m.mean = a.ARR.V, a.MeanACV.Or(model.DefaultACV)
	switch {
	case a.Book.Accounts != nil && (a.ARR.OK || a.Accounts.OK || a.MeanACV.OK):
		m.problem("company.arr", "ARR, accounts or their mean beside an accounts file", "the file, which has them")
	case a.Book.Accounts != nil:
		m.arr, m.mean = a.Book.Accounts.Sum(), a.Book.Accounts.Mean()
	case !a.ARR.OK && a.Accounts.OK && a.MeanACV.OK:
		m.arr = a.Accounts.V * a.MeanACV.V
	case !a.ARR.OK:
		m.problem("company.arr", model.Missing, "the company's ARR, or its accounts and their mean ACV, or ARR and accounts of every tier")
	case a.Accounts.OK && a.MeanACV.OK && differ(a.ARR.V, a.Accounts.V*a.MeanACV.V):
		m.problem("book.acv_mean", model.Decimal(a.MeanACV.V)+" in "+model.Decimal(a.Accounts.V)+" accounts beside an ARR of "+
			model.Decimal(a.ARR.V), "two of the three, or three that agree")
	case a.Accounts.OK:
		m.mean = a.ARR.V / a.Accounts.V
	case !a.MeanACV.OK:
		m.estimate("book.acv_mean", "the number of accounts is not known")
	}
}

// holdSum holds an answer for the company to the sum of its tiers.
func (m *maker) holdSum(key, what string, given model.Opt, sum float64) {
	if given.OK && differ(given.V, sum) {
		m.problem(key, what+" "+model.Decimal(given.V)+", and the tiers' sum to "+model.Decimal(sum), "one of the two, or two that agree")
	}
}

// company sets calendar and currency over the defaults.
func (m *maker) company() {
	model.SetDefaults(m.s)
	if m.answers.Currency != "" {
		m.s.Currency = m.answers.Currency
	}
	if m.answers.FiscalStart != 0 {
		m.s.FiscalStart = m.answers.FiscalStart
	}
}

// book gives the company its ARR and mean, which the tiers' own figures make needless.
func (m *maker) book() {
	if book := &m.answers.Book; book.Accounts != nil {
		m.s.Book.File, m.s.Book.Accounts = book.File, book.Accounts
		m.s.Book.Columns, m.s.Book.Rates, m.s.Book.Repeated = book.Columns, book.Rates, book.Repeated
		return
	}
	if m.ownFigures() {
		return
	}
	m.s.ARR, m.s.Book.Mean = model.Some(m.arr), model.Some(m.mean)
}
