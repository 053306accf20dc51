package risk

import "math"

// Draws are hashes of what they are for: the seed, the trial, and the lever or team. So
// they depend neither on the order in which trials are computed nor on the other ranges
// that a scenario has.

// golden is the step of the generator: 2^64 over the golden ratio, which is odd.
const golden = 0x9E3779B97F4A7C15

// mix scrambles 64 bits so that neighbours have nothing in common: the finaliser of
// SplitMix64 (Steele, Lea and Flood, 2014).
func mix(z uint64) uint64 {
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return z ^ z>>31
}

// trialKey is what the draws of trial i hash.
func trialKey(seed uint64, i int) uint64 { return mix(mix(seed+golden) + golden*uint64(i+1)) }

// drawFor is a trial's number between 0 and 1, both excluded, for a name's hash.
func drawFor(trial, name uint64) float64 { return fraction(mix(trial ^ mix(name+golden))) }

// nameHash is the 64-bit FNV-1a hash of a lever's key.
func nameHash(key string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(key) {
		h = (h ^ uint64(key[i])) * 1099511628211
	}
	return h
}

// fraction is a number between 0 and 1, both excluded, of the upper 52 bits.
func fraction(bits uint64) float64 { return (float64(bits>>12) + 0.5) * (1.0 / (1 << 52)) }

// stream gives one draw after the other: SplitMix64.
type stream struct{ state uint64 }

// newStream is the stream of a trial's n-th team.
func newStream(trial uint64, n int) stream {
	return stream{state: mix(trial + golden*uint64(n+1))}
}

func (g *stream) next() float64 {
	g.state += golden
	return fraction(mix(g.state))
}

// never is how many heads stay where none leaves.
const never = math.MaxInt64 / 4

// stay draws how many heads in a row stay, each leaving with the chance λ, given
// 1/ln(1 − λ): the geometric distribution.
func (g *stream) stay(perLog float64) int {
	n := math.Log(g.next()) * perLog
	if !(n < never) {
		return never
	}
	return int(n)
}
