package words

import (
	"fmt"
	"regexp"
	"strings"

	"brim/model"
)

// MonthInFull writes a month as it is read aloud: "February 2028".
func MonthInFull(m model.Month) string {
	return fmt.Sprintf("%s %d", m.Month(), m.Year())
}

// Spoken writes what stands on the screen so that it makes sense when it is read aloud:
// months in full, signs and scales as words, no marks. "▲ Core over Jun–Jul 2027 · +25%"
// becomes "Core over June to July 2027, plus 25%". It is for words of the program's own:
// of a file's name or a text that a person typed it would make another. Bytes that are no
// UTF-8 become U+FFFD, lest what is left of them join to a sign once another is taken out.
func Spoken(text string) string {
	if isPlain(text) {
		return strings.TrimSpace(text)
	}
	return spokenByRules(text)
}

func spokenByRules(text string) string {
	text = strings.ToValidUTF8(text, "\uFFFD")
	for _, rule := range spokenRules {
		text = rule.sign.ReplaceAllString(text, rule.word)
	}
	text = monthWord.ReplaceAllStringFunc(text, monthInFull)
	text = sameYear.ReplaceAllString(text, "$1 to $2")
	text = spokenSigns.Replace(text)
	return strings.TrimSpace(manyBlanks.ReplaceAllString(text, " "))
}

// isPlain reports whether a text is of words alone, as most names are, which no rule changes.
func isPlain(text string) bool {
	for i := range len(text) {
		c := text[i]
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c == '.', c == '_', c == ' ' && !strings.HasPrefix(text[i+1:], " "):
		default:
			return false
		}
	}
	return true
}

// spokenRule writes a sign as a word where it stands before or behind what it belongs to.
type spokenRule struct {
	sign *regexp.Regexp
	word string
}

// money is the sign or the code of a currency, as [model.CurrencySymbol] writes it.
const money = `(?:[A-Z]?[$€£¥₹₩]|[A-Z]{3} )`

// spokenRules are carried out one after the other.
var spokenRules = []spokenRule{
	{regexp.MustCompile(`[▲▽✓✗] ?([-+0-9$€£¥₹₩])`), "$1"},
	{regexp.MustCompile(`/y\b`), " a year"},
	{regexp.MustCompile(`\bCS(?: cost)?/ARR\b`), "CS cost of ARR"},
	{regexp.MustCompile(`(` + money + `[0-9][0-9.,]*)K\b`), "$1 thousand"},
	{regexp.MustCompile(`(` + money + `[0-9][0-9.,]*)M\b`), "$1 million"},
	{regexp.MustCompile(`(` + money + `[0-9][0-9.,]*)B\b`), "$1 billion"},
	{regexp.MustCompile(`(` + money + `[0-9][0-9.,]*)T\b`), "$1 trillion"},
	{regexp.MustCompile(`(` + money + `[0-9][0-9.,]*)Q\b`), "$1 quadrillion"},
	{regexp.MustCompile(`, \+([0-9]+) more\b`), ", and $1 more"},
	{regexp.MustCompile(`<=|≤`), " at most "},
	{regexp.MustCompile(`>=|≥`), " at least "},
	{regexp.MustCompile(`<( ?[0-9$€£¥])`), "less than $1"},
	{regexp.MustCompile(`>( ?[0-9$€£¥])`), "more than $1"},
	{regexp.MustCompile(`(^|[\s(=])[-−](` + money + `?[0-9])`), "${1}minus $2"},
	{regexp.MustCompile(`(^|[\s(=])\+(` + money + `?[0-9])`), "${1}plus $2"},
	{regexp.MustCompile(`([0-9]) pp\b`), "$1 percentage points"},
	{regexp.MustCompile(`([0-9]) mo\b`), "$1 months"},
	{regexp.MustCompile(`([0-9]) h\b`), "$1 hours"},
	{regexp.MustCompile(`×([0-9])`), "times $1"},
	{regexp.MustCompile(`([0-9])×`), "$1 times "},
	{regexp.MustCompile(`([0-9]) avg\b`), "$1 on average"},
	{regexp.MustCompile(`\bn/a\b`), "not defined"},
	{regexp.MustCompile(`\bmin\(([^()]+), ([^(),]+)\)`), "the smaller of $1 and $2"},
	{regexp.MustCompile(`\bmax\(([^()]+), ([^(),]+)\)`), "the larger of $1 and $2"},
	{regexp.MustCompile(`\b1 months\b`), "1 month"},
	{regexp.MustCompile(`\(was: `), "(before: "},
	{regexp.MustCompile(`\(was `), "(before: "},
}

// spokenSigns are signs that stand for the same words wherever they are.
var spokenSigns = strings.NewReplacer(
	"▲ ", "", "✓ ", "", "▽ ", "", "✗ ", "", "! ", "", "▲", "", "✓", "yes", "▽", "", "✗", "no", "●", "", "◇", "",
	" · ", ", ", "·", " times ", " → ", " to ", "→", " to ", " – ", ", ", "–", " to ", "—", ", ", "…", " and so on",
	" ÷ ", " divided by ", "÷", " divided by ", " × ", " times ", "×", " times ", " / ", " divided by ", "−", "minus ",
	"AE:CSM ratio", "ratio of AEs per CSM", "AE:CSM now", "AEs per CSM now", "AE:CSM", "AEs per CSM", "/qtr", " a quarter",
	" & ", " and ", "Σ", "sum of ",
)

const shortMonths = `Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec`

var (
	manyBlanks = regexp.MustCompile(` {2,}`)
	// monthWord is a short month beside another, or with its year.
	monthWord = regexp.MustCompile(`\b(?:` + shortMonths + `)(?:(?:–| to )(?:` + shortMonths + `)\b)?(?: [0-9]{4}\b| '[0-9]{2}\b|\))`)
	sameYear  = regexp.MustCompile(`([0-9]{4})–([A-Z])`)
	shortName = regexp.MustCompile(`\b(?:` + shortMonths + `)\b`)
	shortYear = regexp.MustCompile(` '([0-9]{2})\b`)
	fullNames = fullMonthNames()
)

func fullMonthNames() map[string]string {
	names := map[string]string{}
	for m := range model.Month(12) {
		full := m.Month().String()
		names[full[:3]] = full
	}
	return names
}

// monthInFull writes out a month, or months with a dash between them.
func monthInFull(text string) string {
	text = shortName.ReplaceAllStringFunc(text, func(short string) string { return fullNames[short] })
	return strings.Replace(shortYear.ReplaceAllString(text, " 20$1"), "–", " to ", 1)
}
