package model

import (
	"fmt"
	"strings"
)

// bounding are the levers which another input may bound, so that what a range allows of
// one alone may not fit beside the rest of the scenario.
var bounding = map[string]bool{
	"tier.*.book_min": true, "tier.*.book_max": true, "tier.*.min_acv": true, keyPromoted: true, "tier.*.account_share": true,
	"limits.ratio_sound": true, "limits.ratio_degraded": true, "org.onboarding_share": true, "org.renewal_share": true,
	keyARR: true, "book.acv_mean": true, "book.acv_spread": true,
	"tier.*.ratio_sound": true, "tier.*.ratio_degraded": true, "tier.*.accounts": true, "tier.*.arr": true,
	"ae.heads": true, "csm.heads": true, "tier.*.ae_share": true, "tier.*.csm_share": true,
}

// uncertainty checks that every range belongs to a lever and lies where it may.
func (v *validation) uncertainty() {
	if len(v.s.Uncertainty.Ranges) == 0 {
		return
	}
	var bounded []Lever
	first := map[*Spec]string{}
	for _, r := range v.s.Uncertainty.Ranges {
		l, found := Find(v.s, r.Key)
		if !found || !l.Ranges() {
			v.add(RangeKey(r.Key), "a range", "the key of a lever that holds a number")
			continue
		}
		spread := l.Spread()
		if problem, ok := spread.Check(spread.Get(v.s)).(*Problem); ok {
			v.problems = append(v.problems, problem)
			continue
		}
		if other, twice := first[l.Spec]; twice && l.peers {
			v.add(RangeKey(r.Key), "a range beside that of "+other, "one of the tiers' shares: the others make room for it")
			continue
		}
		first[l.Spec] = r.Key
		if bounding[l.Spec.Key] {
			bounded = append(bounded, l)
		}
	}
	if len(v.problems) == 0 {
		v.corners(bounded)
	}
}

// corners tries the ends of every range that something else may bound, alone and with
// each other one, and reports the first that do not fit.
func (v *validation) corners(bounded []Lever) {
	probe := v.s.Clone()
	probe.Uncertainty = Uncertainty{}
	fits := func(ends ...rangeEnd) bool {
		s := probe.Clone()
		var words []string
		for _, end := range ends {
			end.lever.Drive(probe, s)(end.value)
			words = append(words, end.words)
		}
		problems := Validate(s)
		if len(problems) == 0 {
			return true
		}
		v.add(RangeKey(ends[0].lever.Key), strings.Join(words, " together with "),
			fmt.Sprintf("what fits the rest: %s", problems[0].Error()))
		return false
	}
	for i := range bounded {
		for _, end := range v.ends(bounded[i]) {
			if !fits(end) {
				return
			}
			for j := range i {
				for _, other := range v.ends(bounded[j]) {
					if !fits(end, other) {
						return
					}
				}
			}
		}
	}
}

// rangeEnd is one end of a lever's range.
type rangeEnd struct {
	lever Lever
	value float64
	words string
}

func (v *validation) ends(l Lever) [2]rangeEnd {
	r, _ := v.s.RangeOf(l.Key)
	end := func(part string, value float64) rangeEnd {
		return rangeEnd{l, value, fmt.Sprintf("%s = %s of %s", part, Decimal(value), l.Key)}
	}
	return [2]rangeEnd{end("low", r.Low), end("high", r.High)}
}
