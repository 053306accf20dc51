package model

import "math"

// withPart is a whole in which one part is n: the others fill the rest in the proportions
// that they have, or evenly where they have nothing.
func withPart(whole []float64, index int, n float64) []float64 {
	parts, rest := make([]float64, len(whole)), 0.0
	for i, old := range whole {
		if i != index {
			rest += old
		}
	}
	for i, old := range whole {
		switch {
		case len(whole) == 1:
			parts[i] = 1
		case i == index:
			parts[i] = n
		case rest > 0:
			parts[i] = old * (1 - n) / rest
		default:
			parts[i] = (1 - n) / float64(len(whole)-1)
		}
		if parts[i] < smallest {
			parts[i] = 0
		}
	}
	return parts
}

// tidyWithPart is a whole in which one part is moved to n by hand: [withPart], with the others
// rounded as [tidyParts] says.
func tidyWithPart(whole []float64, index int, n float64) []float64 {
	return tidyParts(withPart(whole, index, n), index)
}

// partSteps is how finely parts of a whole are written: to four digits, which is 0.01%.
const partSteps = 10_000

// tidyParts rounds the parts of a whole to four digits so that they still sum to 1: who
// lost most by rounding down gets what is left. One part stays as it is; what it has in
// finer digits is made up by the greatest of the others; -1: none does.
func tidyParts(parts []float64, held int) []float64 {
	if len(parts) == 1 {
		return parts
	}
	steps, lost := make([]int, len(parts)), make([]float64, len(parts))
	whole := 1.0
	if held >= 0 {
		whole -= parts[held]
	}
	left, greatest := int(math.Floor(whole*partSteps+1e-6)), -1
	dust := whole - float64(left)/partSteps
	for i, part := range parts {
		if i == held {
			continue
		}
		steps[i] = int(math.Floor(part*partSteps + 1e-6))
		lost[i] = part*partSteps - float64(steps[i])
		left -= steps[i]
		if greatest < 0 || part > parts[greatest] {
			greatest = i
		}
	}
	for ; left > 0; left-- {
		most := greatest
		for i := range lost {
			if i != held && lost[i] > lost[most] {
				most = i
			}
		}
		steps[most]++
		lost[most]--
	}
	tidy := make([]float64, len(parts))
	for i := range tidy {
		tidy[i] = float64(steps[i]) / partSteps
	}
	if held >= 0 {
		tidy[held] = parts[held]
	}
	if dust > shareTolerance/100 {
		tidy[greatest] += dust
	}
	return tidy
}
