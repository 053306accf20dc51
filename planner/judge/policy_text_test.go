package judge

import (
	"strings"
	"testing"

	"brim/planner"
)

// TestVerdictsDoNotContradictThemselves holds figures a hair from their limits.
func TestVerdictsDoNotContradictThemselves(t *testing.T) {
	p := &planner.Plan{}
	for _, key := range []string{"max_utilization", "max_pod_ratio", "min_arr", "min_nrr", "max_people_cost"} {
		clause, _ := ClauseByKey(key)
		for _, limit := range []float64{1.7571, 17.5, 123456789} {
			for _, excess := range []float64{1e-2, 1e-4, 1e-6, -1e-3, -1e-6} {
				found, written := Bound{clause, limit}.apart(p, limit*(1+excess))
				if found == written {
					t.Errorf("%s: %g beyond %g reads %s, as its limit", key, excess, limit, found)
				}
			}
			if found, written := (Bound{clause, limit}).apart(p, limit); found != written {
				t.Errorf("%s: at its limit of %s it reads %s", key, written, found)
			}
		}
	}
}

// TestVerdictOfWhatNeverComes is a sentence.
func TestVerdictOfWhatNeverComes(t *testing.T) {
	clause, _ := ClauseByKey("books_within_until")
	if text := (Bound{clause, 24000}).sentence(&planner.Plan{}, extreme{none: "no book runs over"}); !strings.HasPrefix(text, "no book runs over; before ") || !strings.HasSuffix(text, " none may") {
		t.Error(text)
	}
}
