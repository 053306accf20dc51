package plantest

import "context"

// ending is a context that ends once it has been asked so often whether it has.
type ending struct {
	context.Context
	left int
}

// EndsAfter is a context that ends after it has been asked so many times whether it has:
// work on one goroutine that is stopped by it stops at the same place on every machine.
func EndsAfter(asks int) context.Context { return &ending{context.Background(), asks} }

// Err is nil as long as asks are left.
func (e *ending) Err() error {
	if e.left--; e.left < 0 {
		return context.Canceled
	}
	return nil
}
