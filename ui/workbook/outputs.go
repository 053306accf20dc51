package workbook

import "github.com/xuri/excelize/v2"

// writeOutputs writes what a meeting decides on: the headline, the pods, the tiers at the
// opening and at the end, and charts beside them.
func (b *book) writeOutputs(p *page) {
	p.widths(32, 40, 16, 14, 16, 14, 14, 16, 14, 12, 12, 12, 12)
	p.freeze(0, 2)
	p.row(1, p.bold("Key"), p.bold("Figure"), p.bold("Tier"), p.bold("Unit"), p.head("Value"), p.head("Date"),
		p.head("As exported"))
	p.row(2, p.grey("The inputs are:"), b.inputsSaid(look{bold: true}),
		p.grey("Months count from 0, the opening; what never happens is #N/A."))
	date := p.style(look{format: monthFormat, right: true})
	for _, r := range p.on(outputs) {
		cells := p.line(r)
		value, format := cached(r.Line, 0), formatOf(r.Line)
		if r.Month {
			month := fixedAddress(valueColumn, r.number)
			value, format = b.happens(r), monthFormat
			cells[unitColumn-1] = "month"
			cells = append(cells, excelize.Cell{StyleID: date, Value: value,
				Formula: "IF(ISNA(" + month + "),\"never\",EDATE(" + b.start() + "," + month + "-1))"})
		} else {
			cells = append(cells, nil)
		}
		p.row(r.number, append(cells, excelize.Cell{Value: value, StyleID: p.style(look{format: format, grey: true, right: true})})...)
	}
	p.greyUndefined(address(valueColumn, firstRow) + ":" + address(valueColumn, p.next))
	p.split("Tiers at the opening", 0)
	p.split("Tiers at the end", b.plan.Horizon)
	p.charts()
}

// happens is the day on which the month of a row begins, or that there is none.
func (b *book) happens(r *row) any {
	if v := r.Value(0); v.OK {
		return serial(b.plan.MonthAt(int(v.V)))
	}
	return "never"
}

// splitFigures are what the tables of tiers have, in their order.
var splitFigures = []struct{ title, id string }{
	{"Accounts", "accounts"}, {"ARR", "arr"}, {"Average ACV", "acv"}, {"AE heads", "ae_heads"}, {"CSM heads", "csm_heads"},
	{"Productive CSMs", "csm_productive"}, {"Needed CSMs", "csm_needed"}, {"Book load", "load"}, {"Utilization", "utilization"},
	{"Books", "state"}, {"AE:CSM", "ratio"},
}

// split writes a table of the tiers in a month.
func (p *page) split(title string, t int) {
	p.next++
	heads := []any{p.bold(title), p.bold("Coverage")}
	for _, f := range splitFigures {
		heads = append(heads, p.head(f.title))
	}
	p.add(heads...)
	for k, tier := range p.plan.Scenario().Tiers {
		cells := []any{tier.Name, tier.Coverage.String()}
		for _, f := range splitFigures {
			r := p.find(f.id, k)
			cells = append(cells, p.shown(r, t))
		}
		p.add(cells...)
	}
}

// shown is a cell that shows what a row has in a month.
func (p *page) shown(r *row, t int) excelize.Cell {
	return excelize.Cell{Formula: r.cell(t), Value: cached(r.Line, t), StyleID: p.style(look{format: formatOf(r.Line), right: true})}
}

// chartRows is how many rows a chart takes, and some air.
const chartRows = 21

// charts draws the plan's main lines beneath the tables.
func (p *page) charts() {
	top := p.next + 2
	p.chart(1, top, "ARR and the goal", "#,##0,,\"M\"", p.company([]string{"company.arr", "company.goal_arr"}))
	p.chart(5, top, "Utilization of books", "0%", p.ofTiers("utilization"))
	p.chart(1, top+chartRows, "AE:CSM", "0.0", p.ofTiers("ratio"))
	p.chart(5, top+chartRows, "Heads", "0", p.company([]string{"ae.heads", "csm.heads"}))
}

// company is the rows of figures of the company.
func (s *sheets) company(ids []string) (rows []*row) {
	for _, id := range ids {
		rows = append(rows, s.find(id, 0))
	}
	return rows
}

// ofTiers is a figure's rows of all tiers.
func (s *sheets) ofTiers(id string) (rows []*row) {
	for k := range s.plan.Scenario().Tiers {
		rows = append(rows, s.find(id, k))
	}
	return rows
}

// chart draws rows as lines over the months.
func (p *page) chart(column, n int, title, format string, rows []*row) {
	labels := excelize.Font{Color: "595959", Size: 9}
	var series []excelize.ChartSeries
	for _, r := range rows {
		name := fixedAddress(nameColumn, r.number)
		if r.owner != "" {
			name = fixedAddress(tierColumn, r.number)
		}
		series = append(series, excelize.ChartSeries{
			Name:       r.sheet + "!" + name,
			Categories: (&row{sheet: r.sheet, number: dateRow}).monthRange(0, p.plan.Horizon),
			Values:     r.monthRange(0, p.plan.Horizon),
			Marker:     excelize.ChartMarker{Symbol: "none"},
		})
	}
	p.fail(p.file.AddChart(p.name, address(column, n), &excelize.Chart{
		Type: excelize.Line, Series: series, Title: excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: title}}},
		Legend: excelize.ChartLegend{Position: "bottom"}, Dimension: excelize.ChartDimension{Width: 620, Height: 320},
		YAxis: excelize.ChartAxis{MajorGridLines: true, Font: labels, NumFmt: excelize.ChartNumFmt{CustomNumFmt: format}},
		XAxis: excelize.ChartAxis{
			TickLabelSkip: 3, Font: labels, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "mmm yy"},
			Alignment: excelize.Alignment{TextRotation: -45}, // level ones overlap in programs that know of no skipping
		},
	}))
}
