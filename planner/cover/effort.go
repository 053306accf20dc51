package cover

import "context"

// Effort is the work that searches may still do. It is counted in steps and not by a clock, so
// that what is found within it is the same on every machine. nil is as much as they take.
type Effort struct{ numbers int }

// numbersAStep is how many numbers a step multiplies or compares, about a microsecond's work.
const numbersAStep = 1000

// Steps is the effort of so many steps, each of about a microsecond.
func Steps(n int) *Effort { return &Effort{numbers: n * numbersAStep} }

// Spend takes off so many steps of work done beside the searches.
func (e *Effort) Spend(steps int) { e.spend(steps * numbersAStep) }

// spend takes off the work of so many numbers.
func (e *Effort) spend(numbers int) {
	if e != nil {
		e.numbers -= numbers
	}
}

// Over reports whether nothing of the effort is left, or the time is over.
func (e *Effort) Over(ctx context.Context) bool {
	return e != nil && e.numbers <= 0 || ctx.Err() != nil
}
