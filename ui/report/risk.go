package report

import (
	"fmt"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/planner/risk"
	"brim/ui/words"
)

// RiskText writes a plan's risk for a person.
func RiskText(s *model.Scenario, r *risk.Result, caseName string, sheet Sheet) string {
	var b strings.Builder
	b.WriteString(sheet.block(s.Title, "") + sheet.block(riskFacts(r, caseName), "") + "\n")
	for _, line := range words.RangeLines(s) {
		b.WriteString(sheet.block(line, ""))
	}
	b.WriteByte('\n')
	for _, line := range sureLines(r) {
		b.WriteString(sheet.block(line, ""))
	}
	for _, section := range RiskSections(s, r) {
		b.WriteString("\n" + sheet.block(section.Title, ""))
		b.WriteString(sheet.grid(section.Grid))
	}
	return b.String()
}

// RiskMarkdown writes it for a document.
func RiskMarkdown(s *model.Scenario, r *risk.Result, caseName string) string {
	var b strings.Builder
	b.WriteString("# " + EscapeMarkdown(s.Title) + "\n\n" + EscapeMarkdown(riskFacts(r, caseName)) + "\n\n")
	for _, line := range append(words.RangeLines(s), sureLines(r)...) {
		b.WriteString("- " + EscapeMarkdown(line) + "\n")
	}
	for _, section := range RiskSections(s, r) {
		b.WriteString("\n" + section.Markdown())
	}
	return b.String()
}

// sureLines say how long things hold, and how long after its cause a pod ends.
func sureLines(r *risk.Result) []string {
	lines := words.SureLines(r)
	if delay := words.DelayLine(r); delay != "" {
		lines = append(lines, delay)
	}
	return lines
}

func riskFacts(r *risk.Result, caseName string) string {
	return words.Trials(r) + " · " + caseName + " case"
}

// RiskSections are the chances and the fans of a plan, at the opening and at the end of
// every fiscal quarter.
func RiskSections(s *model.Scenario, r *risk.Result) []Section {
	months := make([]int, 0, len(r.Months))
	for t := range r.Months {
		if m := r.Months[t].Month; t == 0 || m == s.Quarter(m).Last() || t == len(r.Months)-1 {
			months = append(months, t)
		}
	}
	sections := []Section{Chances(r, months), Fan("ARR", r, months, func(m *risk.Month, q int) Cell {
		return moneyCell(m.ARR[q], s.Currency)
	})}
	for k := range s.Tiers {
		name := s.Tiers[k].Name
		sections = append(sections, Fan(name+" accounts per CSM", r, months, func(m *risk.Month, q int) Cell {
			return Figure(words.Load(m.Tiers[k].Load[q]), m.Tiers[k].Load[q])
		}))
		if s.Tiers[k].Coverage == model.Pod {
			sections = append(sections, Fan(name+" AEs per CSM", r, months, func(m *risk.Month, q int) Cell {
				return Figure(words.Ratio(m.Tiers[k].Ratio[q]), m.Tiers[k].Ratio[q])
			}))
		}
	}
	return sections
}

// Chances is how likely what may come has come by the given months: books over, pods that
// break, and what the rules of the sources warn of.
func Chances(r *risk.Result, months []int) Section {
	grid := Grid{Head: []string{"By"}, Left: 1, Fixed: 1}
	rows := make([][]Cell, len(months))
	for i, t := range months {
		rows[i] = []Cell{Word(r.Months[t].Month.Long())}
	}
	add := func(head string, chance func(*risk.Month) model.Opt) {
		grid.Head = append(grid.Head, head)
		for i, t := range months {
			v := chance(&r.Months[t])
			rows[i] = append(rows[i], Figure(words.Chance(v), v))
		}
	}
	for k := range r.Months[0].Tiers {
		tier := &r.Months[0].Tiers[k]
		add(tier.Name+" over", func(m *risk.Month) model.Opt { return model.Some(m.Tiers[k].Over) })
		if !tier.Degraded.OK {
			continue
		}
		add(tier.Name+" breaks", func(m *risk.Month) model.Opt { return m.Tiers[k].Cause(planner.CauseRatio) })
		for _, cause := range []planner.Cause{planner.CauseHiringGap, planner.CauseEconomics} {
			add("warned: "+words.CauseBriefly(cause), func(m *risk.Month) model.Opt { return m.Tiers[k].Cause(cause) })
		}
	}
	for _, row := range rows {
		grid.Add(row...)
	}
	return Section{Title: "Chance that it has come by the month", Name: "Chances", Grid: grid}
}

// Fan is a figure's quantiles in the given months.
func Fan(title string, r *risk.Result, months []int, write func(m *risk.Month, q int) Cell) Section {
	grid := Grid{Head: []string{"Month"}, Left: 1, Fixed: 1}
	for _, q := range r.Quantiles {
		grid.Head = append(grid.Head, fmt.Sprintf("%g%%", q*100))
	}
	for _, t := range months {
		row := []Cell{Word(r.Months[t].Month.Long())}
		for q := range r.Quantiles {
			row = append(row, write(&r.Months[t], q))
		}
		grid.Add(row...)
	}
	return Section{Title: title + ", by quantile", Name: title, Grid: grid}
}

// RiskCSV writes every month: a row for the company, in which the tier is empty, then a
// row a tier; numbers unrounded, what is undefined or unbounded empty.
func RiskCSV(r *risk.Result) ([]byte, error) {
	head := []string{"t", "month", "tier"}
	for _, figure := range []string{"arr", "ratio", "load", "utilization"} {
		for _, q := range r.Quantiles {
			head = append(head, fmt.Sprintf("%s_%g", figure, q*100))
		}
	}
	head = append(head, "over", "breaks", "pod_ratio", "pod_hiring_gap", "pod_economics")
	var rows [][]string
	for t := range r.Months {
		m := &r.Months[t]
		row := []string{cell(m.T), cell(m.Month), ""}
		for _, v := range m.ARR {
			row = append(row, cell(v))
		}
		rows = append(rows, append(row, make([]string, len(head)-len(row))...))
		for k := range m.Tiers {
			tier := &m.Tiers[k]
			row := append([]string{cell(m.T), cell(m.Month), cell(tier.Name)}, make([]string, len(m.ARR))...)
			for _, figure := range []risk.Quantiles{tier.Ratio, tier.Load, tier.Utilization} {
				for _, v := range figure {
					row = append(row, cell(v))
				}
			}
			rows = append(rows, append(row, cell(tier.Over), cell(tier.Breaks), cell(tier.PodRatio), cell(tier.PodHiringGap),
				cell(tier.PodEconomics)))
		}
	}
	return WriteCSV(head, rows)
}
