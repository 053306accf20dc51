package main

import (
	"regexp"
	"strings"
	"testing"

	"brim/planner"
	"brim/planner/explain"
	"brim/planner/plantest"
	"brim/scenarios"
)

// unsaid is what no number should read as; n/a alone is a value whose words give the reason.
var unsaid = regexp.MustCompile(`n/a .*=|n/a is|NaN|\bInf\b|%!|\{[a-z_]+\}`)

// noise is a number with more decimals than an explanation needs for its sum to come out.
var noise = regexp.MustCompile(`[0-9]\.[0-9]{8,}`)

// TestExplanationsAreRounded reads every explanation of every built-in, as the plan opens and
// in a month of it.
func TestExplanationsAreRounded(t *testing.T) {
	for _, built := range plantest.Few(scenarios.Builtins(), 5) {
		file, err := scenarios.LoadBuiltin(built.Name)
		if err != nil {
			t.Fatal(err)
		}
		p := planner.Make(file.Scenario, -1)
		reader := explain.NewReader(p)
		for _, figure := range explain.Figures() {
			for _, month := range []int{0, p.Horizon / 2} {
				e := reader.Explain(figure, explain.Place{T: month})
				for _, text := range append(strings.Split(e.Numbers, "\n"), e.Title, e.Value, e.Words) {
					if noise.MatchString(text) || unsaid.MatchString(text) {
						t.Errorf("%s, %s in month %d: %q", built.Name, figure.ID, month, text)
					}
				}
			}
		}
	}
}
