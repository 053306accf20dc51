package scenarios

import (
	"maps"
	"slices"
	"strings"

	"brim/model"
	"brim/scenarios/text"
)

// uncertainty is the table whose keys, besides its own levers, are those of other levers
// in quotes: the ranges in which they may come to lie.
const uncertainty = "uncertainty"

// rangeParts are the keys of a range, as the model's [model.Range] has them.
var rangeParts = []string{"low", "mode", "high"}

// rangeOf reads the range of the lever that a key of [uncertainty] names.
func (r *reader) rangeOf(path, key string, raw any) {
	lever, found := model.Find(r.scenario, key)
	if !found || !lever.Ranges() {
		r.noRange(path, key, found, raw)
		return
	}
	spread := lever.Spread()
	parts, ok := raw.(map[string]any)
	if !ok {
		r.add(path, describe(raw), "{ low = …, mode = …, high = … }", "")
		return
	}
	numbers := make([]float64, len(rangeParts))
	good := true
	for _, part := range slices.Sorted(maps.Keys(parts)) {
		i, place := slices.Index(rangeParts, part), text.Join(path, part)
		if i < 0 {
			r.add(place, "an unknown key", strings.Join(rangeParts, ", "), didYouMean(part, rangeParts))
			good = false
			continue
		}
		if numbers[i], ok = number(parts[part]); !ok {
			r.add(place, describe(parts[part]), lever.Allowed(), unquoted(lever, parts[part]))
			good = false
		}
	}
	for _, part := range rangeParts {
		if _, given := parts[part]; !given && good {
			r.add(path, "no "+part, "low, mode and high", "")
			good = false
		}
	}
	if !good {
		return
	}
	if problem, ok := spread.Set(r.scenario, model.Value{List: numbers}).(*model.Problem); ok {
		r.add(path, problem.Found, problem.Allowed, "")
	}
}

// noRange says that a key of [uncertainty] names nothing that may have a range.
func (r *reader) noRange(path, key string, isLever bool, raw any) {
	own := validKeys(uncertainty)
	allowed := strings.Join(own, ", ") + `, or a lever's key in quotes, such as "ae.attainment"`
	switch {
	case isLever:
		r.add(path, "a range of a lever that has none", allowed, "only numbers and hires have one, and the horizon has not")
	case text.IsBare(key) && isTable[key] && describe(raw) == "a table":
		r.add(path, "a table", allowed, `in quotes: "`+key+`.…" = { low = …, mode = …, high = … }`)
	default:
		r.add(path, "an unknown key", allowed, r.nearRange(key, own))
	}
}

// nearRange is what may be meant by a key that no lever has.
func (r *reader) nearRange(key string, own []string) string {
	if r.rangeKeys == nil {
		r.rangeKeys = append(model.RangeKeys(r.scenario), own...)
	}
	return meaning(r.near(key, r.rangeKeys))
}
