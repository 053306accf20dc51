package scenarios

import (
	"io/fs"
	"os"
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
