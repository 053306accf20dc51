package model

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// Show writes a lever's value for people: "$12.0M", "40%", "2, 2, 3, 4", "yes".
func (l Lever) Show(v Value, currency string) string {
	if v.Absent && l.Asks() {
		return notAnswered
	}
	switch l.Kind {
	case Toggle:
		return yesNo(v.On)
	case Words, Text:
		if v.Absent {
			return none
		}
		return v.Word
	case Date:
		return v.Month.Long()
	case Plan:
		if v.List != nil && len(v.List) != 1 {
			return Format(v.Number, l.Unit, currency) + " avg"
		}
	case Monthly:
		return l.showMonthly(v.List)
	case Triangle:
		return l.showTriangle(v, currency)
	case List, Bounds, Parts:
		return l.showList(v, currency)
	}
	if l.derived != nil && v.Absent {
		return "n/a"
	}
	return l.ShowNumber(v.Number, currency)
}

func yesNo(on bool) string {
	if on {
		return "yes"
	}
	return "no"
}

func (l Lever) showList(v Value, currency string) string {
	if v.Absent {
		return none
	}
	parts := make([]string, len(v.List))
	for i, n := range v.List {
		parts[i] = Format(n, l.Unit, currency)
	}
	return strings.Join(parts, ", ")
}

// ShowIn writes what the plan takes for a lever in a scenario (see [Lever.Planned]) as
// [Lever.Show] does, but shares of one whole that are left to their defaults so that they sum
// to 100 as they are written.
func (l Lever) ShowIn(s *Scenario) string {
	v := l.Planned(s)
	if l.peers && v.Absent {
		peers := l.peersIn(s)
		whole, sum := make([]float64, len(peers)), 0.0
		for i, peer := range peers {
			whole[i] = peer.Get(s).Number
			sum += whole[i]
		}
		if math.Abs(sum-1) <= shareTolerance {
			v.Number = tidyParts(whole, -1)[l.Place.Tier]
		}
	}
	return l.Show(v, s.Currency)
}

// ShowNumber writes a number that the lever might have, for people: of a list its mean or
// its sum, see [Lever.Number].
func (l Lever) ShowNumber(n float64, currency string) string {
	switch {
	case l.calendar && n >= 1 && n <= 12:
		return time.Month(n).String()
	case l.Spec.Key == keyBookMaxARR && n == 0:
		return "no limit"
	}
	if l.Unit == Money {
		return fineMoney(n, CurrencySymbol(currency))
	}
	return Format(n, l.Unit, currency)
}

func (l Lever) showMonthly(list []float64) string {
	sum := 0.0
	for _, n := range list {
		sum += n
	}
	if sum == 0 {
		return "none"
	}
	return Format(sum, l.Unit, "") + " in all"
}

// Typed is a value as it can be typed again; "default (20)" is one that is left to its
// default, rounded, and "none" one that is not given and has none.
func (l Lever) Typed(v Value) string {
	switch {
	case v.Absent && l.Asks():
		return notAnswered
	case v.Absent && l.absentIsNone():
		return none
	case v.Absent:
		return "default (" + l.Brief(v) + ")"
	}
	return l.Exact(v)
}

// Brief is a value that nobody types again, such as a default that the scenario computes,
// with the digits that matter.
func (l Lever) Brief(v Value) string {
	v.Number = briefly(v.Number)
	return l.Exact(v)
}

// briefly leaves a number that nobody types again, such as a computed share, the whole
// digits that it has and the first four that matter of the others.
func briefly(v float64) float64 {
	if math.Abs(v) >= 1000 {
		return math.Round(v)
	}
	return withDigits(v, 4)
}

// none is how a value is typed that is not given and stands for no other one.
const none = "none"

// notAnswered is how a question of the checklist reads, and is typed, that nobody has
// answered: neither yes nor no.
const notAnswered = "not answered"

// Asks reports whether the lever is a question that a person answers: one of the checklist.
func (l Lever) Asks() bool { return strings.HasPrefix(l.Spec.Key, "readiness.") }

// absentIsNone reports whether the lever means nothing when it is not given.
func (l Lever) absentIsNone() bool {
	return l.blank || l.auto == nil && l.Default == nil
}

// Exact writes a value so that [Lever.Parse] reads the same value back.
func (l Lever) Exact(v Value) string {
	if v.Absent && l.Asks() {
		return notAnswered
	}
	if v.Absent && (l.Kind == Triangle || l.Kind == List || l.Kind == Toggle || l.Kind == Text) {
		return none
	}
	switch l.Kind {
	case Toggle:
		return strconv.FormatBool(v.On)
	case Words, Text:
		return v.Word
	case Date:
		return v.Month.String() + "-01"
	}
	if v.List != nil || l.Kind == Monthly || l.Kind == List {
		return joinNumbers(v.List)
	}
	text := exactNumber(v.Number)
	if l.Unit == Fraction && v.Number > 1 && !strings.Contains(text, ".") {
		text += ".0" // a whole number may be meant as percent
	}
	return text
}

// Editable writes a number as people edit it, rates in percent and amounts in thousands or
// millions, so that [Lever.Parse] reads the same value back.
func (l Lever) Editable(v Value) string {
	text := l.Exact(v)
	if v.List != nil {
		return text
	}
	switch l.Unit {
	case Fraction:
		if rate := formatFraction(v.Number); reads(rate, v.Number) {
			return rate
		}
	case Money:
		for _, suffix := range []string{"m", "k"} {
			scaled := exactNumber(v.Number/math.Pow10(numberScales[suffix])) + suffix
			if len(scaled) < len(text) && math.Abs(v.Number) >= math.Pow10(numberScales[suffix]) && reads(scaled, v.Number) {
				return scaled
			}
		}
	}
	return text
}

// reads reports whether a typed text is read as that number.
func reads(text string, number float64) bool {
	readings, err := readNumber(text)
	return err == nil && readings[0] == number
}
