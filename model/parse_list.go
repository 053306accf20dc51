package model

import (
	"regexp"
	"strings"
)

// isList tells "2, 2, 3", "2 2 3" and "2,2,3" from the one number "1,000".
func isList(text string) bool {
	return strings.HasPrefix(text, "[") || strings.Contains(text, ";") || len(strings.Fields(text)) > 1 ||
		strings.Count(text, ",") > 1 && !groupedShape.MatchString(text)
}

// commaPair is two numbers with a comma between them, or one with a decimal comma.
var commaPair = regexp.MustCompile(`^[0-9]+,[0-9]{1,2}$`)

// pairOf is a text that may be a list of two as well as one number, without its unit;
// empty for others. A list of one and more than a thousand is none: nobody writes "1,500" so.
func (l Lever) pairOf(text, currency string) string {
	pair := l.withoutUnits(text, currency)
	if !commaPair.MatchString(pair) || strings.HasPrefix(pair, "0") {
		return ""
	}
	return pair
}

// unsureList asks back what was meant by a comma.
func (l Lever) unsureList(text, one, other string) error {
	return l.problem(quoted(text), "one reading; this may be "+one+" or "+other)
}

// parseList reads numbers with blanks, commas or semicolons between them. Where blanks or
// semicolons stand between the numbers already, a comma within one may be its decimal
// comma: the one reading that the lever allows is taken, and of two the error names both.
func (l Lever) parseList(text, currency string) (Value, error) {
	if strings.HasPrefix(text, "[") != strings.HasSuffix(text, "]") {
		return Value{}, l.problem(quoted(text), "a list with both of its brackets, or with none")
	}
	inner := l.withoutUnits(strings.TrimSuffix(strings.TrimPrefix(text, "["), "]"), currency)
	if emptyPlace.MatchString(inner) {
		return Value{}, l.problem(quoted(text), "a number in each place")
	}
	byComma, err := l.numbersOf(inner, ", ;", currency)
	if !decimalCommas.MatchString(inner) {
		return byComma, err
	}
	byBlank, blankErr := l.numbersOf(inner, " ;", currency)
	switch one, other := err == nil && l.Check(byComma) == nil, blankErr == nil && l.Check(byBlank) == nil; {
	case other && (!one || strings.Contains(inner, ";")):
		return byBlank, nil
	case one && other:
		return Value{}, l.unsureList(text, joinNumbers(byComma.List), joinNumbers(byBlank.List))
	}
	return byComma, err
}

// emptyPlace finds a place of a list without a number, which would move those after it to
// other months. One comma at the end is none, as in a file.
var emptyPlace = regexp.MustCompile(`^\s*[,;]|[,;]\s*[,;]`)

// decimalCommas finds a comma within a number that has other numbers beside it.
var decimalCommas = regexp.MustCompile(`[0-9],[0-9]+[ ;]|[ ;][0-9]*,[0-9]`)

// numbersOf reads numbers with one of these separators between them.
func (l Lever) numbersOf(text, separators, currency string) (Value, error) {
	v := Value{List: []float64{}}
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(separators, r) }) {
		n, err := l.parseNumber(part, currency)
		if err != nil {
			return Value{}, err
		}
		v.List = append(v.List, n)
	}
	if l.Kind == Plan {
		v.Number = HirePlan{Quarters: v.List}.Mean()
	}
	return v, nil
}
