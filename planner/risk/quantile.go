package risk

import (
	"math"
	"slices"
)

// buckets is into how many parts a row of values is divided to find its quantiles
// without sorting all of it.
const buckets = 2048

// selector finds quantiles: it counts values by bucket and sorts only the buckets in
// which a quantile lies. The result is that of sorting everything.
type selector struct {
	finite []float64
	keys   []uint16
	counts [buckets]uint32
	slot   [buckets]uint8 // of a bucket to be sorted, from 1
	sorted []float64
}

// rank is where a quantile lies among n sorted values: between the value at index and
// the next, a part of the way.
func rank(q float64, n int) (index int, part float64) {
	h := q * float64(n-1)
	index = int(h)
	return index, h - float64(index)
}

// quantiles are those of the values, of which +Inf stands above all others and which
// reach from least to most. There must be at least one value.
func (s *selector) quantiles(values []float64, least, most float64) (found [5]float64) {
	n := len(values)
	if least == most {
		return same(least)
	}
	if math.IsInf(most, 1) {
		s.finite = s.finite[:0]
		for _, v := range values {
			if !math.IsInf(v, 1) {
				s.finite = append(s.finite, v)
			}
		}
		values = s.finite
		least, most = extremes(values)
	}
	pick := s.picker(values, least, most, n)
	for i, q := range Levels {
		index, part := rank(q, n)
		found[i] = pick(index)
		if part > 0 {
			found[i] = between(found[i], pick(index+1), part)
		}
	}
	return found
}

// between is the number a part of the way from one to another, +Inf if one of them is.
func between(low, high, part float64) float64 {
	if math.IsInf(high, 1) {
		return high
	}
	return low + (high-low)*part
}

func extremes(values []float64) (least, most float64) {
	least, most = values[0], values[0]
	for _, v := range values {
		if v < least {
			least = v
		}
		if v > most {
			most = v
		}
	}
	return least, most
}

// picker returns what finds the value at an index of the sorted values, for the indices
// of the quantiles of n values; from the last finite one on it is +Inf.
func (s *selector) picker(values []float64, least, most float64, n int) func(int) float64 {
	beyond := func(index int) bool { return index >= len(values) }
	scale := (buckets - 1) / (most - least)
	if len(values) > 0 && least == most {
		return func(index int) float64 {
			if beyond(index) {
				return math.Inf(1)
			}
			return least
		}
	}
	if len(values) < 64 || math.IsInf(scale, 0) || math.IsInf(most-least, 0) {
		s.sorted = append(s.sorted[:0], values...)
		slices.Sort(s.sorted)
		return func(index int) float64 {
			if beyond(index) {
				return math.Inf(1)
			}
			return s.sorted[index]
		}
	}
	s.count(values, least, scale)
	return s.sortWanted(values, n, beyond)
}

// count puts every value into its bucket.
func (s *selector) count(values []float64, least, scale float64) {
	if cap(s.keys) < len(values) {
		s.keys = make([]uint16, len(values))
	}
	s.keys = s.keys[:len(values)]
	clear(s.counts[:])
	keys := s.keys
	for i, v := range values {
		key := uint16(int32((v - least) * scale))
		keys[i] = key
		s.counts[key&(buckets-1)]++
	}
}

// wanted is a bucket that holds a quantile: where its values begin among all, and among
// those that are sorted.
type wanted struct{ bucket, first, place, size int }

// sortWanted sorts the buckets that hold a value of the quantiles of n.
func (s *selector) sortWanted(values []float64, n int, beyond func(int) bool) func(int) float64 {
	list := s.collect(n, beyond)
	s.fill(values, list)
	return func(index int) float64 {
		if beyond(index) {
			return math.Inf(1)
		}
		return s.find(list, index)
	}
}

// collect lists the buckets that hold a value of the quantiles of n, and gives each its slot.
func (s *selector) collect(n int, beyond func(int) bool) []wanted {
	var list []wanted
	clear(s.slot[:])
	bucket, first, place := 0, 0, 0
	want := func(index int) {
		if beyond(index) {
			return
		}
		for index >= first+int(s.counts[bucket]) {
			first += int(s.counts[bucket])
			bucket++
		}
		if s.slot[bucket] == 0 {
			size := int(s.counts[bucket])
			list = append(list, wanted{bucket, first, place, size})
			s.slot[bucket] = uint8(len(list))
			place += size
		}
	}
	for _, q := range Levels {
		index, _ := rank(q, n)
		want(index)
		want(index + 1)
	}
	return list
}

// fill takes the values of the listed buckets, and sorts each bucket's.
func (s *selector) fill(values []float64, list []wanted) {
	size := 0
	for _, w := range list {
		size += w.size
	}
	s.sorted = slices.Grow(s.sorted[:0], size)[:size]
	var filled [2*len(Levels) + 1]int
	for i, key := range s.keys {
		if slot := s.slot[key&(buckets-1)]; slot > 0 {
			s.sorted[list[slot-1].place+filled[slot]] = values[i]
			filled[slot]++
		}
	}
	for _, w := range list {
		part := s.sorted[w.place : w.place+w.size]
		if least, most := extremes(part); least != most {
			slices.Sort(part)
		}
	}
}

// find is the value at an index of all the sorted values, which lies in a listed bucket.
func (s *selector) find(list []wanted, index int) float64 {
	for _, w := range list {
		if index >= w.first && index < w.first+w.size {
			return s.sorted[w.place+index-w.first]
		}
	}
	return math.NaN() // no other index is asked for
}
