package main

import (
	"path/filepath"
	"strings"
	"testing"

	"brim/model"
	"brim/ui"
)

// TestLogOfTheScreen saves twice, once with a range of a lever, and reads both back.
func TestLogOfTheScreen(t *testing.T) {
	st := newRun(t.TempDir())
	doc, _ := opened(t, st, "first-csm")
	path := filepath.Join(t.TempDir(), "ours.toml")
	first := moved(t, doc.Scenario, "company.arr=2m")
	doc, err := st.Save(doc, first, path, "board\x1b[31m", ui.Consent{})
	if err != nil {
		t.Fatal(err)
	}
	second := moved(t, first, "csm.heads=7").Clone()
	lever, _ := model.Find(second, "csm.heads")
	second, err = model.Move(second, lever.Spread(), model.Value{List: []float64{5, 7, 9}})
	if err != nil {
		t.Fatal(err)
	}
	if doc, err = st.Save(doc, second, path, "", ui.Consent{}); err != nil {
		t.Fatal(err)
	}
	saves, notice, err := st.Log(doc)
	if err != nil || len(saves) != 2 || notice != "" || !strings.Contains(saves[0].Who, "board") || strings.Contains(saves[0].Who, "\x1b") {
		t.Fatalf("%+v, %q, %v", saves, notice, err)
	}
	if text := strings.Join(saves[1].Moves, "; "); !strings.Contains(text, "csm.heads ") || !strings.Contains(text, "uncertainty") {
		t.Errorf("the second save moved %s", text)
	}
	for i, want := range []*model.Scenario{first, second} {
		got, err := st.Logged(doc, saves[i])
		if err != nil {
			t.Fatal(err)
		}
		if changes, alike := model.Changes(want, got); !alike || len(changes) > 0 {
			t.Errorf("save %d differs: %v", i+1, changes)
		}
	}
}
