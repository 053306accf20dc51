package scenarios

import (
	"io/fs"
	"os"
	"strings"
	"testing"

	"brim/model"
	"brim/scenarios/text"
)

func write(t testing.TB, path, text string, mode fs.FileMode) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
}

func slurp(t testing.TB, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestShownMarksAreTheModels holds that a text that the model accepts is shown as it is.
func TestShownMarksAreTheModels(t *testing.T) {
	if text.MaxMarks != model.MaxMarks {
		t.Errorf("%d marks are shown, %d accepted", text.MaxMarks, model.MaxMarks)
	}
}

// TestNoCaseIsTheBaseCase refuses names that a reader would take for the scenario's own.
func TestNoCaseIsTheBaseCase(t *testing.T) {
	for _, name := range []string{"Base", "base", "Base case", "BASE CASE"} {
		_, err := Parse("p.toml", []byte(minimal("[[case]]\nname = \""+name+"\"")), "")
		if want := `found "` + name + `"; allowed: another name`; err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Parse("p.toml", []byte(minimal("[[case]]\nname = \"Baseline\"")), ""); err != nil {
		t.Error(err)
	}
}
