package model

import (
	"fmt"
	"regexp"
	"strconv"
)

// partWords is one part of a whole as people type it: "Q4 40%", "q4=0.4", "Q4: 40 %".
var partWords = regexp.MustCompile(`^[qQ]([0-9])\s*[:=\s]\s*(.+)$`)

// parsePart reads one of the parts of a whole, for which the others make room in
// proportion; false where the text says no part.
func (l Lever) parsePart(s *Scenario, text string) (Value, bool, error) {
	found := partWords.FindStringSubmatch(text)
	if l.Kind != Parts || found == nil {
		return Value{}, false, nil
	}
	whole := l.Get(s).List
	number, _ := strconv.Atoi(found[1])
	if number < 1 || number > len(whole) {
		return Value{}, true, l.problem("Q"+found[1], fmt.Sprintf("Q1 to Q%d", len(whole)))
	}
	n, err := l.parseNumber(found[2], s.Currency)
	if err != nil {
		return Value{}, true, err
	}
	return Value{List: tidyWithPart(whole, number-1, n)}, true, nil
}
