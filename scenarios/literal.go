package scenarios

import (
	"strconv"
	"strings"

	"brim/model"
	"brim/scenarios/text"
)

// literal writes a value as TOML, in the manner of the literal that it replaces;
// old is empty for a new key.
func literal(l model.Lever, v model.Value, old string) string {
	switch l.Kind {
	case model.Toggle:
		return strconv.FormatBool(v.On)
	case model.Words, model.Text:
		return text.Quote(v.Word, old)
	case model.Date:
		return text.Date(v.Month.String(), old)
	}
	if strings.HasPrefix(old, "[") {
		old = "" // a list gives no manner to a number
	}
	if v.List == nil {
		return text.Number(model.Decimal(v.Number), old)
	}
	return text.List(decimals(v.List))
}

// decimals are numbers as plain decimals.
func decimals(numbers []float64) []string {
	written := make([]string, len(numbers))
	for i, n := range numbers {
		written[i] = model.Decimal(n)
	}
	return written
}
