package model

import (
	"strconv"
	"strings"
)

// parseTriangle reads a range that a person typed for the lever of which l is the range:
// "0.55 0.7 0.8" is low, mode, high; "0.55 0.8" has the present value as its mode;
// "+-10%" reaches a tenth to both sides of the present value; "none" takes it away.
func (l Lever) parseTriangle(s *Scenario, text string) (Value, error) {
	if strings.EqualFold(text, "none") {
		return Value{Absent: true}, nil
	}
	ranged, found := Find(s, l.Spreads())
	if !found {
		return Value{}, l.problem(strconv.Quote(text), "a lever of this scenario")
	}
	for _, sign := range []string{"±", "+-", "+/-"} {
		if rest, ok := strings.CutPrefix(text, sign); ok {
			share, err := readNumber(rest)
			if err != nil || len(share) != 1 || share[0] < 0 {
				return Value{}, l.problem(strconv.Quote(text), "a part of the present value, such as +-10%")
			}
			return ranged.Around(s, share[0]), nil
		}
	}
	v, err := l.parseList(text, s.Currency)
	if err != nil {
		return Value{}, err
	}
	if len(v.List) == 2 {
		n, _ := ranged.Number(s)
		low, high := v.List[0], v.List[1]
		v.List = []float64{low, min(max(n, low), high), high}
	}
	return v, nil
}

// showTriangle writes a range for people: "55% to 80%, likely 70%".
func (l Lever) showTriangle(v Value, currency string) string {
	if len(v.List) != 3 {
		return "none"
	}
	text := func(n float64) string { return Format(n, l.Unit, currency) }
	return text(v.List[0]) + " to " + text(v.List[2]) + ", likely " + text(v.List[1])
}
