package model

// Coverage is how a tier's accounts are served.
type Coverage uint8

// The coverage models. Source: ATM, and POD for the pool.
const (
	Pod        Coverage = iota // a named AE and a named CSM share a book
	Swarm                      // the CSM owns the account, an AE comes in when called
	Sequential                 // the AE hands over at close
	Pooled                     // any CSM of the pool answers
)

// CoverageFacts are the defaults that a coverage model brings to a tier.
type CoverageFacts struct {
	BookMin, BookMax float64 // accounts per productive CSM
	OnboardingDays   float64
	AELoadMin        float64 // accounts, or new accounts a month, per AE; 0 when the sources give none
	AELoadMax        float64
	Source           string // of the book limits
	Reading          bool   // the source states something near, and the limits are what was made of it
	Words            string // one sentence
}

var coverageFacts = [...]CoverageFacts{
	Pod: {BookMin: 8, BookMax: 20, OnboardingDays: 120, Source: "ATM",
		Words: "a named AE and a named CSM share one book from close to renewal"},
	Swarm: {BookMin: 20, BookMax: 40, OnboardingDays: 60, AELoadMin: 50, AELoadMax: 80, Source: "ATM",
		Words: "the CSM owns the account, an AE comes in to renew and to expand"},
	Sequential: {BookMin: 30, BookMax: 60, OnboardingDays: 20, AELoadMin: 8, AELoadMax: 15, Source: "ATM",
		Words: "the AE closes and hands over; the CSM carries the account alone"},
	Pooled: {BookMin: 50, BookMax: 80, OnboardingDays: 20, AELoadMin: 8, AELoadMax: 15, Source: "POD", Reading: true,
		Words: "accounts belong to a team of CSMs, and whoever is free answers"},
}

// CoverageWords are the words that files use, in the order of the constants. The caller
// must not change them.
func CoverageWords() []string { return coverageWords }

// String is the word that files use.
func (c Coverage) String() string { return coverageWords[c] }

// Facts returns the model's defaults.
func (c Coverage) Facts() CoverageFacts { return coverageFacts[c] }

// Rank orders the models for the decision matrix: sequential and pooled 0, swarm 1,
// pod 2.
func (c Coverage) Rank() int {
	switch c {
	case Pod:
		return 2
	case Swarm:
		return 1
	}
	return 0
}

// PerAccountAE reports whether the AEs' load counts the accounts they stay with
// (pod and swarm), rather than the new accounts of a month.
func (c Coverage) PerAccountAE() bool { return c == Pod || c == Swarm }

// MarshalText writes the word that files use.
func (c Coverage) MarshalText() ([]byte, error) { return []byte(c.String()), nil }
