package report

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"brim/model"
	"brim/planner"
)

// sample is a company of six tiers with long names over five years.
func sample() *model.Scenario {
	s := &model.Scenario{ARR: model.Some(12e6)}
	names := []string{"名前の長い顧客の一段", "B", "Commercial accounts of the northern and southern region", "D", "E", "F"}
	for k, name := range names {
		s.Tiers = append(s.Tiers, model.Tier{Name: name, Coverage: model.Coverage(min(k/2, 3)), AccountShare: model.Some(1.0 / 6)})
	}
	model.SetDefaults(s)
	s.Title, s.Start, s.Horizon = strings.Repeat("A long title ", 12), model.MonthOf(2027, 1), 60
	s.AE.Heads, s.CSM.Heads = 14, 13
	return s
}

// short is a company whose one tier is served by pods, and whose solutions engineers
// are too few from some month on.
func short() *model.Scenario {
	s := &model.Scenario{ARR: model.Some(12e6)}
	s.Tiers = []model.Tier{{Name: "Top", Coverage: model.Pod, AccountShare: model.Some(1),
		Uses: []model.Use{{Role: "=Solutions|engineer"}}}}
	s.Resources = []model.Resource{{Role: "=Solutions|engineer"}, {Role: "Idle"}}
	model.SetDefaults(s)
	s.Tiers[0].Uses[0].HoursPerAccount = 1
	s.Resources[0].Heads, s.Resources[0].Hours, s.Resources[1].Heads = 4, 120, 2
	s.Title, s.Start = "Short", model.MonthOf(2027, 1)
	s.AE.Heads, s.CSM.Heads = 14, 13
	return s
}

func TestTextFitsATerminal(t *testing.T) {
	s := sample()
	text := Report{Scenario: s, Plan: planner.Make(s, -1)}.Text(Sheet{Width: Width})
	for line := range strings.Lines(text) {
		if width := ansi.StringWidth(strings.TrimSuffix(line, "\n")); width > Width {
			t.Errorf("%d columns: %s", width, line)
		}
		if strings.HasSuffix(line, " \n") {
			t.Errorf("blanks at the end of %q", line)
		}
	}
	if strings.Contains(text, "\x1b") {
		t.Error("an escape sequence")
	}
	for _, month := range []string{"Dec 2026", "Q1 FY27 (Jan–Mar)", "Q4 FY31 (Oct–Dec)"} {
		if !strings.Contains(text, "\n"+month) {
			t.Errorf("%s is missing", month)
		}
	}
}

func TestGridColumnsStayAligned(t *testing.T) {
	grid := Grid{Head: []string{"Name", "x", "y"}, Left: 1, Fixed: 1,
		Rows: [][]string{{"名前", "1.0", "▲2"}, {"é", "10.0", ""}, {strings.Repeat("long ", 10), "n/a", "3"}}}
	if got, want := grid.Text(80), ""+
		"Name                             x   y\n"+
		"名前                           1.0  ▲2\n"+
		"é                             10.0\n"+
		"long long long long long lo…   n/a   3\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	grid.Rows = grid.Rows[:2]
	if got, want := grid.Text(10), ""+
		"Name     x\n名前   1.0\né     10.0\n\nName   y\n名前  ▲2\né\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// TestGridIsDividedWhereItMeansSomething holds columns together that fit beside others
// only in part.
func TestGridIsDividedWhereItMeansSomething(t *testing.T) {
	grid := Grid{Head: []string{"T", "a", "b", "c"}, Rows: [][]string{{"1", "10", "20", "30"}}, Left: 1, Fixed: 1, Part: 2}
	if got, want := grid.Text(13), "T   a   b   c\n1  10  20  30\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if got, want := grid.Text(12), "T   a\n1  10\n\nT   b   c\n1  20  30\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// TestWhatMattersStaysBesideItsName keeps the quarter's ARR, and when pods break, in
// the first block of tables that have to be divided.
func TestWhatMattersStaysBesideItsName(t *testing.T) {
	s := sample()
	s.AE.Heads, s.CSM.Heads = 28, 13
	text := Report{Scenario: s, Plan: planner.Make(s, -1)}.Text(Sheet{Width: Width})
	for _, head := range []string{`\nTier +breaks +AE:CSM at most  warned from  `, `\nQuarter +ARR  \S`} {
		if !regexp.MustCompile(head).MatchString(text) {
			t.Errorf("%s matches no line of\n%s", head, text)
		}
	}
}

func TestNeutral(t *testing.T) {
	for text, want := range map[string]string{
		"=1+1": "'=1+1", "+1": "'+1", "-1": "'-1", "@x": "'@x", "\tx": "'\tx", "\rx": "'\rx",
		"": "", "a=1": "a=1", "'=1": "'=1", "2027-01": "2027-01",
	} {
		if got := Neutral(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

func TestExactReadsBack(t *testing.T) {
	for v, want := range map[float64]string{
		0: "0", 12e6: "12000000", 1.0 / 3: "0.3333333333333333", 1e21: "1e+21", -0.5: "-0.5", 1e-12: "1e-12",
	} {
		if got := model.Decimal(v); got != want {
			t.Errorf("%v is written %s, want %s", v, got, want)
		}
	}
}

func TestEscapeMarkdown(t *testing.T) {
	for text, want := range map[string]string{
		"a|b": `a\|b`, "`x`": "\\`x\\`", "a\nb": "a b", "<script>": `\<script\>`, "[a](b)": `\[a\](b)`, "12.5 %": "12.5 %",
	} {
		if got := EscapeMarkdown(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

// TestColumnsHoldEveryFigure finds figures of the plan that the CSV leaves out.
func TestColumnsHoldEveryFigure(t *testing.T) {
	names := Columns()
	for record, prefix := range map[reflect.Type]string{
		reflect.TypeFor[planner.Month]():     "",
		reflect.TypeFor[planner.AEMonth]():   "ae_",
		reflect.TypeFor[planner.CSMMonth]():  "csm_",
		reflect.TypeFor[planner.TierMonth](): "",
	} {
		for i := range record.NumField() {
			name := record.Field(i).Tag.Get("json")
			switch {
			case name == "ae" || name == "csm" || name == "tiers" || name == "resources":
				continue
			case name == "name":
				name = "tier"
			}
			if !slices.Contains(names, prefix+name) {
				t.Errorf("%s of %v has no column", name, record)
			}
		}
	}
	if slices.Sort(names); len(slices.Compact(names)) != len(columns) {
		t.Error("two columns have one name")
	}
}

// TestRolesHaveColumns reads the columns that a plan with other roles has.
func TestRolesHaveColumns(t *testing.T) {
	s := short()
	s.Resources[0].Cost = 180e3
	p := planner.Make(s, -1)
	text, err := CSV(p)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(text), "\n")
	if !strings.HasSuffix(lines[0], ",needed =Solutions|engineer,heads =Solutions|engineer,cost =Solutions|engineer,needed Idle,heads Idle,cost Idle") {
		t.Errorf("head %s", lines[0])
	}
	need := p.Months[0].Resources[0]
	if want := "," + model.Decimal(need.Needed) + "," + model.Decimal(need.Heads) + ",60000,0,2,0"; !strings.HasSuffix(lines[1], want) {
		t.Errorf("the company's row ends otherwise than with %s: %s", want, lines[1])
	}
	if !strings.HasSuffix(lines[2], ",,,,,,") {
		t.Errorf("a tier's row has resources: %s", lines[2])
	}
}

func TestJSONIsReadable(t *testing.T) {
	text, err := JSON(map[string]any{"a": "<&>", "b": model.Opt{}})
	if err != nil || string(text) != "{\n  \"a\": \"<&>\",\n  \"b\": null\n}\n" {
		t.Errorf("%s, %v", text, err)
	}
}
