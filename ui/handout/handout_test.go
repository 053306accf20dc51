package handout

import (
	"bytes"
	"encoding/xml"
	"io"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/planner/judge"
	"brim/planner/plantest"
	"brim/planner/risk"
	"brim/ui/report"
)

// handedOut is a handout of a scenario, with risk where there is any.
func handedOut(t testing.TB, s *model.Scenario, since Since) Document {
	t.Helper()
	in := Input{Scenario: s, Case: -1, Source: "ours.toml", Program: "brim", Date: model.DayOf(2027, time.January, 1), Since: since}
	if s.Uncertain() {
		var err error
		if in.Risk, err = risk.Simulate(t.Context(), s, -1, risk.Simulation{Trials: 50, Seed: 1, Workers: 1}); err != nil {
			t.Fatal(err)
		}
	}
	return New(in)
}

// wellFormed reads HTML as XML, which it is but for its first line and its head, and returns the
// texts, each on a line.
func wellFormed(t *testing.T, html []byte) string {
	t.Helper()
	_, body, _ := bytes.Cut(html, []byte("<body>"))
	body = append([]byte("<body>"), bytes.TrimSuffix(body, []byte("</html>\n"))...)
	var b strings.Builder
	decoder := xml.NewDecoder(bytes.NewReader(body))
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return b.String()
		}
		if err != nil {
			t.Fatalf("%v at %d", err, decoder.InputOffset())
		}
		switch token := token.(type) {
		case xml.CharData:
			if text := strings.TrimSpace(string(token)); text != "" {
				b.WriteString(text + "\n")
			}
		case xml.StartElement:
			if name := token.Name.Local; name == "script" || name == "img" || name == "a" || name == "iframe" {
				t.Errorf("the document has <%s>", name)
			}
		}
	}
}

// TestHandout holds what a report says, as HTML and as Markdown.
func TestHandout(t *testing.T) {
	d := handedOut(t, plantest.Golden(t, "pod-breach"), nil)
	t.Run("html", func(t *testing.T) { golden.RequireEqual(t, []byte(wellFormed(t, d.HTML()))) })
	t.Run("markdown", func(t *testing.T) { golden.RequireEqual(t, d.Markdown()) })
	again := handedOut(t, plantest.Golden(t, "pod-breach"), nil)
	if !bytes.Equal(d.HTML(), again.HTML()) || !bytes.Equal(d.Markdown(), again.Markdown()) {
		t.Error("the same input gives other bytes")
	}
	for _, part := range []string{"default-src 'none'", `lang="en"`, "<title>", `scope="col"`, `scope="row"`, `role="img"`, "@page", `<td class="w">`} {
		if !strings.Contains(string(d.HTML()), part) {
			t.Errorf("there is no %s", part)
		}
	}
}

// TestHandoutOfEveryKind writes reports of all kinds of scenarios whole.
func TestHandoutOfEveryKind(t *testing.T) {
	uncertain := plantest.Everything(6, 60)
	uncertain.Uncertainty = model.Uncertainty{People: true}
	for name, s := range map[string]*model.Scenario{
		"everything": uncertain, "company": plantest.Company(t), "one-team": plantest.Golden(t, "one-team"),
		"short": plantest.Sample(1, 1),
	} {
		d := handedOut(t, s, nil)
		for _, block := range d.Blocks {
			if table, ok := block.(Table); ok {
				checkRows(t, name+", "+table.Title, table.Grid)
			}
		}
		text := wellFormed(t, d.HTML())
		for _, unwanted := range []string{"NaN", "Inf", "%!"} {
			if strings.Contains(text, unwanted) || strings.Contains(string(d.HTML()), unwanted) {
				t.Errorf("%s: %s in it", name, unwanted)
			}
		}
	}
}

// checkRows holds the rows of a table to the length of its head.
func checkRows(t *testing.T, name string, g report.Grid) {
	t.Helper()
	for _, row := range g.Rows {
		if len(row) != len(g.Head) {
			t.Errorf("%s: a row of %d cells below a head of %d", name, len(row), len(g.Head))
			return
		}
	}
}

// TestHandoutHoldsHostileTexts puts what would act into every text of a scenario: it stands there
// as text.
func TestHandoutHoldsHostileTexts(t *testing.T) {
	const hostile = `</title></style><script>alert(1)</script>"'&` + "\x1b[31m\u202e" + `<img src=x onerror=alert(1)>`
	s := plantest.Everything(3, 24)
	for k := range s.Tiers {
		old, name := s.Tiers[k].Name, hostile+string(rune('A'+k))
		s.Tiers[k].Name = name
		for i := range s.Leaves {
			if s.Leaves[i].Tier == old {
				s.Leaves[i].Tier = name
			}
		}
		for i := range s.Tiers[k].Uses {
			s.Tiers[k].Uses[i].Role = hostile
		}
	}
	s.Title, s.Cases[0].Name, s.Resources[0].Role = hostile, hostile+"case", hostile
	s.Uncertainty.People = true
	since, err := ReadSince(hostile, []byte(`{"months":[{"month":"2026-12"}],"advice":[{"id":"x","text":"<script>"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	d := handedOut(t, s, since)
	d.About = append(d.About, hostile)
	html := string(d.HTML())
	text := wellFormed(t, d.HTML())
	if strings.Contains(html, "<script") || strings.Contains(html, "<img") || strings.ContainsAny(html, "\x1b\u202e") ||
		strings.Count(html, "</style>") != 1 || strings.Count(html, "</title>") < 2 {
		t.Error("a text of the scenario acts")
	}
	if !strings.Contains(text, "<script>alert(1)</script>") {
		t.Error("the title is not there as text")
	}
	if regexp.MustCompile(`(?m)[^\\]<(script|img)`).Match(d.Markdown()) {
		t.Error("a text of the scenario acts in Markdown")
	}
}

// TestHandoutWithoutNames leaves the CSMs out, and what is no name in.
func TestHandoutWithoutNames(t *testing.T) {
	s := plantest.Company(t)
	in := Input{Scenario: s, Case: -1, Date: model.DayOf(1970, 1, 2)}
	whole := New(in)
	named := string(whole.HTML())
	in.NoNames = true
	without := New(in)
	nameless := string(without.HTML())
	for i := range s.Book.Accounts.Len() {
		csm := s.Book.Accounts.At(i).CSM
		if csm != "" && strings.Contains(nameless, csm) {
			t.Fatalf("%s is named", csm)
		}
	}
	if !strings.Contains(named, "Ana Ruiz") || !strings.Contains(nameless, "Gini") {
		t.Error("the books are not told")
	}
}

// TestHandoutSince says what differs from a plan of before, as JSON and as a scenario.
func TestHandoutSince(t *testing.T) {
	s := plantest.Golden(t, "pod-breach")
	before := s.Clone()
	before.CSM.Heads++
	data, err := report.JSON(explain.NewDocument(planner.Make(before, -1)))
	if err != nil {
		t.Fatal(err)
	}
	since, err := ReadSince("january.json", data)
	if err != nil {
		t.Fatal(err)
	}
	d := handedOut(t, s, since)
	for _, text := range []string{"beside january.json", "-1.0", "CSMs"} {
		if !strings.Contains(string(d.Markdown()), text) {
			t.Errorf("%q is not in\n%s", text, d.Markdown())
		}
	}
	why := judge.Attribute(t.Context(), judge.Side{Scenario: before, Case: -1}, judge.Side{Scenario: s, Case: -1}, 1)
	d = handedOut(t, s, SincePlan{Name: "before", Why: why})
	if text := string(d.Markdown()); !strings.Contains(text, "why this plan differs from before") || !strings.Contains(text, "CSM heads") {
		t.Errorf("the bridge is not told:\n%s", text)
	}
	why = judge.Attribute(t.Context(), judge.Side{Scenario: s, Case: -1}, judge.Side{Scenario: s, Case: -1}, 1)
	d = handedOut(t, s, SincePlan{Name: "before", Why: why})
	if !strings.Contains(string(d.Markdown()), "No outcome differs from before.") {
		t.Error("the same plan differs")
	}
	for _, text := range []string{"", "{}", "[]", `{"months":[{"month":"x"}]}`, `{"months":[]}`} {
		if _, err := ReadSince("x", []byte(text)); err == nil || strings.Contains(err.Error(), "Go ") {
			t.Errorf("%q is a plan, or is refused in no words for people: %v", text, err)
		}
	}
}

// TestFormFor tells HTML from Markdown by the name, and refuses others.
func TestFormFor(t *testing.T) {
	for name, ok := range map[string]bool{"a.html": true, "a.HTML": true, "a.md": true, "-": true, "a.pdf": false, "a": false, "": false} {
		if _, err := FormFor(name); (err == nil) != ok {
			t.Errorf("%q: %v", name, err)
		}
	}
}
