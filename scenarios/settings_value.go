package scenarios

import (
	"time"

	"brim/model"
)

// Number reads a key that holds a number of a range, both ends included; false when there
// is none, or it is something else.
func (s *Settings) Number(key string, span model.Span) (float64, bool) {
	raw, given := s.tree[key]
	if !given {
		return 0, false
	}
	var number float64
	switch v := raw.(type) {
	case int64:
		number = float64(v)
	case float64:
		number = v
	default:
		s.Problem(key, describe(raw), "a number", "")
		return 0, false
	}
	if !(number >= span.Low && number <= span.High) { // nor is nan
		s.Problem(key, describe(raw), "a number, "+span.Given(number), "")
		return 0, false
	}
	return number, true
}

// Month reads a key that holds a month: a date, whose day does not matter, or a text like
// "2028-06".
func (s *Settings) Month(key string) (model.Month, bool) {
	const allowed = `a month like "2028-06", or a date`
	switch v := s.tree[key].(type) {
	case nil:
		return 0, false
	case time.Time:
		if month := model.MonthOf(v.Year(), v.Month()); month >= model.FirstMonth && month <= model.LastMonth {
			return month, true
		}
	case string:
		month, err := model.ParseMonth(v)
		if err == nil && month >= model.FirstMonth && month <= model.LastMonth {
			return month, true
		}
	}
	s.Problem(key, describe(s.tree[key]), allowed, "")
	return 0, false
}
