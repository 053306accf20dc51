package main

import "testing"

// TestHelpKnowsWords of the glossary, and levers by their names.
func TestHelpKnowsWords(t *testing.T) {
	for word, wants := range map[string][]string{
		"ramp":        {"Words (brim help glossary)", "the months until a new hire is fully productive", "Levers", "ae.ramp_months"},
		"leave":       {"Levers", "leave.*.months", "leave.*.from"},
		"nrr":         {"NRR, GRR", "revenue retained"},
		"csm.heads":   {"Levers", "csm.heads"},
		"months over": {"run over or have no CSM"},
	} {
		got := brim("", "help", word)
		got.wantCode(t, exitFine)
		contains(t, got.out, wants...)
	}
	got := brim("", "help", "nonsense")
	got.wantCode(t, exitInvalid)
	contains(t, got.err, "there is no topic and no command")
}
