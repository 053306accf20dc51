package planner

import (
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner/plantest"
)

// TestStretchesAreTheMonths holds the stretches of books and roles against every month.
func TestStretchesAreTheMonths(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Make(plantest.Draw(t), -1)
		h := p.Headline()
		for k, book := range h.Books[:h.Tiers] {
			count := 0
			for m := range p.Months {
				state := p.Months[m].Tiers[k].State
				over, uncovered := within(book.Stretches, m)
				if over != (state == Over || state == Uncovered) || uncovered != (state == Uncovered) {
					t.Fatalf("%s is %v in month %d, stretches %+v", book.Tier, state, m, book.Stretches)
				}
				if over {
					count++
				}
			}
			if book.Months != count || book.Over != (count > 0) {
				t.Fatalf("%s: %d months, counted %d", book.Tier, book.Months, count)
			}
			checkOrder(t, p, book.Stretches)
		}
		for _, short := range h.Short {
			for m := range p.Months {
				for _, need := range p.Months[m].Resources {
					if in, _ := within(short.Stretches, m); need.Role == short.Role && in != need.Short() {
						t.Fatalf("%s in month %d", short.Role, m)
					}
				}
			}
			checkOrder(t, p, short.Stretches)
		}
	})
}

func within(stretches []Stretch, m int) (in, uncovered bool) {
	for _, s := range stretches {
		if s.From.T <= m && m <= s.To.T {
			return true, s.Uncovered
		}
	}
	return false, false
}

// checkOrder fails where stretches are not apart, or do not say whether they end.
func checkOrder(t *rapid.T, p *Plan, stretches []Stretch) {
	for i, s := range stretches {
		if s.From.T > s.To.T || s.Ends != (s.To.T < p.Horizon) || s.From.Month != p.MonthAt(s.From.T) {
			t.Fatalf("stretch %+v", s)
		}
		if i > 0 && s.From.T == stretches[i-1].To.T+1 && s.Uncovered == stretches[i-1].Uncovered {
			t.Fatalf("%+v goes on as %+v", stretches[i-1], s)
		}
	}
}

// TestPodHeadlinesAreTheForecasts holds every pod tier's headline against its forecast, and
// the one that decides against all of them.
func TestPodHeadlinesAreTheForecasts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Make(plantest.Draw(t), -1)
		h := p.Headline()
		if len(h.PodTiers) != len(p.Pods) || h.Pods.Any != (len(p.Pods) > 0) {
			t.Fatalf("%d pod tiers of %d", len(h.PodTiers), len(p.Pods))
		}
		for i, pods := range h.PodTiers {
			f := &p.Pods[i]
			if pods.Breaks != (f.Breaks != nil) || pods.Breaks && pods.BreaksAt != *f.Breaks || pods.Warning.Given != (f.Warned != nil) {
				t.Fatalf("%+v of %+v", pods, f)
			}
			if pods.Warning.Given && (pods.Warning.Since != f.Warned.When || pods.Warning.Cause != f.Warned.Cause || pods.Warning.Test.T != f.Warned.T) {
				t.Fatalf("warned %+v of %+v", pods.Warning, f.Warned)
			}
			want := f.PeakRatio
			if pods.Breaks {
				want = p.Months[f.Breaks.T].Tiers[f.Index].Ratio
			}
			if pods.Ratio != want {
				t.Fatalf("ratio %v, want %v", pods.Ratio, want)
			}
			if pods.Breaks && (!h.Pods.Breaks || h.Pods.BreaksAt.T > pods.BreaksAt.T) {
				t.Fatalf("%+v decides before %+v", h.Pods, pods)
			}
		}
	})
}

// TestBeyondIsTheMonths holds what lies beyond full books against the months.
func TestBeyondIsTheMonths(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Make(plantest.Draw(t), -1)
		b := p.Headline().Beyond
		lost := 0.0
		for m := range p.Months {
			lost += p.Months[m].OverloadChurnedARR
			if p.Months[m].BeyondARR > b.Peak {
				t.Fatalf("month %d has more than %v", m, b.Peak)
			}
		}
		if b.End != p.Last().BeyondARR || !plantest.Near(b.Lost, lost) || b.Peak > 0 && p.Months[b.PeakAt.T].BeyondARR != b.Peak {
			t.Fatalf("%+v, lost %v", b, lost)
		}
	})
}

// TestFirstPods puts what breaks before what is warned, and both by date.
func TestFirstPods(t *testing.T) {
	breaks := func(t int) PodHeadline { return PodHeadline{Any: true, Breaks: true, BreaksAt: When{T: t}} }
	warned := func(t int) PodHeadline {
		return PodHeadline{Any: true, Warning: PodWarning{Given: true, Since: When{T: t}}}
	}
	holds := func(ratio float64) PodHeadline { return PodHeadline{Any: true, Ratio: model.Some(ratio)} }
	for _, test := range []struct {
		pods []PodHeadline
		want int
	}{
		{[]PodHeadline{warned(0), breaks(9), breaks(3)}, 2},
		{[]PodHeadline{holds(1.4), warned(5), warned(2)}, 2},
		{[]PodHeadline{holds(1.1), holds(1.3)}, 1},
	} {
		if got := firstPods(test.pods); got != test.pods[test.want] {
			t.Errorf("%+v: %+v", test.pods, got)
		}
	}
}
