package handout

import (
	"fmt"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/planner/risk"
	"brim/ui/words"
)

// monthTicks are the labels of a plan's months: its fiscal quarters at their first months, fewer
// where the plan is long.
func monthTicks(p *planner.Plan) []string {
	return ticksFrom(p.Months[0].Month, len(p.Months), p.Scenario())
}

func ticksFrom(first model.Month, months int, s *model.Scenario) []string {
	every := 1
	switch {
	case months > 49:
		every = 4
	case months > 25:
		every = 2
	}
	ticks := make([]string, months)
	for t := range ticks {
		quarter := s.Quarter(first.Add(t))
		if quarter.First == first.Add(t) && (quarter.Number-1)%every == 0 {
			ticks[t] = quarter.Short()
		}
	}
	return ticks
}

// byMonth reads a figure in every month of a plan.
func byMonth(p *planner.Plan, read func(*planner.Month) model.Opt) []model.Opt {
	values := make([]model.Opt, len(p.Months))
	for t := range p.Months {
		values[t] = read(&p.Months[t])
	}
	return values
}

// ratioChart is a pod tier's AE:CSM with its limits, and when pods are warned and break.
func ratioChart(s *model.Scenario, p *planner.Plan, f *planner.PodForecast) Chart {
	sound, degraded := s.Ratios(f.Index)
	c := Chart{
		Title: "AEs per CSM in " + f.Tier + " pods", Ticks: monthTicks(p), Write: countTick,
		Lines: []Line{
			{Name: f.Tier, Values: byMonth(p, func(m *planner.Month) model.Opt { return m.Tiers[f.Index].Ratio })},
			{Name: "12-month mean", Quiet: true, Values: byMonth(p, func(m *planner.Month) model.Opt { return m.Tiers[f.Index].TrailingRatio })},
		},
		Limits: podLimits(sound, degraded),
	}
	c.About = fmt.Sprintf("AEs per CSM from %s to %s in %s; pods are sound up to %s and break above %s.",
		words.Ratio(c.Lines[0].Values[0]), words.Ratio(c.Lines[0].Values[p.Horizon]), p.Last().Month.Long(),
		words.Limit(sound), words.Limit(degraded))
	if f.Warned != nil {
		c.event(f.Warned.When, "warned "+words.Date(f.Warned.When)+": "+words.CauseBriefly(f.Warned.Cause))
	}
	if f.Breaks != nil {
		c.event(*f.Breaks, "pods break "+words.Date(*f.Breaks))
	}
	return c
}

// podLimits are the ratios up to which pods are sound, and above which they break.
func podLimits(sound, degraded float64) []Limit {
	return []Limit{{sound, "sound " + words.Limit(sound)}, {degraded, "break " + words.Limit(degraded)}}
}

// event notes what comes about inside the plan; the words go into what the chart shows too.
func (c *Chart) event(when planner.When, label string) {
	if when.T < c.points() {
		c.Events = append(c.Events, Event{when.T, label})
		c.About += " " + strings.ToUpper(label[:1]) + label[1:] + "."
	}
}

// loadChart is how full every tier's books are, and when each runs over first.
func loadChart(p *planner.Plan) Chart {
	c := Chart{
		Title: "How full the books are", Ticks: monthTicks(p), Write: percentTick,
		Limits: []Limit{{1, "full"}},
		About:  "Accounts per productive CSM over the tier's limit; above 100% a book is over capacity.",
	}
	h := p.Headline()
	for k := range p.Splits {
		values := byMonth(p, func(m *planner.Month) model.Opt { return m.Tiers[k].Utilization })
		c.Lines = append(c.Lines, Line{Name: p.Splits[k].Name, Values: values})
		c.About += fmt.Sprintf(" %s from %s to %s.", p.Splits[k].Name, words.Percent(values[0]), words.Percent(values[p.Horizon]))
		if book := h.Books[k]; book.Over {
			c.event(book.Since, p.Splits[k].Name+" over "+words.Date(book.Since))
		}
	}
	return c
}

// mostTicks is how many fiscal quarters have room below a chart; of more every second one is named,
// or every fourth, the last among them.
const mostTicks = 9

// quarterly is the opening and the end of every fiscal quarter.
func quarterly(p *planner.Plan, opening bool) (ticks []string, ends []*planner.Month) {
	if opening {
		ticks, ends = append(ticks, "now"), append(ends, &p.Months[0])
	}
	for _, b := range p.Bookings() {
		ticks, ends = append(ticks, b.Quarter.Short()), append(ends, &p.Months[p.TimeOf(b.To)])
	}
	every := 1
	for len(ticks) > every*mostTicks {
		every *= 2
	}
	for i := range ticks {
		if (len(ticks)-1-i)%every > 0 {
			ticks[i] = ""
		}
	}
	return ticks, ends
}

// arrChart is ARR at the end of every fiscal quarter beside the goal.
func arrChart(p *planner.Plan) Chart {
	c := Chart{Title: "ARR at the end of the quarter", Write: moneyTick(p.Currency)}
	arr, goal := Line{Name: "ARR"}, Line{Name: "goal", Quiet: true}
	ticks, ends := quarterly(p, true)
	for _, m := range ends {
		arr.Values = append(arr.Values, model.Some(m.ARR))
		goal.Values = append(goal.Values, model.Some(m.GoalARR))
	}
	c.Ticks, c.Lines = ticks, []Line{arr, goal}
	c.About = fmt.Sprintf("ARR goes from %s to %s in %s; the goal is %s.", words.Money(arr.Values[0], p.Currency),
		words.Money(model.Some(p.Last().ARR), p.Currency), p.Last().Month.Long(), words.Money(model.Some(p.Last().GoalARR), p.Currency))
	return c
}

// bookingsChart is what ARR wins and loses in every fiscal quarter.
func bookingsChart(p *planner.Plan) Chart {
	c := Chart{Title: "ARR won and lost in the quarter", Write: moneyTick(p.Currency), Bars: []Bars{
		{Name: "new"}, {Name: "expansion"}, {Name: "churn"}, {Name: "contraction"},
	}}
	c.Ticks, _ = quarterly(p, false)
	sums := [4]float64{}
	for _, b := range p.Bookings() {
		flows := [4]float64{}
		for t := p.TimeOf(b.From); t <= p.TimeOf(b.To); t++ {
			m := &p.Months[t]
			for i, flow := range [4]float64{m.NewARR, m.ExpansionARR, -m.ChurnedARR, -m.ContractionARR} {
				flows[i] += flow
				sums[i] += flow
			}
		}
		for i, flow := range flows {
			c.Bars[i].Values = append(c.Bars[i].Values, flow)
		}
	}
	show := func(v float64) string { return words.Money(model.Some(v), p.Currency) }
	c.About = fmt.Sprintf("Over the plan %s new, %s expansion, %s churn, %s contraction.",
		show(sums[0]), show(sums[1]), show(0-sums[2]), show(0-sums[3]))
	return c
}

// peopleChart is who is on the payroll.
func peopleChart(p *planner.Plan) Chart {
	aes := byMonth(p, func(m *planner.Month) model.Opt { return model.Some(m.AE.Heads) })
	csms := byMonth(p, func(m *planner.Month) model.Opt { return model.Some(m.CSM.Heads) })
	return Chart{
		Title: "People on the payroll", Ticks: monthTicks(p), Write: countTick,
		Lines: []Line{{Name: "AEs", Values: aes}, {Name: "CSMs", Values: csms}},
		About: fmt.Sprintf("AEs from %s to %s, CSMs from %s to %s.", words.HeadsOf(aes[0]), words.HeadsOf(aes[p.Horizon]),
			words.HeadsOf(csms[0]), words.HeadsOf(csms[p.Horizon])),
	}
}

// The quantiles of a fan by their place.
const lowest, lower, middle, upper, highest = 0, 1, 2, 3, 4

// ratioFan is the range of a pod tier's AE:CSM.
func ratioFan(s *model.Scenario, r *risk.Result, k int) Chart {
	sound, degraded := s.Ratios(k)
	c := fan(s, r, func(m *risk.Month) risk.Quantiles { return m.Tiers[k].Ratio })
	c.Title, c.Write = "Range of AEs per CSM in "+s.Tiers[k].Name+" pods", countTick
	c.Limits = podLimits(sound, degraded)
	last := r.Months[len(r.Months)-1]
	c.About = fanWords(last.Month, func(q int) string { return words.Ratio(last.Tiers[k].Ratio[q]) })
	return c
}

// arrFan is the range of ARR.
func arrFan(s *model.Scenario, r *risk.Result) Chart {
	c := fan(s, r, func(m *risk.Month) risk.Quantiles {
		var values risk.Quantiles
		for q, v := range m.ARR {
			values[q] = model.Some(v)
		}
		return values
	})
	last := r.Months[len(r.Months)-1]
	c.Title, c.Write = "Range of ARR", moneyTick(s.Currency)
	c.About = fanWords(last.Month, func(q int) string { return words.Money(model.Some(last.ARR[q]), s.Currency) })
	return c
}

// fanWords says where a fan ends in its last month; show writes a quantile.
func fanWords(last model.Month, show func(q int) string) string {
	return fmt.Sprintf("In %s 9 of 10 trials lie between %s and %s, half of them between %s and %s.", last.Long(),
		show(lowest), show(highest), show(lower), show(upper))
}

// fan is the range of a figure by month.
func fan(s *model.Scenario, r *risk.Result, read func(*risk.Month) risk.Quantiles) Chart {
	wide, half, median := Band{Name: "9 of 10"}, Band{Name: "half"}, Line{Name: "median"}
	for t := range r.Months {
		v := read(&r.Months[t])
		wide.Low, wide.High = append(wide.Low, v[lowest]), append(wide.High, v[highest])
		half.Low, half.High = append(half.Low, v[lower]), append(half.High, v[upper])
		median.Values = append(median.Values, v[middle])
	}
	return Chart{Ticks: ticksFrom(r.Months[0].Month, len(r.Months), s), Bands: []Band{wide, half}, Lines: []Line{median}}
}

func countTick(v float64) string   { return model.Decimal(roundedTick(v)) }
func percentTick(v float64) string { return words.Percent(model.Some(v)) }

func moneyTick(currency string) func(float64) string {
	return func(v float64) string { return words.Money(model.Some(v), currency) }
}
