package disktest

import (
	"io/fs"
	"os"
	"strings"
	"testing"
)

// Write makes a file, or replaces its text, and gives it a mode.
func Write(t testing.TB, path, text string, mode fs.FileMode) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
}

// Read is the text of a file.
func Read(t testing.TB, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// Table is the table of a Markdown page between the comments <!-- name --> and <!-- /name -->: its
// rows below the head, cell by cell without the blanks around them.
func Table(t testing.TB, path, name string) [][]string {
	t.Helper()
	_, after, _ := strings.Cut(Read(t, path), "<!-- "+name+" -->\n")
	table, _, _ := strings.Cut(after, "<!-- /"+name+" -->")
	lines := strings.Split(strings.TrimSpace(table), "\n")
	if len(lines) < 3 {
		t.Fatalf("%s has no table of %s", path, name)
	}
	var rows [][]string
	for _, line := range lines[2:] {
		cells := strings.Split(strings.Trim(line, "|"), "|")
		if strings.Count(line, "|") != strings.Count(lines[0], "|") {
			t.Fatalf("%s: not the columns of the table: %s", path, line)
		}
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		rows = append(rows, cells)
	}
	return rows
}
