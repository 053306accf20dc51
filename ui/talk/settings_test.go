package talk

import (
	"context"
	"strings"
	"testing"
)

// TestSettings reads what people type for levers.
func TestSettings(t *testing.T) {
	r := roomOn(&disk{}, "")
	for text, want := range map[string]string{
		"csm.heads=15":                      "csm.heads=15",
		"csm.heads=15 ae.heads=20":          "csm.heads=15|ae.heads=20",
		"csm.heads 15":                      "csm.heads=15",
		"CSM heads to 15":                   "csm.heads=15",
		"csm heads = 15":                    "csm.heads=15",
		"csm hires per quarter 1 2 3":       "csm.hires_per_quarter=1 2 3",
		"ae.hires_per_quarter=1, 2, 3":      "ae.hires_per_quarter=1, 2, 3",
		"ARR 25 million":                    "company.arr=25m",
		"company.arr = 25.5 million":        "company.arr=25.5m",
		"book max of core 45":               "tier.Core.book_max=45",
		"csm attrition to 20 percent":       "csm.attrition=20%",
		"csm.heads=15 ae.attrition=20 %":    "csm.heads=15|ae.attrition=20 %",
		"case.Bear=new":                     "case.Bear=new",
		"tier.Core.name=Middle of the book": "tier.Core.name=Middle of the book",
		"staffing need":                     "org.staffing=need",
	} {
		got, err := r.settings(text)
		if err != nil || strings.Join(got, "|") != want {
			t.Errorf("%q is %q, %v; want %q", text, got, err, want)
		}
	}
	for text, want := range map[string]string{
		"attrition 20%": `"attrition" may be `,
		"csm heads":     "CSM heads to what? It is 24",
		"zzz 3":         `there is no lever "zzz"; levers WORD`,
		"=":             `there is no lever ""`,
	} {
		if got, err := r.settings(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, %v", text, got, err)
		}
	}
}

// TestNoMarketCases says that a plan has none, and how to make one.
func TestNoMarketCases(t *testing.T) {
	r := roomOn(&disk{}, "")
	s := r.state.Scenario.Clone()
	s.Cases = nil
	r.state.Scenario = s
	if text := strings.Join(r.marketCase("").Lines, " "); !strings.Contains(text, "has no other. set case.NAME=new makes one.") {
		t.Errorf("%q", text)
	}
}

// TestMistakes name what was found and what is allowed, on one line, and change nothing.
func TestMistakes(t *testing.T) {
	r := roomOn(&disk{}, "")
	before := r.state.Scenario
	for line, want := range map[string]string{
		"shwo":                 `there is no command "shwo"; did you mean show?`,
		"csm.heads=15":         "type set csm.heads=15",
		"undo 3":               `undo takes nothing behind it, and found was "3"`,
		"undo":                 "nothing to undo",
		"redo":                 "nothing to redo",
		"apply":                "nothing was found yet",
		"set":                  "which lever",
		"case Nowhere":         `there is no market case "Nowhere"; there are Base, Downside`,
		"why load March 2031":  "March 2031 is no month of the plan, which goes from December 2026 to December 2028",
		"why nothing at all":   "did you mean",
		"show bookz":           `there is no page "bookz"; did you mean books?`,
		"show month 1900-01":   "no month of the plan",
		"show gaps 2028-01":    "gaps takes nothing behind it",
		"compare nosuch.toml":  "nosuch.toml: no such file",
		"compare baseline":     "no baseline is pinned",
		"baseline clear":       "no baseline is pinned",
		"save":                 "save FILE makes one",
		"log":                  "no log",
		"help nothing":         "there is no command",
		"set csm.heads=-1":     "0 to 100,000",
		"levers zzz":           "no lever has",
		"what if csm.heads=xx": `"xx"`,
	} {
		reply := r.Hear(context.Background(), line)
		if reply.Err == nil || !strings.Contains(reply.Err.Error(), want) || strings.Contains(reply.Err.Error(), "\n") {
			t.Errorf("%s: %v, %v", line, reply.Lines, reply.Err)
		}
	}
	if r.state.Scenario != before || r.state.CanUndo() {
		t.Error("a mistake changed the plan")
	}
}
