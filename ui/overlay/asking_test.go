package overlay

import (
	"errors"
	"strings"
	"testing"

	"brim/model"
	"brim/planner/judge"
	"brim/ui/canvas"
	"brim/ui/theme"
)

// TestSeekAsks asks for an outcome, applies an answer and says what is wrong.
func TestSeekAsks(t *testing.T) {
	s := seekHeads(t)
	first := s.Asked()
	want := SeekFor{Outcome: first, AtMost: first.Better < 0, Target: "12"}
	if got := pressed(t, s, "1", "2", "enter"); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	pressed(t, s, "up", "up", "right")
	if s.Asked() == first {
		t.Error("right turns no outcome")
	}
	pressed(t, s, "left", "down", "right")
	if s.Asked() != first || s.atMost == want.AtMost {
		t.Error("right turns no limit")
	}
	s.Refuse(errors.New("that cannot be reached"))
	shows(t, s, "that cannot be reached")
	s.Answer([]string{"With 24 CSMs."}, []Applied{{"20 to 24", 24}, {"20 to 25, a step", 25}}, func(c *canvas.Canvas, i int) {
		c.Text(0, 0, theme.Text, []string{"first look", "second look"}[i])
	})
	shows(t, s, "With 24 CSMs.", "20 to 24", "first look", "enter applies it")
	if got := pressed(t, s, "enter"); got != (SetLever{Lever: "csm.heads", Value: 24}) {
		t.Errorf("%v", got)
	}
	if got := pressed(t, s, "down", "enter"); got != (SetLever{Lever: "csm.heads", Value: 25}) {
		t.Errorf("%v", got)
	}
	shows(t, s, "second look")
	if pressed(t, s, "7"); s.said != nil {
		t.Error("an answer stays for another target")
	}
	if all := judge.Outcomes(); len(all) < 2 {
		t.Fatal("there is one outcome only")
	}
}

// TestSolveAsks changes promises, and explains, copies and applies what was found.
func TestSolveAsks(t *testing.T) {
	d := hires(t)
	placed(t, d, 80, 24, theme.Blocks)
	if got := pressed(t, d, "left").(SolveFor); got.Target != 0.95 {
		t.Errorf("less: %+v", got)
	}
	if got := pressed(t, d, "shift+right").(SolveFor); got.Target != 1.2 {
		t.Errorf("much more: %+v", got)
	}
	if got := pressed(t, d, "down", "h").(SolveFor); got.Ratio >= 1.2 {
		t.Errorf("less: %+v", got)
	}
	if got := pressed(t, d, "j", "l").(SolveFor); got.From == 0 {
		t.Errorf("later: %+v", got)
	}
	if got := pressed(t, d, "down", "right").(SolveFor); !got.Gap || got.AEs {
		t.Errorf("the hiring gap too: %+v", got)
	}
	if got := pressed(t, d, "down", "right").(SolveFor); !got.Gap || !got.AEs {
		t.Errorf("AEs too: %+v", got)
	}
	if got := pressed(t, d, "left").(SolveFor); got.AEs || pressed(t, d, "left") != nil {
		t.Errorf("CSMs alone: %+v", got)
	}
	if got := pressed(t, d, "down", "down", "e"); got != (SolveExplain{Tier: 1}) {
		t.Errorf("explains %v", got)
	}
	if got := pressed(t, d, "right"); got != nil {
		t.Errorf("a tier moves: %v", got)
	}
	if got := pressed(t, d, "y").(CopyText); !strings.Contains(got.Text, "|") {
		t.Errorf("copies %q", got.Text)
	}
	if got := pressed(t, d, "enter"); got != (SolveApply{}) {
		t.Errorf("%v", got)
	}
	d.Begin()
	for _, key := range []string{"e", "y", "enter"} {
		if got := pressed(t, d, key); got != nil {
			t.Errorf("%s while it is searched comes to %v", key, got)
		}
	}
	shows(t, d, "searching", "esc cancels")
	d.Refuse(errors.New("nobody can keep that promise"))
	shows(t, d, "nobody can keep that promise")
	if got := pressed(t, d, "q"); got != (SolveDrop{}) {
		t.Errorf("%v", got)
	}
}

// TestTiersAsk asks for every change, by its key, for the chosen tier.
func TestTiersAsk(t *testing.T) {
	for _, test := range []struct {
		keys []string
		want Action
	}{
		{[]string{"left"}, Reshape{Do: Cover, Tier: 1, Steps: -1}},
		{[]string{"l"}, Reshape{Do: Cover, Tier: 1, Steps: 1}},
		{[]string{"K"}, Reshape{Do: MoveTier, Tier: 1, Steps: -1}},
		{[]string{"shift+down"}, Reshape{Do: MoveTier, Tier: 1, Steps: 1}},
		{[]string{"down", "x"}, Reshape{Do: Remove, Tier: 2}},
		{[]string{"up", "up", "c"}, Reshape{Do: CutBy, Tier: 0}},
		{[]string{"s"}, Reshape{Do: AsStage, Tier: 1}},
		{[]string{"m"}, Reshape{Do: AsMatrix, Tier: 1}},
		{[]string{"a", "N", "enter"}, Reshape{Do: AddAbove, Tier: 1, Text: "N"}},
		{[]string{"b", "N", "enter"}, Reshape{Do: AddBelow, Tier: 1, Text: "N"}},
		{[]string{"r", "end", "s", "enter"}, Reshape{Do: Rename, Tier: 1, Text: "Growths"}},
		{[]string{"enter", "enter"}, Reshape{Do: Rename, Tier: 1, Text: "Growth"}},
		{[]string{"e", "5", "0", "k", "enter"}, Reshape{Do: Edge, Tier: 1, Text: "50k"}},
		{[]string{"b", "esc"}, nil},
		{[]string{"T"}, Close{}},
	} {
		tiers := NewTiers(tierRows(), "from ACV", 1)
		if got := pressed(t, tiers, test.keys...); got != test.want {
			t.Errorf("%v: %+v, want %+v", test.keys, got, test.want)
		}
	}
	tiers := NewTiers(tierRows(), "from ACV", 2)
	pressed(t, tiers, "e")
	shows(t, tiers, "the last tier takes the rest")
	if pressed(t, tiers, "a"); tiers.Chosen() != 2 {
		t.Error("another tier is chosen")
	}
	shows(t, tiers, "name of the tier above:", "enter takes it  esc leaves it")
	tiers = NewTiers(tierRows(), "from ACV", 2)
	placed(t, tiers, 80, 24, theme.Blocks)
	if tiers.Click(5, 2); tiers.Chosen() != 0 {
		t.Errorf("a click chooses %d", tiers.Chosen())
	}
}

// TestOrganisationsAsk puts one beside the plan or makes it the plan; of the plan itself
// there is nothing to take.
func TestOrganisationsAsk(t *testing.T) {
	o := organisations()
	placed(t, o, 80, 24, theme.Blocks)
	for _, key := range []string{"enter", "a"} {
		if got := pressed(t, o, key); got != nil {
			t.Errorf("%s of the plan itself comes to %v", key, got)
		}
	}
	if got := pressed(t, o, "down", "enter"); got != (Organise{Key: "pods"}) {
		t.Errorf("%v", got)
	}
	if got := pressed(t, o, "G", "a"); got != (Organise{Key: "pooled", Apply: true}) {
		t.Errorf("%v", got)
	}
	shows(t, o, "enter puts it beside  a apply")
	if got, ok := pressed(t, o, "y").(CopyTable); !ok || got.Section.Title != "Organisations" || got.TSV {
		t.Errorf("%v", got)
	}
	pressed(t, o, " ", "pgdown", "pgdown")
	shows(t, o, "Weakness: nothing")
	pressed(t, o, "g")
	shows(t, o, "▸ this plan")
}

// TestWaterfallAsks turns outcomes, copies, explains and leads to levers.
func TestWaterfallAsks(t *testing.T) {
	w := difference(t)
	placed(t, w, 80, 24, theme.Blocks)
	first := w.outcome
	if pressed(t, w, "v"); w.outcome == first {
		t.Error("v turns nothing")
	}
	if pressed(t, w, "V"); w.outcome != first {
		t.Error("V does not turn back")
	}
	for range judge.Outcomes() {
		if len(w.bridge.Parts) == 2 {
			break
		}
		pressed(t, w, "right")
	}
	seen := map[string]bool{}
	for range 2 {
		revealed, ok := pressed(t, w, "enter").(Reveal)
		if !ok {
			t.Fatal("enter leads nowhere")
		}
		seen[revealed.Lever] = true
		explained, ok := pressed(t, w, "e").(Explain)
		if !ok || explained.Make().Title == "" {
			t.Error("nothing is explained")
		}
		pressed(t, w, "down")
	}
	if !seen["csm.heads"] || !seen["ae.heads"] {
		t.Errorf("leads to %v", seen)
	}
	for key, tsv := range map[string]bool{"y": false, "Y": true} {
		if got := pressed(t, w, key).(CopyTable); got.TSV != tsv || len(got.Section.Grid.Rows) == 0 {
			t.Errorf("%s copies %+v", key, got)
		}
	}
	if got := pressed(t, w, "d"); got != (Close{}) {
		t.Errorf("%v", got)
	}
	none := judge.Attribute(t.Context(), judge.Side{Scenario: same(t), Case: -1}, judge.Side{Scenario: same(t), Case: -1}, 1)
	empty := NewWaterfall(none, "one", "other", 0)
	if got := pressed(t, empty, "enter"); got != nil {
		t.Errorf("%v", got)
	}
	shows(t, empty, "Why other differs from one")
}

func same(t testing.TB) *model.Scenario {
	s, _ := planned(t, "pod-breach")
	return s
}
