package sheet

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"brim/model"
)

// TestRows goes through rows of several dialects, with the lines on which they begin.
func TestRows(t *testing.T) {
	for text, want := range map[string]string{
		"a,b\n c , \"d\"\n":      "1:a|b 2:c|d",
		"a\r\nb":                 "1:a 2:b",
		"\"a\nb\",c\nd\n":        "1:a\nb|c 3:d",
		"\"say \"\"so\"\"\",x\n": `1:say "so"|x`,
		"5\" disk,x\n":           `1:5" disk|x`,
		"a,,\n":                  "1:a||",
	} {
		s := Over([]byte(text), ',', LineEnd([]byte(text)))
		var words []string
		for {
			line, err := s.Row()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			words = append(words, string(rune('0'+line))+":"+string(bytes.Join(s.Cells, []byte("|"))))
		}
		if got := strings.Join(words, " "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestRowsThatAreNone says why a row cannot be read.
func TestRowsThatAreNone(t *testing.T) {
	for text, want := range map[string]error{"\"a": ErrOpen, "\"a\"b\n": ErrQuote} {
		s := Over([]byte(text), ',', '\n')
		if _, err := s.Row(); err != want {
			t.Errorf("%q: %v, want %v", text, err, want)
		}
	}
}

// TestDates reads days of every form, and both readings of one that leaves the month open.
func TestDates(t *testing.T) {
	for text, want := range map[string]string{
		"2027-03-04": "2027-03-04", "3/31/2027": "2027-03-31", "31.03.2027": "2027-03-31", "4 Mar 2027": "2027-03-04",
		"March 4, 2027": "2027-03-04", "3/4/2027": "", "2027-02-30": "", "29/2/2028": "2028-02-29",
	} {
		date, ok := ReadDate([]byte(text))
		day, known := date.Day(EitherOrder)
		if !ok || known != (want != "") || known && day.String() != want {
			t.Errorf("%s: %v %v", text, day, ok)
		}
	}
	open, _ := ReadDate([]byte("3/4/2027"))
	if a, b := open.Readings(); a != model.DayOf(2027, 3, 4) || b != model.DayOf(2027, 4, 3) {
		t.Errorf("%s or %s", a, b)
	}
	american, _ := ReadDate([]byte("3/31/2027"))
	european, _ := ReadDate([]byte("31/3/2027"))
	for want, dates := range map[Order][]Date{MonthFirst: {open, american, 0}, DayFirst: {european, open}, EitherOrder: {american, european}} {
		if got := OrderOf(dates); got != want {
			t.Errorf("%v: %v, want %v", dates, got, want)
		}
	}
	if a, b := american.Readings(); a.Known() || b.Known() {
		t.Errorf("%s or %s", a, b)
	}
	if _, ok := ReadDate([]byte("soon")); ok {
		t.Error("soon is a day")
	}
}

// TestLines keeps the lines of many rows in few words.
func TestLines(t *testing.T) {
	var lines, others Lines
	for _, line := range []int{7, 8, 9, 12} {
		lines.Add(line)
	}
	others.Add(3)
	if lines.Merge(&others); lines.String() != "3, 7-9, 12" || lines.Rows != 5 {
		t.Errorf("%s, %d rows", lines.String(), lines.Rows)
	}
}

// TestEncodings tells UTF-16 by its mark or by its NULs, and writes it back as it was.
func TestEncodings(t *testing.T) {
	for name, data := range map[string]string{
		"UTF-8": "acv,name\n5,Caf\u00e9\n", "marked": "\xef\xbb\xbfacv\n", "little": "\xff\xfea\x00c\x00v\x00", "big": "\xfe\xff\x00a\x00c\x00v",
		"little, unmarked": "a\x00\xac\x20c\x00v\x00\n\x00", "big, unmarked": "\x00a\x20\xac\x00c\x00v\x00\n",
	} {
		letters, err := Decode("a.csv", []byte(data))
		if err != nil || bytes.IndexByte(letters, 0) >= 0 || !bytes.Contains(letters, []byte("cv")) {
			t.Errorf("%s: %q, %v", name, letters, err)
		}
		if again := EncodingOf([]byte(data)).Encode(letters); string(again) != data {
			t.Errorf("%s: %q becomes %q", name, data, again)
		}
	}
	for _, text := range []string{"a\x00", "ac\x00v,name", "\x00\x00\x00\x00"} {
		if _, err := Decode("a.csv", []byte(text)); err == nil {
			t.Errorf("%q is a text", text)
		}
	}
}

// TestBounds finds a cell in a row.
func TestBounds(t *testing.T) {
	row := []byte(`a,"b,c",d`)
	for column, want := range []string{"a", `"b,c"`, "d"} {
		if from, to, _ := Bounds(row, ',', column); string(row[from:to]) != want {
			t.Errorf("%d: %s", column, row[from:to])
		}
	}
	if from, to, cells := Bounds(row, ',', 5); from != len(row) || to != len(row) || cells != 3 {
		t.Error(from, to, cells)
	}
}

// TestFirstLines reads each of the first lines under every separator, or the one that is named, and
// passes over a quote that is never closed.
func TestFirstLines(t *testing.T) {
	for text, want := range map[string]string{
		"a,b;c\n1,2;3\n":       "1 a|b;c 6 2, 2 1|2;3 12 3, 1 a,b|c 6 2, 2 1,2|3 12 3, 1 a,b;c 6 2, 2 1,2;3 12 3",
		"sep=;\na;b\n":         "2 a|b 10 3",
		"\"x\na,b\n":           "2 a|b 7 3, 2 a,b 7 3, 2 a,b 7 3",
		"\"x\"y\n\"a\nb\";c\n": "2 a\nb|c 13 4",
		"":                     "",
	} {
		var got []string
		for line := range FirstLines([]byte(text), '\n') {
			got = append(got, fmt.Sprintf("%d %s %d %d", line.Line, strings.Join(line.Cells, "|"), line.Behind, line.Below))
		}
		if list := strings.Join(got, ", "); list != want {
			t.Errorf("%q: %s, want %s", text, list, want)
		}
	}
	long := strings.Repeat("\n", MaxHeader) + "a,b\n"
	for line := range FirstLines([]byte(long), '\n') {
		if line.Line > MaxHeader {
			t.Errorf("line %d may be a header", line.Line)
		}
	}
}
