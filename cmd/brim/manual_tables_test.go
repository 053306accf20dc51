package main

import (
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"brim/model"
	"brim/scenarios/disktest"
	"brim/ui"
	"brim/ui/report"
)

// TestReadmeTables holds that the manual's tables of keys, rules, commands and a file's keys
// are those of the program; the flag -update rewrites them.
func TestReadmeTables(t *testing.T) {
	for name, table := range map[string]string{
		"keys": keyMarkdown(keyRows(ui.Commands())), "rules": ruleMarkdown(ruleRows()),
		"commands": commandMarkdown(newRoot(streams{}, &noted{to: io.Discard})), "file": fileMarkdown(), "sources": sourceMarkdown(),
	} {
		begin, end := "<!-- "+name+" -->\n", "<!-- /"+name+" -->"
		found := 0
		for _, path := range manualPages(t) {
			text := readFile(t, path)
			before, rest, begun := strings.Cut(text, begin)
			_, after, closed := strings.Cut(rest, end)
			if begun && closed {
				found++
				renew(t, path, text, before+begin+table+end+after)
			}
		}
		if found != 1 {
			t.Errorf("the table of %s stands on %d pages", name, found)
		}
	}
}

// commandMarkdown lists the commands, those that the shell or the manual page needs too.
func commandMarkdown(root *cobra.Command) string {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd("completion")
	var b strings.Builder
	b.WriteString("| command | does |\n|---|---|\n")
	for _, command := range append([]*cobra.Command{root}, root.Commands()...) {
		use := strings.ReplaceAll(strings.TrimSuffix(command.UseLine(), " [flags]"), "|", `\|`)
		b.WriteString("| `" + use + "` | " + command.Short + " |\n")
	}
	return b.String()
}

// besideLevers are the keys of a scenario file that are no levers.
var besideLevers = map[string][]string{
	"book": {"bands", "bands_file", "file", "columns", "rates", "repeated"}, "case.*": {"name"}, "tier.*": {"name"}, "tier.*.use.*": {"role"}, "resource.*": {"role"},
	"actuals": {"file"},
}

// fileMarkdown lists the tables of a scenario file with their keys.
func fileMarkdown() string {
	var tables []string
	for _, spec := range model.Specs() {
		table := ""
		if dot := strings.LastIndexByte(spec.Key, '.'); dot >= 0 {
			table = spec.Key[:dot]
		}
		if len(fileKeys(table)) > 0 && !slices.Contains(tables, table) {
			tables = append(tables, table)
		}
	}
	tables = append(tables, "actuals") // it holds no lever
	var b strings.Builder
	b.WriteString("| table | keys |\n|---|---|\n")
	for _, table := range tables {
		name := strings.TrimSuffix(strings.ReplaceAll(table, ".*.", "."), ".*")
		switch {
		case table == "":
			name = "(above all tables)"
		case strings.HasSuffix(table, ".*"):
			name = "`[[" + name + "]]`"
		default:
			name = "`[" + name + "]`"
		}
		b.WriteString("| " + name + " | " + strings.Join(append(besideLevers[table], fileKeys(table)...), ", ") + " |\n")
	}
	return b.String()
}

// fileKeys are the levers that a table of a file may hold.
func fileKeys(table string) []string {
	if table == "" {
		return model.Fields("")
	}
	return model.Fields(table + ".")
}

// TestReadmeFigures holds that the topic figures names every column of a plan's CSV.
func TestReadmeFigures(t *testing.T) {
	told := map[string]bool{}
	for _, cells := range disktest.Table(t, "help/figures.md", "figures") {
		for name := range strings.SplitSeq(cells[0], ",") {
			told[strings.TrimSpace(name)] = true
		}
	}
	for _, name := range report.Columns() {
		if !told[name] {
			t.Errorf("the topic does not say what %s is", name)
		}
		delete(told, name)
	}
	if len(told) > 0 {
		t.Errorf("there are no columns %v", told)
	}
}

// sourceMarkdown is the table of the sources in the manual and on the page of the model.
func sourceMarkdown() string {
	grid := report.Grid{Head: []string{"source", "title", "author", "what it says"}, Left: 4}
	for _, p := range model.Publications() {
		grid.Rows = append(grid.Rows, []string{p.Name, p.Title, p.Author, p.Says})
	}
	return grid.Markdown()
}
