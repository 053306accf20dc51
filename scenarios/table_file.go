package scenarios

import (
	"bytes"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"brim/scenarios/disk"
	"brim/scenarios/sheet"
)

// tableEndings are the endings of the files that exports come in.
var tableEndings = []string{".csv", ".tsv", ".txt"}

// HasTableEnding reports whether a name is one that a table may have.
func HasTableEnding(name string) bool {
	return slices.Contains(tableEndings, strings.ToLower(filepath.Ext(name)))
}

// IsTable reports whether a path is that of a table, such as a CRM's export. A name in .csv says so.
// In .tsv or .txt, as which a spreadsheet writes "Unicode text", the file may be anything, and its
// beginning decides.
func IsTable(path string) bool {
	return strings.EqualFold(filepath.Ext(path), ".csv") || HasTableEnding(path) && beginsAsTable(path)
}

// settingLine is a line with which no table begins, but a scenario does, behind its comments.
var settingLine = regexp.MustCompile(`^\s*(\[.*\]|[\w.'"-]+\s*=.*)`)

// beginsAsTable reports whether a file begins with cells between tabs, or with columns that an
// export has, and not as a scenario does.
func beginsAsTable(path string) bool {
	start, err := disk.ReadStart(path, sheet.Window)
	if err != nil {
		return false
	}
	whole, err := sheet.Beginning(start)
	if err != nil {
		return false
	}
	for line := range bytes.Lines(whole) {
		if line = bytes.TrimSpace(line); len(line) > 0 && line[0] != '#' {
			if settingLine.Match(line) {
				return false
			}
			break
		}
	}
	filled, _ := sheet.Filled(sheet.Widest(whole, sheet.LineEnd(whole)).Cells)
	if filled > 1 && bytes.ContainsRune(whole, '\t') {
		return true
	}
	crm, staff := Exports{Accounts: path, People: path}.Look()
	return len(crm.Taken)+len(staff.Taken) > 0
}
