package scenarios

import "strings"

// nearest is the word most like a misspelt one, or nothing when none is like it.
func nearest(word string, words []string) string {
	if len(word) > 64 {
		return ""
	}
	word = strings.ToLower(word)
	best, least := "", max(1, len(word)/3)+1
	for _, candidate := range words {
		if tooLong := len(candidate) - len(word); tooLong >= least || -tooLong >= least {
			continue // that many letters would have to come or go
		}
		if d := distance(word, strings.ToLower(candidate)); d < least {
			best, least = candidate, d
		}
	}
	return best
}

// distance is how many letters must be added, dropped, changed or swapped with the
// next one to turn a into b.
func distance(a, b string) int {
	before, row, next := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		next[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			next[j+1] = min(row[j]+cost, row[j+1]+1, next[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
		}
		before, row, next = row, next, before
	}
	return row[len(b)]
}

func didYouMean(word string, words []string) string { return meaning(nearest(word, words)) }

// meaning is the hint that a word may be meant; empty for none.
func meaning(near string) string {
	if near == "" {
		return ""
	}
	return "did you mean " + near + "?"
}

// maxHints is how many unknown keys of a file are compared with the valid ones: as many as
// problems are kept.
const maxHints = 500

// near is the valid key most like an unknown one of the file, or nothing.
func (r *reader) near(key string, valid []string) string {
	if r.hints++; r.hints > maxHints {
		return ""
	}
	return nearest(key, valid)
}

// Nearest is the word most like a misspelt one, or nothing when none is like it.
func Nearest(word string, words []string) string { return nearest(word, words) }
