package judge

import (
	"brim/model"
)

// Shared is a bridge from a to b whose parts somebody else has found, in their order. They must
// sum to the difference, save where one is absent; end is the last month of what is compared.
func Shared(o *Outcome, a, b model.Opt, end model.Month, parts []BridgePart) Bridge {
	shared := Bridge{Outcome: o, A: a, B: b, Difference: o.Difference(b, a, end), Parts: parts}
	shared.writeOut(o.Counted(a, end), o.Counted(b, end))
	return shared
}
