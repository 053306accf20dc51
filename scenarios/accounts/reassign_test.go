package accounts

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"unicode/utf16"
)

// reassigned copies a file with a new CSM on one line.
func reassigned(t *testing.T, data string, line int, csm string) string {
	t.Helper()
	out, err := Reassign("a.csv", []byte(data), Options{}, map[int]string{line: csm})
	if err != nil {
		t.Fatalf("%q: %v", data, err)
	}
	return string(out)
}

// TestReassign changes one cell in every dialect, and nothing else.
func TestReassign(t *testing.T) {
	for _, test := range []struct{ name, data, want, csm string }{
		{"plain", "id,csm,arr\n1,Ana,10\n2,Ben,20\n", "id,csm,arr\n1,Ana,10\n2,Cy,20\n", "Cy"},
		{"quoted stays quoted", "id,csm,arr\r\n1,\"Ana\",10\r\n2, \"Ben\" ,\"2,000\"\r\n", "id,csm,arr\r\n1,\"Ana\",10\r\n2,\"Cy\",\"2,000\"\r\n", "Cy"},
		{"quotes where they are needed", "id;arr;csm\n1;10;Ana\n2;20;Ben", "id;arr;csm\n1;10;Ana\n2;20;\"Cy; \"\"C\"\"\"", `Cy; "C"`},
		{"blank", "id,csm,arr\n1,Ana,10\n2,,20\n", "id,csm,arr\n1,Ana,10\n2,Cy,20\n", "Cy"},
		{"a row that is short", "id,arr,ae,csm\n1,10,x,Ana\n2,20\n", "id,arr,ae,csm\n1,10,x,Ana\n2,20,,Cy\n", "Cy"},
		{"old line ends", "id,csm,arr\r1,Ana,10\r2,Ben,20\r", "id,csm,arr\r1,Ana,10\r2,Cy,20\r", "Cy"},
		{"an owner", "id,owner,arr\n1,Ana,10\n2,Ben,20\n", "id,owner,arr\n1,Ana,10\n2,Cy,20\n", "Cy"},
		{"mark", "\ufeffid,csm,arr\n1,Ana,10\n2,Ben,20\n", "\ufeffid,csm,arr\n1,Ana,10\n2,Cy,20\n", "Cy"},
		{"word for word", "id,csm,arr\n1,Ana,10\n2,Ben,20\n2,Ben,20\n\nfooter\n", "id,csm,arr\n1,Ana,10\n2,Cy,20\n2,Cy,20\n\nfooter\n", "Cy"},
		{"word for word without an id", "name,csm,arr\nx,Ana,10\ny,Ben,20\ny,Ben,20\n", "name,csm,arr\nx,Ana,10\ny,Cy,20\ny,Cy,20\n", "Cy"},
	} {
		if got := reassigned(t, test.data, 3, test.csm); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
	if got := reassigned(t, "sep=;\nReport\nid;csm;arr\n\"1\n\";Ana;10\n2;Ben;20\n", 6, "Cy"); got != "sep=;\nReport\nid;csm;arr\n\"1\n\";Ana;10\n2;Cy;20\n" {
		t.Errorf("lines above the header: %q", got)
	}
}

// TestReassignWritesNamesAsTheFileDoes gives an account to somebody whose name has a sign that
// no screen may show: a CRM has to know the name again.
func TestReassignWritesNamesAsTheFileDoes(t *testing.T) {
	const data = "id,csm,arr\n1,Ana\u200e Ruiz,10\n2,Ben,20\n"
	read, err := Parse("a.csv", []byte(data), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, account := range read.All() {
		if account.Line != 2 {
			continue
		}
		if got, want := reassigned(t, data, 3, account.CSM), "id,csm,arr\n1,Ana\u200e Ruiz,10\n2,Ana\u200e Ruiz,20\n"; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestReassignUTF16 keeps the encoding.
func TestReassignUTF16(t *testing.T) {
	wide := func(text string) string {
		var b bytes.Buffer
		for _, unit := range utf16.Encode([]rune("\ufeff" + text)) {
			b.WriteByte(byte(unit))
			b.WriteByte(byte(unit >> 8))
		}
		return b.String()
	}
	if got := reassigned(t, wide("id\tcsm\tarr\n1\tÄna\t10\n2\tBen\t20\n"), 3, "Żoë 😀"); got != wide("id\tcsm\tarr\n1\tÄna\t10\n2\tŻoë 😀\t20\n") {
		t.Errorf("%q", got)
	}
}

// TestReassignReadsBack gives every account its own CSM again: nothing changes.
func TestReassignReadsBack(t *testing.T) {
	data := []byte("id,name,csm,arr\n1,Acme,Ana,10\n2,\"Bolt, Inc.\",Ben,20\n3,Corp,,30\n")
	before, err := Parse("a.csv", data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	csms := map[int]string{}
	for _, account := range before.All() {
		csms[account.Line] = account.CSM
	}
	if same, err := Reassign("a.csv", data, Options{}, csms); err != nil || !bytes.Equal(same, data) {
		t.Errorf("%v: %q", err, same)
	}
}

// TestReassignRefuses names what is missing.
func TestReassignRefuses(t *testing.T) {
	if _, err := Reassign("a.csv", []byte("id,arr\n1,10\n"), Options{}, map[int]string{2: "Cy"}); !errors.Is(err, ErrNoCSM) {
		t.Error(err)
	}
	if _, err := Reassign("a.csv", []byte("id,csm,arr\n1,x,10\n"), Options{}, map[int]string{9: "Cy"}); err == nil || !strings.Contains(err.Error(), "rows that were to change and are no longer there: 1") {
		t.Error(err)
	}
	if _, err := Reassign("a.csv", []byte("id,csm\n1,x\n"), Options{}, nil); err == nil {
		t.Error("no contract value, and no error")
	}
}
