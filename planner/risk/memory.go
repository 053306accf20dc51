package risk

import "sync"

// memory is what a simulation needs most of: room for every value, and for finding
// quantiles. A slider on the Risk page asks for the same again and again, so it is handed
// on from one simulation to the next. What the last one left in it is never read.
type memory struct {
	values    []float64
	selectors []selector
}

var memories = sync.Pool{New: func() any { return new(memory) }}

// sized makes room for so many values and workers.
func (m *memory) sized(values, workers int) *memory {
	if cap(m.values) < values {
		m.values = make([]float64, values)
	}
	m.values = m.values[:values]
	if len(m.selectors) < workers {
		m.selectors = make([]selector, workers)
	}
	return m
}
