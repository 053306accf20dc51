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
	return strings.Contains(p.Key, field) || strings.Contains(p.Found, field) || strings.Contains(p.Allowed, field)
}
