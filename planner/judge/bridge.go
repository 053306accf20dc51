package judge

import (
	"context"
	"math"
	"slices"

	"brim/model"
	"brim/planner"
)

// MaxExact is the most parts whose Shapley values are exact; more are sampled.
const MaxExact = 12

// Side is a plan that a bridge begins or ends at: a valid scenario under a market case.
type Side struct {
	Scenario *model.Scenario
	Case     int // index of its Cases; −1 is the base case
}

// Attribution is why a plan B differs from a plan A, for every outcome. Make one with [Attribute]
// and look at it by outcome with [Attribution.Bridge].
type Attribution struct {
	A, B *planner.Plan // of the two sides; a market case stands in their market's place

	Exact   bool // the parts are exact, not sampled
	Remarks []string

	ends   [2]results
	parts  []part
	shares [numberOfOutcomes][]share // by part
}

// share is a part's Shapley value of an outcome, with the variance of its mean where it
// was sampled; absent where a plan on the way has no such outcome.
type share struct {
	value model.Opt
	noise float64
}

// Bridge is why an outcome differs, part by part, the widest first.
type Bridge struct {
	Outcome *Outcome
	A, B    model.Opt
	// Difference is B less A, months for a month; absent where one of them is undefined.
	Difference model.Opt
	Parts      []BridgePart
	// StandardError is the largest of any part's where they were sampled, else absent.
	StandardError model.Opt
	// Why says in words why there are no parts although the plans differ; else empty.
	Why string

	written written
}

// BridgePart is what one lever, or several that move together, contribute.
type BridgePart struct {
	Name    string // for people: "Core book max", "AE share (all tiers)"
	Key     string // a lever's key, or a name such as "ae_share (all tiers)"
	Changes []model.Change
	// From and To are the values in words; of several levers how many there are.
	From, To string
	Part     model.Opt // absent where a plan on the way has no such outcome
	Error    float64   // standard error, 0 where the part is exact
	Mute     bool      // it can have no say in any outcome

	alone bool
	steps float64 // the part as it is written
}

// Alone reports whether the part is one lever and nothing else.
func (p *BridgePart) Alone() bool { return p.alone }

// Attribute attributes the difference between two plans to the levers that differ: their
// Shapley values, exact up to [MaxExact] parts, above that from seeded permutations. What
// the two do not have in common, such as their tiers, moves as one part. Up to that many
// goroutines share the work, and the result is the same with any number. It ends early,
// with nil, when ctx does.
func Attribute(ctx context.Context, a, b Side, workers int) *Attribution {
	from, to, remarks := inCommon(a, b)
	w := &Attribution{A: planner.Make(from, -1), B: planner.Make(to, -1), Remarks: remarks}
	w.ends = [2]results{readOutcomes(w.A), readOutcomes(w.B)}
	w.parts = partsOf(from, to)
	between := &mixture{from: from, to: to, end: w.end()}
	for _, part := range w.parts {
		if !part.mute {
			between.parts = append(between.parts, part)
		}
	}
	w.Exact = len(between.parts) <= MaxExact
	attribute := between.sampled
	if w.Exact {
		attribute = between.exactly
	}
	values := attribute(ctx, workers)
	if ctx.Err() != nil {
		return nil
	}
	for o := range outcomes {
		w.shares[o] = withMute(w.parts, values[o])
	}
	return w
}

// withMute gives the parts without a say their share, which is none.
func withMute(parts []part, heard []share) []share {
	all := make([]share, len(parts))
	for i, part := range parts {
		if part.mute {
			all[i] = share{value: model.Some(0)}
			continue
		}
		all[i], heard = heard[0], heard[1:]
	}
	return all
}

// end is the last month of the two plans: what never comes counts as the one after it.
func (w *Attribution) end() model.Month { return max(w.A.Last().Month, w.B.Last().Month) }

// Bridge is why one outcome differs.
func (w *Attribution) Bridge(o *Outcome) Bridge {
	i := o.index()
	b := Bridge{Outcome: o, A: w.ends[0][i], B: w.ends[1][i]}
	b.Difference = o.Difference(b.B, b.A, w.end())
	for k, part := range w.parts {
		worth := w.shares[i][k]
		b.Parts = append(b.Parts, BridgePart{Name: part.name, Key: part.key, Changes: part.changes, From: part.from, To: part.to,
			Part: worth.value, Error: math.Sqrt(worth.noise), Mute: part.mute, alone: len(part.changes) == 1 && len(part.wholes) == 0})
		if !w.Exact && worth.value.OK && (!b.StandardError.OK || math.Sqrt(worth.noise) > b.StandardError.V) {
			b.StandardError = model.Some(math.Sqrt(worth.noise))
		}
	}
	b.Why = w.why(&b)
	if b.Why != "" {
		for k := range b.Parts {
			b.Parts[k].Part, b.Parts[k].Error = model.Opt{}, 0
		}
		b.StandardError = model.Opt{}
	}
	slices.SortStableFunc(b.Parts, func(x, y BridgePart) int {
		switch a, b := math.Abs(x.Part.V), math.Abs(y.Part.V); {
		case a > b:
			return -1
		case a < b:
			return 1
		}
		return 0
	})
	b.writeOut(o.Counted(b.A, w.end()), o.Counted(b.B, w.end()))
	return b
}

// why says why the parts of an outcome cannot be told; empty where they can.
func (w *Attribution) why(b *Bridge) string {
	switch {
	case b.Outcome.Unit == model.Money && w.A.Currency != w.B.Currency:
		return "the plans are in " + w.A.Currency + " and " + w.B.Currency
	case !b.A.OK && !b.Outcome.Month:
		return "in the first plan it is " + b.Outcome.Absent
	case !b.B.OK && !b.Outcome.Month:
		return "in the second plan it is " + b.Outcome.Absent
	}
	for _, part := range b.Parts {
		if !part.Part.OK {
			return "with only some of the changes it is " + b.Outcome.Absent
		}
	}
	return ""
}
