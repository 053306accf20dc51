package main

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"brim/model"
	"brim/scenarios"
	"brim/ui/state"
)

// newKeys are keys that only the second edition of the planning model has: a file with one
// of them was written for it.
var newKeys = []string{
	"fiscal_start", "growth.linearity", "limits.overload_churn", "org.manager_span", "market.ae_hire_fill", "market.csm_hire_fill", "leave",
	"ae.ramping", "csm.ramping", "ae.starts", "csm.starts", "ae.ramp", "csm.ramp", "ae.moves", "csm.moves", "ae.hire_cost", "csm.hire_cost",
}

// readAnew says what the second edition of the model reads differently in a file that was
// written for the first, most important first; empty for a file of the second.
func readAnew(file *scenarios.File) string {
	if slices.ContainsFunc(newKeys, file.Gives) {
		return ""
	}
	differs := []string{"the plan opens the month before start"}
	if !file.Gives("ae.hires_per_quarter") || !file.Gives("csm.hires_per_quarter") {
		differs = append(differs, "nobody is hired unless planned")
	}
	differs = append(differs, "accounts beyond full books leave twice as fast")
	if slices.ContainsFunc(file.Scenario.Tiers, func(t model.Tier) bool { return t.Coverage == model.Pod }) {
		differs = append(differs, "pods lift expansion only where they pay")
	}
	r := file.Scenario.Readiness
	if slices.Contains([]model.Answer{r.CoveragePlan, r.RenewalRules, r.SharedComp}, model.Unanswered) {
		differs = append(differs, "the checklist is not answered")
	}
	return "Older file, read anew (brim help changes): " + strings.Join(differs, "; ") + "."
}

// told is the files of which it was said once what is read differently in them. A nil told
// says nothing.
type told struct{ pathList }

const (
	maxTold     = 1000
	maxToldFile = 4 << 20
)

func newTold(folder string) *told {
	return &told{pathList{file: filepath.Join(folder, "told"), most: maxTold, maxFile: maxToldFile}}
}

// once reports whether a document's file is named for the first time, and notes it.
func (t *told) once(doc state.Document) bool {
	return t != nil && doc.Path != "" && t.onceAt(doc.Path)
}

// onceAt is [told.once] of the file at a path.
func (t *told) onceAt(path string) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	known, before := canonical(path), t.read()
	return !slices.Contains(before, known) && t.write(append([]string{known}, before...)) == nil
}

// readAnewOnce is [readAnew] the first time that a document is opened, and empty later. A
// file that brim itself saved was written for this edition.
func (st *store) readAnewOnce(doc state.Document) string {
	file, isFile := doc.Source.(*scenarios.File)
	if !isFile || doc.Path == "" {
		return ""
	}
	if text := readAnew(file); text != "" && st.told.once(doc) {
		return text
	}
	return ""
}

// sayReadAnew says on stderr what is read differently in a file, the first time that a
// command or the screen reads it. Without a folder to note that in, it says nothing.
func sayReadAnew(to io.Writer, file *scenarios.File) {
	if file.Path == "" {
		return
	}
	text := readAnew(file)
	if text == "" {
		return
	}
	if folder, err := stateFolder(); err == nil && newTold(folder).onceAt(file.Path) {
		_, _ = fmt.Fprintln(to, text)
	}
}
