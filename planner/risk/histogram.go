package risk

import "math"

// bins is into how many parts the values of a figure are counted when there are too
// many trials to keep them all.
const bins = 4096

// histogram counts the values of one figure of one month. Its bins span what the first
// chunk of trials came to; what lies outside is counted apart.
type histogram struct {
	low, width   float64 // of the first bin
	least, most  float64 // of all finite values
	below, above int
	unbounded    int
	counts       [bins]uint32
}

// span sets the bins by a first chunk of values.
func (h *histogram) span(values []float64) {
	h.least, h.most = math.Inf(1), math.Inf(-1)
	for _, v := range values {
		if !math.IsInf(v, 1) {
			h.least, h.most = min(h.least, v), max(h.most, v)
		}
	}
	if h.least <= h.most {
		h.low, h.width = h.least, (h.most-h.least)/bins
	}
}

// add counts values.
func (h *histogram) add(values []float64) {
	top, scale := h.low+h.width*bins, 0.0
	if h.width > 0 {
		scale = 1 / h.width
	}
	for _, v := range values {
		switch {
		case math.IsInf(v, 1):
			h.unbounded++
			continue
		case v < h.low:
			h.below++
			h.least = min(h.least, v)
		case v > top:
			h.above++
			h.most = max(h.most, v)
		default:
			h.counts[min(bins-1, int((v-h.low)*scale))]++
		}
	}
}

// quantiles reads them off the counts. Each is within a bin's width of the exact one;
// error is the greatest such width beside the span of the bins, more than 1/bins only
// where a quantile lies outside of them.
func (h *histogram) quantiles(n int) (found [5]float64, worst float64) {
	for i, q := range Levels {
		index, part := rank(q, n)
		low, wide := h.value(index)
		found[i] = low
		if part > 0 {
			high, wider := h.value(index + 1)
			found[i], wide = between(low, high, part), max(wide, wider)
		}
		if h.width > 0 {
			worst = max(worst, wide/(h.width*bins))
		}
	}
	return found, worst
}

// value is about the one at an index of the sorted values, and how wide the bin is in
// which it lies.
func (h *histogram) value(index int) (value, wide float64) {
	first := h.below
	if index < first {
		return spread(h.least, h.low, index, first), h.low - h.least
	}
	for i := range h.counts {
		count := int(h.counts[i])
		if index < first+count {
			low := h.low + h.width*float64(i)
			return spread(low, low+h.width, index-first, count), h.width
		}
		first += count
	}
	if top := h.low + h.width*bins; index < first+h.above {
		return spread(top, h.most, index-first, h.above), h.most - top
	}
	return math.Inf(1), 0
}

// spread places the i-th of n values evenly between two numbers.
func spread(low, high float64, i, n int) float64 {
	return low + (high-low)*(float64(i)+0.5)/float64(n)
}
