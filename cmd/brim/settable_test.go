package main

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"brim/model"
	"brim/planner/judge"
	"brim/planner/plantest"
	"brim/scenarios"
)

// TestFoundValuesCanBeSet sets every number that a search may come to, on every lever that
// can be sought of every built-in scenario, as its answer says: the plan is the one found.
func TestFoundValuesCanBeSet(t *testing.T) {
	set, several := 0, 0
	for _, builtin := range plantest.Few(scenarios.Builtins(), 3) {
		file, err := scenarios.LoadBuiltin(builtin.Name)
		if err != nil {
			t.Fatal(err)
		}
		s := file.Scenario
		for _, l := range model.Levers(s) {
			if !judge.Seekable(s, -1, l) {
				continue
			}
			track := l.Track(s)
			numbers := []float64{track.Low + (track.High-track.Low)/3, 3.185, 1.234, 12.125, 0.0125, track.Low, track.High}
			if testing.Short() {
				numbers = numbers[:1]
			}
			for _, n := range numbers {
				moved, err := model.Shift(s, l, n)
				if err != nil {
					continue
				}
				if changes, same := model.Changes(s, moved); !same || len(changes) == 0 {
					continue
				}
				settings := settingsBeside(s, l, n)
				if settings == nil {
					settings = []string{l.Key + "=" + string(settable(l, n))}
				} else {
					several++
				}
				got, err := withSettings(s, settings)
				if err != nil {
					t.Fatalf("%s: %q: %v", builtin.Name, settings, err)
				}
				if changes, same := model.Changes(moved, got); !same || len(changes) > 0 {
					t.Fatalf("%s: %q differs in %s: %+v", builtin.Name, settings, changes[0].Key, changes[0])
				}
				set++
			}
		}
	}
	if set < plantest.FewTimes(1000, 300) || several < plantest.FewTimes(50, 15) {
		t.Errorf("only %d set, %d of them with more than a number", set, several)
	}
}

// TestSettableIsANumber of JSON with one reading.
func TestSettableIsANumber(t *testing.T) {
	s := &model.Scenario{}
	model.SetDefaults(s)
	l, _ := model.Find(s, "ae.heads")
	for n, want := range map[float64]string{3.185: "3.1850", 3: "3", 3185: "3185", 0.125: "0.125", 12.5: "12.5"} {
		text, err := json.Marshal(settable(l, n))
		if err != nil || string(text) != want {
			t.Errorf("%v: %s, %v, want %s", n, text, err, want)
		}
	}
}

// TestRampsAreJudgedAsJSON judges a plan with ramps by month, and seeks one: a number each.
func TestRampsAreJudgedAsJSON(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ramps.toml")
	brim("", "set", "first-pods", "ae.ramp=[0.2, 0.6, 1]", "--write", path).wantCode(t, exitFine)
	judged := brim("", "sensitivity", path, "--outcome", "arr", "--format", "json")
	judged.wantCode(t, exitFine)
	if !strings.Contains(judged.out, `"lever": "ae.ramp"`) || !json.Valid([]byte(judged.out)) {
		t.Errorf("no ramp in %s", judged.out)
	}
	sought := brim("", "seek", path, "--lever", "ae.ramp", "--outcome", "arr", "--at-least", "1", "--format", "json")
	sought.wantCode(t, exitFine)
	if !strings.Contains(sought.out, `"present": 0.6`) {
		t.Errorf("not the mean of the ramp: %s", sought.out)
	}
}

// TestSeekOfAListIsSet seeks the hires of a list, sets what the answer says, and is there.
func TestSeekOfAListIsSet(t *testing.T) {
	folder := t.TempDir()
	listed, reached := filepath.Join(folder, "listed.toml"), filepath.Join(folder, "reached.toml")
	seek := func(path string) (found struct {
		AtPresent string   `json:"at_present"`
		AtValue   string   `json:"at_value"`
		Settings  []string `json:"settings"`
	}) {
		t.Helper()
		got := brim("", "seek", path, "--lever", "csm.hires_per_quarter", "--outcome", "degrades_by", "--at-least", "2028-12", "--format", "json")
		got.wantCode(t, exitFine)
		if err := json.Unmarshal([]byte(got.out), &found); err != nil {
			t.Fatal(err)
		}
		return found
	}
	brim("", "set", "pods-outgrown", "csm.hires_per_quarter=[2, 1, 3, 2, 2, 2, 2, 2]", "--write", listed).wantCode(t, exitFine)
	found := seek(listed)
	if len(found.Settings) != 1 || found.AtPresent == found.AtValue {
		t.Fatalf("%+v", found)
	}
	brim("", "set", listed, found.Settings[0], "--write", reached).wantCode(t, exitFine)
	if there := seek(reached); there.AtPresent != found.AtValue {
		t.Errorf("%q gives %s, not %s", found.Settings, there.AtPresent, found.AtValue)
	}
}
