package model

import (
	"errors"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
)

// Parse reads a value that a person typed for the lever: "12.5m", "40 %", "0,4",
// "1,000,000", "2/quarter", "[2, 2, 3]", "pod", "yes". A dot is the decimal point, and so
// is a comma where it can be nothing else; k, m, b and % scale, with a blank before them or
// without, and the lever's unit may follow. One comma or dot before exactly three digits
// can be read in two ways ("1,000"): where the lever's range allows only one of them, that
// one is taken, otherwise the error names both. So with a whole number above 1 for a rate:
// "5" may be 5% or 500%. Of a plan, one number is meant for every quarter, and several
// with blanks or commas between them are a list. "default" leaves an input to its default, and
// "none" one that has none; of an input that always holds a value it is the declared one.
func (l Lever) Parse(s *Scenario, text string) (Value, error) {
	text = strings.TrimSpace(text)
	if (text == ByDefault || text == none && l.absentIsNone() || text == notAnswered && l.Asks()) && l.CanBeAbsent() {
		return Value{Absent: true}, nil
	}
	if text == ByDefault && l.Default != nil && l.derived == nil {
		return *l.Default, nil
	}
	if l.Kind == Triangle {
		v, err := l.parseTriangle(s, text)
		if err != nil {
			return Value{}, err
		}
		return v, l.Check(v)
	}
	v, isPart, err := l.parsePart(s, text)
	if !isPart {
		v, err = l.parse(text, s.Currency)
	}
	if err != nil {
		return Value{}, err
	}
	return v, l.Check(v)
}

func (l Lever) parse(text, currency string) (Value, error) {
	switch l.Kind {
	case Toggle:
		return l.parseToggle(text)
	case Words, Text:
		if l.Key == keyCurrency {
			text = strings.ToUpper(text)
		}
		return Value{Word: text}, nil
	case Date:
		month, err := ReadMonth(text)
		if err != nil {
			return Value{}, l.problem(quoted(text), l.Allowed())
		}
		return Value{Month: month}, nil
	case Plan:
		if isList(l.withoutUnits(text, currency)) {
			return l.parseList(text, currency)
		}
		if pair := l.pairOf(text, currency); pair != "" {
			return Value{}, l.unsureList(text, strings.Replace(pair, ",", ".", 1), strings.Replace(pair, ",", " ", 1))
		}
	case Monthly, List, Bounds, Parts:
		return l.parseList(text, currency)
	}
	if l.calendar {
		if month, err := ReadMonth(text + " 2000"); err == nil {
			return Value{Number: float64(month.Month())}, nil
		}
	}
	n, err := l.parseNumber(text, currency)
	return Value{Number: n}, err
}

func (l Lever) parseToggle(text string) (Value, error) {
	switch strings.ToLower(text) {
	case "true", "yes", "y", "on":
		return Value{On: true}, nil
	case "false", "no", "n", "off":
		return Value{}, nil
	}
	return Value{}, l.problem(quoted(text), l.Allowed())
}

// ParseNumber reads one number as [Lever.Parse] does, whatever else the lever may hold.
func (l Lever) ParseNumber(text, currency string) (float64, error) {
	return l.parseNumber(strings.TrimSpace(text), currency)
}

// parseNumber finds the one reading of text that the lever allows.
func (l Lever) parseNumber(text, currency string) (float64, error) {
	plain := l.withoutUnits(text, currency)
	readings, err := readNumber(plain)
	if err != nil {
		return 0, l.unread(text)
	}
	if strings.HasSuffix(plain, "%") && l.Unit.counts() {
		return 0, l.problem(quoted(text), "a number, not a percentage: "+l.Allowed())
	}
	if n := readings[0]; l.Unit == Fraction && n > 1 && len(readings) == 1 && !strings.ContainsAny(plain, ".,%") {
		return 0, l.unsurePercent(text, n)
	}
	var fitting []float64
	for _, n := range readings {
		if l.checkNumber(n) == nil {
			fitting = append(fitting, n)
		}
	}
	switch {
	case len(fitting) == 1:
		return fitting[0], nil
	case len(fitting) == 2:
		return 0, l.problem(quoted(text), fmt.Sprintf("one reading; this may be %s or %s",
			Decimal(fitting[0]), Decimal(fitting[1])))
	}
	return 0, l.problem(quoted(text), l.allowedOf(readings[0]))
}

// unsurePercent asks back whether a whole number above 1 is a rate or a percentage.
func (l Lever) unsurePercent(text string, n float64) error {
	allowed := l.Allowed() + fmt.Sprintf("; %s percent is written %s%%", Decimal(n), Decimal(n))
	if l.checkNumber(n) == nil {
		allowed = fmt.Sprintf("one reading; this may be %s%% or, as %s.0, %s%%", Decimal(n), Decimal(n), Decimal(n*100))
	}
	return l.problem(quoted(text), allowed)
}

var (
	numberShape  = regexp.MustCompile(`^([+-]?)([0-9][0-9_,.]*|[.,][0-9]+)(?:e([+-]?[0-9]+))?(%|[kKmMbB])?$`)
	groupedShape = regexp.MustCompile(`^[0-9]{1,3}(?:[,_][0-9]{3})+(?:\.[0-9]+)?$`)
	dottedShape  = regexp.MustCompile(`^[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+$|^[0-9]{1,3}(?:\.[0-9]{3}){2,}$`)
	plainShape   = regexp.MustCompile(`^[0-9_]*\.?[0-9]*$`)
	commaShape   = regexp.MustCompile(`^[0-9]*,[0-9]+$`)
	unsureShape  = regexp.MustCompile(`^([1-9][0-9]{0,2})[.,]([0-9]{3})$`)
)

// Powers of ten, so that "7%" is the same number as 0.07.
var numberScales = map[string]int{"": 0, "%": -2, "k": 3, "m": 6, "b": 9}

// ByDefault is how an input is typed that a file need not give.
const ByDefault = "default"

var errNoNumber = errors.New("no number")

// unread says how a value is written that could not be read, by examples of its kind.
func (l Lever) unread(text string) error {
	like := "write it like 1.2; "
	switch {
	case l.calendar: // what is allowed has an example
		like = ""
	case l.Unit == Money:
		like = "write it like 12.5m, 500k or 24000; "
	case l.Unit == Fraction:
		like = "write it like 40% or 0.4; "
	case l.Kind == Whole:
		like = "write it like 12; "
	case l.Unit.counts():
		like = "write it like 12.5m, 24000 or 0.4; "
	}
	return l.problem(quoted(text), like+l.Allowed())
}

// readNumber returns the readings of a typed number: one, or two when a single comma
// or dot may be a decimal point or a thousands mark.
func readNumber(text string) ([]float64, error) {
	parts := numberShape.FindStringSubmatch(strings.TrimSpace(text))
	if parts == nil {
		return nil, errNoNumber
	}
	sign, digits, exponent, suffix := parts[1], parts[2], parts[3], strings.ToLower(parts[4])
	var forms []string
	switch unsure := unsureShape.FindStringSubmatch(digits); {
	case unsure != nil && exponent == "":
		forms = []string{unsure[1] + unsure[2], unsure[1] + "." + unsure[2]}
	case groupedShape.MatchString(digits):
		forms = []string{strings.NewReplacer(",", "", "_", "").Replace(digits)}
	case dottedShape.MatchString(digits):
		forms = []string{strings.NewReplacer(".", "", ",", ".").Replace(digits)}
	case plainShape.MatchString(digits):
		forms = []string{strings.ReplaceAll(digits, "_", "")}
	case commaShape.MatchString(digits):
		forms = []string{strings.Replace(digits, ",", ".", 1)}
	default:
		return nil, errNoNumber
	}
	var readings []float64
	for _, form := range forms {
		power, _ := strconv.Atoi(exponent)
		power = min(max(power, -9999), 9999) + numberScales[suffix]
		n, err := strconv.ParseFloat(sign+form+"e"+strconv.Itoa(power), 64)
		if err != nil && !math.IsInf(n, 0) {
			return nil, errNoNumber
		}
		if n == 0 && strings.ContainsAny(form, "123456789") {
			n = math.SmallestNonzeroFloat64 // nearer to 0 than a number can say, and not 0
		}
		readings = append(readings, n)
	}
	return readings, nil
}
