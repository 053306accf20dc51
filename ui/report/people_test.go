package report

import (
	"slices"
	"strings"
	"testing"

	"brim/model"
	"brim/planner"
)

// wants checks that a text holds lines.
func wants(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%q is not in:\n%s", part, text)
		}
	}
}

// TestShortagesAreSaid looks for the roles in the headline and in a table of their own.
func TestShortagesAreSaid(t *testing.T) {
	s := short()
	p := planner.Make(s, -1)
	h := p.Headline()
	if len(h.Short) != 1 || h.Short[0].Since.T == 0 {
		t.Fatalf("shortages %+v", h.Short)
	}
	text := Report{Scenario: s, Plan: p}.Text(Sheet{Width: Width})
	wants(t, text, "▲ =Solutions|engineer: short from "+h.Short[0].Since.Month.Long()+"; at first 4.", " heads needed, 4 there\n",
		"✓ Idle: heads suffice\n", "\nResources by quarter", "3.6 of 4", "0.0 of 2", "▲")
	wants(t, Report{Scenario: s, Plan: p}.Markdown(), "- ▲ =Solutions\\|engineer: short from", "## Resources by quarter", "| Quarter | =Solutions\\|engineer | Idle |")

	s.Resources[0].Heads = 1.5
	wants(t, Report{Scenario: s, Plan: planner.Make(s, -1)}.Text(Sheet{Width: Width}), "▲ =Solutions|engineer: short in every month; at first 3.6 heads needed, 1.5")
	s.Resources, s.Tiers[0].Uses = nil, nil
	if text := (Report{Scenario: s, Plan: planner.Make(s, -1)}).Text(Sheet{Width: Width}); strings.Contains(text, "Resources") {
		t.Errorf("a table of no roles:\n%s", text)
	}
}

func TestHeadsNeededStandApart(t *testing.T) {
	for _, test := range []struct {
		needed, heads float64
		want          string
	}{
		{6.3, 6, "6.3 of 6"}, {6.004, 6, "6.004 of 6"}, {6, 6, "6.0 of 6"}, {2, 2.5, "2.0 of 2.5"}, {2.52, 2.5, "2.52 of 2.5"},
		{1e-8, 0, ">0 of 0"}, {5e7, 6, "50.0M of 6"}, {5.98, 6, "5.98 of 6"},
	} {
		needed, there := ofHeads(&planner.ResourceMonth{Needed: test.needed, Heads: test.heads})
		if got := needed + " of " + there; got != test.want {
			t.Errorf("%v of %v is written %q, want %q", test.needed, test.heads, got, test.want)
		}
	}
}

// TestPilot reads which criteria of a pilot pass.
func TestPilot(t *testing.T) {
	s := short()
	s.Book.Mean, s.CSM.Heads = model.Some(20_000), 2
	section := Pilot(s, planner.Make(s, -1))
	if want := []string{"Top", "✗ $20.0K", "✗ 7.00", "✗ 300.0", "✗ 2.0"}; !slices.Equal(section.Grid.Rows[0], want) {
		t.Errorf("%q, want %q", section.Grid.Rows[0], want)
	}
	if want := []string{"Tier", "ACV from $30.0K", "ratio to 1.2", "load under 35", "pods from 3"}; !slices.Equal(section.Grid.Head, want) {
		t.Errorf("%q, want %q", section.Grid.Head, want)
	}
	s = short()
	s.Book.Mean = model.Some(1e6)
	section = Pilot(s, planner.Make(s, -1))
	if want := []string{"Top", "✓ $1.0M", "✓ 1.08", "✓ 0.9", "✓ 13.0"}; !slices.Equal(section.Grid.Rows[0], want) {
		t.Errorf("%q, want %q", section.Grid.Rows[0], want)
	}
}

// TestNowAndAdvised tells the books' state today from the advice of the matrix.
func TestNowAndAdvised(t *testing.T) {
	s := short()
	s.Tiers[0].Coverage, s.CSM.Heads = model.Sequential, 2
	grid := Splits(planner.Make(s, -1)).Grid
	if got, want := grid.Rows[0][1:4], []string{"sequential", "▲ over", "→ swarm"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	s.Tiers[0].Coverage, s.CSM.Heads = model.Swarm, 0
	grid = Splits(planner.Make(s, -1)).Grid
	if got, want := grid.Rows[0][1:4], []string{"swarm", "✗ no CSM", "✓"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestPodsThatAreBrokenNow says so instead of naming a month.
func TestPodsThatAreBrokenNow(t *testing.T) {
	s := short()
	s.CSM.Heads = 8
	p := planner.Make(s, -1)
	wants(t, Report{Scenario: s, Plan: p}.Text(Sheet{Width: Width}), "▲ Top pods are broken now (AE:CSM 1.75)", "\nTop   ▲ now ")
}

// TestBookSpans says from when to when books are over, and whether anybody carries them.
func TestBookSpans(t *testing.T) {
	for _, test := range []struct {
		heads, hires float64
		want         string
	}{
		{60, 0, "✓ Top books stay within their limit\n"},
		{10, 3, "▲ Top books over until "},
		{10, 0, "▲ Top books over in every month\n"},
		{0, 0, "✗ Top books without CSMs in every month\n"},
		{0, 1, "✗ Top books without CSMs until "},
	} {
		s := short()
		s.AE.Heads, s.CSM.Heads, s.CSM.Hires = 1, test.heads, model.HirePlan{PerQuarter: test.hires}
		wants(t, Report{Scenario: s, Plan: planner.Make(s, -1)}.Text(Sheet{Width: Width}), test.want)
	}
}
