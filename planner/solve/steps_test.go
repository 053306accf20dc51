package solve

import (
	"context"
	"encoding/json"
	"sync"
	"testing"

	"brim/model"
	"brim/planner/plantest"
)

// TestStepsFindTheSameUnderLoad searches side by side, and again alone, for hires that so many
// steps cannot prove: every answer is the same to the last letter.
func TestStepsFindTheSameUnderLoad(t *testing.T) {
	s := plantest.Sample(4, 36)
	for _, request := range []Request{{Case: -1, Steps: 500}, {Case: -1, AEs: true, Steps: 1000}} {
		answers := make([]string, 3)
		var all sync.WaitGroup
		for i := range answers {
			all.Go(func() { answers[i] = answer(t, request, s) })
		}
		all.Wait()
		alone := answer(t, request, s)
		for i := range answers {
			if answers[i] != alone {
				t.Errorf("AEs %v: side by side\n%s\nalone\n%s", request.AEs, answers[i], alone)
			}
		}
	}
}

// answer is what a search of a company that is too large for its steps comes to.
func answer(t *testing.T, request Request, s *model.Scenario) string {
	solution, err := Hires(context.Background(), s, request)
	if err != nil {
		t.Error(err)
		return ""
	}
	if solution.Proven || solution.Gap == 0 || solution.Unproven != "" {
		t.Errorf("AEs %v: proven %v, gap %v, %q, and the steps were to be too few", request.AEs, solution.Proven, solution.Gap, solution.Unproven)
	}
	text, err := json.Marshal(solution)
	if err != nil {
		t.Error(err)
	}
	return string(text)
}
