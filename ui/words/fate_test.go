package words

import (
	"strings"
	"testing"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
)

// in is month t of a plan that starts in January 2027.
func in(t int) planner.When { return planner.When{T: t, Month: model.MonthOf(2026, 12).Add(t)} }

// over is a book that is over in those stretches of a plan of 24 months, without a CSM in
// those whose end is negative.
func over(months ...int) planner.BookHeadline {
	book := planner.BookHeadline{Tier: "Core", Over: len(months) > 0, Ends: true}
	for i := 0; i < len(months); i += 2 {
		from, to := months[i], max(months[i+1], -months[i+1])
		book.Stretches = append(book.Stretches, planner.Stretch{From: in(from), To: in(to), Ends: to < 24, Uncovered: months[i+1] < 0})
		book.Until, book.Ends = in(to), to < 24
	}
	if book.Over {
		book.Since, book.Uncovered = book.Stretches[0].From, book.Stretches[0].Uncovered
	}
	return book
}

// TestBookFates says every stretch in which a tier's books are over.
func TestBookFates(t *testing.T) {
	for _, test := range []struct {
		book                      planner.BookHeadline
		verdict, briefly, earlier string
	}{
		{over(), "never over", "never", " (was never)"},
		{over(6, 24), "over from Jun 2027", "from Jun '27", " (was Jun 2027)"},
		{over(0, 24), "over in every month", "always", " (was: already)"},
		{over(0, 3), "over until Mar 2027", "until Mar '27", " (was until Mar 2027)"},
		{over(0, 0), "over now", "now", " (was now)"},
		{over(6, 7, 21, 24), "over Jun–Jul 2027, and from Sep 2028", "Jun–Jul '27, again", " (was Jun–Jul 2027, and from Sep 2028)"},
		{over(8, 8), "over Aug 2027", "Aug '27", " (was Aug 2027)"},
		{over(11, 13), "over Nov 2027–Jan 2028", "Nov '27–Jan '28", " (was Nov 2027–Jan 2028)"},
		{over(2, -2, 3, 5, 7, 24), "without CSMs Feb 2027, over Mar–May 2027, and from Jul 2027", "Feb '27, then over",
			" (was without CSMs Feb 2027, over Mar–May 2027, and from Jul 2027)"},
		{over(0, 0, 1, -24), "over now, and without CSMs from Jan 2027", "now, then without CSMs", " (was over now, and without CSMs from Jan 2027)"},
	} {
		if got := BookVerdict(test.book); got != test.verdict {
			t.Errorf("%q, want %q", got, test.verdict)
		}
		if got := BookBriefly(test.book); got != test.briefly {
			t.Errorf("briefly %q, want %q", got, test.briefly)
		}
		if got := BookWas(test.book); got != test.earlier {
			t.Errorf("earlier %q, want %q", got, test.earlier)
		}
	}
	if got := BookVerdictOf(over(2, 2, 4, 4, 6, 6, 8, 8), 2); got != "over Feb 2027, Apr 2027, +2 more" {
		t.Errorf("the first two: %q", got)
	}
}

// breaks are pods that break in month t with a ratio.
func breaks(t int, ratio float64) planner.PodHeadline {
	return planner.PodHeadline{Any: true, Breaks: true, BreaksAt: in(t), Ratio: model.Some(ratio), RatioSound: 1.2, RatioDegraded: 1.5}
}

// TestPodFates says when pods break, or that they hold, and what has moved.
func TestPodFates(t *testing.T) {
	end := model.MonthOf(2028, 12)
	holds := planner.PodHeadline{Any: true, Ratio: model.Some(1.09), RatioSound: 1.2, RatioDegraded: 1.5}
	bare := breaks(3, 0)
	bare.Ratio = model.Opt{}
	for want, pods := range map[string]planner.PodHeadline{
		"pods break Dec 2028 (AE:CSM 1.53)":             breaks(24, 1.53),
		"pods are broken now (AE:CSM 1.87)":             breaks(0, 1.87),
		"pods break Mar 2027 (no CSM)":                  bare,
		"pods hold until Dec 2028, AE:CSM at most 1.09": holds,
	} {
		if got := PodsVerdict(pods, end); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	for _, test := range []struct {
		earlier, now planner.PodHeadline
		want         string
	}{
		{breaks(3, 2), holds, "pods never break (was Mar 2027)"},
		{breaks(3, 2), breaks(0, 2), "pods are broken now (was Mar 2027)"},
		{breaks(3, 2), breaks(6, 2), "pods hold until Jun 2027 (was Mar 2027)"},
		{breaks(6, 2), breaks(3, 2), "pods break Mar 2027 (was Jun 2027)"},
		{holds, breaks(3, 2), "pods break Mar 2027 (was never)"},
		{breaks(0, 2), breaks(3, 2), "pods hold until Mar 2027 (was: already)"},
	} {
		if got := PodsMoved(test.earlier, test.now); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
	if soon := in(3); DateOr(nil) != Never || DateOr(&soon) != "Mar 2027" || DateBriefly(in(3)) != "Mar '27" || DateBriefly(in(0)) != Now {
		t.Errorf("%q, %q, %q", DateOr(nil), DateOr(&soon), DateBriefly(in(3)))
	}
}

// TestWarnings name since when a rule warns, and the figure that sets it off.
func TestWarnings(t *testing.T) {
	warned := func(since int, test planner.Trigger) planner.PodWarning {
		return planner.PodWarning{Given: true, Since: in(since), Test: test}
	}
	for want, warning := range map[string]planner.PodWarning{
		"": {},
		"warned from Feb 2027, hiring gap +25% then": warned(2, planner.Trigger{What: planner.TriggerGap, Value: model.Some(0.25), Limit: 0.2}),
		"warned now, 12-month AE:CSM 1.25":           warned(0, planner.Trigger{What: planner.TriggerTrailing, Value: model.Some(1.25), Limit: 1.2}),
		"warned from Mar 2027, book load 36.0 then":  warned(3, planner.Trigger{What: planner.TriggerLoad, Value: model.Some(36), Limit: 35}),
		"warned from Mar 2027, ACV $28.0K then":      warned(3, planner.Trigger{What: planner.TriggerACV, Value: model.Some(28000), Limit: 30000}),
		"warned from Apr 2027, no CSM hires":         warned(4, planner.Trigger{What: planner.TriggerGap, Limit: 0.2}),
	} {
		if got := Warned(warning, "USD"); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	gap := warned(2, planner.Trigger{What: planner.TriggerGap})
	for want, pair := range map[string][2]planner.PodWarning{
		"pods never warned (was Feb 2027)":                     {gap, {}},
		"pods warned from Feb 2027 (was never)":                {{}, gap},
		"pods without a warning until May 2027 (was Feb 2027)": {gap, warned(5, planner.Trigger{})},
		"pods warned now (was Feb 2027)":                       {gap, warned(0, planner.Trigger{})},
	} {
		if got := WarnedMoved(pair[0], pair[1]); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestBeyondFullBooks says what has no place, at the end or at its worst, and its cost.
func TestBeyondFullBooks(t *testing.T) {
	end := model.MonthOf(2028, 12)
	for want, beyond := range map[string]planner.Beyond{
		"": {},
		"$4.2M beyond full books in Dec 2028, $400.0K lost to overload by then":           {Peak: 4.2e6, End: 4.2e6, Lost: 0.4e6, Months: 9},
		"$4.2M beyond full books in Dec 2028":                                             {Peak: 4.2e6, End: 4.2e6, Months: 9},
		"$1.5M beyond full books in Jun 2027, none in Dec 2028, $100.0K lost to overload": {Peak: 1.5e6, PeakAt: in(6), Lost: 0.1e6, Months: 2},
	} {
		if got := Beyond(beyond, end, "USD"); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestCausesSayWhatSetsThemOff names every cause of a plan's pods with a figure and its
// limit, whether it holds or how near it comes.
func TestCausesSayWhatSetsThemOff(t *testing.T) {
	for _, name := range []string{"pod-breach", "segmented-book"} {
		p := planner.Make(plantest.Golden(t, name), -1)
		for i := range p.Pods {
			for _, cause := range p.Causes(&p.Pods[i]) {
				said := SetOff(&cause, p.Currency)
				first, end := CauseMonths(&cause)
				if strings.HasPrefix(said, "nearest: ") == cause.Holds || (first == Never) == cause.Holds || (end == "") == cause.Holds {
					t.Errorf("%s, %s holds %v: %q, %q, %q", name, CauseName(cause.Cause), cause.Holds, said, first, end)
				}
				if !strings.ContainsAny(said, "0123456789") {
					t.Errorf("%s, %s: no figure is in %q", name, CauseName(cause.Cause), said)
				}
			}
			if lost := Uplift(p, &p.Pods[i]); (lost != "") != (p.Pods[i].UpliftLost > 0) {
				t.Errorf("%s loses %v: %q", name, p.Pods[i].UpliftLost, lost)
			}
		}
	}
}
