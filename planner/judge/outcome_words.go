package judge

import (
	"cmp"
	"math"
	"strconv"
	"strings"

	"brim/model"
)

// Show is a value of the outcome for people: "Mar 2028", "never", "$31.2M", "n/a".
func (o *Outcome) Show(v model.Opt, currency string) string {
	switch {
	case o.Month && !v.OK:
		return "never"
	case o.Month:
		return model.Month(v.V).Long()
	case !v.OK:
		return "n/a"
	case o.Unit == model.Fraction:
		return model.Percent(v.V, 1)
	}
	return model.Format(v.V, o.Unit, currency)
}

// ShowChange is how far the outcome is from what it is held against, with its sign, between
// the two as [Outcome.Show] writes them; a month that never comes counts as the one after end.
func (o *Outcome) ShowChange(now, before model.Opt, end model.Month, currency string) string {
	now, before = o.Counted(now, end), o.Counted(before, end)
	if !now.OK || !before.OK {
		return "n/a"
	}
	largest := math.Max(math.Abs(now.V), math.Abs(before.V))
	return o.showSteps(stepsBetween(now.V, before.V, o.step(largest)), largest, 0, currency)
}

// step is the smallest difference between two values of the outcome that are written in the
// scale of the largest: 0.1 month, 0.1 percentage point, 0.01 of a ratio.
func (o *Outcome) step(largest float64) float64 {
	switch {
	case o.Month || o.Unit == model.MonthCount:
		return 0.1
	case o.Unit == model.Fraction:
		return 0.001
	case o.Unit == model.Money:
		return model.LeastMoney(largest)
	}
	return 0.01
}

// stepsBetween is how many steps lie between two values as they are written.
func stepsBetween(now, before, step float64) float64 {
	return model.Written(now/step, 0) - model.Written(before/step, 0)
}

// showSteps writes so many steps with their sign; those of amounts have some decimals more.
func (o *Outcome) showSteps(steps, largest float64, more int, currency string) string {
	if o.Unit == model.Money {
		return cmp.Or(model.FormatSteps(steps, largest, more, currency), "0")
	}
	return o.ShowDifference(model.Some(steps*o.step(largest)), largest, currency)
}

// ShowDifference is a difference of the outcome for people, with its sign: "+2.3 mo",
// "-$0.4M", "+1.2 pp". Amounts are in the scale of the largest one beside which it stands,
// so that a column has one scale.
func (o *Outcome) ShowDifference(v model.Opt, largest float64, currency string) string {
	switch {
	case !v.OK:
		return "n/a"
	case o.Month || o.Unit == model.MonthCount:
		return signed(v.V, 1) + " mo"
	case o.Unit == model.Fraction:
		return signed(v.V*100, 1) + " pp"
	case o.Unit == model.Money:
		largest = math.Max(math.Abs(largest), math.Abs(v.V))
		return o.showSteps(v.V/o.step(largest), largest, 0, currency)
	}
	return signed(v.V, 2)
}

// signed writes a number with its sign; one that reads as 0 has none.
func signed(v float64, decimals int) string {
	text := model.Fixed(v, decimals)
	if shown, err := strconv.ParseFloat(text, 64); err == nil && shown == 0 {
		return model.Fixed(0, decimals)
	}
	if v > 0 {
		return "+" + text
	}
	return text
}

// Text is the outcome's value for programs: a month as "2028-03", "never", a number, or
// nothing where it is undefined or unbounded.
func (o *Outcome) Text(v model.Opt) any {
	switch {
	case o.Month && !v.OK:
		return "never"
	case o.Month:
		return model.Month(v.V).String()
	case !v.OK:
		return nil
	}
	return v.V
}

// Parse reads a value of the outcome that a person typed: a month as "2028-12", "Dec
// 2028" or "never", an amount as "30m", a rate as "105%". The error is a [*model.Problem].
func (o *Outcome) Parse(text, currency string) (model.Opt, error) {
	text = strings.TrimSpace(text)
	if o.Month {
		if strings.EqualFold(text, "never") {
			return model.Opt{}, nil
		}
		month, err := model.ReadMonth(text)
		if err != nil || month < model.FirstMonth || month > model.LastMonth {
			return model.Opt{}, &model.Problem{Key: o.Label, Found: strconv.Quote(text), Allowed: "2028-12 or Dec 2028, or never"}
		}
		return model.Some(float64(month)), nil
	}
	most := map[model.Unit]float64{model.Money: 1e15, model.Fraction: 100, model.Ratio: 1000, model.MonthCount: 1000}[o.Unit]
	probe := model.Lever{Spec: &model.Spec{Key: o.Key, Unit: o.Unit, Required: true, Range: model.Span{Low: 0, High: most}}, Key: o.Label}
	n, err := probe.ParseNumber(text, currency)
	if err != nil {
		return model.Opt{}, err
	}
	return model.Some(n), nil
}

// Typed is a value of the outcome as [Outcome.Parse] reads it, rounded.
func (o *Outcome) Typed(v model.Opt) string {
	switch {
	case o.Month && v.OK:
		return model.Month(v.V).String()
	case o.Month:
		return "never"
	case !v.OK:
		return ""
	case o.Unit == model.Fraction:
		return model.Percent(v.V, 1)
	case o.Unit == model.Money && v.V >= 1e6:
		return model.Fixed(v.V/1e6, 2) + "m"
	case o.Unit == model.Money, o.Unit == model.MonthCount:
		return model.Fixed(v.V, 0)
	}
	return model.Fixed(v.V, 2)
}
