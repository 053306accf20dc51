package main

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"brim/cmd/brim/help"
	"brim/model"
	"brim/planner/explain"
	"brim/ui/report"
)

const modelPath = "../../model/MODEL.md"

// TestReadmeModel holds that the tables of the planning model's page are those of the
// program; the flag -update rewrites them.
func TestReadmeModel(t *testing.T) {
	text := readFile(t, modelPath)
	want := text
	for name, table := range map[string]string{"sources": sourceMarkdown(), "defaults": defaultMarkdown()} {
		begin, end := "<!-- "+name+" -->\n", "<!-- /"+name+" -->"
		before, rest, begun := strings.Cut(want, begin)
		_, after, closed := strings.Cut(rest, end)
		if !begun || !closed {
			t.Fatalf("no place for the table of %s", name)
		}
		want = before + begin + table + end + after
	}
	renew(t, modelPath, text, want)
}

// defaultMarkdown lists the levers of a file with their defaults.
func defaultMarkdown() string {
	grid := report.Grid{Head: []string{"key", "default", "allowed", "origin"}, Left: 4}
	for _, row := range patternRows() {
		grid.Rows = append(grid.Rows, []string{row.Key, row.fallback, row.spoken, originMark(row.Source)})
	}
	return grid.Markdown()
}

// originMark is an origin as the page of the model writes it.
func originMark(source string) string {
	if source == "assumption" {
		return "(a)"
	}
	return strings.Replace(source, "a reading of", "(r)", 1)
}

// TestFiguresNameSections holds that the section of every figure is one of the page, and that
// the page has no formulas of which there are no figures.
func TestFiguresNameSections(t *testing.T) {
	named := map[int]bool{}
	for _, figure := range explain.Figures() {
		if _, ok := model.SectionOf(strconv.Itoa(figure.Section)); !ok {
			t.Errorf("%s is of section %d", figure.ID, figure.Section)
		}
		named[figure.Section] = true
	}
	for _, number := range []int{3, 4, 5, 6, 7, 8, 9, 10, 11, 16} {
		if !named[number] {
			t.Errorf("no figure is of section %d", number)
		}
	}
}

// TestModelNamesFigures holds that every field of a month and a tier that a plan's table has
// stands on the page, or in the list of fields.
func TestModelNamesFigures(t *testing.T) {
	known := model.Page() + readFile(t, "help/figures.md")
	for _, figure := range explain.Figures() {
		if figure.Column != "" && !strings.Contains(known, figure.Column) {
			t.Errorf("the manual does not say what %s is", figure.Column)
		}
	}
}

// TestModel prints the page and its sections.
func TestModel(t *testing.T) {
	whole := brim("", "model")
	whole.wantCode(t, exitFine)
	if whole.out != help.Text(model.Page(), 80) {
		t.Error("not the page")
	}
	pods := brim("", "model", "7")
	contains(t, pods.out, "7. Pods\n-------\n", "hiring gap")
	if strings.Contains(pods.out, "8. Tiers") || brim("", "model", "pods").out != pods.out {
		t.Errorf("more than its section, or another one:\n%s", pods.out)
	}
	contains(t, brim("", "model", "words", "and", "months").out, "1. Words and months")
	got := brim("", "model", "19")
	got.wantCode(t, exitInvalid)
	contains(t, got.err, `no section "19"; allowed: 1 Words and months; 2`)
	if words := offered(t, "model", "1"); !slices.Contains(words, "16") || slices.Contains(words, "2") {
		t.Errorf("offered: %v", words)
	}
	for line := range strings.Lines(whole.out) {
		if len([]rune(line)) > 81 {
			t.Errorf("wider than 80 columns: %s", line)
		}
	}
}
