package judge

import (
	"cmp"
	"math"
	"slices"

	"brim/model"
)

// written is the whole of a bridge as it is written: so many steps of the outcome, between
// the two values as they stand at its ends.
type written struct {
	largest float64 // the size of the largest amount, which gives all of them one scale
	more    int     // decimals beyond those of the scale
	steps   float64
}

// fewSteps are so few that parts of them say nothing, and mostDecimals how many decimals are added
// at the most where the largest part has no more.
const (
	fewSteps     = 5
	mostDecimals = 2
)

// step is the smallest difference that is written.
func (b *Bridge) step() float64 {
	return b.Outcome.step(b.written.largest) / math.Pow10(b.written.more)
}

// ShowEnd writes the outcome of one of the two plans, in as many digits as the parts take.
func (b *Bridge) ShowEnd(v model.Opt, currency string) string {
	if b.written.more > 0 && v.OK {
		return model.FormatMoney(v.V, currency, b.written.more)
	}
	return b.Outcome.Show(v, currency)
}

// Whole writes the whole difference as it lies between the two values that are shown.
func (b *Bridge) Whole(currency string) string {
	return b.show(b.Difference.OK, b.written.steps, currency)
}

// ShowPart writes what a part of the bridge adds, rounded so that all parts add up to [Bridge.Whole].
func (b *Bridge) ShowPart(part *BridgePart, currency string) string {
	return b.show(part.Part.OK, part.steps, currency)
}

// Same reports whether the outcome reads the same in both plans, and so does every part.
func (b *Bridge) Same() bool {
	return b.Difference.OK && b.Why == "" && b.written.steps == 0 &&
		!slices.ContainsFunc(b.Parts, func(part BridgePart) bool { return part.Reads() })
}

// ShowRest writes what all but some parts add together.
func (b *Bridge) ShowRest(parts []BridgePart, currency string) string {
	rest := b.written.steps
	for i := range parts {
		rest -= parts[i].steps
	}
	return b.show(b.Difference.OK && b.Why == "", rest, currency)
}

// Reads reports whether the part reads as more than nothing, or is undefined.
func (p *BridgePart) Reads() bool { return !p.Mute && (!p.Part.OK || p.steps != 0) }

func (b *Bridge) show(known bool, steps float64, currency string) string {
	if !known {
		return b.Outcome.ShowDifference(model.Opt{}, 0, currency)
	}
	return b.Outcome.showSteps(steps, b.written.largest, b.written.more, currency)
}

// refine gives amounts decimals more where the largest part takes few steps otherwise: a month's
// difference in millions of ARR.
func (b *Bridge) refine() {
	if b.Outcome.Unit != model.Money || b.Outcome.step(b.written.largest) <= 1 {
		return
	}
	moved := math.Abs(b.Difference.V)
	for i := range b.Parts {
		moved = max(moved, math.Abs(b.Parts[i].Part.V))
	}
	for b.written.more < mostDecimals && moved > noise*b.step() && moved < fewSteps*b.step() {
		b.written.more++
	}
}

// writeOut rounds the difference between two values, and the parts so that they sum to it.
func (b *Bridge) writeOut(from, to model.Opt) {
	b.written.largest = max(math.Abs(from.V), math.Abs(to.V))
	for i := range b.Parts {
		b.written.largest = max(b.written.largest, math.Abs(b.Parts[i].Part.V))
	}
	b.refine()
	step := b.step()
	b.written.steps = stepsBetween(to.V, from.V, step)
	rest := b.written.steps
	for i := range b.Parts {
		part := &b.Parts[i]
		part.steps = math.Round(part.Part.V / step)
		rest -= part.steps
	}
	if b.Difference.OK && b.Why == "" {
		b.give(rest, step)
	}
}

// noise is the part of a step that is a last digit of the arithmetic and no difference.
const noise = 1e-6

// give shares out the steps that rounding left over, one each to the parts that were
// rounded farthest to the other side.
func (b *Bridge) give(rest, step float64) {
	way := math.Copysign(1, rest)
	var moved []*BridgePart
	for i := range b.Parts {
		if math.Abs(b.Parts[i].Part.V) > noise*step {
			moved = append(moved, &b.Parts[i])
		}
	}
	left := func(part *BridgePart) float64 { return way * (part.Part.V/step - part.steps) }
	slices.SortStableFunc(moved, func(x, y *BridgePart) int { return cmp.Compare(left(y), left(x)) })
	for _, part := range moved[:min(len(moved), int(math.Abs(rest)))] {
		part.steps += way
	}
}
