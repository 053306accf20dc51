package scenarios

import (
	"strings"

	"brim/model"
	"brim/scenarios/text"
)

// Problem is one thing wrong with a file.
type Problem = text.Problem

// Errors is everything wrong with a file, in the order of its lines.
type Errors = text.Errors

// mentions reports whether a problem of the model is about a field, by its key or in words.
func mentions(p *model.Problem, field string) bool {
	return names(p.Key, field) || names(p.Found, field) || names(p.Allowed, field)
}

// misspelt is the least length of a field that may be the beginning of the one meant.
const misspelt = 4

// names reports whether a text has a field as a word of its own, or a word that begins with
// it: share is not named by ae_share, and ae_shar is.
func names(text, field string) bool {
	isPart := func(c byte) bool { return c == '_' || c >= 'a' && c <= 'z' }
	for from := 0; field != ""; {
		i := strings.Index(text[from:], field)
		if i < 0 {
			return false
		}
		from += i + len(field)
		begins := from == len(field) || !isPart(text[from-len(field)-1])
		if begins && (len(field) >= misspelt || from == len(text) || !isPart(text[from])) {
			return true
		}
	}
	return false
}
