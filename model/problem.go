package model

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// Problem is one thing wrong with an input.
type Problem struct {
	Key     string // dotted key
	Found   string // what was found
	Allowed string // what is allowed
}

// Missing is what is found where something has to stand and nothing does. It may go on, as
// in "missing in tier X"; then Allowed says what to do.
const Missing = "missing"

// Error names the key, what was found and what is allowed.
func (p *Problem) Error() string { return p.Key + ": " + p.Said() }

// Said is the problem without its key.
func (p *Problem) Said() string {
	switch {
	case p.Found == Missing:
		return p.Found + "; allowed: " + p.Allowed
	case strings.HasPrefix(p.Found, Missing):
		return p.Found + "; " + p.Allowed
	}
	return "found " + p.Found + "; allowed: " + p.Allowed
}

// maxQuoted is how much of a text a message repeats, in characters: what is allowed has to
// fit behind it.
const maxQuoted = 60

// quoted is a text as a message repeats it: between quotes, without control characters,
// and a long one cut.
func quoted(text string) string {
	count := 0
	for i := range text {
		if count == maxQuoted {
			return strconv.Quote(text[:i] + "…")
		}
		count++
	}
	return strconv.Quote(text)
}

func (l Lever) problem(found, allowed string) *Problem {
	return &Problem{Key: l.Key, Found: found, Allowed: allowed}
}

// Allowed says in words what the lever may hold: "0 to 0.95", "1 or more",
// "capacity, target".
func (l Lever) Allowed() string { return l.allowed(l.Range.String()) }

// AllowedTerse is [Lever.Allowed] for programs: the ends of a range as they can be typed,
// large ones as powers of ten: "1 to 1e15".
func (l Lever) AllowedTerse() string {
	return l.allowed(shortNumber(l.Range.Low) + " to " + shortNumber(l.Range.High))
}

// allowedOf is [Lever.Allowed] to who gave n: of a number that is too great it names the end.
func (l Lever) allowedOf(n float64) string { return l.allowed(l.Range.Given(n)) }

func (l Lever) allowed(span string) string {
	if l.Unit == Fraction {
		span += " (" + formatFraction(l.Range.Low) + " to " + formatFraction(l.Range.High) + ")"
	}
	switch l.Kind {
	case Whole:
		if l.calendar {
			return "a month such as April, or its number, " + span
		}
		return "a whole number, " + span
	case Plan:
		return span + ", or a list with one number per quarter"
	case Monthly:
		return "a list of people by month, each " + span
	case List:
		return fmt.Sprintf("a list of %d to %d numbers, each %s", l.field.shape().least, l.field.shape().most, span)
	case Parts:
		return fmt.Sprintf("%d numbers that sum to 1, each %s", l.field.shape().size, span)
	case Toggle:
		return "true or false"
	case Words:
		return strings.Join(l.Choices(), ", ")
	case Triangle:
		return "low <= mode <= high, each " + span
	case Bounds:
		return fmt.Sprintf("%d ascending numbers, each %s", l.field.shape().size, span)
	case Date:
		return fmt.Sprintf("a date like 2027-01-01, %d to %d", FirstMonth.Year(), LastMonth.Year())
	case Text:
		return l.textRule()
	}
	return span
}

// Bounds of a text of a file; see [Visible].
const (
	maxText  = 200                           // characters
	TextRule = "1 to 200 visible characters" // the same in words
	MaxMarks = 4                             // combining marks on one letter
)

func (l Lever) textRule() string {
	if l.Spec.Key == keyCurrency {
		return "an ISO 4217 code: three capital letters, such as USD"
	}
	return TextRule
}

func (l Lever) checkText(text string) error {
	if l.Spec.Key == keyCurrency && !IsCurrency(text) {
		return l.problem(quoted(text), l.textRule())
	}
	if !Visible(text) {
		return l.problem(quoted(text), TextRule)
	}
	return nil
}

// IsCurrency reports whether a text looks like an ISO 4217 code: three capital letters.
func IsCurrency(code string) bool {
	if len(code) != 3 {
		return false
	}
	for _, r := range code {
		if r < 'A' || r > 'Z' {
			return false
		}
	}
	return true
}

// IsRate reports whether one unit of a currency may be worth n of another.
func IsRate(n float64) bool { return n > 0 && n <= 1e6 }

// Visible reports whether a text can stand on one line of a screen: 1 to 200
// characters, not only spaces, no control, format or line-breaking characters, and no
// run of more than [MaxMarks] combining marks.
func Visible(text string) bool {
	count, marks := 0, 0
	for _, r := range text {
		count++
		if marks++; !unicode.Is(unicode.M, r) {
			marks = 0
		}
		bad := r == unicode.ReplacementChar || unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Co)
		if bad || marks > MaxMarks || count > maxText {
			return false
		}
	}
	return strings.TrimSpace(text) != ""
}
