package scenarios

import (
	"errors"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

var (
	plainAmount  = regexp.MustCompile(`^-?[0-9]*\.?[0-9]+(e[+-]?[0-9]+)?$`)
	commaGroups  = regexp.MustCompile(`^-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]*)?$`)
	dotGroups    = regexp.MustCompile(`^-?[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]*)?$`)
	commaDecimal = regexp.MustCompile(`^-?[0-9]+,[0-9]+$`)
	oneGroup     = regexp.MustCompile(`^-?[1-9][0-9]{0,2}[.,][0-9]{3}$`)
	currencyCode = regexp.MustCompile(`^[A-Z]{3}|[A-Z]{3}$`)
)

var errNoAmount = errors.New("an amount such as 12000, $12,000.00 or USD 12000")

// readAmount reads an amount of money as spreadsheets and CRMs write it. Currency
// signs and codes, spaces and apostrophes between thousands are passed over, and
// brackets make a number negative. A dot is the decimal point and commas group
// thousands. In a file separated by semicolons, as programs with a decimal comma
// write it, a comma is the decimal point and dots group thousands; there a lone dot
// or comma before three digits could be either, and is refused.
func readAmount(text string, decimalComma bool) (float64, error) {
	text = bareAmount(text)
	if decimalComma {
		switch {
		case oneGroup.MatchString(text):
			whole, thousandths := text[:len(text)-4], text[len(text)-3:]
			return 0, fmt.Errorf("one reading; this may be %s%s or %s.%s", whole, thousandths, whole, thousandths)
		case dotGroups.MatchString(text), commaDecimal.MatchString(text):
			text = strings.Replace(strings.ReplaceAll(text, ".", ""), ",", ".", 1)
		}
	}
	if commaGroups.MatchString(text) {
		text = strings.ReplaceAll(text, ",", "")
	}
	text = strings.TrimSuffix(strings.ToLower(text), ".")
	if !plainAmount.MatchString(text) {
		return 0, errNoAmount
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsInf(n, 0) {
		return 0, errNoAmount
	}
	return n + 0, nil // −0 becomes 0
}

// bareAmount drops what surrounds and groups the digits.
func bareAmount(text string) string {
	text = strings.TrimSpace(text)
	if inner, ok := strings.CutPrefix(text, "("); ok {
		text = "-" + strings.TrimSuffix(inner, ")")
	}
	text = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Sc, r) || unicode.IsSpace(r) || r == '\'' || r == '’' {
			return -1
		}
		return r
	}, currencyCode.ReplaceAllString(text, ""))
	return strings.TrimPrefix(text, "+")
}
