package workbook

import (
	"context"
	"errors"
	"math"

	"github.com/xuri/excelize/v2"

	"brim/planner"
	"brim/planner/judge"
	"brim/planner/risk"
	"brim/planner/solve"
	"brim/ui/report"
)

// widest is how many levers of each outcome go out.
const widest = 5

// trials is how many trials the risk is drawn with: enough for chances to a per cent or two, and
// few enough that nobody waits.
const trials = 2000

// Values is what goes out of a plan as values, since no formula of a sheet finds it: which
// levers matter, the cheapest hires that meet the targets, and how sure the plan is where
// something of it is uncertain. It ends with the context's error when that ends.
func Values(ctx context.Context, p *planner.Plan, workers int) ([]report.Section, error) {
	var sections []report.Section
	for _, part := range []func() ([]report.Section, error){
		func() ([]report.Section, error) { return matters(ctx, p, workers), nil },
		func() ([]report.Section, error) { return hiresFor(ctx, p) },
		func() ([]report.Section, error) { return risks(ctx, p, workers) },
	} {
		some, err := part()
		if err := errors.Join(err, ctx.Err()); err != nil {
			return nil, err
		}
		sections = append(sections, some...)
	}
	return sections, nil
}

func matters(ctx context.Context, p *planner.Plan, workers int) (sections []report.Section) {
	sweep := judge.SweepLevers(ctx, p.Scenario(), p.MarketCase(), workers)
	if sweep == nil {
		return nil
	}
	for _, o := range judge.Outcomes() {
		sections = append(sections, report.SensitivityOf(sweep.Sensitivity(o), widest, p.Currency))
	}
	return sections
}

// steps bound the search for the cheapest hires by its work, not by a clock: the same plan has the
// same workbook on every machine. They take about a tenth of a second, since nobody waits long.
const steps = 100_000

// hiresFor are the hires that meet the usual targets, and how sure it is that none are cheaper;
// where there are none, why.
func hiresFor(ctx context.Context, p *planner.Plan) ([]report.Section, error) {
	found, err := solve.Hires(ctx, p.Scenario(), solve.Request{Case: p.MarketCase(), Steps: steps})
	var refusal *solve.Refusal
	switch {
	case errors.As(err, &refusal):
		return []report.Section{{Title: "Hires that meet the targets: " + refusal.Why}}, nil
	case err != nil:
		return nil, err
	}
	return append(report.SolveSections(found), report.Section{Title: report.ProofLine(found)}), nil
}

func risks(ctx context.Context, p *planner.Plan, workers int) ([]report.Section, error) {
	if !p.Scenario().Uncertain() {
		return nil, nil
	}
	result, err := risk.Simulate(ctx, p.Scenario(), p.MarketCase(),
		risk.Simulation{Trials: trials, Seed: risk.DefaultSeed, Workers: workers})
	if err != nil {
		return nil, err
	}
	return report.RiskSections(p.Scenario(), result), nil
}

// writeValues writes tables beneath each other, their figures as unrounded numbers.
func (b *book) writeValues(p *page) {
	p.widths(40, 16, 16, 16, 16, 16, 16, 16)
	p.add(p.bold("Values of " + b.front.Date.String()))
	sections := b.front.Values
	for i := range sections {
		p.next++
		p.add(p.bold(sections[i].Title))
		if len(sections[i].Grid.Head) == 0 {
			continue
		}
		head, rows := sections[i].Grid.Values()
		cells := make([]any, len(head))
		for x := range head {
			cells[x] = p.bold(head[x])
		}
		p.add(cells...)
		for _, row := range rows {
			cells := make([]any, len(row))
			for x := range row {
				cells[x] = p.valueCell(row[x])
			}
			p.add(cells...)
		}
	}
}

// valueCell is a cell of a table: a number, or words; nil is an empty one.
func (p *page) valueCell(v any) any {
	switch v := v.(type) {
	case string:
		return blank(v)
	case float64:
		format := "#,##0.0##"
		if math.Abs(v) >= 1000 {
			format = "#,##0"
		}
		return excelize.Cell{Value: v, StyleID: p.style(look{format: format})}
	}
	return nil
}
