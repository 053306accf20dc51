package warehouse

import (
	"math"
	"slices"
	"strconv"

	"brim/model"
)

// reach is how far the bands go on below and above the scenario's mean ACV and the edges of
// its tiers, as a factor: the book in the warehouse may be another than the plan assumes.
const reach = 100

// Edges are the lower edges of at most so many bands, ascending from 0: those of the
// scenario's tiers, and between them edges at equal ratios. most is at least 2 more than the
// scenario has tiers.
func Edges(s *model.Scenario, most int) []float64 {
	kept := TierEdges(s)
	edges := append([]float64{0}, kept...)
	low, high := s.MeanACV(), s.MeanACV()
	for _, edge := range kept {
		low, high = min(low, edge), max(high, edge)
	}
	low, high = low/reach, high*reach
	steps := most - len(edges) - 1
	ratio := math.Log(high/low) / float64(steps)
	for i := range steps + 1 {
		edge := rounded(low * math.Exp(ratio*float64(i)))
		if !crowds(edge, kept, ratio/2) {
			edges = append(edges, edge)
		}
	}
	slices.Sort(edges)
	return slices.Compact(edges)
}

// TierEdges are the edges of the scenario's tiers in ACV, ascending, but for the last one's,
// which is 0. Those that nobody gave, of tiers by share or with accounts of their own, are
// whole cents.
func TierEdges(s *model.Scenario) []float64 {
	opening, _ := s.Opening()
	var edges []float64
	for k := range s.Tiers {
		edge := opening[k].Edge
		if !s.Tiers[k].MinACV.OK {
			edge = math.Round(edge*100) / 100
		}
		if edge > 0 {
			edges = append(edges, edge)
		}
	}
	slices.Sort(edges)
	return slices.Compact(edges)
}

// crowds reports whether an edge lies so near to one that is kept, by the logarithm of their
// ratio, that the band between them would say nothing.
func crowds(edge float64, kept []float64, near float64) bool {
	return slices.ContainsFunc(kept, func(other float64) bool { return math.Abs(math.Log(edge/other)) < near })
}

// rounded is a contract value with three digits that count.
func rounded(v float64) float64 {
	text := strconv.FormatFloat(v, 'e', 2, 64)
	v, _ = strconv.ParseFloat(text, 64)
	return v
}
