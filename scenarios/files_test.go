package scenarios

import (
	"strings"
	"testing"

	"brim/model"
	"brim/scenarios/text"
)

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
