package explain

// Kind is how the figures of a kind are written on pages, wherever they stand.
type Kind uint8

// The kinds. What is of no other kind, such as a word or a month, is written as its
// explanation writes it.
const (
	AsComputed Kind = iota
	AsCount
	AsHeads
	AsMoney
	AsPercent // without decimals, or with those that tell it from its limit
	AsRate    // with one decimal: retention
	AsRatio
	AsLoad // accounts per head
	AsGap  // a hiring gap, which may be unbounded
)
