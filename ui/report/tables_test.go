package report

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"brim/model"
	"brim/planner"
	"brim/planner/books"
	"brim/planner/explain"
	"brim/planner/judge"
	"brim/planner/plantest"
	"brim/planner/rebalance"
	"brim/planner/reshape"
	"brim/planner/risk"
)

// companies are those whose tables are written: six tiers with long names, one short of a
// role, the usual one with pods that degrade, and one that has nobody.
func companies(t *testing.T) map[string]*model.Scenario {
	nobody := plantest.Sample(1, 6)
	nobody.AE.Heads, nobody.CSM.Heads = 0, 0
	return map[string]*model.Scenario{
		"six tiers": sample(), "short": short(), "usual": plantest.Golden(t, "pod-breach"), "nobody": nobody,
	}
}

// planTables are all tables of a plan.
func planTables(s *model.Scenario, p *planner.Plan) []Section {
	tables := []Section{
		Splits(p), Quarters(s, p), Pods(s, p), Books(s, p, false), Books(s, p, true), Stage(p), TierFit(p), Resources(p),
		Hires(s, p), Money(p), People(p), FullBooks(p), Cover(p), Month(s, p, 0), Month(s, p, s.Horizon), Levers(model.Levers(s), s, s), Findings(explain.Advice(p)),
		Ratios(s, p, nil), Gaps(s, p, nil), Causes(p, nil), Pilot(s, p),
	}
	for i := range p.Pods {
		f := &p.Pods[i]
		tables = append(tables, Ratios(s, p, f), Gaps(s, p, f), Causes(p, f))
	}
	return tables
}

// judgedTables are the tables of what is worked out beside a plan.
func judgedTables(t *testing.T, s *model.Scenario) []Section {
	t.Helper()
	ctx := context.Background()
	list, err := reshape.Organise(s, -1, model.Organisations()[:3])
	if err != nil {
		t.Fatal(err)
	}
	tables := []Section{Organisations(list, s.Currency)}
	if !s.Uncertain() {
		s = s.Clone()
		s.Uncertainty.People = true
	}
	result, err := risk.Simulate(ctx, s, -1, risk.Simulation{Trials: 20, Seed: 1, Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	tables = append(tables, RiskSections(s, result)...)
	worse := s.Clone()
	worse.CSM.Heads = max(0, worse.CSM.Heads-4)
	worse.Tiers[0].LogoChurn += 0.05
	sweep := judge.SweepLevers(ctx, s, -1, 1)
	why := judge.Attribute(ctx, judge.Side{Scenario: s, Case: -1}, judge.Side{Scenario: worse, Case: -1}, 1)
	for _, o := range judge.Outcomes() {
		tables = append(tables, Sensitivity(sweep.Sensitivity(o), s.Currency), Bridge(why.Bridge(o), "this", "other", s.Currency))
	}
	return tables
}

// TestTablesAreWritten writes every table of every company in every form: rows as wide as
// the head, no line wider than it may be, nothing that is no figure, and every row in
// Markdown and for spreadsheets.
func TestTablesAreWritten(t *testing.T) {
	for name, s := range companies(t) {
		tables := planTables(s, planner.Make(s, -1))
		if name == "usual" || name == "nobody" {
			tables = append(tables, judgedTables(t, s)...)
		}
		for _, table := range tables {
			t.Run(name+"/"+table.Spoken(), func(t *testing.T) { checkTable(t, table) })
		}
	}
}

func checkTable(t *testing.T, table Section) {
	t.Helper()
	if table.Title == "" || len(table.Grid.Head) == 0 {
		t.Fatalf("the table %q has the head %q", table.Title, table.Grid.Head)
	}
	for _, row := range table.Grid.Rows {
		if len(row) != len(table.Grid.Head) {
			t.Errorf("the row %q has not the columns %q", row, table.Grid.Head)
		}
	}
	for _, width := range []int{80, 120, 200} {
		for line := range strings.Lines(table.Text(Sheet{Width: width})) {
			if line = strings.TrimSuffix(line, "\n"); ansi.StringWidth(line) > width {
				t.Errorf("%d columns in %d: %s", ansi.StringWidth(line), width, line)
			}
		}
	}
	markdown := table.Markdown()
	tsv, err := table.Grid.TSV()
	if err != nil {
		t.Error(err)
	}
	plain := table.Grid.plain()
	numbersOrNothing(t, table.Spoken(), plain)
	for form, text := range map[string]string{"text": table.Text(Sheet{Width: Width}), "Markdown": markdown, "TSV": tsv} {
		for _, none := range []string{"%!", "NaN", "+Inf", "\x1b"} {
			if strings.Contains(text, none) {
				t.Errorf("%s: %q is in\n%s", form, none, text)
			}
		}
	}
	if rows := strings.Count(markdown, "\n|"); rows < len(table.Grid.Rows) {
		t.Errorf("%d rows in Markdown of %d:\n%s", rows, len(table.Grid.Rows), markdown)
	}
}

// namedTables are the tables of real accounts, and of what evens out their books.
func namedTables(t *testing.T, s *model.Scenario) []Section {
	t.Helper()
	made := books.Make(s)
	tables := append(NamedBooks(s, made), AllBooks(s, made), Evenness(made), NamedPods(s, made), SeveralTiers(s, made), DueSoon(s, made), Renewals(s, made))
	answer, err := rebalance.Even(plantest.EndsAfter(200), s, rebalance.Request{Tolerance: rebalance.DefaultTolerance})
	if err != nil {
		t.Fatal(err)
	}
	return append(tables, append(RebalanceSections(s, answer), BooksTurned(s, answer), Moves(s, "Moves", answer.Moves), NeverMoved(s, answer))...)
}

// TestNamedTablesAreWritten as those of a plan are.
func TestNamedTablesAreWritten(t *testing.T) {
	for _, table := range namedTables(t, plantest.Company(t)) {
		t.Run(table.Spoken(), func(t *testing.T) { checkTable(t, table) })
	}
}

// TestGridKeepsNamesApart cuts long names within what they share.
func TestGridKeepsNamesApart(t *testing.T) {
	grid := Grid{Head: []string{"Tier", "ARR"}, Left: 1, Fixed: 1}
	for _, region := range []string{"north", "south"} {
		grid.Rows = append(grid.Rows, []string{"Commercial accounts of the " + region, "1"})
	}
	text := grid.Text(Width)
	for _, region := range []string{"north", "south"} {
		if !strings.Contains(text, region) {
			t.Errorf("%s is not in\n%s", region, text)
		}
	}
	if slices.ContainsFunc(grid.Rows, func(row []string) bool { return strings.Contains(row[0], "…") }) {
		t.Errorf("writing changes the grid: %q", grid.Rows)
	}
}

// TestRiskIsWritten as text, Markdown and CSV with a row a month.
func TestRiskIsWritten(t *testing.T) {
	s := plantest.Golden(t, "pod-breach")
	s.Uncertainty.People = true
	result, err := risk.Simulate(context.Background(), s, -1, risk.Simulation{Trials: 20, Seed: 1, Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	for form, text := range map[string]string{"text": RiskText(s, result, "Base", Sheet{Width: Width}), "Markdown": RiskMarkdown(s, result, "Base")} {
		for _, want := range []string{s.Title, "20 trials", "likely", "Mar 2030"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is not in\n%s", form, want, text)
			}
		}
	}
	csv, err := RiskCSV(result)
	if err != nil || strings.Count(string(csv), "\n") < len(result.Months) {
		t.Errorf("%v, %s", err, fmt.Sprintf("%.200s", csv))
	}
}
