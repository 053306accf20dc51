package report

import (
	"encoding/csv"
	"errors"
	"math"
	"strconv"
	"strings"
	"testing"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
	"brim/scenarios"
)

// TestSectionsHaveNumbers writes every section of every golden and built-in: a column holds numbers
// or words, and no number is other than its text says.
func TestSectionsHaveNumbers(t *testing.T) {
	all := map[string]*model.Scenario{}
	for _, name := range plantest.GoldenNames(t) {
		all[name] = plantest.Golden(t, name)
	}
	for _, name := range plantest.Few(scenarios.BuiltinNames(), 4) {
		file, err := scenarios.LoadBuiltin(name)
		if err != nil {
			t.Fatal(err)
		}
		all[name] = file.Scenario
	}
	for name, s := range all {
		p := planner.Make(s, -1)
		for _, section := range SectionNames() {
			r := Report{Scenario: s, Case: -1, Plan: p, Names: []string{section}}
			data, err := r.SectionCSV()
			if err != nil {
				t.Fatal(err)
			}
			rows, err := csv.NewReader(strings.NewReader(string(data))).ReadAll()
			if err != nil {
				t.Fatalf("%s, %s: %v", name, section, err)
			}
			numbersOrNothing(t, name+", "+section, rows)
			for _, made := range r.Sections() {
				sameFigures(t, name+", "+section, made.Grid)
			}
		}
	}
}

// numbersOrNothing fails where a column has numbers and words.
func numbersOrNothing(t *testing.T, what string, rows [][]string) {
	t.Helper()
	for x := range rows[0] {
		numbers, words := 0, ""
		for _, row := range rows[1:] {
			_, err := strconv.ParseFloat(row[x], 64)
			switch {
			case err == nil:
				numbers++
			case row[x] != "":
				words = row[x]
			}
		}
		isList := strings.HasSuffix(rows[0][x], inWords) // a list of one looks like a number
		if numbers > 0 && words != "" && !isList {
			t.Errorf("%s: the column %q has numbers and %q", what, rows[0][x], words)
		}
	}
}

// sameFigures fails where a number is far from what its text says.
func sameFigures(t *testing.T, what string, g Grid) {
	t.Helper()
	for y := range g.Rows {
		for x := range g.Head {
			c := g.cell(y, x)
			first, _, _ := strings.Cut(strings.TrimSpace(strings.Trim(c.Text, stateMarks+" ")), " ")
			said, _, ok := number(first)
			if !c.figure || !ok {
				continue
			}
			rounded := 0.51
			if strings.ContainsAny(first, ".%") {
				rounded = 0.051
			}
			if !c.number.OK || math.Abs(said-c.number.V) > 0.06*math.Abs(said)+rounded {
				t.Errorf("%s, %s, %d: %q is %v", what, g.Head[x], y, c.Text, c.number)
			}
		}
	}
}

// TestSectionCSVIsExact where the table rounds, and names the tier of tables by tier.
func TestSectionCSVIsExact(t *testing.T) {
	s := plantest.Golden(t, "pod-breach")
	r := Report{Scenario: s, Case: -1, Plan: planner.Make(s, -1), Names: []string{"tiers"}}
	data, err := r.SectionCSV()
	if err != nil || !strings.Contains(string(data), ","+model.Decimal(r.Plan.Splits[0].ARR)+",") {
		t.Errorf("%v:\n%s", err, data)
	}
	r.Names = []string{"ratios"}
	data, err = r.SectionCSV()
	if err != nil || !strings.HasPrefix(string(data), "Tier,Month,AE:CSM,") || !strings.Contains(string(data), "\n"+r.Plan.Pods[0].Tier+",") {
		t.Errorf("%v:\n%s", err, data)
	}
	r.Names = []string{"tiers", "pods"}
	if _, err := r.SectionCSV(); !errors.Is(err, ErrSeveralTables) {
		t.Errorf("two tables: %v", err)
	}
}

// TestFencedHoldsItsFences whatever stands in the table.
func TestFencedHoldsItsFences(t *testing.T) {
	s := Section{Title: "T", Grid: Grid{Head: []string{"a"}, Left: 1, Rows: [][]string{{"```"}}}}
	if text := s.Fenced(); text != "````\nT\na\n```\n````\n" {
		t.Errorf("%q", text)
	}
}
