package workbook

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"brim/model"
	_ "brim/model/drawn"
	"brim/planner"
	"brim/planner/plantest"
	"brim/ui/report"
)

var front = Front{File: "plan.toml", Program: "brim test", Date: model.DayOf(1970, 1, 1)}

// bytesOf are a plan's workbook, with tables of values where there are any.
func bytesOf(t testing.TB, p *planner.Plan, found ...report.Section) []byte {
	t.Helper()
	var b bytes.Buffer
	mine := front
	mine.Values = found
	if err := Write(&b, p, mine); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// opened is a workbook as a program reads it.
func opened(t testing.TB, p *planner.Plan, found ...report.Section) *excelize.File {
	t.Helper()
	file, err := excelize.OpenReader(bytes.NewReader(bytesOf(t, p, found...)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = file.Close() })
	return file
}

// valueRows are the rows of the sheet of values, as they are held.
func valueRows(t *testing.T, file *excelize.File) [][]string {
	t.Helper()
	rows, err := file.GetRows(values, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// golden are plans of every form: shares and need, bands, a file of accounts, reductions.
func golden(t testing.TB) map[string]*planner.Plan {
	plans := map[string]*planner.Plan{}
	for _, name := range plantest.GoldenNames(t) {
		s := plantest.Golden(t, name)
		if testing.Short() {
			if name != "company-as-it-is" && name != "one-team" {
				continue
			}
			s.Horizon = 7
		}
		plans[name] = planner.Make(s, -1)
	}
	return plans
}

// TestFormulasAreAlikeAlongARow reads every cell of the sheets with months: from month 1 on
// they are one formula, nothing is typed, and no function is one that hides what it reads or
// that older programs do not know.
func TestFormulasAreAlikeAlongARow(t *testing.T) {
	for name, p := range golden(t) {
		file := opened(t, p)
		for _, sheet := range []string{people, tiers, company, flags} {
			holdRows(t, name, file, sheet, p.Horizon)
		}
	}
}

func holdRows(t *testing.T, name string, file *excelize.File, sheet string, horizon int) {
	t.Helper()
	values, err := file.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	for i, cells := range values {
		n := i + 1
		alike := ""
		for column := valueColumn; column <= len(cells); column++ {
			at := address(column, n)
			formula, err := file.GetCellFormula(sheet, at)
			if err != nil {
				t.Fatal(err)
			}
			switch {
			case formula == "" && cells[column-1] != "" && (n > 1 || column > valueColumn):
				t.Errorf("%s: %s!%s is typed: %q", name, sheet, at, cells[column-1])
			case formula == "":
				continue
			}
			if forbidden.MatchString(formula) {
				t.Errorf("%s: %s!%s: %s", name, sheet, at, formula)
			}
			if column <= monthColumn || column > monthColumn+horizon {
				continue
			}
			relative := relativeTo(formula, column, n)
			if alike == "" {
				alike = relative
			}
			if relative != alike {
				t.Errorf("%s: %s!%s is not like those before it: %s", name, sheet, at, formula)
				break
			}
		}
	}
}

// forbidden are functions that no formula may have.
var forbidden = regexp.MustCompile(`\b(OFFSET|INDIRECT|LET|LAMBDA|FILTER|XLOOKUP|IFS|NOW|TODAY|RAND|RANDBETWEEN)\(|_xlfn|\[`)

var cellNames = regexp.MustCompile(`(\$?)\b([A-Z]{1,3})(\$?)([0-9]+)\b`)

// relativeTo is a formula with its cells said by how far they are from its own.
func relativeTo(formula string, column, row int) string {
	return cellNames.ReplaceAllStringFunc(formula, func(cell string) string {
		part := cellNames.FindStringSubmatch(cell)
		c, _ := excelize.ColumnNameToNumber(part[2])
		r, _ := strconv.Atoi(part[4])
		if part[1] == "" {
			part[2] = strconv.Itoa(c-column) + "C"
		}
		if part[3] == "" {
			part[4] = strconv.Itoa(r-row) + "R"
		}
		return part[2] + " " + part[4]
	})
}

// TestEveryFigureHasItsRow finds every figure of a plan's CSV once, with its months from 0 on
// as the last cells of its row.
func TestEveryFigureHasItsRow(t *testing.T) {
	for name, p := range golden(t) {
		rows := map[string][]string{}
		file := opened(t, p)
		for _, sheet := range []string{people, tiers, company} {
			values, err := file.GetRows(sheet, excelize.Options{RawCellValue: true})
			if err != nil {
				t.Fatal(err)
			}
			for _, cells := range values[monthRow:] {
				if rows[cells[0]] != nil {
					t.Errorf("%s: two rows are called %s", name, cells[0])
				}
				rows[cells[0]] = cells
			}
		}
		for key, months := range figures(t, p) {
			if !slices.ContainsFunc(months, func(text string) bool { return text != "" }) {
				continue
			}
			cells := rows[key]
			if len(cells) < len(months) {
				t.Errorf("%s: no row for %s", name, key)
				continue
			}
			for month, text := range cells[len(cells)-len(months):] {
				if !alike(text, months[month]) {
					t.Errorf("%s: %s of month %d is %s, not %s", name, key, month, text, months[month])
					break
				}
			}
		}
	}
}

// figures are those of a plan's CSV by key, by month.
func figures(t *testing.T, p *planner.Plan) map[string][]string {
	t.Helper()
	text, err := report.CSV(p)
	if err != nil {
		t.Fatal(err)
	}
	lines, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	found := map[string][]string{}
	for _, line := range lines[1:] {
		for i, name := range lines[0][3:] {
			if tier := line[2]; tier != "" {
				name = tier + "." + name
			}
			found[name] = append(found[name], line[i+3])
		}
	}
	return found
}

// alike reports whether a cell shows what the CSV has.
func alike(cell, figure string) bool {
	a, wrong := strconv.ParseFloat(figure, 64)
	b, err := strconv.ParseFloat(cell, 64)
	switch {
	case figure == "":
		return cell == "#N/A"
	case wrong != nil || err != nil:
		return cell == figure
	}
	return math.Abs(a-b) <= 1e-9*max(1, math.Abs(a))
}

// TestTextIsText gives names that a spreadsheet would carry out: they stay what they are.
func TestTextIsText(t *testing.T) {
	s := plantest.Sample(1, 6)
	for _, name := range plantest.Few([]string{"=1+1", "+1", "-2", "@SUM(A1)", "'=3", `<b>&"x"`, "A1", "a!b"}, 2) {
		s.Tiers[0].Name, s.Title = name, name
		file := opened(t, planner.Make(s, -1))
		for sheet, at := range map[string]string{about: "A1", tiers: address(tierColumn, firstRow)} {
			value, err := file.GetCellValue(sheet, at)
			if formula, _ := file.GetCellFormula(sheet, at); err != nil || formula != "" || value != name {
				t.Errorf("%s!%s is %q (%q), not the text %q: %v", sheet, at, value, formula, name, err)
			}
		}
	}
}

// TestValues writes what no formula finds: what matters, hires and chances, with figures as numbers.
func TestValues(t *testing.T) {
	s := plantest.Sample(2, 6)
	s.Uncertainty.Set(model.Range{Key: "ae.attainment", Low: 0.5, Mode: 0.6, High: 0.7})
	p := planner.Make(s, -1)
	sections, err := Values(t.Context(), p, 1)
	if err != nil {
		t.Fatal(err)
	}
	var titles []string
	for _, section := range sections {
		titles = append(titles, section.Title)
	}
	said := strings.Join(titles, "\n")
	for _, want := range []string{"CSMs over", "by quantile"} {
		if !strings.Contains(said, want) {
			t.Errorf("there is no table of %q:\n%s", want, said)
		}
	}
	rows := valueRows(t, opened(t, p, sections...))
	last := rows[len(rows)-1]
	if _, err := strconv.ParseFloat(last[len(last)-1], 64); err != nil {
		t.Errorf("the last figure is no number: %v", last)
	}
}

// TestValuesEndWhenNobodyWaits stops looking for values that nobody waits for.
func TestValuesEndWhenNobodyWaits(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if found, err := Values(ctx, planner.Make(plantest.Sample(2, 6), -1), 2); found != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("%d tables, %v", len(found), err)
	}
}

// TestContents holds what the first sheet lists to the sheets that there are.
func TestContents(t *testing.T) {
	file := opened(t, planner.Make(plantest.Golden(t, "one-team"), -1))
	var names []string
	for _, sheet := range contents {
		names = append(names, sheet.name)
	}
	if got := file.GetSheetList(); strings.Join(got[1:], " ") != strings.Join(names, " ") {
		t.Errorf("the sheets are %v, the first lists %v", got, names)
	}
}

// BenchmarkExport exports the largest plan that there is: five years of six tiers, with what goes out
// as values.
func BenchmarkExport(b *testing.B) {
	s := plantest.Sample(6, 60)
	for b.Loop() {
		p, mine := planner.Make(s, -1), front
		found, err := Values(b.Context(), p, 2)
		if err != nil {
			b.Fatal(err)
		}
		mine.Values = found
		if err := Write(io.Discard, p, mine); err != nil {
			b.Fatal(err)
		}
	}
}
