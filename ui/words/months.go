package words

import (
	"strings"

	"brim/model"
)

// Months writes ascending months, those that follow on each other as a span: "Jan to Apr
// 2027, Sep 2027".
func Months(list []model.Month) string {
	var spans []string
	for i := 0; i < len(list); {
		last := i
		for last+1 < len(list) && list[last+1] == list[last]+1 {
			last++
		}
		spans = append(spans, span(list[i], list[last]))
		i = last + 1
	}
	return strings.Join(spans, ", ")
}

func span(first, last model.Month) string {
	switch {
	case first == last:
		return first.Long()
	case first.Year() == last.Year():
		return first.Month().String()[:3] + " to " + last.Long()
	}
	return first.Long() + " to " + last.Long()
}
