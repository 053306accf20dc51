package main

import (
	"encoding/csv"
	"strings"
	"testing"

	"brim/planner/explain"
)

// TestRulesCoverTheTable holds every form of the list against the rules.
func TestRulesCoverTheTable(t *testing.T) {
	table := brim("", "rules")
	table.wantCode(t, exitFine)
	text := brim("", "rules", "--format", "csv")
	rows, err := csv.NewReader(strings.NewReader(text.out)).ReadAll()
	if err != nil || len(rows) != 1+len(explain.Rules()) {
		t.Fatalf("%d rows for %d rules, %v", len(rows), len(explain.Rules()), err)
	}
	list, _ := unmarshal(t, []byte(brim("", "rules", "--format", "json").out)).([]any)
	markdown := brim("", "rules", "--format", "markdown").out
	for i, r := range explain.Rules() {
		row, _ := list[i].(map[string]any)
		if rows[i+1][0] != r.ID || row["id"] != r.ID || row["severity"] != r.Severity.String() {
			t.Errorf("rule %d is %s and %v, want %s", i, rows[i+1][0], row, r.ID)
		}
		contains(t, "\n"+table.out, "\n"+r.ID+"  ("+r.Severity.String())
		contains(t, markdown, "| "+r.ID+" | ")
	}
	for line := range strings.Lines(table.out) {
		if len([]rune(line)) > 81 {
			t.Errorf("wider than 80 columns: %s", line)
		}
	}
	brim("", "rules", "x").wantCode(t, exitInvalid)
	contains(t, brim("", "rules", "--format", "yaml").err, "table, json, csv, markdown")
}

// TestPlanSaysItsFindings in every form but the spreadsheet's.
func TestPlanSaysItsFindings(t *testing.T) {
	table := brim("", "plan", "segmented-12m").out
	contains(t, table, "\nFindings: 8 breaches, ", "\n▲ book-over: Strategic books are over capacity from Dec 2026: 56.5 accounts", "\n! no-swarm-sla: Core ")
	contains(t, brim("", "plan", "segmented-12m", "--format", "markdown").out, "## Findings: 8 breaches", "| ▲ breach | Dec 2026 | Strategic | book-over |")
	plan, _ := unmarshal(t, []byte(brim("", "plan", "segmented-12m", "--format", "json").out)).(map[string]any)
	if advice, _ := plan["advice"].([]any); len(advice) < 10 {
		t.Errorf("advice %v", plan["advice"])
	}
	contains(t, brim("", "check", "segmented-12m").out, "segmented-12m: ok; findings: 8 breaches, ")
}
