package explain

import (
	"math"
	"strconv"

	"brim/model"
)

// shownAs says how a value is shown: as a number of a unit, as one of a list of words,
// or as a month of the plan.
type shownAs struct {
	unit  model.Unit
	words []string
	month bool
}

// written is a value for people in the plan's currency, undefined as "n/a".
func written(v model.Opt, form shownAs, place spot) phrase {
	switch {
	case form.month && v.OK:
		return phrase{place.p.MonthAt(int(v.V)).Long(), whole}
	case form.month:
		return phrase{"never", whole}
	case !v.OK:
		return phrase{"n/a", whole}
	case form.words != nil:
		return phrase{form.words[int(v.V)], whole}
	}
	bind := whole
	if v.V < 0 {
		bind = additive
	}
	return phrase{finely(v.V, form.unit, place.p.Currency, place.finer), bind}
}

// rounded writes a number with about three digits that matter, and all of a large
// one's whole digits, so that a small rate or a part of a head does not read as 0.
func rounded(v float64, unit model.Unit, currency string) string {
	shown := v
	if unit == model.Fraction {
		shown = v * 100
	}
	size := math.Abs(shown)
	switch {
	case unit == model.Money:
		return model.Format(v, unit, currency)
	case unit == model.Multiple:
		unit = model.Plain // "3 × ×1.10" would not read
	}
	switch {
	case size >= 1000 && unit != model.Fraction:
		return model.Format(math.Round(v), unit, currency)
	case size >= 10 && unit != model.Ratio && unit != model.Fraction:
		return model.Format(math.Round(v*10)/10, unit, currency)
	case size != 0 && size < 0.1:
		text := strconv.FormatFloat(shown, 'g', 2, 64)
		if unit == model.Fraction {
			text += model.PercentSign
		}
		return text
	}
	return model.Format(v, unit, currency)
}
