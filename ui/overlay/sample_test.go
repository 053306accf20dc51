package overlay

import (
	"strings"
	"sync"
	"testing"

	"brim/model"
	"brim/planner"
	"brim/planner/books"
	"brim/planner/explain"
	"brim/planner/judge"
	"brim/planner/plantest"
	"brim/planner/rebalance"
	"brim/planner/solve"
	"brim/scenarios"
	"brim/ui/canvas"
	"brim/ui/report"
	"brim/ui/theme"
)

// planned reads and plans a scenario of the planner's golden set.
func planned(t testing.TB, name string) (*model.Scenario, *planner.Plan) {
	t.Helper()
	file, err := scenarios.Load("../../planner/testdata/golden/" + name + ".toml")
	if err != nil {
		t.Fatal(err)
	}
	return file.Scenario, planner.Make(file.Scenario, -1)
}

// lever finds a lever of the scenario.
func lever(t testing.TB, s *model.Scenario, key string) model.Lever {
	t.Helper()
	l, ok := model.Find(s, key)
	if !ok {
		t.Fatalf("no lever %s", key)
	}
	return l
}

// seekHeads is the dialog that looks for a number of CSMs.
func seekHeads(t testing.TB) *Seek {
	s, p := planned(t, "pod-breach")
	l := lever(t, s, "csm.heads")
	return NewSeek(l, l.Show(l.Get(s), s.Currency), 0, func(o *judge.Outcome) (target, present string) {
		v := o.Value(p)
		return o.Typed(v), o.Words + " " + o.Show(v, s.Currency)
	})
}

// ratioExplained explains the load of the first book.
func ratioExplained(t testing.TB) *Explanation {
	s, p := planned(t, "pod-breach")
	figure, ok := explain.FigureByID("load")
	if !ok {
		t.Fatal("no such figure")
	}
	return NewExplanation(explain.Explain(p, figure, explain.Place{T: 12}), Whose{}, func(key string) string { return lever(t, s, key).Title() })
}

// hires is the solver's dialog with an answer.
func hires(t testing.TB) *Solve {
	s, p := planned(t, "pod-breach")
	breached.Do(func() {
		breached.hires, _ = solve.Hires(t.Context(), s, solve.Request{Case: -1, Target: model.Some(1), Ratio: model.Some(s.Limits.RatioSound)})
	})
	found := breached.hires
	if found == nil {
		t.Fatal("no hires were found")
	}
	d := NewSolve(p, s.Limits.RatioSound, func() bool { return true })
	d.Begin()
	d.Show(found, []string{"Pods hold until the end (was Nov 2027)"})
	return d
}

// moves is the dialog that evens books out, with an answer.
func moves(t testing.TB) *Rebalance {
	company.Do(func() {
		company.scenario = plantest.Company(t)
		company.scenario.Tiers[0].BookMax = model.Some(30)
		company.books = books.Make(company.scenario)
		company.moves, _ = rebalance.Even(t.Context(), company.scenario, rebalance.Request{Tolerance: 0.5})
	})
	if company.moves == nil {
		t.Fatal("no moves were found")
	}
	d := NewRebalance(company.scenario, company.books, 0, nil, func() bool { return true })
	d.Begin()
	d.Show(company.moves)
	return d
}

// company is a company's accounts, their books and how these are evened out, once for all
// tests.
var company struct {
	sync.Once
	scenario *model.Scenario
	books    *books.Books
	moves    *rebalance.Answer
}

// breached is what was found for the plan whose pods break, once for all tests.
var breached struct {
	sync.Once
	hires *solve.Solution
}

// tierRows are three tiers in words.
func tierRows() []TierRow {
	return []TierRow{
		{Name: "Strategic", Coverage: "pod", Cut: "$150k", Accounts: "4%", ARR: "31%", Edge: "150k"},
		{Name: "Growth", Coverage: "named", Cut: "$40k", Accounts: "20%", ARR: "40%", Edge: "40k"},
		{Name: "Core", Coverage: "pooled", Cut: "the rest", Accounts: "76%", ARR: "29%"},
	}
}

// organisations is the dialog with the plan and two others.
func organisations() *Organisations {
	head := []string{"organisation", "CSMs", "end", "spec", "peak", "cost", "books", "pods", "AEs"}
	table := report.Section{Title: "Organisations", Grid: report.Grid{Head: head}}
	var rows []OrganisationRow
	for _, key := range []string{"", "pods", "pooled"} {
		name := "this plan"
		if key != "" {
			name = key
		}
		table.Grid.Rows = append(table.Grid.Rows, []string{name, "20", "31", "0", "97%", "$4.1M", "Nov 28", "never", "never"})
		rows = append(rows, OrganisationRow{Key: key, About: []ReviewPart{
			{Text: strings.Repeat("What there is to say of "+name+". ", 30), Role: theme.Text}, {Text: "Weakness: nothing", Role: theme.Warn}}})
	}
	return NewOrganisations(table, rows, 0)
}

// difference is the dialog that says why ten more CSMs make another plan.
func difference(t testing.TB) *Waterfall {
	s, _ := planned(t, "pod-breach")
	more, err := model.Move(s, lever(t, s, "csm.heads"), model.Value{Number: 30})
	if err != nil {
		t.Fatal(err)
	}
	more, err = model.Move(more, lever(t, s, "ae.heads"), model.Value{Number: 25})
	if err != nil {
		t.Fatal(err)
	}
	span := judge.Attribute(t.Context(), judge.Side{Scenario: s, Case: -1}, judge.Side{Scenario: more, Case: -1}, 1)
	return NewWaterfall(span, "before", "after", 0)
}

// reviewed is a review that is longer than a small screen.
func reviewed() *Review {
	parts := []ReviewPart{{Text: "What changes", Role: theme.Accent}}
	for _, name := range []string{"one", "two", "three", "four", "five", "six", "seven", "eight"} {
		parts = append(parts, ReviewPart{Text: "- " + name + " goes to a place that takes more words than a line has room for on any screen"})
	}
	parts = append(parts, ReviewPart{Text: "ARR", Before: "$12.0M", After: "$13.0M", Role: theme.Changed})
	return NewReview("Remove Core", parts, nil)
}

// begun is the form for a first plan, with what is assumed in it.
func begun() *Begin {
	b := NewBegin(func(c *canvas.Canvas) { c.Text(0, 0, theme.Text, "the plan") })
	b.Show(Begun{Suggested: []string{"Enterprise", "SMB"}, Assumed: map[BeginField]string{
		{"company.arr", -1}: "$12.0M", {BeginTierName, 0}: "Enterprise", {BeginTierName, 1}: "SMB"}})
	return b
}

// unsaved is the question before something is lost.
func unsaved() *Question {
	return &Question{Title: "Unsaved changes", Text: `"Series B" has unsaved changes. Save them before leaving?`, Choices: []Choice{
		{Kind: AnswerSave, Title: "save"}, {Kind: AnswerDiscard, Title: "discard"}, {Kind: AnswerCancel, Title: "cancel"}}}
}

// sampleDialog is a dialog with what it is to show.
type sampleDialog struct {
	kind  Kind // empty: it has no commands of its own
	open  func(t testing.TB) Dialog
	shows []string
}

// samples are a dialog of every kind.
func samples() map[string]sampleDialog {
	return map[string]sampleDialog{
		"question": {KindQuestion, func(testing.TB) Dialog { return unsaved() },
			[]string{"Unsaved changes", "[s] save  [d] discard  [c] cancel"}},
		"review": {KindReview, func(testing.TB) Dialog { return reviewed() },
			[]string{"Remove Core", "- one goes", "enter applies  esc cancels"}},
		"field": {"", func(testing.TB) Dialog { return NewField("Save as", "Path of the scenario file:", "plan.toml", nil) },
			[]string{"Save as", "Path of the scenario file:", "plan.toml", "typing replaces"}},
		"accounts path": {"", func(testing.TB) Dialog { return NewAccountsPath("accounts.csv", "") },
			[]string{"Take an accounts file", "your CRM exports", "accounts.csv", "reads it"}},
		"note": {"", func(testing.TB) Dialog { return NewNote() }, []string{"Save with a note", "What the log says about it:"}},
		"range": {"", func(testing.TB) Dialog { return NewRange("ae.heads", "Range of AEs", "20 now", "18 20 24", "found x") },
			[]string{"Range of AEs", "20 now", "18 20 24", "found x", "low, likeliest and high"}},
		"list":  {KindList, func(testing.TB) Dialog { return leverList() }, []string{"Find a lever", "find:", "ARR", "Core book max"}},
		"files": {KindList, func(testing.TB) Dialog { return openFiles() }, []string{"Open a scenario", "Built in", "one-team", "previewed"}},
		"explanation": {KindExplanation, func(t testing.TB) Dialog { return ratioExplained(t) },
			[]string{"Explain", "In words", "enter follows a line  backspace goes back  esc closes"}},
		"solve explanation": {KindExplanation, func(t testing.TB) Dialog {
			return NewSolveExplanation(hires(t).found.Explain(0), func(key string) string { return key })
		}, []string{"Explain", "In words"}},
		"seek": {KindSeek, func(t testing.TB) Dialog { return seekHeads(t) },
			[]string{"Seek a goal with", "outcome", "limit", "target", "enter looks for it  up and down choose a row"}},
		"solve": {KindSolve, func(t testing.TB) Dialog { return hires(t) },
			[]string{"The cheapest CSM hires", "Books at most", "Tier", "met", "enter applies  esc cancels"}},
		"rebalance": {KindRebalance, func(t testing.TB) Dialog { return moves(t) },
			[]string{"Rebalance: the fewest moves", "Tier", "Enterprise", "Who leaves", "nobody", "CSM heads", "[ Write 4 moves into a new accounts file ]", "Books before and after", "enter changes  a writes a new accounts file"}},
		"tiers": {KindTiers, func(testing.TB) Dialog { return NewTiers(tierRows(), "from ACV", 1) },
			[]string{"Tiers, highest ACV first", "from ACV", "Strategic", "▸ Growth", "a b add above, below", "K J move up, down"}},
		"organisations": {KindOrganisations, func(testing.TB) Dialog { return organisations() },
			[]string{"Organisations on this book", "2 organisations", "▸ this plan", "pooled", "space more  y copy  esc leaves"}},
		"begin": {KindBegin, func(testing.TB) Dialog { return begun() },
			[]string{"A plan of your own", "ARR", "Currency", "People", "[ Open this plan ]", "the plan", "enter goes on"}},
		"waterfall": {KindWaterfall, func(t testing.TB) Dialog { return difference(t) },
			[]string{"Why after differs from before", "from", "adds", "in all", "enter goes to the lever  ←→ outcome"}},
	}
}

// screens are the sizes at which dialogs are drawn.
var screens = [][2]int{{60, 20}, {80, 24}, {120, 40}}

// placed is a dialog on a screen of that size, and what it drew, row by row.
func placed(t testing.TB, d Dialog, w, h int, style theme.GlyphStyle) (canvas.Rect, []string) {
	t.Helper()
	place := Place(d, canvas.Rect{W: w, H: h})
	c := canvas.New(place.W, place.H, theme.NewGlyphs(style))
	d.Draw(c)
	return place, strings.Split(strings.TrimRight(c.Plain(), "\n"), "\n")
}
