package workbook

import (
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/ui/report"
)

// Front is what the first sheet says of the plan besides its own figures.
type Front struct {
	File    string           // name of the scenario's file; may be empty
	Program string           // that writes it: a name and a version
	Date    model.Day        // of the export
	Values  []report.Section // what goes out as values; see [Values]
}

// besides are the figures that a workbook has and the CSV has not.
var besides = []string{
	"headline.arr", "headline.goal_arr", "headline.people_cost", "headline.months_over", "headline.over", "headline.over_until",
	"headline.short", "headline.degrades_by", "pod.breaks", "pod.warned", "pod.degrades_by", "pod.peak_ratio", "pod.uplift_lost",
	"opening.stage", "opening.ratio", "split.coverage", "split.min_acv", "split.accounts", "split.arr", "split.account_share",
	"split.arr_share", "split.acv", "split.csm_needed", "resource.needed", "resource.heads", "resource.cost",
}

// Write writes a plan as a workbook: the same plan and front, the same bytes.
func Write(out io.Writer, p *planner.Plan, front Front) error {
	b := &book{
		sheets: arrange(p, explain.NewCells(p, besides...)), front: front,
		file: excelize.NewFile(), styles: map[look]int{},
	}
	defer func() { _ = b.file.Close() }() // it holds nothing outside memory that is still wanted
	for _, sheet := range []struct {
		name  string
		write func(*page)
	}{
		{about, b.writeAbout}, {outputs, b.writeOutputs}, {inputs, b.writeInputs}, {hires, b.writeHires}, {ramps, b.writeRamps},
		{people, b.writeMonths}, {tiers, b.writeMonths}, {company, b.writeMonths}, {flags, b.writeMonths},
		{findings, b.writeFindings}, {values, b.writeValues}, {checks, b.writeChecks},
	} {
		b.sheet(sheet.name, sheet.write)
	}
	compute := true
	b.fail(b.file.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: &compute}))
	day := front.Date.String() + "T00:00:00Z"
	b.fail(b.file.SetDocProps(&excelize.DocProperties{Title: p.Title, Creator: front.Program, LastModifiedBy: front.Program,
		Created: day, Modified: day}))
	if b.failed != nil {
		return fmt.Errorf("writing the workbook: %w", b.failed)
	}
	b.file.SetZipWriter(func(w io.Writer) excelize.ZipWriter { return newParts(w) })
	return b.file.Write(out)
}

// book is a workbook that is being written.
type book struct {
	*sheets
	front  Front
	file   *excelize.File
	styles map[look]int
	begun  bool
	failed error // the first error
}

// fail keeps the first error.
func (b *book) fail(err error) {
	if b.failed == nil {
		b.failed = err
	}
}

// sheet writes a sheet. It is protected against slips, without a password.
func (b *book) sheet(name string, write func(*page)) {
	if b.begun {
		_, err := b.file.NewSheet(name)
		b.fail(err)
	} else {
		b.fail(b.file.SetSheetName(b.file.GetSheetName(0), name))
	}
	b.begun = true
	b.fail(b.layOut(name)) // a sheet that is begun takes no more of it
	w, err := b.file.NewStreamWriter(name)
	b.fail(err)
	if b.failed != nil {
		return
	}
	write(&page{book: b, name: name, to: w, next: 1})
	b.fail(b.file.ProtectSheet(name, &excelize.SheetProtectionOptions{
		SelectLockedCells: true, SelectUnlockedCells: true, FormatCells: true, FormatColumns: true, FormatRows: true,
	}))
	b.fail(w.Flush())
}

// layOut has a sheet printed as wide as a page is; one with months, a page a
// year, and what is read at a glance on one page.
func (b *book) layOut(name string) error {
	fits, orientation, width, height := true, "landscape", 1, 0
	switch name {
	case about, outputs:
		height = 1
	case hires, people, tiers, company, flags:
		const year = 12
		width = max(1, b.plan.Horizon/year)
	}
	if err := b.file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fits}); err != nil {
		return err
	}
	return b.file.SetPageLayout(name, &excelize.PageLayoutOptions{Orientation: &orientation, FitToWidth: &width, FitToHeight: &height})
}

// page is a sheet that is being written, from the top.
type page struct {
	*book
	name string
	to   *excelize.StreamWriter
	next int // the next row
}

// row writes cells into a row, which is not above one that is written.
func (p *page) row(n int, cells ...any) {
	p.fail(p.to.SetRow(address(1, n), cells))
	p.next = n + 1
}

// add writes cells into the next row.
func (p *page) add(cells ...any) { p.row(p.next, cells...) }

// widths sets the columns' widths, from the first on.
func (p *page) widths(widths ...float64) {
	for i, width := range widths {
		p.fail(p.to.SetColWidth(i+1, i+1, width))
	}
}

// freeze keeps the rows above and the columns before a cell in sight, and repeats the rows on every
// page of a print.
func (p *page) freeze(columns, rows int) {
	pane := "bottomRight"
	if columns == 0 {
		pane = "bottomLeft"
	}
	p.fail(p.to.SetPanes(&excelize.Panes{Freeze: true, XSplit: columns, YSplit: rows,
		TopLeftCell: address(columns+1, rows+1), ActivePane: pane}))
	printed := fmt.Sprintf("%s!$1:$%d", p.name, rows)
	if columns > 0 {
		printed = fmt.Sprintf("%s!$A:$%s,%s", p.name, columnNames[columns], printed)
	}
	p.fail(p.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: printed, Scope: p.name}))
}

// printed has nothing else of the sheet printed than some cells.
func (p *page) printed(cells string) {
	p.fail(p.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", RefersTo: p.name + "!" + cells, Scope: p.name}))
}
