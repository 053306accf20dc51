package scenarios

import (
	"path/filepath"
	"testing"
	"unicode/utf16"
)

// wide is a text as a spreadsheet writes its "Unicode text": in UTF-16 behind a mark.
func wide(text string) string {
	data := "\xff\xfe"
	for _, unit := range utf16.Encode([]rune(text)) {
		data += string([]byte{byte(unit), byte(unit >> 8)})
	}
	return data
}

// TestIsTable tells tables from scenarios and from other texts, by the ending or by what is in them.
func TestIsTable(t *testing.T) {
	texts := map[string]string{
		"empty.csv": "", "unicode.txt": wide("Company name\tARR\r\nAlba\t9,000\r\n"), "odd.txt": wide("Wer\tWas\r\nAlba\t9.000\r\n"),
		"titled.txt": "Report of\t\n\nAccount Name\tARR\nAlba\t9000\n", "commas.TXT": "name,acv\nAlba,9000\n", "tabs.tsv": "id\tprice\n1\t2\n",
		"staff.txt":    "Name\tJob Title\nAnn\tCSM\n",
		"scenario.txt": "# ours\n\ntitle = \"Ours\"\t# tabs\n[company]\narr = 1e7\n", "tables.tsv": "[company]\n\tarr = 1e7\n", "wide.txt": wide("title = \"x\"\n"),
		"notes.txt": "Dear all, here is the plan.\nIt says much, and more.\n", "empty.txt": "", "bytes.txt": "\x00\x01\x02\xff", "plan.toml": "name\tacv\n",
	}
	folder := laid(t, texts)
	for name := range texts {
		want := map[string]bool{"empty.csv": true, "unicode.txt": true, "odd.txt": true, "titled.txt": true, "commas.TXT": true, "tabs.tsv": true,
			"staff.txt": true}[name]
		if got := IsTable(filepath.Join(folder, name)); got != want {
			t.Errorf("%s: a table: %v", name, got)
		}
	}
	if !IsTable("not/there.csv") || IsTable("not/there.txt") || IsTable(folder) {
		t.Error("what is not there is a table by its ending alone")
	}
}
