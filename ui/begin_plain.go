package ui

import (
	"regexp"
	"strings"
	"time"

	"brim/model"
)

// plain is an answer as a lever reads it, where a form can be more certain of what is meant: an
// amount or a number of accounts has no three decimals, a start without a year is the next such
// month, and a sign stands for its currency.
func (r *beginReader) plain(spec *model.Spec, text string) string {
	switch {
	case spec.Unit == model.Money || spec.Unit == model.AccountCount:
		return thousands.ReplaceAllString(text, "$1$2")
	case spec.Key == "start":
		return r.withYear(text)
	case spec.Key == "currency":
		if code, ok := signs[text]; ok {
			return code
		}
	}
	return text
}

// thousands is a number with one mark before its last three digits, and nothing that scales it.
var thousands = regexp.MustCompile(`^(\D*[0-9]{1,3})[.,' ]([0-9]{3}(?:\s*(?:[^0-9A-Za-z%]+|[A-Z]{3}|accounts|customers|clients))?)$`)

// signs are currencies by their signs.
var signs = map[string]string{"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP"}

// shortYear is a month with the last two digits of its year: "Jan 27".
var shortYear = regexp.MustCompile(`^([A-Za-z]{3,9}) ([0-9]{2})$`)

// withYear gives a month its year.
func (r *beginReader) withYear(text string) string {
	if parts := shortYear.FindStringSubmatch(text); parts != nil {
		return parts[1] + " 20" + parts[2]
	}
	if named, err := time.Parse("1/2006", text); err == nil {
		return model.MonthOf(named.Year(), named.Month()).Long()
	}
	for _, layout := range []string{"Jan", "January"} {
		if named, err := time.Parse(layout, text); err == nil {
			month := model.MonthOf(r.start.Year(), named.Month())
			if month < r.start {
				month = month.Add(12)
			}
			return month.Long()
		}
	}
	return strings.TrimSpace(text)
}
