package workbook

import (
	"archive/zip"
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"

	"brim/planner"
	"brim/planner/plantest"
)

// TestSamePlanSameBytes writes a plan's workbook several times, its values found by different
// numbers of workers: the files are the same to the byte, and their dates those of the export.
func TestSamePlanSameBytes(t *testing.T) {
	s := plantest.Golden(t, "one-team")
	s.Horizon = 9
	var first []byte
	for workers := 1; workers <= 4; workers++ {
		p := planner.Make(s, -1)
		found, err := Values(t.Context(), p, workers)
		if err != nil {
			t.Fatal(err)
		}
		data := bytesOf(t, p, found...)
		if first == nil {
			first = data
		}
		if !bytes.Equal(first, data) {
			t.Errorf("with %d workers, the workbook has other bytes", workers)
		}
	}
	archive, err := zip.NewReader(bytes.NewReader(first), int64(len(first)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, part := range archive.File {
		names = append(names, part.Name)
		if text := partText(t, part); part.Name == "docProps/core.xml" && strings.Count(text, ">1970-01-01T00:00:00Z<") != 2 {
			t.Errorf("the file is said to be of another day: %s", text)
		}
		if !part.Modified.Equal(partTime) {
			t.Errorf("%s is of %s", part.Name, part.Modified)
		}
	}
	if !slices.IsSorted(names) || names[0] != typesPart {
		t.Errorf("the parts are in the order %v", names)
	}
}

func partText(t *testing.T, part *zip.File) string {
	t.Helper()
	reader, err := part.Open()
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(reader)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestTypesAreSorted has types in any order come in one.
func TestTypesAreSorted(t *testing.T) {
	const space = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`
	const b, a = `<Default Extension="b" ContentType="B"></Default>`, `<Default Extension="a" ContentType="A"></Default>`
	const z, y = `<Override PartName="/z" ContentType="Z"></Override>`, `<Override PartName="/y" ContentType="Y"></Override>`
	got, err := sortedTypes([]byte(space + b + z + y + a + "</Types>"))
	if want := space + a + b + y + z + "</Types>"; err != nil || !strings.HasSuffix(string(got), want) {
		t.Errorf("%s, %v, want %s", got, err, want)
	}
}
