package model

import (
	"regexp"
	"strings"
)

// unitEnds are what people write behind a number of a unit.
var unitEnds = map[Unit]*regexp.Regexp{
	PeopleRate:   regexp.MustCompile(`(?i)\s*(?:/|\bper\b|\ba\b)\s*(?:quarter|qtr|q)$`),
	Money:        regexp.MustCompile(`(?i)\s*(?:/|\bper\b|\ba\b)\s*(?:year|yr|y)$`),
	Fraction:     regexp.MustCompile(`(?i)\s*(?:/|\bper\b|\ba\b)\s*(?:year|yr|y)$`),
	MonthCount:   regexp.MustCompile(`(?i)\s*(?:m|mo|months?)$`),
	DayCount:     regexp.MustCompile(`(?i)\s*(?:d|days?)$`),
	HourCount:    regexp.MustCompile(`(?i)\s*(?:h|hours?)$`),
	Ratio:        regexp.MustCompile(`\s*:\s*1$`),
	AccountCount: regexp.MustCompile(`(?i)\s*(?:accounts?|customers?|clients?|logos?)$`),
	People:       regexp.MustCompile(`(?i)\s*(?:heads?|people|aes?|csms?)$`),
	Multiple:     regexp.MustCompile(`(?i)\s*[x×]$`),
}

// scaleWords are what people write out in the place of k, m and b.
var scaleWords = []struct {
	words *regexp.Regexp
	short string
}{
	{regexp.MustCompile(`(?i)([0-9])\s*(?:thousand|thsd)$`), "${1}k"},
	{regexp.MustCompile(`(?i)([0-9])\s*(?:millions?|mio|mn|mm)$`), "${1}m"},
	{regexp.MustCompile(`(?i)([0-9])\s*(?:billions?|bn)$`), "${1}b"},
}

// blankBeforeScale is a blank between a number and what scales it.
var blankBeforeScale = regexp.MustCompile(`([0-9])\s+(%|[kKmMbB](?:\s|[,;]|$))`)

// withoutUnits is a typed text without the unit, the currency and the blanks that people
// write around numbers: "15 %" is "15%", "2/quarter" is "2", "$ 18 m" is "18m".
func (l Lever) withoutUnits(text, currency string) string {
	text = strings.TrimSpace(text)
	if end := unitEnds[l.Unit]; end != nil && strings.ContainsAny(text, "0123456789") {
		text = end.ReplaceAllString(text, "")
	}
	switch l.Unit {
	case Money:
		for _, sign := range []string{strings.TrimSpace(CurrencySymbol(currency)), currency} {
			text = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(text, sign), sign))
		}
	case Multiple:
		text = strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(text, "×"), "x"))
	}
	for _, scale := range scaleWords {
		text = scale.words.ReplaceAllString(text, scale.short)
	}
	return blankBeforeScale.ReplaceAllString(text, "$1$2")
}
