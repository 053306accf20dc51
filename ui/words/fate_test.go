package words

import (
	"strings"
	"testing"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
)

// in is a month of a plan that begins in January 2027.
func in(t int) planner.When { return planner.When{T: t, Month: model.MonthOf(2027, 1).Add(t)} }

// TestBookFates says from when and until when a tier's books are over.
func TestBookFates(t *testing.T) {
	for _, test := range []struct {
		book       planner.BookHeadline
		date, span string
	}{
		{planner.BookHeadline{Over: true, At: in(5)}, "Jun 2027", "from Jun 2027"},
		{planner.BookHeadline{Over: true, At: in(0)}, "now", "now and throughout"},
		{planner.BookHeadline{Over: true, At: in(0), Ends: true, Until: in(3)}, "until Apr 2027", "now, until Apr 2027"},
		{planner.BookHeadline{Over: true, At: in(2), Ends: true, Until: in(9)}, "until Oct 2027", "from Mar 2027 to Oct 2027"},
		{planner.BookHeadline{Over: true, At: in(2), Ends: true, Until: in(2)}, "until Mar 2027", "in Mar 2027"},
	} {
		if date, span := BookDate(test.book), BookSpan(test.book); date != test.date || span != test.span {
			t.Errorf("%+v: %q and %q", test.book, date, span)
		}
	}
	if got := BookDate(planner.BookHeadline{}); got != Never {
		t.Errorf("books that are never over are so %q", got)
	}
}

// TestPodFates says when pods degrade, and what has moved.
func TestPodFates(t *testing.T) {
	never := planner.PodHeadline{Any: true}
	by := func(t int) planner.PodHeadline { return planner.PodHeadline{Any: true, Degrades: true, By: in(t)} }
	for _, test := range []struct {
		earlier, now planner.PodHeadline
		want         string
	}{
		{by(3), never, "pods never degrade (was Apr 2027)"},
		{by(3), by(0), "pods are degraded now (was Apr 2027)"},
		{by(3), by(6), "pods hold to Jul 2027 (was Apr 2027)"},
		{by(6), by(3), "pods degrade by Apr 2027 (was Jul 2027)"},
		{never, by(3), "pods degrade by Apr 2027 (was never)"},
		{by(0), by(3), "pods hold to Apr 2027 (was now)"},
	} {
		if got := PodsMoved(test.earlier, test.now); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
	if soon := in(3); DateOr(nil) != Never || DateOr(&soon) != "Apr 2027" || DateBriefly(in(3)) != "Apr '27" || DateBriefly(in(0)) != Now {
		t.Errorf("%q, %q, %q", DateOr(nil), DateOr(&soon), DateBriefly(in(3)))
	}
}

// TestCausesSayWhatSetsThemOff names every cause of a plan's pods with a figure and its
// limit, whether it holds or how near it comes.
func TestCausesSayWhatSetsThemOff(t *testing.T) {
	for _, name := range []string{"pod-breach", "segmented-book"} {
		s := plantest.Golden(t, name)
		p := planner.Make(s, -1)
		for i := range p.Pods {
			for _, cause := range p.Causes(&p.Pods[i]) {
				said := SetOff(&cause, p.Currency)
				first, by := CauseMonths(&cause)
				if strings.HasPrefix(said, "nearest: ") == cause.Holds || (first == Never) == cause.Holds || (by == "") == cause.Holds {
					t.Errorf("%s, %s holds %v: %q, %q, %q", name, CauseName(cause.Cause), cause.Holds, said, first, by)
				}
				if !strings.ContainsAny(said, "0123456789") {
					t.Errorf("%s, %s: no figure is in %q", name, CauseName(cause.Cause), said)
				}
			}
			if lost := Uplift(p, &p.Pods[i]); (lost != "") != (p.Pods[i].UpliftLost > 0) {
				t.Errorf("%s loses %v: %q", name, p.Pods[i].UpliftLost, lost)
			}
		}
		if pods := p.Headline().Pods; pods.Degrades && !strings.Contains(Cause(pods, &s.Limits), CauseBriefly(pods.Cause)) && pods.Cause != planner.CauseRatio {
			t.Errorf("%s: the cause is %q", name, Cause(pods, &s.Limits))
		}
	}
	if got := CauseDelayed(planner.CauseHiringGap); got != "hiring gap, +12 mo" {
		t.Errorf("a gap comes %q", got)
	}
	if got := CauseDelayed(planner.CauseRatio); got != "ratio" {
		t.Errorf("a ratio comes %q", got)
	}
}
