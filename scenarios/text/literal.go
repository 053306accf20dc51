package text

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// Quote writes a text in quotes, in the manner of the literal that it replaces.
func Quote(text, old string) string {
	if strings.HasPrefix(old, "'") && !strings.ContainsFunc(text, func(r rune) bool { return r == '\'' || unicode.IsControl(r) }) {
		return "'" + text + "'"
	}
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b.WriteString(`\` + string(r))
		case unicode.IsControl(r):
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	return `"` + b.String() + `"`
}

// Date writes a month, such as "2027-03", as a date. It keeps the day of the old date where
// every month has it.
func Date(month, old string) string {
	day := 1
	if len(old) == len("2027-01-01") {
		if d, err := strconv.Atoi(old[len("2027-01-"):]); err == nil && d <= 28 {
			day = d
		}
	}
	return fmt.Sprintf("%s-%02d", month, day)
}

// groupFrom is the number of digits from which a new number gets underscores.
const groupFrom = 5

// Number writes a plain decimal, such as "-1200.5" or "1.2e+16", in the manner of another
// literal. It takes over that one's exponent, at least as many decimals, and its grouping
// of thousands; where the old number was too short to show one, five digits are grouped.
func Number(number, old string) string {
	number, isNegative := strings.CutPrefix(number, "-")
	digits, point := apart(number)
	plain := strings.ReplaceAll(old, "_", "")
	sign := ""
	if isNegative {
		sign = "-"
	}
	isHex := len(plain) > 1 && plain[0] == '0' && strings.ContainsRune("xob", rune(plain[1]))
	if mark := strings.IndexAny(plain, "eE"); mark >= 0 && !isHex {
		if power, err := strconv.Atoi(plain[mark+1:]); err == nil && digits != "0" && point-power >= 1 && point-power <= 6 {
			return sign + placePoint(digits, point-power) + "e" + strconv.Itoa(power)
		}
	}
	if strings.Contains(number, "e") {
		return sign + placePoint(digits, 1) + "e" + strconv.Itoa(point-1)
	}
	whole, fraction, _ := strings.Cut(placePoint(digits, point), ".")
	if _, oldFraction, isFloat := strings.Cut(plain, "."); isFloat && !strings.ContainsAny(plain, "eE") {
		fraction += strings.Repeat("0", max(0, len(oldFraction)-len(fraction)))
	}
	if fraction != "" {
		fraction = "." + fraction
	}
	return sign + grouped(whole, old) + fraction
}

// apart gives the significant digits of a decimal without a sign, and where its point
// stands among them: 0.05 is "5" with the point at −1.
func apart(number string) (digits string, point int) {
	mantissa, exponent, _ := strings.Cut(number, "e")
	whole, fraction, _ := strings.Cut(mantissa, ".")
	power, _ := strconv.Atoi(exponent)
	all := whole + fraction
	digits = strings.TrimLeft(all, "0")
	point = len(whole) + power - (len(all) - len(digits))
	if digits = strings.TrimRight(digits, "0"); digits == "" {
		return "0", 1
	}
	return digits, point
}

// placePoint writes digits with a decimal point behind the first so many of them.
func placePoint(digits string, point int) string {
	switch {
	case point <= 0:
		return "0." + strings.Repeat("0", -point) + digits
	case point >= len(digits):
		return digits + strings.Repeat("0", point-len(digits))
	}
	return digits[:point] + "." + digits[point:]
}

// grouped puts underscores between thousands.
func grouped(whole, old string) string {
	oldWhole, _, _ := strings.Cut(old, ".")
	if len(whole) < groupFrom && !strings.Contains(oldWhole, "_") || len(whole) < 4 {
		return whole
	}
	if !strings.Contains(oldWhole, "_") && len(oldWhole) >= groupFrom {
		return whole // a long number without underscores: that is its author's way
	}
	first := len(whole) % 3
	if first == 0 {
		first = 3
	}
	groups := []string{whole[:first]}
	for mark := first; mark < len(whole); mark += 3 {
		groups = append(groups, whole[mark:mark+3])
	}
	return strings.Join(groups, "_")
}

// List writes a new array of numbers.
func List(numbers []string) string { return "[" + strings.Join(likeNumber(numbers, ""), ", ") + "]" }

// Inline writes a new inline table.
func Inline(keys []string, values map[string]string) string {
	parts := make([]string, len(keys))
	for i, key := range keys {
		parts[i] = key + " = " + values[key]
	}
	return "{ " + strings.Join(parts, ", ") + " }"
}

// Unquote is what a text in quotes says; false for anything else.
func Unquote(literal string) (string, bool) {
	tree, err := decode([]byte("key = " + literal))
	said, ok := tree["key"].(string)
	return said, ok && err == nil
}
