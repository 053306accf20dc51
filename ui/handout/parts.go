package handout

import (
	"brim/model"
	"brim/planner"
	"brim/planner/books"
	"brim/planner/explain"
	"brim/ui/report"
	"brim/ui/words"
)

// requisitions is by when each quarter's searches have to be open, so that who is planned can
// start in it.
func requisitions(s *model.Scenario, p *planner.Plan) report.Section {
	grid := report.Grid{Head: []string{"Quarter", "Role", "Search opens", "First start", "Planned hires"}, Left: 4, Fixed: 2}
	for _, b := range p.Bookings() {
		for _, role := range []struct {
			name  string
			hires func(*planner.Month) float64
			fill  int
		}{
			{"AE", func(m *planner.Month) float64 { return m.AE.Hires }, s.AE.TimeToFill},
			{"CSM", func(m *planner.Month) float64 { return m.CSM.Hires }, s.CSM.TimeToFill},
		} {
			first, sum := model.Month(0), 0.0
			for t := p.TimeOf(b.From); t <= p.TimeOf(b.To); t++ {
				if n := role.hires(&p.Months[t]); n > 0 {
					if sum == 0 {
						first = p.Months[t].Month
					}
					sum += n
				}
			}
			if sum > 0 {
				grid.Add(report.Word(words.Quarter(b.Quarter, b.From, b.To)), report.Word(role.name),
					report.Word(first.Add(-role.fill).Long()), report.Word(first.Long()), report.Number(words.Heads(sum), sum))
			}
		}
	}
	return report.Section{Title: "Requisitions: when the searches open for planned hires, by the time to fill", Grid: grid}
}

// cases holds the base case and every market case of the scenario beside each other.
func (d *Document) cases(s *model.Scenario) {
	if len(s.Cases) == 0 {
		return
	}
	d.heading("Market cases side by side")
	grid := report.Grid{Head: []string{"Figure"}, Left: 1, Fixed: 1}
	var plans []*planner.Plan
	var headlines []planner.Headline
	for c := -1; c < len(s.Cases); c++ {
		p := planner.Make(s, c)
		plans, headlines = append(plans, p), append(headlines, p.Headline())
		grid.Head = append(grid.Head, s.CaseName(c))
	}
	row := func(label string, write func(p *planner.Plan, h planner.Headline) report.Cell) {
		cells := []report.Cell{report.Word(label)}
		for i, p := range plans {
			cells = append(cells, write(p, headlines[i]))
		}
		grid.Add(cells...)
	}
	row("Pods break", func(_ *planner.Plan, h planner.Headline) report.Cell {
		if !h.Pods.Any {
			return report.Word("no pods")
		}
		return report.Word(report.Mark(!h.Pods.Breaks) + " " + words.PodsDate(h.Pods))
	})
	for k := range s.Tiers {
		row(s.Tiers[k].Name+" books over", func(_ *planner.Plan, h planner.Headline) report.Cell {
			if !h.Books[k].Over {
				return report.Word(report.Mark(true) + " " + words.Never)
			}
			return report.Word(report.Mark(false) + " " + words.Date(h.Books[k].Since))
		})
	}
	for _, figure := range explain.Compared() {
		row(figure.Compared.Label, func(p *planner.Plan, _ planner.Headline) report.Cell {
			v := figure.Picked(p)
			place, _ := figure.PickedAt(p)
			return report.Figure(words.Write(figure.Kind, v, p.Currency, figure.Limits(p, place)...), v)
		})
	}
	d.section(report.Section{Title: "What the plan comes to in each market case", Grid: grid})
}

// books is whose books the real accounts are, where the accounts file says so; the CSMs' names
// only where names may be given.
func (d *Document) books(in Input) {
	if in.Scenario.Book.Accounts == nil {
		return
	}
	made := books.Make(in.Scenario)
	if len(made.CSMs) > 0 {
		if !in.NoNames {
			d.section(report.AllBooks(in.Scenario, made))
		}
		d.section(report.Evenness(made))
	}
	d.section(report.Renewals(in.Scenario, made))
}

// Marks of values that no source gives, or that were read out of one.
const (
	assumedMark = "(a)"
	readMark    = "(r)"
)

// assumptions is what the plan takes for granted: every lever that stands at a default that is an
// assumption, or a reading of a source.
func (d *Document) assumptions(s *model.Scenario, p *planner.Plan) {
	grid := report.Grid{Head: []string{"Group", "Lever", "Value", "Where it comes from", "What it means"}, Left: 5, Fixed: 2}
	for _, l := range model.LeversIn(s, p.MarketCase()) {
		mark, from := markOf(l)
		standard, ok := l.DefaultValue()
		value := l.Show(l.Planned(s), s.Currency)
		if mark == "" || !ok || l.Idle(s) != "" || value != l.Show(standard, s.Currency) {
			continue
		}
		grid.Add(report.Word(l.Group.String()), report.Word(l.Title()), report.Word(value+" "+mark), report.Word(from), report.Word(l.Help))
	}
	d.heading("Assumptions")
	d.section(report.Section{Title: "Values that the plan assumes " + assumedMark + " or reads out of a source " + readMark, Grid: grid})
}

// markOf says of a lever's default whether it is an assumption or a reading.
func markOf(l model.Lever) (mark, from string) {
	switch {
	case l.Assumed:
		return assumedMark, explain.FromAssumption
	case l.Reading:
		return readMark, "a reading of " + l.Source
	}
	return "", ""
}
